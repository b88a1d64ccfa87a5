package org.folkmoot.pdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.folkmoot.pdf.Lines.Run;

/**
 * A document whose A4 pages are laid out elsewhere, point by point: words are broken into lines here, measured, and put where
 * they are asked to be. The structure is made by whoever lays it out, in the order in which it is to be read. Some words and the
 * codes may differ from copy to copy.
 *
 * <p>Not safe for use by several threads.
 */
public final class Drawing {

    /** Of a page, in points. */
    public static final float WIDTH = Sheet.WIDTH;

    public static final float HEIGHT = Sheet.HEIGHT;

    private final Style style;
    private final Fonts fonts;
    private final Letters letters;
    private final Tag root = Tag.document();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Sheet.Heading> headings = new ArrayList<>();

    public Drawing(Style style) {
        this.style = style;
        this.fonts = new Fonts(style);
        this.letters = new Letters(fonts);
    }

    /**
     * What is printed in one copy and not in others.
     *
     * @param words what stands wherever {@link Leaf#own} was asked for; empty for nothing
     * @param codes the text of each page's QR code, in the order of the pages; empty for none
     */
    public record Copy(Optional<String> words, List<Optional<String>> codes) {
        public Copy {
            codes = List.copyOf(codes);
        }

        Optional<QrCode> code(int page) {
            return codes.get(page - 1).map(text -> QrCode.of(text, QrCode.Correction.Q));
        }
    }

    /** The whole document, of which all other parts are children. */
    public Tag document() {
        return root;
    }

    /** Words in lines not wider than {@code width}; line breaks in them are kept. */
    public Words set(String words, Manner manner, float width) {
        Run run = new Run(
                letters.lines(words).strip(), face(manner), manner.size(), manner.colour(style), Optional.empty());
        return new Words(Lines.of(fonts, run, width), manner);
    }

    /** How wide the words are on one line. */
    public float width(String words, Manner manner) {
        return fonts.width(face(manner), manner.size(), letters.line(words));
    }

    /** How wide the widest of the words is, which no column should be narrower than. */
    public float widestWord(String words, Manner manner) {
        float widest = 0;
        for (String word : letters.line(words).split(" ")) {
            widest = Math.max(widest, fonts.width(face(manner), manner.size(), word));
        }
        return widest;
    }

    /** Adds a page. */
    public Leaf leaf() {
        Leaf leaf = new Leaf(new Sheet(leaves.size() + 1, true), style);
        leaves.add(leaf);
        return leaf;
    }

    /** Makes a bookmark to a page; levels as of headings, from 1, none skipped. */
    public void bookmark(int level, String words, Leaf leaf, float y) {
        Sheet.Heading heading = new Sheet.Heading(level, letters.line(words), "bookmark-" + headings.size());
        heading.page = leaf.number();
        heading.top = HEIGHT - y;
        headings.add(heading);
    }

    /** How many characters the fonts lack, or would have to be set from right to left: boxes stand in their place. */
    public int undrawn() {
        return letters.replaced();
    }

    public int pages() {
        return leaves.size();
    }

    /** Writes one copy, tagged to be read by anyone; the stream is flushed, and closed by its owner. */
    public void write(OutputStream out, Details details, Copy copy) {
        new Painter(details, fonts, style, letters, Paper.A4)
                .copy(copy)
                .write(out, root, leaves.stream().map(leaf -> leaf.sheet).toList(), headings);
    }

    /**
     * Writes several copies one after the other, for a printer: each page is stored once, and each copy adds what is its own, so
     * that the document grows little with their number. It has no structure to be read aloud, which belongs to a single copy.
     */
    public void run(OutputStream out, Details details, Iterable<Copy> copies) {
        new PressRun(details, fonts)
                .write(out, leaves.stream().map(leaf -> leaf.sheet).toList(), copies);
    }

    private static Face face(Manner manner) {
        return manner.bold() ? Face.BOLD : Face.REGULAR;
    }
}
