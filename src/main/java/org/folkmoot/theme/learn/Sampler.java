package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which comments to read next so that most is learnt: by turns the best candidate of a code that few comments have, the rarest code
 * first, and a comment between whose two most probable codes there is least to choose. What is read in this order is no random sample:
 * shares and agreement are never measured on it.
 */
public final class Sampler {

    /** Below this a comment is no candidate for a code: looking for what is not there would waste reading. */
    private static final float LEAST = 0.01f;

    private Sampler() {}

    /**
     * A comment that nobody has read.
     *
     * @param comment its id
     * @param probabilities of each code
     */
    public record Candidate(String comment, float[] probabilities) {

        /** How much more probable the best code is than the next. */
        float margin() {
            float best = 0;
            float next = 0;
            for (float probability : probabilities) {
                next = Math.max(next, Math.min(best, probability));
                best = Math.max(best, probability);
            }
            return best - next;
        }
    }

    /**
     * @param unread in any order; the same comments give the same result
     * @param examples for each code how many comments have it
     * @param count how many at most
     * @return ids in the order in which to read them
     */
    public static List<String> next(List<Candidate> unread, int[] examples, int count) {
        List<Candidate> rare = rare(unread, examples, (count + 1) / 2);
        List<Candidate> unsure = unread.stream()
                .sorted(Comparator.comparingDouble(Candidate::margin).thenComparing(Candidate::comment))
                .limit(count)
                .toList();
        Set<String> next = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            if (i < rare.size()) {
                next.add(rare.get(i).comment());
            }
            if (i < unsure.size()) {
                next.add(unsure.get(i).comment());
            }
        }
        return next.stream().limit(count).toList();
    }

    /** The best candidates of the rarest codes, one of each code before a second of any. */
    private static List<Candidate> rare(List<Candidate> unread, int[] examples, int count) {
        List<Integer> codes = IntStream.range(0, examples.length)
                .boxed()
                .sorted(Comparator.comparingInt(code -> examples[code]))
                .toList();
        List<Candidate> taken = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (int round = 0; taken.size() < count && round < count; round++) {
            int before = taken.size();
            for (int code : codes) {
                if (taken.size() < count) {
                    unread.stream()
                            .filter(one -> one.probabilities()[code] >= LEAST && !ids.contains(one.comment()))
                            .max(Comparator.comparingDouble((Candidate one) -> one.probabilities()[code])
                                    .thenComparing(Candidate::comment, Comparator.reverseOrder()))
                            .ifPresent(best -> {
                                taken.add(best);
                                ids.add(best.comment());
                            });
                }
            }
            if (taken.size() == before) {
                break;
            }
        }
        return taken;
    }
}
