package org.folkmoot.theme.frames;

import java.util.List;

/**
 * What a change of a frame does to the figures.
 *
 * @param lines the themes and codes whose figures change, in the order of the frame, those that are no more last
 * @param moved how many codings count as another code than before
 * @param readAgain how many comments are to be read again
 * @param suggested how many comments that nobody has read have a suggestion that is made anew
 */
record Effect(List<Line> lines, Count moved, Count readAgain, long suggested) {

    /** A theme or code before and after. */
    record Line(String id, String label, Count before, Count after) {}

    Effect {
        lines = List.copyOf(lines);
    }
}
