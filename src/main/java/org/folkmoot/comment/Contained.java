package org.folkmoot.comment;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds texts that hold another text nearly whole. */
final class Contained {

    /** One run of characters in so many is looked at when pairs are looked for. */
    private static final int SAMPLED = 6;

    /** Runs by which pairs are looked for: so long that texts share few of them by chance. */
    static final int LENGTH = 12;

    private static final int DRAWER_BITS = 20;
    private static final int MOST_RARE = 16;
    private static final int FEWEST_RARE = 4;
    private static final double LEAST_HITS = 0.4;

    /** A smaller text than this is too easily said in a long one by chance. */
    private static final int SMALLEST = 100;

    private final int count;
    private final IntFunction<Shingles> shingles;
    private final IntFunction<int[]> runs;
    private final int[] sizes;
    private final long[] index;
    private final int[] drawers;

    /**
     * @param shingles those of each text; asked for again and again
     * @param runs the hashes of its runs of {@link #LENGTH} characters
     */
    Contained(int count, IntFunction<Shingles> shingles, IntFunction<int[]> runs) {
        this.count = count;
        this.shingles = shingles;
        this.runs = runs;
        this.sizes = new int[count];
        this.index = IntStream.range(0, count)
                .parallel()
                .mapToObj(this::sample)
                .flatMapToLong(Arrays::stream)
                .toArray();
        Arrays.parallelSort(index);
        this.drawers = new int[(1 << DRAWER_BITS) + 1];
        for (long entry : index) {
            drawers[drawer(entry) + 1]++;
        }
        for (int i = 1; i < drawers.length; i++) {
            drawers[i] += drawers[i - 1];
        }
    }

    /** Which part of the index an entry is in: its first bits, in the order in which it is sorted. */
    private static int drawer(long entry) {
        return (int) (entry >> Long.SIZE - DRAWER_BITS) + (1 << DRAWER_BITS - 1);
    }

    private long[] sample(int text) {
        sizes[text] = shingles.apply(text).size();
        return sampled(text).mapToLong(hash -> (long) hash << 32 | text).toArray();
    }

    private IntStream sampled(int text) {
        return Arrays.stream(runs.apply(text))
                .filter(hash -> Integer.remainderUnsigned(Shingles.mixed(hash), SAMPLED) == 0)
                .distinct();
    }

    /** For each text that holds another, the one of which it holds the largest share. */
    Map<Integer, Integer> pairs() {
        Map<Integer, Integer> best = new TreeMap<>();
        double[] shares = new double[count];
        int[] hits = new int[count];
        for (int small = 0; small < count; small++) {
            if (sizes[small] >= SMALLEST) {
                Shingles own = shingles.apply(small);
                int[] rare = rare(small);
                for (int larger : candidates(small, rare, hits)) {
                    double share = own.containment(shingles.apply(larger));
                    if (share >= Alike.LEAST_CONTAINMENT && share > shares[larger]) {
                        shares[larger] = share;
                        best.put(larger, small);
                    }
                }
            }
        }
        return best;
    }

    /** Those of its runs that the fewest other texts have; none if too few other texts have any of them. */
    private int[] rare(int text) {
        int[] sampled = sampled(text).toArray();
        int[] shared = Arrays.stream(sampled)
                .filter(hash -> end(hash) - start(hash) > 1)
                .toArray();
        if (shared.length < FEWEST_RARE || shared.length < LEAST_HITS * sampled.length) {
            return new int[0];
        }
        long[] byCount = Arrays.stream(shared)
                .mapToLong(hash -> (long) (end(hash) - start(hash)) << 32 | hash & 0xffffffffL)
                .sorted()
                .limit(MOST_RARE)
                .toArray();
        return Arrays.stream(byCount).mapToInt(each -> (int) each).toArray();
    }

    /** The texts, no smaller, that have most of some runs, the rarest of which come first. */
    private int[] candidates(int small, int[] rare, int[] hits) {
        int needed = (int) Math.ceil(LEAST_HITS * rare.length);
        // Who has so many of them has one of the rarest few; only their short lists are gone through.
        int few = rare.length - needed + 1;
        IntStream.Builder seen = IntStream.builder();
        for (int i = 0; i < few && i < rare.length; i++) {
            int end = end(rare[i]);
            for (int at = start(rare[i]); at < end; at++) {
                int text = (int) index[at];
                if (text != small && sizes[text] >= sizes[small] && hits[text]++ == 0) {
                    seen.add(text);
                }
            }
        }
        return seen.build()
                .filter(text -> {
                    int found = hits[text];
                    hits[text] = 0;
                    for (int i = few; i < rare.length && found < needed && found + rare.length - i >= needed; i++) {
                        long entry = (long) rare[i] << 32 | text;
                        int place = place(entry);
                        found += place < index.length && index[place] == entry ? 1 : 0;
                    }
                    return found >= needed;
                })
                .toArray();
    }

    private int start(int hash) {
        return place((long) hash << 32);
    }

    private int end(int hash) {
        return hash == Integer.MAX_VALUE ? index.length : place((long) (hash + 1) << 32);
    }

    private int place(long key) {
        int drawer = drawer(key);
        int found = Arrays.binarySearch(index, drawers[drawer], drawers[drawer + 1], key);
        return found < 0 ? -found - 1 : found;
    }
}
