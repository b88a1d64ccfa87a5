package org.folkmoot.desk;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.folkmoot.tabulation.Disclosure;

/**
 * Who has been heard, by the answers to one question about respondents, against the population where its figures are known.
 *
 * <p>A group is under-heard when its share of the responses is less than four fifths of its share of the population (an index
 * below 80, the rule of thumb by which selection rates are compared) and at least 5 responses were to be expected of it.
 *
 * @param base how many gave one of the answers
 * @param groups in the order of the question
 */
record Heard(long base, List<Group> groups) {

    private static final int LEAST_EXPECTED = 5;

    /** What may be shown of the counts. */
    enum Shown {
        /** Every number: for those who see single responses anyway. */
        EXACT,
        /** Numbers, but none of 1 to 4, nor one from which such a one follows. */
        PROTECTED,
        /**
         * Shares alone, and none of those numbers: from one look at the page to the next, a number that grows by one would tell
         * who has just answered.
         */
        SHARES
    }

    /**
     * One group.
     *
     * @param count empty where it must not be shown
     * @param share of the base, from 0 to 1; empty where it must not be shown, or there is no base
     * @param population its share of the population, from 0 to 1, if that is known
     * @param underHeard whether it is, as far as what may be shown tells
     */
    record Group(
            String label,
            Optional<Long> count,
            Optional<Double> share,
            Optional<Double> population,
            boolean underHeard) {

        /** Share of responses for each share of population, 100 where they are equal. */
        Optional<Long> index() {
            return share.flatMap(of -> population.filter(part -> part > 0).map(part -> Math.round(of / part * 100)));
        }
    }

    /**
     * @param counts of responses, by group
     * @param answered how many answered, where they could give several answers; empty where each gave one
     * @param people of the population, by group; empty where that is not known
     */
    static Heard of(List<String> labels, long[] counts, Optional<Long> answered, Optional<long[]> people, Shown shown) {
        long base = answered.orElseGet(() -> LongStream.of(counts).sum());
        boolean exact = shown == Shown.EXACT;
        boolean tooFew = !exact && base < Disclosure.LEAST_COUNT;
        BitSet hidden = exact
                ? new BitSet()
                : Disclosure.hidden(
                        counts,
                        new BitSet(),
                        answered.isPresent()
                                ? List.of()
                                : List.of(Disclosure.Line.of(
                                        IntStream.range(0, counts.length).toArray())));
        long everyone = people.map(all -> LongStream.of(all).sum()).orElse(0L);
        List<Group> groups = IntStream.range(0, counts.length)
                .mapToObj(i -> {
                    Optional<Double> population =
                            everyone > 0 ? people.map(all -> (double) all[i] / everyone) : Optional.<Double>empty();
                    boolean show = !hidden.get(i) && !tooFew;
                    return new Group(
                            labels.get(i),
                            show && shown != Shown.SHARES ? Optional.of(counts[i]) : Optional.empty(),
                            show && base > 0 ? Optional.of((double) counts[i] / base) : Optional.empty(),
                            population,
                            show && people.isPresent() && under(counts[i], base, people.get()[i], everyone));
                })
                .toList();
        return new Heard(base, groups);
    }

    /** In whole numbers, so that just four fifths are not less than four fifths. */
    private static boolean under(long count, long base, long people, long everyone) {
        return base * people >= LEAST_EXPECTED * everyone && count * everyone * 5 < base * people * 4;
    }

    /** Those that are under-heard, as far as what may be shown tells. */
    List<Group> underHeard() {
        return groups.stream().filter(Group::underHeard).toList();
    }
}
