package org.folkmoot.paper.print;

/**
 * A piece of a page from its left to its right edge that is never cut.
 *
 * @param before space above it, left out at the top of a page
 * @param height of what it draws
 * @param keep whether it stands on the same page as the next strip
 */
record Strip(float before, float height, boolean keep, Drawn drawn) {

    interface Drawn {
        /** @param top the upper edge of the strip */
        void on(Ground ground, float top);
    }

    static Strip space(float height) {
        return new Strip(0, height, true, (ground, top) -> {});
    }

    Strip kept() {
        return new Strip(before, height, true, drawn);
    }

    Strip after(float space) {
        return new Strip(space, height, keep, drawn);
    }
}
