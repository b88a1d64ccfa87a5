package org.folkmoot.pdf;

import java.util.List;

/**
 * Horizontal bars, one a category, each labelled with its words and its value. A chart too tall for one page goes on
 * in a second figure. Labels longer than six lines end in an ellipsis.
 *
 * @param caption title above the chart; never blank
 * @param alt the same in words for those who do not see it: every number, or where the table is; never blank
 * @param bars at least one
 * @param most the value of a full-width bar (100 for percentages); 0 to take the largest value
 * @param note printed below, such as the base; may be empty
 */
public record BarChart(String caption, String alt, List<Bar> bars, double most, String note) {
    public BarChart {
        bars = List.copyOf(bars);
        requireWords(caption, alt);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("Chart \"" + caption + "\" has no bars.");
        }
        double largest = bars.stream().mapToDouble(Bar::value).max().orElseThrow();
        if (!(most >= 0) || Double.isInfinite(most) || (most > 0 && largest > most)) {
            throw new IllegalArgumentException(
                    "Chart \"" + caption + "\": a bar of " + largest + " does not fit a scale of 0 to " + most + ".");
        }
    }

    /**
     * @param label the category
     * @param value length of the bar: finite, 0 or more
     * @param shown the value as printed, such as {@code 62%}
     */
    public record Bar(String label, double value, String shown) {
        public Bar {
            requireAmount(label, value);
        }
    }

    double scale() {
        double largest = bars.stream().mapToDouble(Bar::value).max().orElseThrow();
        return most > 0 ? most : largest > 0 ? largest : 1;
    }

    static void requireWords(String caption, String alt) {
        if (caption.isBlank() || alt.isBlank()) {
            throw new IllegalArgumentException("Chart \"" + caption + "\" needs a caption and a text alternative.");
        }
    }

    static void requireAmount(String label, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Chart value " + value + " of \"" + label + "\" must be 0 or more.");
        }
    }
}
