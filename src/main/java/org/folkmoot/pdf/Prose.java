package org.folkmoot.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.folkmoot.pdf.Lines.Line;
import org.folkmoot.pdf.Lines.Run;

/** Headings, paragraphs, lists, quotes and boxes as pieces, with their tags. */
final class Prose {
    static final float BODY = 12;
    static final float LEADING = 17;
    static final float SMALL = 10;
    static final float SMALL_LEADING = 14;
    private static final float INDENT = 20;
    private static final float BOX = 16;

    // By heading level: size, leading, space before, space after.
    private static final float[][] HEADINGS = {{25, 31, 30, 2}, {17, 23, 20, 0}, {13.5f, 19, 15, 0}, {12, 18, 16, 0}};

    private final Fonts fonts;
    private final Letters letters;
    private final Style style;

    Prose(Fonts fonts, Letters letters, Style style) {
        this.fonts = fonts;
        this.letters = letters;
        this.style = style;
    }

    /** @param close whether it stands right below another heading */
    List<Piece> heading(Tag parent, Sheet.Heading heading, boolean close) {
        Tag tag = parent.child("H" + heading.level);
        float[] shape = HEADINGS[heading.level - 1];
        float before = close ? shape[2] * 0.4f : shape[2];
        Color colour = heading.level % 2 == 1 ? style.accent() : style.ink();
        Run run = new Run(heading.text, Face.BOLD, shape[0], colour, Optional.of(tag));
        List<Piece> pieces = new ArrayList<>();
        if (heading.level == 1) {
            pieces.add(new Piece(
                    before, 14, true, (sheet, top, gap) -> sheet.decorate(Sheet.LEFT, top - 4, 44, 4, style.accent())));
        }
        pieces.addAll(strips(
                Lines.balanced(fonts, run, Sheet.MEASURE),
                Sheet.LEFT,
                shape[0],
                shape[1],
                pieces.isEmpty() ? before : 0));
        Piece first = pieces.getFirst();
        pieces.set(0, first.over((sheet, top, gap) -> {
            heading.page = sheet.number;
            heading.top = Math.min(top + 12, Sheet.HEIGHT);
        }));
        pieces.add(Piece.space(shape[3], true));
        return pieces.stream().map(Piece::kept).toList();
    }

    List<Piece> paragraph(Tag parent, List<Span> spans, float size, float leading, Color colour) {
        if (spans.stream().allMatch(span -> span.text().isBlank())) {
            return List.of();
        }
        List<Run> runs = runs(parent.child("P"), spans, size, colour);
        return unsplit(strips(Lines.of(fonts, runs, Sheet.MEASURE), Sheet.LEFT, size, leading, 7));
    }

    /** Small print that belongs to what stands above it. */
    List<Piece> note(Tag parent, String text) {
        String words = letters.lines(text);
        if (words.isBlank()) {
            return List.of();
        }
        Run run = new Run(words, Face.REGULAR, SMALL, style.muted(), Optional.of(parent.child("P")));
        return unsplit(strips(Lines.of(fonts, run, Sheet.MEASURE), Sheet.LEFT, SMALL, SMALL_LEADING, 6));
    }

    /** The title of a table or chart. */
    List<Piece> caption(Tag tag, String words) {
        Run run = new Run(words, Face.BOLD, BODY, style.ink(), Optional.of(tag));
        List<Piece> pieces = new ArrayList<>(strips(Lines.of(fonts, run, Sheet.MEASURE), Sheet.LEFT, BODY, 16.5f, 13));
        pieces.add(Piece.space(4, true));
        return pieces.stream().map(Piece::kept).toList();
    }

    List<Piece> bullets(Tag parent, List<List<Span>> items) {
        Tag list = parent.child("L");
        List<Piece> pieces = new ArrayList<>();
        for (List<Span> item : items) {
            Tag entry = list.child("LI");
            Tag label = entry.child("Lbl");
            List<Run> runs = runs(entry.child("LBody"), item, BODY, style.ink());
            Run dot = new Run("•", Face.BOLD, BODY, style.accent(), Optional.of(label));
            Line bullet = Lines.of(fonts, dot, INDENT).getFirst();
            List<Piece> lines = unsplit(strips(
                    Lines.of(fonts, runs, Sheet.MEASURE - INDENT),
                    Sheet.LEFT + INDENT,
                    BODY,
                    LEADING,
                    pieces.isEmpty() ? 6 : 3));
            pieces.add(lines.getFirst()
                    .over((sheet, top, gap) -> sheet.draw(bullet, Sheet.LEFT + 5, baseline(top, BODY, LEADING))));
            pieces.addAll(lines.subList(1, lines.size()));
        }
        return pieces;
    }

