package org.folkmoot.pdf;

import java.io.OutputStream;
import java.util.List;

/**
 * One page for a wall or a doormat: few large words, and a picture made of squares, such as a QR code. What does not fit in
 * readable letters is left out, the paragraphs first, sentence by sentence from the last one; the facts never.
 *
 * @param organisation who publishes it
 * @param call the few words above the title, such as "Have your say"; may be empty
 * @param title in large letters; never blank
 * @param paragraphs the first one in larger letters
 * @param facts what people must know: until when, whom to ask
 * @param squares the picture, row by row, true for a dark square; as many columns as rows, with the light margin it needs
 * @param alt the picture in words; never blank
 * @param below what is said below the picture, such as "Scan the code"
 * @param addressLabel what is said above the address, such as "Answer online at"
 * @param address as people type it, in bold letters at the foot
 * @param target where it links to
 */
public record Placard(
        String organisation,
        String call,
        String title,
        List<String> paragraphs,
        List<Fact> facts,
        boolean[][] squares,
        String alt,
        String below,
        String addressLabel,
        String address,
        String target) {

    public Placard {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        if (title.isBlank() || alt.isBlank()) {
            throw new IllegalArgumentException(
                    "A placard needs a title, and words for those who do not see its picture.");
        }
    }

    /** A heading and what it says. */
    public record Fact(String label, String words) {}

    /** @param out gets the document; it is flushed, and closed by its owner */
    public void write(OutputStream out, Details details, Style style, Paper paper) {
        Fonts fonts = new Fonts(style);
        Letters letters = new Letters(fonts);
        Tag root = Tag.document();
        Sheet.Heading heading = new Sheet.Heading(1, letters.line(title), "title");
        Sheet sheet = new PlacardPage(fonts, letters, style, paper == Paper.A6).draw(root, this, heading);
        new Painter(details, fonts, style, letters, paper).write(out, root, List.of(sheet), List.of(heading));
    }
}
