package org.folkmoot.paper.scan;

import boofcv.struct.image.GrayU8;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.paper.print.Spot;

/**
 * How paper and ink look on one page, learned from its own boxes: most are empty, and all have a printed frame.
 *
 * @param faint what is darker than this in the calm picture is no noise of the paper
 * @param fainter the same for the calmer picture
 * @param print how dark the printed frames are, 0 to 255: thin lines are pale in a blurred scan, and so are thin strokes
 */
record Tone(int faint, int fainter, int print) {

    private static final int FAINTEST = 12;
    private static final double MARGIN = 3.2;
    private static final double DEVIATIONS = 5;

    static Tone of(Straight page, List<Spot> boxes) {
        int[] frames =
                boxes.stream().mapToInt(box -> frame(page.calm(), box)).sorted().toArray();
        return new Tone(
                noise(page.calm(), boxes, FAINTEST),
                noise(page.calmer(), boxes, FAINTEST / 2),
                frames.length == 0 ? 255 : frames[frames.length / 2]);
    }

    /** Clearly ink, as dark as that of the print nearly. */
    int clear() {
        return Math.max(45, (int) (print * 0.52));
    }

    /** Three quarters of the points lie below the middle and 0.67 of a deviation, as long as not half of the boxes are full. */
    private static int noise(GrayU8 dark, List<Spot> boxes, int least) {
        int[] counts = new int[256];
        int all = 0;
        int margin = (int) (MARGIN * Straight.SCALE);
        for (Spot box : boxes) {
            for (int y = (int) (box.y() * Straight.SCALE) + margin; y < box.bottom() * Straight.SCALE - margin; y++) {
                for (int x = (int) (box.x() * Straight.SCALE) + margin;
                        x < box.right() * Straight.SCALE - margin;
                        x++) {
                    if (dark.isInBounds(x, y)) {
                        counts[dark.unsafe_get(x, y)]++;
                        all++;
                    }
                }
            }
        }
        double middle = share(counts, all, 0.5);
        double most = share(counts, all, 0.75);
        return (int) Math.max(least, Math.round(middle + DEVIATIONS * (most - middle) / 0.67));
    }

    /** A level below which a share of the points lies, as if levels were no steps. */
    static double share(int[] counts, int all, double share) {
        double sum = 0;
        for (int level = 0; level < counts.length; level++) {
            if (counts[level] > 0 && sum + counts[level] >= all * share) {
                return level + (all * share - sum) / counts[level];
            }
            sum += counts[level];
        }
        return 0;
    }

    private static int frame(GrayU8 dark, Spot box) {
        int x0 = (int) Math.round(box.x() * Straight.SCALE);
        int x1 = (int) Math.round(box.right() * Straight.SCALE);
        int y = (int) Math.round((box.y() + box.height() / 2) * Straight.SCALE);
        return IntStream.of(x0, x1)
                .map(x -> IntStream.rangeClosed(x - 5, x + 5)
                        .filter(each -> dark.isInBounds(each, y))
                        .map(each -> dark.unsafe_get(each, y))
                        .max()
                        .orElse(0))
                .min()
                .orElse(0);
    }
}
