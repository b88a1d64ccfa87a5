package org.folkmoot.paper.scan;

import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.struct.image.GrayU8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.Spot;

/** Finds the four solid marks of a page, or three of them, and from them how the page lies in the picture. */
final class Corners {

    /** Marks are looked for at about this length of the longer side, which is 100 points an inch of A4. */
    private static final int LENGTH = 1_170;

    /** Fewer candidates than this are joined in all ways. */
    private static final int MOST = 80;

    /** A page may lie so far from where its code points, in radians: photographs are taken from an angle. */
    private static final double ASKEW = Math.toRadians(12);

    private static final double NEAR = 0.07;
    private static final int GUESSES = 6;

    private final GrayU8 picture;
    private final GrayU8 small;
    private final int by;
    private final PageMap page;
    private final double[][] paper = new double[4][];

    private Corners(GrayU8 picture, PageMap page) {
        this.picture = picture;
        this.page = page;
        by = Math.max(1, (int) Math.round(Math.max(picture.width, picture.height) / (double) LENGTH));
        small = Grey.smaller(picture, by);
        for (int i = 0; i < 4; i++) {
            Spot mark = page.marks().get(i);
            paper[i] = new double[] {mark.x() + mark.width() / 2, mark.y() + mark.height() / 2};
        }
    }

    private record Guess(double[][] seen, double worth) {}

    /**
     * How the page may lie, the likeliest first; empty if fewer than three of its marks are seen.
     *
     * @param turn how far the page is turned clockwise, in radians
     */
    static List<Lens> find(GrayU8 picture, PageMap page, double turn) {
        return new Corners(picture, page).lenses(turn);
    }

    private List<Lens> lenses(double turn) {
        return guesses(candidates(), turn).stream()
                .sorted(Comparator.comparingDouble(Guess::worth).reversed())
                .limit(GUESSES)
                .map(this::lens)
                .toList();
    }

    private List<double[]> candidates() {
        GrayU8 mean = new GrayU8(small.width, small.height);
        double expected = page.marks().get(0).width()
                * Math.max(small.width, small.height)
                / Math.max(page.width(), page.height());
        BlurImageOps.mean(small, mean, (int) Math.max(8, expected * 2), null, null);
        GrayU8 ink = new GrayU8(small.width, small.height);
        for (int y = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++) {
                ink.unsafe_set(x, y, small.unsafe_get(x, y) < mean.unsafe_get(x, y) * 0.72 ? 1 : 0);
            }
        }
        List<Blob> square = new ArrayList<>();
        for (Blob blob : Blob.in(ink, 6)) {
            double shape = blob.width() / (double) blob.height();
            double full = blob.size() / (double) (blob.width() * blob.height());
            if (blob.extent() > expected * 0.35
                    && blob.extent() < expected * 2.2
                    && shape > 0.6
                    && shape < 1.67
                    && full > 0.58) {
                square.add(blob);
            }
        }
        // Marks stand at the edges, so with too many candidates those nearest the picture's corners are kept.
        return square.stream()
                .map(blob -> new double[] {(blob.left() + blob.right()) / 2.0, (blob.top() + blob.bottom()) / 2.0})
                .sorted(Comparator.comparingDouble(this::fromCorner))
                .limit(MOST)
                .toList();
    }

    private double fromCorner(double[] place) {
        return Math.hypot(Math.min(place[0], small.width - place[0]), Math.min(place[1], small.height - place[1]));
    }

    private List<Guess> guesses(List<double[]> seen, double turn) {
        List<Guess> guesses = new ArrayList<>();
        for (int diagonal = 0; diagonal < 2; diagonal++) {
            int from = diagonal == 0 ? 0 : 1;
            int to = 3 - from;
            double dx = paper[to][0] - paper[from][0];
            double dy = paper[to][1] - paper[from][1];
            for (double[] a : seen) {
                for (double[] b : seen) {
                    double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
                    double scale = length / Math.hypot(dx, dy);
                    double angle =
                            Math.IEEEremainder(Math.atan2(b[1] - a[1], b[0] - a[0]) - Math.atan2(dy, dx), 2 * Math.PI);
                    if (a == b
                            || length < Math.min(small.width, small.height) * 0.4
                            || Math.abs(Math.IEEEremainder(angle - turn, 2 * Math.PI)) > ASKEW) {
                        continue;
                    }
                    double[][] places = new double[4][];
                    places[from] = a;
                    places[to] = b;
                    double off = 0;
                    int found = 2;
                    for (int other : new int[] {1 - from, 2 + from}) {
                        double px = scale * (paper[other][0] - paper[from][0]);
                        double py = scale * (paper[other][1] - paper[from][1]);
                        double x = a[0] + px * Math.cos(angle) - py * Math.sin(angle);
                        double y = a[1] + px * Math.sin(angle) + py * Math.cos(angle);
                        double[] nearest = nearest(seen, x, y);
                        double distance = Math.hypot(nearest[0] - x, nearest[1] - y) / length;
                        if (distance < NEAR) {
                            places[other] = nearest;
                            off += distance;
                            found++;
                        }
                    }
                    if (found >= 3) {
                        guesses.add(new Guess(places, found * 0.25 + length / (small.width + small.height) - off * 3));
                    }
                }
            }
        }
        return guesses;
    }

    private static double[] nearest(List<double[]> seen, double x, double y) {
        return seen.stream()
                .min(Comparator.comparingDouble(place -> Math.hypot(place[0] - x, place[1] - y)))
                .orElseThrow();
    }

    private Lens lens(Guess guess) {
        List<double[]> from = new ArrayList<>();
        List<double[]> to = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (guess.seen()[i] != null) {
                from.add(paper[i]);
                to.add(centre(
                        guess.seen()[i],
                        scale(guess.seen()) * page.marks().get(i).width()));
            }
        }
        return Lens.of(from.toArray(double[][]::new), to.toArray(double[][]::new));
    }

    private double scale(double[][] seen) {
        int from = seen[0] != null && seen[3] != null ? 0 : 1;
        int to = 3 - from;
        return by
                * Math.hypot(seen[to][0] - seen[from][0], seen[to][1] - seen[from][1])
                / Math.hypot(paper[to][0] - paper[from][0], paper[to][1] - paper[from][1]);
    }

    /** The middle of the dark, to a fraction of a point of the whole picture. */
    private double[] centre(double[] place, double size) {
        double middleX = (place[0] + 0.5) * by - 0.5;
        double middleY = (place[1] + 0.5) * by - 0.5;
        int reach = (int) Math.ceil(size * 0.85);
        for (int round = 0; round < 3; round++) {
            int left = (int) Math.max(0, middleX - reach);
            int right = (int) Math.min(picture.width - 1, middleX + reach);
            int top = (int) Math.max(0, middleY - reach);
            int bottom = (int) Math.min(picture.height - 1, middleY + reach);
            int darkest = 255;
            int lightest = 0;
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    darkest = Math.min(darkest, picture.unsafe_get(x, y));
                    lightest = Math.max(lightest, picture.unsafe_get(x, y));
                }
            }
            double level = (darkest + lightest) / 2.0;
            double sum = 0;
            double sumX = 0;
            double sumY = 0;
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    double dark = Math.min(level - picture.unsafe_get(x, y), (level - darkest) / 2);
                    if (dark > 0) {
                        sum += dark;
                        sumX += dark * x;
                        sumY += dark * y;
                    }
                }
            }
            if (sum > 0) {
                middleX = sumX / sum;
                middleY = sumY / sum;
            }
        }
        return new double[] {middleX, middleY};
    }
}
