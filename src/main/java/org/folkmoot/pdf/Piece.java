package org.folkmoot.pdf;

import java.util.Optional;

/**
 * One strip of the page that is never cut.
 *
 * @param before space above it, dropped at the top of a page
 * @param height of what it draws
 * @param keep whether it must stand on the same page as the next piece
 * @param drawing how it is drawn
 * @param again what is drawn above it if it comes to begin a page, such as a table's headings
 */
record Piece(float before, float height, boolean keep, Drawing drawing, Optional<Piece> again) {
    /** Stands for the end of a page. */
    static final Piece BREAK = new Piece(0, 0, false, (sheet, top, gap) -> {});

    /** Stands for the end of a page that is more than half full. */
    static final Piece BREAK_PAST_HALF = new Piece(0, 0, false, (sheet, top, gap) -> {});

    interface Drawing {
        /**
         * @param top upper edge of the strip
         * @param gap the space above it that was really left
         */
        void on(Sheet sheet, float top, float gap);
    }

    Piece(float before, float height, boolean keep, Drawing drawing) {
        this(before, height, keep, drawing, Optional.empty());
    }

    static Piece space(float height, boolean keep) {
        return new Piece(0, height, keep, (sheet, top, gap) -> {});
    }

    Piece kept() {
        return new Piece(before, height, true, drawing, again);
    }

    Piece after(float space) {
        return new Piece(space, height, keep, drawing, again);
    }

    /** Draws something behind it as well. */
    Piece over(Drawing behind) {
        return new Piece(
                before,
                height,
                keep,
                (sheet, top, gap) -> {
                    behind.on(sheet, top, gap);
                    drawing.on(sheet, top, gap);
                },
                again);
    }
}
