package org.folkmoot.theme.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and pairs of words that tell a group of comments from all others, by class-TF-IDF: how often a term stands in the group,
 * weighed by how rare it is in all groups together.
 */
final class Phrases {

    /** A phrase that fewer comments hold tells of one person and not of the group. */
    static final int LEAST_COMMENTS = 3;

    /** A word is not told beside a pair that holds it in so many of its cases. */
    private static final double MOSTLY = 0.6;

    private Phrases() {}

    /**
     * The phrases of each group, the most telling first, as they are mostly written.
     *
     * @param comments the terms of each comment, with pairs
     * @param groups places of comments
     * @param most phrases a group
     */
    static List<List<String>> of(List<List<Term>> comments, List<List<Integer>> groups, int most) {
        Map<String, Integer> everywhere = new HashMap<>();
        List<Counted> counted = new ArrayList<>();
        for (List<Integer> group : groups) {
            Counted one = new Counted();
            group.forEach(place -> one.add(comments.get(place)));
            one.times.forEach((stem, times) -> everywhere.merge(stem, times, Integer::sum));
            counted.add(one);
        }
        double mean = counted.stream().mapToInt(one -> one.all).average().orElse(0);
        return counted.stream().map(one -> one.telling(everywhere, mean, most)).toList();
    }

    private static final class Counted {
        private final Map<String, Integer> times = new HashMap<>();
        private final Map<String, Integer> holding = new HashMap<>();
        private final Shown shown = new Shown();
        private int all;

        private void add(List<Term> comment) {
            Set<String> seen = new HashSet<>();
            for (Term term : comment) {
                times.merge(term.stem(), 1, Integer::sum);
                shown.add(term);
                all++;
                if (seen.add(term.stem())) {
                    holding.merge(term.stem(), 1, Integer::sum);
                }
            }
        }

        private List<String> telling(Map<String, Integer> everywhere, double mean, int most) {
            Map<String, Double> weights = new HashMap<>();
            holding.forEach((stem, comments) -> {
                if (comments >= LEAST_COMMENTS) {
                    weights.put(stem, times.get(stem) * Math.log(1 + mean / everywhere.get(stem)) / all);
                }
            });
            List<String> ranked = weights.keySet().stream()
                    .sorted(Comparator.comparingDouble((String stem) -> -weights.get(stem))
                            .thenComparing(stem -> stem))
                    .toList();
            List<String> taken = new ArrayList<>();
            for (String stem : ranked) {
                if (taken.size() < most && taken.stream().noneMatch(other -> tellsTheSame(stem, other))) {
                    taken.removeIf(other -> tellsTheSame(other, stem));
                    taken.add(stem);
                }
            }
            return taken.stream().map(shown::of).toList();
        }

        /** Whether a word stands mostly within a pair. */
        private boolean tellsTheSame(String word, String pair) {
            return word.indexOf(' ') < 0
                    && (pair.startsWith(word + " ") || pair.endsWith(" " + word))
                    && times.get(pair) >= MOSTLY * times.get(word);
        }
    }
}
