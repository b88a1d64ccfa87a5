package org.folkmoot.paper.scan;

import boofcv.alg.filter.binary.BinaryImageOps;
import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.Spot;

/**
 * A page as it was printed, before anyone wrote on it: what is dark there is print and no mark.
 *
 * @param print 1 where print may lie in a straightened page, with room for what scanning shifts
 */
record BlankPage(PageMap page, GrayU8 ink, GrayU8 print) {

    /** How far print may lie from its place, in points of the straightened page: 0.4 mm. */
    private static final int ROOM = 3;

    private static final int INK = 215;

    /** Numbers differ from copy to copy: so far around the digits of one lie those of all. */
    private static final int DIGITS = 12;

    /**
     * @param drawn the page at 200 points an inch
     * @param numbered the same page of a copy with a number
     */
    static BlankPage of(PageMap page, BufferedImage drawn, BufferedImage numbered) {
        BlankPage blank = of(page, drawn);
        GrayU8 without = Grey.of(drawn);
        GrayU8 with = Grey.of(numbered);
        GrayU8 own = new GrayU8(without.width, without.height);
        for (int y = 0; y < own.height; y++) {
            for (int x = 0; x < own.width; x++) {
                own.unsafe_set(x, y, without.unsafe_get(x, y) < INK ^ with.unsafe_get(x, y) < INK ? 1 : 0);
            }
        }
        GrayU8 around = own.createSameShape();
        BinaryImageOps.dilate8(own, DIGITS, around);
        BinaryImageOps.logicOr(blank.print, around, blank.print);
        return blank;
    }

    /** @param drawn the page at 200 points an inch */
    static BlankPage of(PageMap page, BufferedImage drawn) {
        GrayU8 level = Grey.of(drawn);
        GrayU8 ink = new GrayU8(level.width, level.height);
        for (int y = 0; y < level.height; y++) {
            for (int x = 0; x < level.width; x++) {
                ink.unsafe_set(x, y, level.unsafe_get(x, y) < INK ? 1 : 0);
            }
        }
        GrayU8 print = new GrayU8(level.width, level.height);
        BinaryImageOps.dilate8(ink, ROOM, print);
        return new BlankPage(page, ink, print);
    }

    /** Whether print may lie at a point; true outside the page. */
    boolean printed(int x, int y) {
        return x < 0 || y < 0 || x >= print.width || y >= print.height || print.unsafe_get(x, y) != 0;
    }

    /** How far the frame of a box reaches inwards from the edge of its spot, in points of the straightened page. */
    int frame(Spot box) {
        int middle = (int) Math.round((box.y() + box.height() / 2) * Straight.SCALE);
        int from = (int) Math.round(box.x() * Straight.SCALE);
        int to = (int) Math.round((box.x() + box.width() / 3) * Straight.SCALE);
        int last = from;
        for (int x = from; x < to; x++) {
            if (x >= 0 && x < ink.width && middle >= 0 && middle < ink.height && ink.unsafe_get(x, middle) != 0) {
                last = x + 1;
            }
        }
        return last - from;
    }
}
