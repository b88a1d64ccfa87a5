package org.folkmoot.tabulation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Category;

/** The running counts of one question. Its memory depends on the cells of its tables, not on the number of answers. */
abstract sealed class Tally {

    private final long[] missing = new long[Why.values().length];
    private long answered;

    static Tally of(Measure measure) {
        return switch (measure) {
            case Measure.OneOf oneOf -> new Categories(oneOf.categories(), true);
            case Measure.AnyOf anyOf -> new Categories(anyOf.categories(), false);
            case Measure.RankOf rankOf -> new Ranks(rankOf);
            case Measure.Amount amount -> new Amounts();
            case Measure.Rows rows -> new Grid(rows);
            case Measure.OpenWords words -> new Plain();
            case Measure.None none -> new Plain();
        };
    }

    /** Counts one answer, missing or not. An answer of another shape than the measure's cannot be read. */
    void add(Answer answer) {
        if (answer instanceof Answer.Missing none) {
            missing[none.why().ordinal()]++;
        } else if (count(answer)) {
            answered++;
        } else {
            missing[Why.UNREADABLE.ordinal()]++;
        }
    }

    /** Counts an answer that is not missing; false, and nothing counted, if it has not the shape of the measure. */
    abstract boolean count(Answer answer);

    long answered() {
        return answered;
    }

    long missing(Why why) {
        return missing[why.ordinal()];
    }

    /** All who were asked: every answer but those of a route that did not lead past the question. */
    long asked() {
        long all = answered;
        for (Why why : Why.values()) {
            all += why == Why.NOT_SHOWN ? 0 : missing(why);
        }
        return all;
    }

    /** One or any of some categories. */
    static final class Categories extends Tally {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final long[] counts;
        private final boolean one;

        Categories(List<Category> categories, boolean one) {
            categories.forEach(category -> places.put(category.id(), places.size()));
            this.counts = new long[places.size()];
            this.one = one;
        }

        @Override
        boolean count(Answer answer) {
            if (!(answer instanceof Answer.Chosen chosen)
                    || one && chosen.options().size() != 1
                    || !places.keySet().containsAll(chosen.options())) {
                return false;
            }
            chosen.options().stream().distinct().forEach(option -> counts[places.get(option)]++);
            return true;
        }

        long count(String category) {
            return counts[places.get(category)];
        }

        long[] counts() {
            return counts.clone();
        }
    }

    /** The same question of several rows, each with its own base. It is answered if any row is. */
    static final class Grid extends Tally {
        private final Map<String, Categories> rows = new LinkedHashMap<>();

        Grid(Measure.Rows measure) {
            measure.rows()
                    .forEach(row ->
                            rows.put(row.id(), new Categories(measure.each().categories(), true)));
        }

        @Override
        void add(Answer answer) {
            if (answer instanceof Answer.Rows given) {
                rows.forEach((id, row) -> row.add(given.rows().getOrDefault(id, new Answer.Missing(Why.SKIPPED))));
                super.add(anyRow(given));
            } else {
                Answer none = answer instanceof Answer.Missing ? answer : new Answer.Missing(Why.UNREADABLE);
                rows.values().forEach(row -> row.add(none));
                super.add(none);
            }
        }

        private Answer anyRow(Answer.Rows given) {
            List<Answer> answers = rows.keySet().stream()
                    .filter(given.rows()::containsKey)
                    .map(given.rows()::get)
                    .toList();
            boolean some = answers.stream().anyMatch(row -> !(row instanceof Answer.Missing));
            return some ? given : answers.isEmpty() ? new Answer.Missing(Why.SKIPPED) : answers.getFirst();
        }

        @Override
        boolean count(Answer answer) {
            return answer instanceof Answer.Rows;
        }

        Categories row(String id) {
            return rows.get(id);
        }
    }

    /** Categories in order of preference. */
    static final class Ranks extends Tally {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final long[] first;
        private final long[] nearTop;
        private final long[] doubledRanks;
        private final int top;

        Ranks(Measure.RankOf measure) {
            measure.categories().forEach(category -> places.put(category.id(), places.size()));
            this.first = new long[places.size()];
            this.nearTop = new long[places.size()];
            this.doubledRanks = new long[places.size()];
            this.top = top(measure);
        }

        /** Up to which place an option counts as near the top: the third, or the last that could be given. */
        static int top(Measure.RankOf measure) {
            return Math.min(3, measure.places());
        }

        @Override
        boolean count(Answer answer) {
            if (!(answer instanceof Answer.Ranked ranked) || !places.keySet().containsAll(ranked.order())) {
                return false;
            }
            for (Map.Entry<String, Integer> place : places.entrySet()) {
                int rank = ranked.order().indexOf(place.getKey()) + 1;
                int category = place.getValue();
                first[category] += rank == 1 ? 1 : 0;
                nearTop[category] += rank >= 1 && rank <= top ? 1 : 0;
                // Options left out share the places that are left: with 2 of 5 ranked, each of the others stands at (3
                // + 5) / 2.
                doubledRanks[category] += rank == 0 ? ranked.order().size() + 1 + places.size() : 2L * rank;
            }
            return true;
        }

        long first(String category) {
            return first[places.get(category)];
        }

        long nearTop(String category) {
            return nearTop[places.get(category)];
        }

        /** Twice the sum of its ranks, so that shared places stay whole. */
        long doubledRanks(String category) {
            return doubledRanks[places.get(category)];
        }
    }

    /** Numbers, kept by value: as many entries as there are different numbers. */
    static final class Amounts extends Tally {
        private final SortedMap<BigDecimal, Long> values = new TreeMap<>();

        @Override
        boolean count(Answer answer) {
            if (!(answer instanceof Answer.Figure figure)) {
                return false;
            }
            values.merge(figure.number(), 1L, Long::sum);
            return true;
        }

        BigDecimal sum() {
            return values.entrySet().stream()
                    .map(value -> value.getKey().multiply(BigDecimal.valueOf(value.getValue())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The numbers given, with how many gave each, in ascending order. */
        SortedMap<BigDecimal, Long> values() {
            return values;
        }

        /** The number at a place of all in ascending order, from 1. */
        BigDecimal at(long place) {
            long seen = 0;
            for (Map.Entry<BigDecimal, Long> value : values.entrySet()) {
                seen += value.getValue();
                if (seen >= place) {
                    return value.getKey();
                }
            }
            throw new IllegalArgumentException("There are only " + seen + " numbers, none at place " + place + ".");
        }
    }

    /** Whether it was answered, and nothing else. */
    static final class Plain extends Tally {
        @Override
        boolean count(Answer answer) {
            return true;
        }
    }
}
