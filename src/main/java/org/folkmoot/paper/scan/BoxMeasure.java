package org.folkmoot.paper.scan;

import boofcv.struct.image.GrayU8;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.paper.print.Spot;

/**
 * One box in a straightened page: where its frame was found and what ink is inside. Lengths in points of that page.
 *
 * @param frame how much of the frame is dark at its worst side, 0 to 255
 * @param inside blobs of ink inside, however faint
 * @param share how much of the inside is clearly dark, 0 to 1
 * @param extent length of the longest clearly dark stroke
 * @param peak how dark the darkest strokes are, 0 to 255
 * @param haze how dark the darkest spot of the size of a stroke's width is in the calmer picture
 * @param hazeExtent how far the longest spot reaches that is darker than paper in the calmer picture
 * @param mean how dark the inside is on average, which tells the palest stroke from noise
 * @param strokes how often a stroke as long as the box could be laid along the ink; a tick has one or two, a cross three
 * @param fall how steeply the darkest strokes fall off to their sides, 0 to 1: those of a pen steeply, what shines through not
 */
record BoxMeasure(
        Spot box,
        int left,
        int top,
        int right,
        int bottom,
        int margin,
        int frame,
        List<Blob> inside,
        double share,
        int extent,
        int peak,
        int haze,
        int hazeExtent,
        double mean,
        double strokes,
        double fall) {

    /** How far a frame is looked for from where it was printed. */
    private static final int REACH = 4;

    /** The frame's blur, beyond the printed line. */
    private static final int BLUR = 3;

    /** The frame's blur in the calmer picture, beyond that. */
    private static final int WIDER = 1;

    private static final int SPECK = 7;

    int width() {
        return right - left;
    }

    int innerWidth() {
        return Math.max(1, right - left - 2 * margin);
    }

    int faintArea() {
        return inside.stream().mapToInt(Blob::size).sum();
    }

    int faintExtent() {
        return inside.stream().mapToInt(Blob::extent).max().orElse(0);
    }

    static BoxMeasure of(Spot box, Straight page, BlankPage blank, Tone tone) {
        GrayU8 dark = page.calm();
        int x0 = (int) Math.round(box.x() * Straight.SCALE);
        int y0 = (int) Math.round(box.y() * Straight.SCALE);
        int x1 = (int) Math.round(box.right() * Straight.SCALE) - 1;
        int y1 = (int) Math.round(box.bottom() * Straight.SCALE) - 1;
        int[] shift = shift(dark, x0, y0, x1, y1);
        int left = x0 + shift[0];
        int right = x1 + shift[0];
        int top = y0 + shift[1];
        int bottom = y1 + shift[1];
        int margin = blank.frame(box) + BLUR;
        GrayU8 inner = new GrayU8(Math.max(1, right - left + 1), Math.max(1, bottom - top + 1));
        GrayU8 clear = inner.createSameShape();
        GrayU8 hazy = inner.createSameShape();
        int[] peaks = new int[256];
        int[] hazes = new int[256];
        int clearCount = 0;
        for (int y = top + margin; y <= bottom - margin; y++) {
            for (int x = left + margin; x <= right - margin; x++) {
                if (!dark.isInBounds(x, y)) {
                    continue;
                }
                int level = dark.unsafe_get(x, y);
                peaks[level]++;
                if (x >= left + margin + WIDER
                        && x <= right - margin - WIDER
                        && y >= top + margin + WIDER
                        && y <= bottom - margin - WIDER) {
                    hazes[page.calmer().unsafe_get(x, y)]++;
                    hazy.unsafe_set(x - left, y - top, page.calmer().unsafe_get(x, y) > tone.fainter() ? 1 : 0);
                }
                if (level > tone.faint()) {
                    inner.unsafe_set(x - left, y - top, 1);
                }
                if (level > tone.clear()) {
                    clear.unsafe_set(x - left, y - top, 1);
                    clearCount++;
                }
            }
        }
        int edge = edge(clear);
        List<Blob> strong = Blob.in(clear, SPECK);
        int innerSide = Math.max(1, right - left + 1 - 2 * margin);
        return new BoxMeasure(
                box,
                left,
                top,
                right,
                bottom,
                margin,
                shift[2],
                moved(Blob.in(inner, SPECK), inner.width, left, top, dark.width),
                clearCount / (double) (innerSide * innerSide),
                strong.stream().mapToInt(Blob::extent).max().orElse(0),
                peak(peaks),
                peak(hazes),
                Blob.in(hazy, SPECK).stream().mapToInt(Blob::extent).max().orElse(0),
                mean(peaks),
                edge / 2.0 / innerSide,
                fall(dark, left + margin, top + margin, right - margin, bottom - margin, peak(peaks)));
    }

    /** The rigid shift in which the frame is darkest, small shifts preferred, and how dark its lightest side is there. */
    private static int[] shift(GrayU8 dark, int x0, int y0, int x1, int y1) {
        int[] best = {0, 0, 0};
        double most = -1;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                int up = line(dark, x0 + 3 + dx, y0 + 1 + dy, x1 - 3 + dx, y0 + 1 + dy);
                int down = line(dark, x0 + 3 + dx, y1 - 1 + dy, x1 - 3 + dx, y1 - 1 + dy);
                int near = line(dark, x0 + 1 + dx, y0 + 3 + dy, x0 + 1 + dx, y1 - 3 + dy);
                int far = line(dark, x1 - 1 + dx, y0 + 3 + dy, x1 - 1 + dx, y1 - 3 + dy);
                double worth = up + down + near + far - 4.0 * Math.hypot(dx, dy);
                if (worth > most) {
                    most = worth;
                    best = new int[] {dx, dy, Math.min(Math.min(up, down), Math.min(near, far))};
                }
            }
        }
        return best;
    }

    /** How dark a line is, on average. */
    private static int line(GrayU8 dark, int fromX, int fromY, int toX, int toY) {
        int sum = 0;
        int count = 0;
        for (int y = fromY; y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                sum += dark.isInBounds(x, y) ? dark.unsafe_get(x, y) : 0;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** How many points of the ink lie at its edge. */
    private static int edge(GrayU8 ink) {
        int edge = 0;
        for (int y = 0; y < ink.height; y++) {
            for (int x = 0; x < ink.width; x++) {
                if (ink.unsafe_get(x, y) != 0
                        && (none(ink, x - 1, y) || none(ink, x + 1, y) || none(ink, x, y - 1) || none(ink, x, y + 1))) {
                    edge++;
                }
            }
        }
        return edge;
    }

    private static double mean(int[] counts) {
        long sum = 0;
        long all = 0;
        for (int level = 0; level < counts.length; level++) {
            sum += (long) level * counts[level];
            all += counts[level];
        }
        return all == 0 ? 0 : sum / (double) all;
    }

    /** Of the darkest points: how much lighter it is 4 points aside, to both sides of the stroke. */
    private static double fall(GrayU8 dark, int left, int top, int right, int bottom, int peak) {
        int[][] ways = {{4, 0}, {0, 4}, {3, 3}, {3, -3}};
        double sum = 0;
        int count = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                if (!dark.isInBounds(x - 4, y - 4)
                        || !dark.isInBounds(x + 4, y + 4)
                        || dark.unsafe_get(x, y) < peak * 0.85) {
                    continue;
                }
                int here = dark.unsafe_get(x, y);
                double most = 0;
                for (int[] way : ways) {
                    int aside =
                            Math.max(dark.unsafe_get(x + way[0], y + way[1]), dark.unsafe_get(x - way[0], y - way[1]));
                    most = Math.max(most, (here - aside) / (double) Math.max(1, here));
                }
                sum += most;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static boolean none(GrayU8 ink, int x, int y) {
        return !ink.isInBounds(x, y) || ink.unsafe_get(x, y) == 0;
    }

    /** The level above which the darkest twelve points lie. */
    private static int peak(int[] counts) {
        int seen = 0;
        for (int level = 255; level > 0; level--) {
            seen += counts[level];
            if (seen >= 12) {
                return level;
            }
        }
        return 0;
    }

    private static List<Blob> moved(List<Blob> blobs, int width, int left, int top, int into) {
        List<Blob> moved = new ArrayList<>();
        for (Blob blob : blobs) {
            int[] points = new int[blob.size()];
            for (int i = 0; i < points.length; i++) {
                int x = blob.points()[i] % width + left;
                int y = blob.points()[i] / width + top;
                points[i] = y * into + x;
            }
            moved.add(new Blob(points, blob.left() + left, blob.top() + top, blob.right() + left, blob.bottom() + top));
        }
        return moved;
    }
}
