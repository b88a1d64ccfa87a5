package org.folkmoot.paper.scan;

import org.folkmoot.paper.print.Spot;

/**
 * What is seen of one box.
 *
 * @param filled whether it seems to be chosen; where in doubt, the likelier
 * @param doubt why a person has to look; {@link Doubt#NONE} if sure
 */
record BoxReading(Spot box, boolean filled, Doubt doubt) {

    /** Why a box cannot be told without a person. */
    enum Doubt {
        NONE,
        /** The mark is faint: a pencil, a mark rubbed out, or ink seen through the paper. */
        FAINT,
        /** There is a mark, but a small one. */
        SMALL,
        /** Blackened or scribbled over: perhaps crossed out, perhaps chosen. */
        BLACKENED,
        /** Something is drawn around the box. */
        CIRCLED,
        /** There is ink near the box that belongs to no box. */
        BESIDE,
        /** A stroke from elsewhere runs through it. */
        RUN_THROUGH,
        /** More than one box of a question with one answer. */
        SEVERAL,
        /** The frame of the box, or its paper, is not as it was printed: a fold, a tear, a stain, a poor picture. */
        DAMAGED
    }

    boolean sure() {
        return doubt == Doubt.NONE;
    }

    BoxReading but(boolean otherwise, Doubt why) {
        return new BoxReading(box, otherwise, why);
    }
}
