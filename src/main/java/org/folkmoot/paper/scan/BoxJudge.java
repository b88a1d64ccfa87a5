package org.folkmoot.paper.scan;

import boofcv.struct.image.GrayU8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.paper.print.Spot;

/**
 * Judges the boxes of one straightened page. A box is called surely filled or surely empty only if nothing at all speaks against
 * it; everything else is for a person to look at.
 */
final class BoxJudge {

    /** The frame must be at least so dark at its lightest side. */
    private static final int FRAME = 55;

    /** Paper darker than this, of 255, tells nothing. */
    private static final int PAPER = 90;

    private static final double BLACK = 0.52;
    private static final double MOST_STROKES = 3.6;
    private static final double SHARP = 0.6;
    private static final double LESS_SHARP = 0.67;
    private static final double LEAST_SHARE = 0.035;

    /** Ink outside boxes of fewer points is dirt. */
    private static final int DIRT = 16;

    /** Nor is a round spot of less than a millimetre. */
    private static final int SPECK = 9;

    private static final int STROKE = 45;
    private static final double ZONE = 1.25;
    private static final double FAR = 3;

    /** Boxes whose upper left corners are less than so many widths apart are neighbours. */
    private static final double NEXT = 2;

    private static final int SECTORS = 12;

    private final Straight page;
    private final BlankPage blank;
    private final Predicate<String> oneOnly;
    private final List<BoxMeasure> boxes = new ArrayList<>();
    private final Tone tone;
    private final double palest;
    private final Map<BoxMeasure, List<Blob>> belonging = new HashMap<>();
    private final Map<BoxMeasure, List<Blob>> loose = new HashMap<>();
    private final Map<BoxMeasure, Integer> beside = new HashMap<>();
    private final Set<BoxMeasure> runThrough = new HashSet<>();

    /** @param oneOnly whether at most one box of a field may be chosen */
    BoxJudge(Straight page, BlankPage blank, Predicate<String> oneOnly) {
        this.page = page;
        this.blank = blank;
        this.oneOnly = oneOnly;
        tone = Tone.of(page, blank.page().boxes());
        blank.page().boxes().forEach(box -> boxes.add(BoxMeasure.of(box, page, blank, tone)));
        palest = palest();
    }

    /**
     * No empty box is darker than this on average: the lighter part of all, of which even on a page with many marks most are
     * empty, and four times what they stray to the lighter side.
     */
    private double palest() {
        double[] means = boxes.stream().mapToDouble(BoxMeasure::mean).sorted().toArray();
        if (means.length == 0) {
            return 0;
        }
        double light = means[(int) (means.length * 0.4)];
        return light + Math.max(0.5, 4 * (light - means[means.length / 10]));
    }

    /** How well the printed boxes lie where they should: the share of them whose frame was found; 1 if there is none. */
    static double fit(Straight page, BlankPage blank) {
        List<Spot> boxes = blank.page().boxes();
        Tone nothing = new Tone(255, 255, 255);
        long found = boxes.stream()
                .filter(box -> BoxMeasure.of(box, page, blank, nothing).frame() >= FRAME)
                .count();
        return boxes.isEmpty() ? 1 : found / (double) boxes.size();
    }

    List<BoxReading> readings() {
        List<Blob> outside = outside();
        outside.forEach(this::assign);
        Map<String, List<BoxReading>> byField = new HashMap<>();
        List<BoxReading> alone = new ArrayList<>();
        Map<Spot, BoxMeasure> measures = new HashMap<>();
        for (BoxMeasure box : boxes) {
            BoxReading reading = alone(box);
            alone.add(reading);
            measures.put(box.box(), box);
            byField.computeIfAbsent(box.box().field(), any -> new ArrayList<>()).add(reading);
        }
        byField.forEach((field, group) -> {
            if (oneOnly.test(field)) {
                likeliest(group, measures, alone);
            }
        });
        return alone.stream()
                .map(reading -> together(reading, byField.get(reading.box().field())))
                .toList();
    }

