package org.folkmoot.tabulation;

import java.util.List;
import java.util.Locale;

/**
 * Shares and numbers in words, by fixed rules, so that the same figures always read the same: "almost 4 in 5 (78%, 70 of 90)".
 */
public final class Phrase {

    /** Below this base a share is told as "7 of 24" alone. */
    public static final long LEAST_BASE_FOR_PERCENT = 30;

    private static final List<Anchor> ANCHORS = List.of(
            new Anchor(1, 10, "1 in 10"),
            new Anchor(1, 5, "1 in 5"),
            new Anchor(1, 4, "a quarter"),
            new Anchor(3, 10, "3 in 10"),
            new Anchor(1, 3, "a third"),
            new Anchor(2, 5, "2 in 5"),
            new Anchor(1, 2, "half"),
            new Anchor(3, 5, "3 in 5"),
            new Anchor(2, 3, "two-thirds"),
            new Anchor(7, 10, "7 in 10"),
            new Anchor(3, 4, "three-quarters"),
            new Anchor(4, 5, "4 in 5"),
            new Anchor(9, 10, "9 in 10"));

    private static final List<String> SMALL =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Phrase() {}

    private record Anchor(long part, long whole, String words) {

        /** How far a share lies above this anchor, in points times {@code base * whole}, which is exact. */
        long above(long count, long base) {
            return 100 * (count * whole - part * base);
        }

        /** Whether this anchor lies nearer than another one. */
        boolean nearer(Anchor other, long count, long base) {
            return Math.abs(above(count, base)) * other.whole < Math.abs(other.above(count, base)) * whole;
        }
    }

    /**
     * A share in words with its figures, to stand before "of those who answered".
     *
     * @param base at least 1
     * @throws IllegalArgumentException if the count is below 0 or above the base
     */
    public static String share(long count, long base) {
        if (count < 0 || base < 1 || count > base) {
            throw new IllegalArgumentException(
                    "A share needs a base and a count within it, not " + count + " of " + base + ".");
        }
        if (base < LEAST_BASE_FOR_PERCENT) {
            return of(count, base);
        }
        String words = words(count, base);
        String percent = percent(count, base);
        return words.equals(percent)
                ? percent + " (" + of(count, base) + ")"
                : words + " (" + percent + ", " + of(count, base) + ")";
    }

    private static String words(long count, long base) {
        if (count == 0) {
            return "none";
        }
        if (count == base) {
            return "all";
        }
        if (100 * count > 95 * base) {
            return "nearly all";
        }
        Anchor nearest = ANCHORS.getFirst();
        for (Anchor anchor : ANCHORS) {
            nearest = anchor.nearer(nearest, count, base) ? anchor : nearest;
        }
        long above = nearest.above(count, base);
        long point = base * nearest.whole();
        if (2 * Math.abs(above) <= point) {
            return nearest.words();
        }
        if (above < 0 && -above <= 3 * point) {
            return "almost " + nearest.words();
        }
        if (above > 0 && above <= 3 * point) {
            return "just over " + nearest.words();
        }
        return percent(count, base);
    }

    /** A whole percentage, rounded half up; "less than 1%" where it would round to 0. */
    public static String percent(long count, long base) {
        int percent = Rounding.percent(count, base);
        return percent == 0 && count > 0 ? "less than 1%" : percent + "%";
    }

    /** "70 of 90". */
    public static String of(long count, long base) {
        return figure(count) + " of " + figure(base);
    }

    /** A number in figures, with commas between thousands. */
    public static String figure(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** A number within a sentence: in words up to nine, in figures from 10. */
    public static String number(long number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get((int) number) : figure(number);
    }

    /** Percentage points, with a sign. */
    public static String points(int points) {
        return (points > 0 ? "+" : points < 0 ? "−" : "") + Math.abs(points);
    }

    /** Things in a sentence: "a, b and c". */
    public static String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    }

    /** The same words with a capital at the start. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
