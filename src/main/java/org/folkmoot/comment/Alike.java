package org.folkmoot.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Finds texts that are nearly the same among many, without comparing each with each: letters copied and changed a little, and a
 * standard letter inside a personal one.
 *
 * <p>Two texts are alike if the sets of their runs of five characters have a Jaccard index of at least {@value #LEAST_JACCARD},
 * or if the larger holds at least {@value #LEAST_CONTAINMENT} of the smaller. Pairs worth comparing are found by MinHash of 126
 * values in 63 bands of 2, taken of longer runs, and by the rarest long runs of a text; each pair is then compared exactly. What
 * is alike with something of a group belongs to the group, as long as it is not too unlike the text in the middle of it: see
 * {@link Circles}. The same texts in the same order always give the same groups.
 *
 * <p>Besides the texts themselves, their letters in small, some 600 bytes for each and up to 200 MB of runs are held while it
 * works. A hundred thousand comments take some 10 to 20 seconds of one processor.
 */
public final class Alike {

    /** Texts of fewer words are alike with nothing: so little is often said by chance. */
    public static final int FEWEST_WORDS = 12;

    static final double LEAST_JACCARD = 0.35;
    static final double LEAST_CONTAINMENT = 0.8;

    private static final int BANDS = 63;
    private static final int ROWS = 2;
    private static final int VALUES = BANDS * ROWS;
    private static final int MOST_LEADERS = 50;
    private static final int INDEX_BITS = 24;
    private static final long SEED = 0x466f6c6b6d6f6f74L;

    /**
     * The runs of which MinHash takes values are longer than those that are compared: texts that have nothing to do with each
     * other share many short runs, and each pair looked at in vain costs time.
     */
    private static final int LENGTH = 12;

    /** So few equal values are chance. */
    private static final double LEAST_ESTIMATE = 0.06;

    /** Runs of texts that are kept beyond the first use, in numbers of four bytes. */
    private static final long MOST_KEPT = 50_000_000;

    private static final int[] FACTORS = new int[VALUES];
    private static final int[] TERMS = new int[VALUES];

    static {
        java.util.SplittableRandom random = new java.util.SplittableRandom(SEED);
        for (int i = 0; i < VALUES; i++) {
            FACTORS[i] = random.nextInt() | 1;
            TERMS[i] = random.nextInt();
        }
    }

    private final List<String> texts;
    private final String[] plain;
    private final int[] firsts;
    private final int[] copies;
    private final int[] joined;
    private final int[] originals;
    private final short[] values;
    private final Shingles[] kept;
    private final AtomicLong room = new AtomicLong(MOST_KEPT);

    private Alike(List<String> texts) {
        if (texts.size() >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException("More than 16 million texts cannot be compared at once.");
        }
        this.texts = texts;
        this.joined = IntStream.range(0, texts.size()).toArray();
        this.copies = new int[texts.size()];
        this.plain = new String[texts.size()];
        this.kept = new Shingles[texts.size()];
        this.firsts = different();
        this.originals = joined.clone();
        this.values = new short[firsts.length * VALUES];
    }

    /**
     * Groups texts.
     *
     * @param texts as written
     * @return for each text the place of the first one of its group: its own where it is alone or too short
     */
    public static int[] groups(List<String> texts) {
        Alike alike = new Alike(texts);
        alike.joinByJaccard();
        alike.joinByContainment();
        return alike.circles();
    }

    /** Whether two texts differ in capitals, signs and white space at most. */
    public static boolean same(String one, String other) {
        return Shingles.plain(one).equals(Shingles.plain(other));
    }

    /** A text without what makes no difference: letters and figures in small letters, with one blank between words. */
    public static String plain(String text) {
        return Shingles.plain(text);
    }

    /** Whether a text has words enough to be compared. */
    public static boolean longEnough(String text) {
        return enough(Shingles.plain(text));
    }

    private static boolean enough(String plain) {
        return !plain.isEmpty() && plain.chars().filter(each -> each == ' ').count() >= FEWEST_WORDS - 1;
    }

    /** Puts equal texts together at once, and gives the place of the first of each set of equals that is long enough. */
    private int[] different() {
        Map<Long, Integer> seen = new HashMap<>();
        IntStream.Builder different = IntStream.builder();
        for (int i = 0; i < texts.size(); i++) {
            String each = Shingles.plain(texts.get(i));
            if (enough(each)) {
                Integer before = seen.putIfAbsent(hash(each), i);
                if (before == null) {
                    different.add(i);
                    plain[i] = each;
                } else {
                    joined[i] = before;
                }
                copies[before == null ? i : before]++;
            }
        }
        return different.build().toArray();
    }

    private static long hash(String plain) {
        long hash = SEED;
        for (int i = 0; i < plain.length(); i++) {
            hash = (hash ^ plain.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private Shingles shingles(int text) {
        Shingles known = kept[text];
        if (known == null) {
            known = Shingles.of(plain[text]);
            if (room.addAndGet(-known.size()) > 0) {
                kept[text] = known;
            }
        }
        return known;
    }

    /** The place of the first text of the group, on the way shortening the way. */
    private int group(int text) {
        int first = text;
        while (joined[first] != first) {
            first = joined[first];
        }
        for (int at = text; joined[at] != first; ) {
            int next = joined[at];
            joined[at] = first;
            at = next;
        }
        return first;
    }

    private void join(int one, int other) {
        int first = group(one);
        int second = group(other);
        joined[Math.max(first, second)] = Math.min(first, second);
    }

    private void joinByJaccard() {
        IntStream.range(0, firsts.length).parallel().forEach(this::sign);
        long[] keys = new long[firsts.length];
        for (int band = 0; band < BANDS; band++) {
            for (int i = 0; i < firsts.length; i++) {
                keys[i] = key(i, band) << INDEX_BITS | i;
            }
            Arrays.sort(keys);
            int from = 0;
            for (int to = 1; to <= keys.length; to++) {
                if (to == keys.length || keys[to] >>> INDEX_BITS != keys[from] >>> INDEX_BITS) {
                    if (to - from > 1) {
                        joinIn(keys, from, to);
                    }
                    from = to;
                }
            }
        }
    }

    /** The least value of each of the hash functions over the shingles. Sixteen bits of it tell two values apart well enough. */
    private void sign(int place) {
        int[] least = new int[VALUES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int hash : Shingles.runs(plain[firsts[place]], LENGTH)) {
            for (int i = 0; i < VALUES; i++) {
                least[i] = Math.min(least[i], hash * FACTORS[i] + TERMS[i]);
            }
        }
        for (int i = 0; i < VALUES; i++) {
            // The lowest bits of a product are poor.
            values[place * VALUES + i] = (short) (Shingles.mixed(least[i]) >>> 16);
        }
    }

    private long key(int place, int band) {
        long key = 0;
        for (int i = 0; i < ROWS; i++) {
            key = key << 16 | values[place * VALUES + band * ROWS + i] & 0xffffL;
        }
        key = (key ^ key >>> 31) * 0x9e3779b97f4a7c15L;
        return key >>> INDEX_BITS;
    }

    /** Each text of a bucket is compared with one of each group found in it so far, so that large groups cost little. */
    private void joinIn(long[] keys, int from, int to) {
        List<Integer> leaders = new ArrayList<>();
        for (int at = from; at < to; at++) {
            int place = (int) (keys[at] & (1 << INDEX_BITS) - 1);
            boolean found = false;
            for (int leader : leaders) {
                if (group(firsts[place]) == group(firsts[leader])) {
                    found = true;
                } else if (estimate(place, leader) >= LEAST_ESTIMATE) {
                    if (shingles(firsts[place]).jaccard(shingles(firsts[leader])) >= LEAST_JACCARD) {
                        join(firsts[place], firsts[leader]);
                        found = true;
                    }
                }
            }
            if (!found && leaders.size() < MOST_LEADERS) {
                leaders.add(place);
            }
        }
    }

    private double estimate(int one, int other) {
        int equal = 0;
        for (int i = 0; i < VALUES; i++) {
            if (values[one * VALUES + i] == values[other * VALUES + i]) {
                equal++;
            }
        }
        return (double) equal / VALUES;
    }

    private void joinByContainment() {
        // The commonest text of a group stands for it: that is the standard letter.
        Map<Integer, Integer> standards = new HashMap<>();
        for (int text : firsts) {
            standards.merge(group(text), text, (before, now) -> copies[now] > copies[before] ? now : before);
        }
        int[] places =
                standards.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        new Contained(places.length, i -> shingles(places[i]), i -> Shingles.runs(plain[places[i]], Contained.LENGTH))
                .pairs()
                .forEach((larger, smaller) -> join(places[larger], places[smaller]));
    }

    /** For each text the first of its circle; a text that was sent before is where that one is. */
    private int[] circles() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int text : firsts) {
            members.computeIfAbsent(group(text), none -> new ArrayList<>()).add(text);
        }
        int[] first = originals.clone();
        for (List<Integer> group : members.values()) {
            if (group.size() > 1) {
                int[] places = group.stream().mapToInt(Integer::intValue).toArray();
                Shingles[] all = IntStream.of(places).mapToObj(this::shingles).toArray(Shingles[]::new);
                for (int[] circle : new Circles(places, all, place -> copies[place]).all()) {
                    int least = IntStream.of(circle).min().orElseThrow();
                    IntStream.of(circle).forEach(place -> first[place] = least);
                }
            }
        }
        return IntStream.range(0, first.length).map(i -> first[originals[i]]).toArray();
    }
}
