package org.folkmoot.pdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A document being written from the first page to the last. It is laid out and written to the stream by
 * {@link #close()}, so that contents and page numbers are right; nothing is written before.
 *
 * <p>Blank paragraphs, notes and list items add nothing. Line breaks in paragraphs and quotes are kept. A character
 * that the fonts cannot draw appears as a box and is counted by {@link #replaced()}.
 *
 * <p>Not safe for use by several threads.
 */
public final class PdfDocument implements AutoCloseable {
    private final OutputStream out;
    private final Details details;
    private final Style style;
    private final Fonts fonts;
    private final Letters letters;
    private final Prose prose;
    private final Tag root = Tag.document();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Sheet.Heading> headings = new ArrayList<>();
    private int contentsAt = -1;
    private int firstListed;
    private int afterHeading;
    private Tag toc;
    private boolean closed;

    /** @param out gets the document on close; it is flushed, and closed by its owner */
    public PdfDocument(OutputStream out, Details details, Style style) {
        this.out = Objects.requireNonNull(out);
        this.details = Objects.requireNonNull(details);
        this.style = Objects.requireNonNull(style);
        this.fonts = new Fonts(style);
        this.letters = new Letters(fonts);
        this.prose = new Prose(fonts, letters, style);
    }

    /**
     * The first page.
     *
     * @throws IllegalStateException if something else was added before
     */
    public void cover(Cover cover) {
        if (!sheets.isEmpty() || !pieces.isEmpty()) {
            throw new IllegalStateException("The cover must be added first, and once.");
        }
        sheets.add(new CoverPage(fonts, letters, style).draw(root, cover));
    }

    /**
     * A table of contents on pages of its own: the headings of levels 1 and 2 that come after it.
     *
     * @param heading its own heading, of level 1
     * @throws IllegalStateException if there is one already
     */
    public void contents(String heading) {
        if (contentsAt >= 0) {
            throw new IllegalStateException("The document has a table of contents already.");
        }
        newPage();
        heading(1, heading);
        toc = root.child("TOC");
        contentsAt = pieces.size();
        firstListed = headings.size();
        newPage();
    }

    /**
     * A heading, which becomes a bookmark as well and stays with what follows it.
     *
     * @param level 1 to 4
     * @throws IllegalStateException if it skips a level: the first heading must be of level 1, and a heading at most
     *     one level below the heading before it
     */
    public void heading(int level, String text) {
        heading(level, text, "heading-" + (headings.size() + 1));
    }

    /**
     * A heading that links can go to.
     *
     * @param anchor links to {@code #anchor} come here; used once in a document
     */
    public void heading(int level, String text, String anchor) {
        int before = headings.isEmpty() ? 0 : headings.getLast().level;
        if (level < 1 || level > 4 || level > before + 1) {
            throw new IllegalStateException("Heading \"" + text + "\" of level " + level
                    + " cannot follow a heading of level " + before + ": levels are 1 to 4 and never skipped.");
        }
        if (headings.stream().anyMatch(heading -> heading.anchor.equals(anchor))) {
            throw new IllegalStateException(
                    "Two headings have the anchor \"" + anchor + "\": give \"" + text + "\" another one.");
        }
        String words = letters.line(text);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A heading of level " + level + " is blank.");
        }
        Sheet.Heading heading = new Sheet.Heading(level, words, anchor);
        boolean close = !headings.isEmpty() && pieces.size() == afterHeading;
        headings.add(heading);
        pieces.addAll(prose.heading(root, heading, close));
        afterHeading = pieces.size();
    }

    public void paragraph(String text) {
        paragraph(List.of(Span.plain(text)));
    }

    public void paragraph(List<Span> spans) {
        pieces.addAll(prose.paragraph(root, spans, Prose.BODY, Prose.LEADING, style.ink()));
    }

    /** A paragraph in larger letters, such as the sentence that sums up what follows. */
    public void lead(String text) {
        pieces.addAll(prose.paragraph(root, List.of(Span.plain(text)), 14.5f, 21, style.accent()));
    }

    /** A paragraph in small letters, such as a source or a base. */
    public void note(String text) {
        pieces.addAll(prose.note(root, text));
    }

    /** A bulleted list, an entry an item. */
    public void bullets(List<List<Span>> items) {
        List<List<Span>> filled = filled(items);
        if (!filled.isEmpty()) {
            pieces.addAll(prose.bullets(root, filled));
        }
    }

    /**
     * Somebody's words.
     *
     * @param words without quotation marks added
     * @param attribution whose they are; may be empty
     * @throws IllegalArgumentException if there are no words
     */
    public void quote(String words, String attribution) {
        // With letters of its own, for ours count what they cannot draw, and these words are drawn once.
        if (new Letters(fonts).line(words).isEmpty()) {
            throw new IllegalArgumentException("A quote has no words.");
        }
        pieces.addAll(prose.quote(root, words, attribution));
    }

    /**
     * A box that stands out from the text.
     *
     * @param title in bold; may be empty
     */
    public void box(String title, List<List<Span>> paragraphs) {
        List<List<Span>> filled = filled(paragraphs);
        String words = letters.line(title);
        if (!filled.isEmpty() || !words.isEmpty()) {
            pieces.addAll(prose.box(root, words, filled));
        }
    }

    /** Cards with a number each, in rows of up to four. */
    public void keyFigures(List<KeyFigure> figures) {
        if (!figures.isEmpty()) {
            pieces.addAll(new KeyFigurePieces(fonts, letters, style).of(root, figures));
        }
    }

    /** A table; rows are cut only where one is taller than a page, and each page repeats the headings. */
    public void table(PdfTable table) {
        pieces.addAll(new TablePieces(fonts, letters, style, prose).of(root, table));
    }

    public void chart(BarChart chart) {
        pieces.addAll(new ChartPieces(fonts, letters, style, prose).bars(root, chart));
    }

    /** @throws IllegalArgumentException if it has more steps than the style has colours */
    public void chart(StackedChart chart) {
        if (chart.steps().size() > style.series().size()) {
            throw new IllegalArgumentException(
                    "Chart \"" + chart.caption() + "\" has " + chart.steps().size() + " steps, but the style "
                            + style.series().size() + " colours: give the style more.");
        }
        pieces.addAll(new ChartPieces(fonts, letters, style, prose).stacks(root, chart));
    }

    /** What follows begins a page; at the top of a page this does nothing. */
    public void newPage() {
        pieces.add(Piece.BREAK);
    }

    /** What follows begins a page if the page is more than half full, so that short chapters share one. */
    public void newPagePastHalf() {
        pieces.add(Piece.BREAK_PAST_HALF);
    }

    /** How many characters were drawn as a box because the fonts lack them. */
    public int replaced() {
        return letters.replaced();
    }

    /**
     * How many pages the document has.
     *
     * @throws IllegalStateException before it is closed
     */
    public int pages() {
        if (!closed) {
            throw new IllegalStateException("Pages are counted when the document is closed: ask afterwards.");
        }
        return sheets.size();
    }

    /**
     * Lays the document out and writes it. Closing again does nothing.
     *
     * @throws IllegalStateException if nothing was added, or a link goes to an anchor that no heading has
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (contentsAt >= 0) {
            List<Sheet.Heading> listed = headings.subList(firstListed, headings.size());
            pieces.addAll(contentsAt, new ContentsPieces(fonts, style).of(toc, listed));
        }
        Flow.lay(pieces, sheets);
        if (sheets.isEmpty()) {
            throw new IllegalStateException(
                    "The document \"" + details.title() + "\" is empty: nothing was added to it.");
        }
        new Painter(details, fonts, style, letters, Paper.A4).write(out, root, sheets, headings);
    }

    private static List<List<Span>> filled(List<List<Span>> paragraphs) {
        return paragraphs.stream()
                .filter(spans -> spans.stream().anyMatch(span -> !span.text().isBlank()))
                .toList();
    }
}
