package org.folkmoot.paper.print;

import org.folkmoot.pdf.Drawing;
import org.folkmoot.pdf.Manner;

/**
 * The lengths of a layout, in points. Boxes are at least 5 mm wide and lines to write on at least 8 mm apart, for hands that
 * shake.
 *
 * @param text letters of questions and options
 * @param small letters of what is said at the edge of pages
 * @param row from one option to the next
 * @param box a tick box, on each side
 * @param cellWidth of a comb field
 * @param pitch from one writing line to the next
 * @param gutter room for the number of a question
 * @param codeWidth room for the code of an option
 */
record Measures(
        float text,
        float leading,
        float small,
        float heading,
        float row,
        float box,
        float cellWidth,
        float cellHeight,
        float pitch,
        float gutter,
        float codeWidth,
        int coverPages) {

    static final float LEFT = 48;
    static final float RIGHT = Drawing.WIDTH - 48;
    static final float TOP = 116;
    static final float BOTTOM = Drawing.HEIGHT - 62;
    static final float ROOM = BOTTOM - TOP;

    private static final Measures STANDARD = new Measures(12, 16, 10, 17, 24.5f, 15.6f, 19, 24, 23, 30, 20, 2);
    private static final Measures EASY = new Measures(14, 19.5f, 11, 20, 29, 17, 21, 26, 26, 34, 22, 4);
    private static final Measures LARGE = new Measures(18, 24.5f, 18, 24, 36, 21, 26, 32, 32, 46, 30, 4);

    static Measures of(Layout layout, boolean easy) {
        return switch (layout) {
            case STANDARD -> easy ? EASY : STANDARD;
            case LARGE_PRINT -> LARGE;
        };
    }

    /** Where the text of a question and its options begin. */
    float indent() {
        return LEFT + gutter;
    }

    float width() {
        return RIGHT - indent();
    }

    Manner plain() {
        return Manner.plain(text, leading);
    }

    Manner bold() {
        return plain().inBold();
    }

    Manner muted() {
        return plain().in(Manner.Shade.MUTED);
    }

    Manner edge() {
        return Manner.plain(small, small * 1.35f);
    }

    Manner title() {
        return Manner.plain(heading, heading * 1.25f).inBold().in(Manner.Shade.ACCENT);
    }
}
