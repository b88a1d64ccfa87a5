package org.folkmoot.paper.print;

import java.util.List;
import java.util.Optional;

/**
 * Strips that stand on one page if they fit on one.
 *
 * @param before space above it, left out at the top of a page
 * @param again what is drawn first on a page on which the block only goes on, such as the headings of a grid
 * @param keep whether it stands on the same page as the beginning of the next block
 */
record Block(float before, List<Strip> strips, Optional<Strip> again, boolean keep) {

    Block {
        strips = List.copyOf(strips);
    }

    float height() {
        float sum = 0;
        for (int i = 0; i < strips.size(); i++) {
            sum += (i == 0 ? 0 : strips.get(i).before()) + strips.get(i).height();
        }
        return sum;
    }
}