    /** Of several guesses at the one answer of a question only the likeliest is kept, and none beside a plain mark. */
    private void likeliest(List<BoxReading> group, Map<Spot, BoxMeasure> measures, List<BoxReading> all) {
        List<BoxReading> guesses = group.stream()
                .filter(reading -> reading.filled() && guessed(reading, measures.get(reading.box())))
                .toList();
        boolean plain = group.stream()
                .anyMatch(reading -> reading.filled()
                        && reading.doubt() != BoxReading.Doubt.BLACKENED
                        && !guesses.contains(reading));
        BoxReading best = guesses.stream()
                .max(Comparator.comparingDouble(reading -> weight(reading, measures.get(reading.box()))))
                .filter(reading -> !plain)
                .orElse(null);
        for (BoxReading guess : guesses) {
            if (guess != best) {
                BoxReading not = guess.but(false, guess.doubt());
                all.set(all.indexOf(guess), not);
                group.set(group.indexOf(guess), not);
            }
        }
    }

    /** Whether a box is taken for filled without ink in it that is clear. */
    private static boolean guessed(BoxReading reading, BoxMeasure box) {
        return switch (reading.doubt()) {
            case BESIDE, FAINT, SMALL -> !clear(box);
            case NONE, BLACKENED, CIRCLED, RUN_THROUGH, SEVERAL, DAMAGED -> false;
        };
    }

    private double weight(BoxReading guess, BoxMeasure box) {
        return guess.doubt() == BoxReading.Doubt.FAINT ? box.fall() : beside.getOrDefault(box, 0) / 250.0;
    }

    /** Whether something is written in a place for writing. */
    boolean written(Spot line) {
        int ink = 0;
        for (int y = (int) (line.y() * Straight.SCALE); y < line.bottom() * Straight.SCALE; y++) {
            for (int x = (int) (line.x() * Straight.SCALE); x < line.right() * Straight.SCALE; x++) {
                if (!blank.printed(x, y)
                        && page.calm().isInBounds(x, y)
                        && page.calm().unsafe_get(x, y) > tone.faint() + 8) {
                    ink++;
                }
            }
        }
        return ink > 30;
    }

    /** Ink that is neither print nor inside a box. */
    private List<Blob> outside() {
        GrayU8 ink = page.calm().createSameShape();
        int level = Math.max(tone.faint() + 4, 24);
        for (int y = 0; y < ink.height; y++) {
            for (int x = 0; x < ink.width; x++) {
                ink.unsafe_set(x, y, page.calm().unsafe_get(x, y) > level && !blank.printed(x, y) ? 1 : 0);
            }
        }
        for (BoxMeasure box : boxes) {
            for (int y = box.top() - 1; y <= box.bottom() + 1; y++) {
                for (int x = box.left() - 1; x <= box.right() + 1; x++) {
                    if (ink.isInBounds(x, y)) {
                        ink.unsafe_set(x, y, 0);
                    }
                }
            }
        }
        return Blob.in(ink, DIRT).stream()
                .filter(blob -> blob.extent() >= SPECK || blob.size() >= SPECK * SPECK)
                .toList();
    }

    /** Ink outside belongs to the box whose inside it runs into; else it is loose, near one box or several. */
    private void assign(Blob blob) {
        int width = page.calm().width;
        List<BoxMeasure> joined = new ArrayList<>();
        for (BoxMeasure box : boxes) {
            if (away(blob, box) <= 12
                    && box.inside().stream().anyMatch(ink -> ink.near(blob, box.margin() + 8, width))) {
                joined.add(box);
            }
        }
        if (!joined.isEmpty()) {
            joined.sort(Comparator.comparingInt(BoxMeasure::faintArea).reversed());
            belonging.computeIfAbsent(joined.get(0), any -> new ArrayList<>()).add(blob);
            runThrough.addAll(joined.subList(1, joined.size()));
            boxes.stream()
                    .filter(box -> box != joined.get(0) && away(blob, box) <= box.width() * ZONE)
                    .filter(box -> nearer(blob, box, joined.get(0)) >= STROKE)
                    .forEach(box ->
                            loose.computeIfAbsent(box, any -> new ArrayList<>()).add(blob));
            return;
        }
        for (BoxMeasure box : boxes) {
            if (away(blob, box) <= box.width() * ZONE) {
                loose.computeIfAbsent(box, any -> new ArrayList<>()).add(blob);
            }
        }
        boolean inZone = loose.values().stream().anyMatch(blobs -> blobs.contains(blob));
        boxes.stream()
                .min(Comparator.comparingDouble(box -> away(blob, box)))
                .filter(box -> inZone || away(blob, box) <= box.width() * FAR && !inWriting(blob))
                .ifPresent(box -> {
                    if (!inZone) {
                        loose.computeIfAbsent(box, any -> new ArrayList<>()).add(blob);
                    }
                    beside.merge(box, blob.size(), Integer::sum);
                });
    }

