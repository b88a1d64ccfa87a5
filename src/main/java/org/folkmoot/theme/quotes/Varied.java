package org.folkmoot.theme.quotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Picks the best of many that differ from each other: maximal marginal relevance, nobody twice. */
final class Varied {

    private static final double BEST = 0.65;

    /** So alike, a text says nothing that another has not said. */
    private static final double SAME = 0.9;

    /** What is to be picked from. All of it is asked for by number. */
    interface Choices {
        int size();

        double score(int one);

        /** From 0 to 1. */
        double alike(int one, int other);

        /** Who says it. */
        Object person(int one);
    }

    private Varied() {}

    /**
     * Up to so many numbers, the best first.
     *
     * @param wanted of what there is to be at least one, if there is any: it takes the last place if none is among the others
     */
    static List<Integer> pick(Choices choices, int most, Predicate<Integer> wanted) {
        List<Integer> picked = new ArrayList<>();
        Set<Object> people = new HashSet<>();
        while (picked.size() < most) {
            int best = best(choices, picked, people, any -> true);
            if (best < 0) {
                break;
            }
            picked.add(best);
            people.add(choices.person(best));
        }
        if (picked.size() == most && picked.stream().noneMatch(wanted)) {
            people.remove(choices.person(picked.getLast()));
            List<Integer> others = picked.subList(0, most - 1);
            int other = best(choices, others, people, wanted);
            if (other >= 0) {
                picked.set(most - 1, other);
            }
        }
        return picked;
    }

    private static int best(Choices choices, List<Integer> picked, Set<Object> people, Predicate<Integer> fits) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int one : IntStream.range(0, choices.size()).toArray()) {
            if (picked.contains(one) || people.contains(choices.person(one)) || !fits.test(one)) {
                continue;
            }
            double alike = picked.stream()
                    .mapToDouble(other -> choices.alike(one, other))
                    .max()
                    .orElse(0);
            double value = BEST * choices.score(one) - (1 - BEST) * alike;
            if (alike < SAME && value > most) {
                best = one;
                most = value;
            }
        }
        return best;
    }
}
