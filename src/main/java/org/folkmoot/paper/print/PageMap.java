package org.folkmoot.paper.print;

import java.util.List;

/**
 * What stands where on one page.
 *
 * @param page from 1, in its part
 * @param width in points
 * @param height in points
 * @param marks the four solid corner marks: upper left, upper right, lower left, lower right; the code tells which way is up
 * @param boxes boxes to tick
 * @param lines what is written into: comb fields, ranks, writing lines; one for each field
 */
public record PageMap(
        Part part, int page, float width, float height, List<Spot> marks, List<Spot> boxes, List<Spot> lines) {

    public PageMap {
        marks = List.copyOf(marks);
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }
}