    /**
     * Whether so much ink lies beside a box, and no other box is nearer, that it may be meant for the box. Where most of a mark
     * lies beside the next box, the rest is its end.
     */
    private boolean meant(BoxMeasure box) {
        int ink = beside.getOrDefault(box, 0);
        return ink >= STROKE
                && beside.entrySet().stream()
                        .noneMatch(other -> other.getValue() > 1.5 * ink
                                && other.getKey().box().field().equals(box.box().field())
                                && Math.abs(other.getKey().left() - box.left()) < box.width() * NEXT
                                && Math.abs(other.getKey().top() - box.top()) < box.width() * NEXT);
    }

    /** How many points of a blob lie nearer to a box than to another. */
    private int nearer(Blob blob, BoxMeasure box, BoxMeasure other) {
        int width = page.calm().width;
        int count = 0;
        for (int point : blob.points()) {
            count += away(point % width, point / width, box) < away(point % width, point / width, other) ? 1 : 0;
        }
        return count;
    }

    private static double away(int x, int y, BoxMeasure box) {
        return Math.max(
                Math.max(0, Math.max(box.left() - x, x - box.right())),
                Math.max(0, Math.max(box.top() - y, y - box.bottom())));
    }

    private boolean inWriting(Blob blob) {
        double x = (blob.left() + blob.right()) / 2.0 / Straight.SCALE;
        double y = (blob.top() + blob.bottom()) / 2.0 / Straight.SCALE;
        return blank.page().lines().stream()
                .anyMatch(
                        line -> x > line.x() - 6 && x < line.right() + 6 && y > line.y() - 12 && y < line.bottom() + 6);
    }

    /** How far the nearest point of a blob lies from a box's frame. */
    private double away(Blob blob, BoxMeasure box) {
        double bound = Math.max(
                Math.max(box.left() - blob.right(), blob.left() - box.right()),
                Math.max(box.top() - blob.bottom(), blob.top() - box.bottom()));
        if (bound > box.width() * FAR) {
            return bound;
        }
        int width = page.calm().width;
        double least = Double.MAX_VALUE;
        for (int point : blob.points()) {
            least = Math.min(least, away(point % width, point / width, box));
        }
        return least;
    }

    private static boolean clear(BoxMeasure box) {
        return box.share() >= LEAST_SHARE && box.extent() >= box.innerWidth() * 0.45;
    }

