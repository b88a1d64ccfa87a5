package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which comments to read next so that most is learnt: by turns the best candidate of a code that few comments have, the rarest code
 * first, and a comment between whose two most probable codes there is least to choose. What is read in this order is no random sample:
 * shares and agreement are never measured on it.
 *
 * <p>It holds no more than the best of all that it is offered, so that any number of comments can pass by.
 */
public final class Sampler {

    /** Below this a comment is no candidate for a code: looking for what is not there would waste reading. */
    private static final double LEAST = 0.01;

    private static final Comparator<Candidate> LIKELIEST =
            Comparator.comparingDouble(Candidate::value).reversed().thenComparing(Candidate::comment);
    private static final Comparator<Candidate> LEAST_SURE =
            Comparator.comparingDouble(Candidate::value).thenComparing(Candidate::comment);

    private final int count;
    private final int ofRare;
    private final List<Integer> rarest;
    private final List<Best> likeliest;
    private final Best unsure;

    private record Candidate(String comment, double value) {}

    /** The first few in an order of all that were added. */
    private static final class Best {
        private final int most;
        private final Comparator<Candidate> order;
        private final PriorityQueue<Candidate> kept;

        Best(int most, Comparator<Candidate> order) {
            this.most = most;
            this.order = order;
            this.kept = new PriorityQueue<>(order.reversed());
        }

        void add(Candidate one) {
            kept.add(one);
            if (kept.size() > most) {
                kept.poll();
            }
        }

        List<String> inOrder() {
            return kept.stream().sorted(order).map(Candidate::comment).toList();
        }
    }

    /**
     * @param examples for each code how many comments have it
     * @param count how many comments to choose at most
     */
    public Sampler(int[] examples, int count) {
        this.count = count;
        this.ofRare = (count + 1) / 2;
        this.rarest = IntStream.range(0, examples.length)
                .boxed()
                .sorted(Comparator.comparingInt(code -> examples[code]))
                .toList();
        // As many of each code as are chosen in all: others may have been chosen for a rarer one.
        this.likeliest = IntStream.range(0, examples.length)
                .mapToObj(code -> new Best(ofRare, LIKELIEST))
                .toList();
        this.unsure = new Best(count, LEAST_SURE);
    }

    /**
     * Takes note of a comment that nobody has read. The order in which comments are offered makes no difference.
     *
     * @param comment its id
     * @param probabilities of each code
     */
    public void offer(String comment, double[] probabilities) {
        double best = 0;
        double next = 0;
        for (int code = 0; code < probabilities.length; code++) {
            double probability = probabilities[code];
            next = Math.max(next, Math.min(best, probability));
            best = Math.max(best, probability);
            if (probability >= LEAST) {
                likeliest.get(code).add(new Candidate(comment, probability));
            }
        }
        unsure.add(new Candidate(comment, best - next));
    }

    /** Ids in the order in which to read them. */
    public List<String> next() {
        List<String> rare = rare();
        List<String> torn = unsure.inOrder();
        Set<String> next = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            if (i < rare.size()) {
                next.add(rare.get(i));
            }
            if (i < torn.size()) {
                next.add(torn.get(i));
            }
        }
        return next.stream().limit(count).toList();
    }

    /** The best candidates of the rarest codes, one of each code before a second of any. */
    private List<String> rare() {
        List<List<String>> byCode = rarest.stream()
                .<List<String>>map(code -> new ArrayList<>(likeliest.get(code).inOrder()))
                .toList();
        Set<String> taken = new LinkedHashSet<>();
        int before = -1;
        while (taken.size() < ofRare && taken.size() > before) {
            before = taken.size();
            for (List<String> candidates : byCode) {
                candidates.removeIf(taken::contains);
                if (!candidates.isEmpty() && taken.size() < ofRare) {
                    taken.add(candidates.getFirst());
                }
            }
        }
        return List.copyOf(taken);
    }
}