    List<Piece> quote(Tag parent, String words, String attribution) {
        Tag tag = parent.child("BlockQuote");
        float x = Sheet.LEFT + INDENT;
        float width = Sheet.MEASURE - 2 * INDENT;
        Run said = new Run(letters.lines(words), Face.REGULAR, BODY, style.ink(), Optional.of(tag.child("P")));
        List<Piece> pieces = new ArrayList<>(unsplit(strips(Lines.of(fonts, said, width), x, BODY, LEADING, 9)));
        String who = letters.line(attribution);
        if (!who.isEmpty()) {
            pieces.set(pieces.size() - 1, pieces.getLast().kept());
            Run by = new Run(who, Face.REGULAR, SMALL, style.muted(), Optional.of(tag.child("P")));
            pieces.addAll(strips(Lines.of(fonts, by, width), x, SMALL, SMALL_LEADING, 3));
        }
        List<Piece> barred = new ArrayList<>();
        for (Piece piece : pieces) {
            float above = barred.isEmpty() ? 0 : 0.5f;
            barred.add(piece.over((sheet, top, gap) -> sheet.decorate(
                    Sheet.LEFT + 2,
                    top - piece.height(),
                    3,
                    piece.height() + (above > 0 ? gap + above : 0),
                    Style.between(Color.WHITE, style.accent(), 0.55))));
        }
        barred.add(Piece.space(5, false));
        return barred;
    }

    List<Piece> box(Tag parent, String title, List<List<Span>> paragraphs) {
        Tag tag = parent.child("Div");
        float x = Sheet.LEFT + BOX;
        float width = Sheet.MEASURE - 2 * BOX;
        List<Piece> inside = new ArrayList<>();
        inside.add(new Piece(16, BOX - 4, true, (sheet, top, gap) -> {}));
        if (!title.isEmpty()) {
            Run run = new Run(title, Face.BOLD, BODY, style.accent(), Optional.of(tag.child("P")));
            strips(Lines.of(fonts, run, width), x, BODY, LEADING, 0).forEach(p -> inside.add(p.kept()));
        }
        for (List<Span> spans : paragraphs) {
            List<Run> runs = runs(tag.child("P"), spans, BODY, style.ink());
            float before = inside.size() == 1 ? 0 : 4;
            inside.addAll(unsplit(strips(Lines.of(fonts, runs, width), x, BODY, LEADING, before)));
        }
        inside.set(inside.size() - 1, inside.getLast().kept());
        inside.add(Piece.space(BOX - 4, false));
        List<Piece> washed = new ArrayList<>();
        for (Piece piece : inside) {
            boolean first = washed.isEmpty();
            washed.add(piece.over((sheet, top, gap) -> {
                float height = piece.height() + (first ? 0 : gap + 0.5f);
                sheet.decorate(Sheet.LEFT, top - piece.height(), Sheet.MEASURE, height, style.wash());
                sheet.decorate(Sheet.LEFT, top - piece.height(), 4, height, style.accent());
            }));
        }
        washed.add(Piece.space(6, false));
        return washed;
    }

    /** One strip a line. */
    static List<Piece> strips(List<Line> lines, float x, float size, float leading, float before) {
        List<Piece> pieces = new ArrayList<>();
        for (Line line : lines) {
            pieces.add(new Piece(
                    pieces.isEmpty() ? before : 0,
                    leading,
                    false,
                    (sheet, top, gap) -> sheet.draw(line, x, baseline(top, size, leading))));
        }
        return pieces;
    }

    /** Where text stands so that its capitals are in the middle of a strip. */
    static float baseline(float top, float size, float leading) {
        return top - leading / 2 - size * 0.358f;
    }

    /** No first or last line of a paragraph alone on a page. */
    private static List<Piece> unsplit(List<Piece> lines) {
        List<Piece> pieces = new ArrayList<>(lines);
        if (lines.size() > 1) {
            pieces.set(0, lines.getFirst().kept());
            pieces.set(lines.size() - 2, lines.get(lines.size() - 2).kept());
        }
        return pieces;
    }

    private List<Run> runs(Tag tag, List<Span> spans, float size, Color colour) {
        List<Span> shown = spans.stream().filter(span -> !span.text().isEmpty()).toList();
        if (shown.size() == 1 && shown.getFirst() instanceof Span.Plain plain) {
            return List.of(new Run(letters.lines(plain.text()).strip(), Face.REGULAR, size, colour, Optional.of(tag)));
        }
        List<Run> runs = new ArrayList<>();
        for (Span span : shown) {
            String text = letters.lines(span.text());
            runs.add(
                    switch (span) {
                        case Span.Plain plain -> run(text, Face.REGULAR, size, colour, tag.child("Span"), "");
                        case Span.Bold bold -> run(text, Face.BOLD, size, colour, tag.child("Span"), "");
                        case Span.Link link ->
                            run(text, Face.REGULAR, size, style.link(), tag.child("Link"), link.target());
                    });
        }
        return runs;
    }

    private static Run run(String text, Face face, float size, Color colour, Tag tag, String target) {
        return new Run(text, face, size, colour, Optional.of(tag), target);
    }
}