    private BoxReading alone(BoxMeasure box) {
        boolean clear = clear(box);
        if (box.frame() < FRAME
                || page.paperAt((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2) < PAPER) {
            return new BoxReading(box.box(), clear || circled(box), BoxReading.Doubt.DAMAGED);
        }
        if (circled(box)) {
            return new BoxReading(box.box(), true, BoxReading.Doubt.CIRCLED);
        }
        if (runThrough.contains(box)) {
            return new BoxReading(box.box(), false, BoxReading.Doubt.RUN_THROUGH);
        }
        if (box.share() >= BLACK || clear && box.strokes() > MOST_STROKES) {
            return new BoxReading(box.box(), true, BoxReading.Doubt.BLACKENED);
        }
        return clear
                ? marked(box)
                : box.faintArea() < 8 && box.haze() <= tone.fainter() && box.mean() <= palest ? empty(box) : faint(box);
    }

    private BoxReading marked(BoxMeasure box) {
        boolean struck =
                belonging.getOrDefault(box, List.of()).stream().anyMatch(blob -> blob.extent() > box.width() * 2.4);
        boolean dark = box.peak() >= tone.print() * 0.8;
        BoxReading.Doubt doubt = struck
                ? BoxReading.Doubt.RUN_THROUGH
                : meant(box)
                        ? BoxReading.Doubt.BESIDE
                        : dark || box.fall() >= SHARP ? BoxReading.Doubt.NONE : BoxReading.Doubt.FAINT;
        return new BoxReading(box.box(), true, doubt);
    }

    private BoxReading empty(BoxMeasure box) {
        return loose.containsKey(box)
                ? new BoxReading(box.box(), meant(box), BoxReading.Doubt.BESIDE)
                : new BoxReading(box.box(), false, BoxReading.Doubt.NONE);
    }

    private BoxReading faint(BoxMeasure box) {
        int tail = belonging.getOrDefault(box, List.of()).stream()
                .mapToInt(Blob::size)
                .sum();
        boolean outside = meant(box) || tail >= STROKE;
        boolean stroke = box.faintExtent() >= box.innerWidth() * 0.5;
        boolean speck = box.faintExtent() < SPECK + 2 && box.hazeExtent() < SPECK + 2;
        return box.peak() > tone.clear()
                ? new BoxReading(box.box(), stroke || outside, BoxReading.Doubt.SMALL)
                : new BoxReading(box.box(), outside || !speck && box.fall() >= LESS_SHARP, BoxReading.Doubt.FAINT);
    }

    /** Whether loose ink, or ink belonging to it, lies on most sides of a box. */
    private boolean circled(BoxMeasure box) {
        boolean[] hit = new boolean[SECTORS];
        List<Blob> ring = new ArrayList<>(loose.getOrDefault(box, List.of()));
        ring.addAll(belonging.getOrDefault(box, List.of()));
        int width = page.calm().width;
        double middleX = (box.left() + box.right()) / 2.0;
        double middleY = (box.top() + box.bottom()) / 2.0;
        for (Blob blob : ring) {
            for (int point : blob.points()) {
                double dx = point % width - middleX;
                double dy = point / width - middleY;
                if (Math.hypot(dx, dy) < box.width() * 1.9) {
                    double angle = Math.atan2(dy, dx) + Math.PI;
                    hit[Math.min(SECTORS - 1, (int) (angle / (2 * Math.PI) * SECTORS))] = true;
                }
            }
        }
        int count = 0;
        for (boolean each : hit) {
            count += each ? 1 : 0;
        }
        return count >= 8;
    }

    /** What the other boxes of the same question say of a reading. */
    private BoxReading together(BoxReading reading, List<BoxReading> group) {
        List<BoxReading> filled = group.stream().filter(BoxReading::filled).toList();
        if (!reading.filled() || filled.size() < 2) {
            return reading;
        }
        boolean othersPlain =
                filled.stream().anyMatch(other -> other != reading && other.doubt() != BoxReading.Doubt.BLACKENED);
        if (reading.doubt() == BoxReading.Doubt.BLACKENED && othersPlain) {
            return reading.but(false, BoxReading.Doubt.BLACKENED);
        }
        if (!oneOnly.test(reading.box().field())) {
            return reading;
        }
        List<BoxReading> plain = filled.stream()
                .filter(other -> other.doubt() != BoxReading.Doubt.BLACKENED)
                .toList();
        if (plain.size() == 1) {
            return reading;
        }
        if (reading.doubt() == BoxReading.Doubt.FAINT
                && plain.stream().anyMatch(other -> other.doubt() == BoxReading.Doubt.NONE)) {
            return reading.but(false, BoxReading.Doubt.FAINT);
        }
        return reading.sure() ? reading.but(true, BoxReading.Doubt.SEVERAL) : reading;
    }
}
