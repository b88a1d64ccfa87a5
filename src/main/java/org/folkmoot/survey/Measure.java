package org.folkmoot.survey;

import java.util.List;
import java.util.Optional;

/** How a question is counted. */
public sealed interface Measure {

    /** One of some categories; the base is those who answered. */
    record OneOf(List<Category> categories) implements Measure {
        public OneOf {
            categories = List.copyOf(categories);
        }

        /** Whether total agree and net agreement can be given: some categories speak for, some against. */
        public boolean balanced() {
            return categories.stream().anyMatch(c -> c.side() == Side.FOR)
                    && categories.stream().anyMatch(c -> c.side() == Side.AGAINST);
        }
    }

    /** Any of some categories; the base is those who answered, and shares may add up to more than 100 %. */
    record AnyOf(List<Category> categories) implements Measure {
        public AnyOf {
            categories = List.copyOf(categories);
        }
    }

    /** Categories put in order, of which the first {@code places} may be given. */
    record RankOf(List<Category> categories, int places) implements Measure {
        public RankOf {
            categories = List.copyOf(categories);
        }
    }

    /** A number; {@code decimals} is how many places its mean is given to. */
    record Amount(Optional<Text> unit, int decimals) implements Measure {}

    /** The same question of several rows. */
    record Rows(List<Category> rows, OneOf each) implements Measure {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Words that are read and coded; counted by their codes. */
    record OpenWords() implements Measure {}

    /** Not counted: short texts, dates, postcodes. Only answered or not. */
    record None() implements Measure {}

    /**
     * A thing counted.
     *
     * @param id the option or row id
     * @param score the number it stands for on a scale, if the options are a scale; its mean is then given
     * @param parent the category of the wider question under which it is published where its own number is too small
     */
    record Category(String id, Text label, Side side, Optional<Integer> score, Optional<String> parent) {

        /** A category that stands for itself alone. */
        public Category(String id, Text label, Side side, Optional<Integer> score) {
            this(id, label, side, score, Optional.empty());
        }

        public static Category of(String id, Text label) {
            return new Category(id, label, Side.NEITHER, Optional.empty());
        }
    }

    /** Which way a category speaks. Total agree adds up FOR; net agreement is FOR less AGAINST. */
    enum Side {
        FOR,
        NEITHER,
        AGAINST
    }
}
