package org.folkmoot.comment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as the set of all runs of five characters in it, by which it is compared with others. Capitals, signs and white space
 * make no difference.
 *
 * @param hashes one for each run, sorted, none twice; of a text that is shorter than a run, one of the whole
 */
record Shingles(int[] hashes) {

    static final int LENGTH = 5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Letters and figures alone, in small letters, with one blank between words. */
    static String plain(String text) {
        return BETWEEN_WORDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    static Shingles of(String plain) {
        int[] hashes = runs(plain, LENGTH);
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return new Shingles(Arrays.copyOf(hashes, distinct));
    }

    /** A hash for each run of so many characters, in their order; of a shorter text, one of the whole. */
    static int[] runs(String plain, int length) {
        int count = Math.max(1, plain.length() - length + 1);
        int[] hashes = new int[count];
        for (int from = 0; from < count; from++) {
            int hash = 0;
            for (int i = from; i < Math.min(from + length, plain.length()); i++) {
                hash = hash * 0x01000193 ^ plain.charAt(i);
            }
            hashes[from] = mixed(hash);
        }
        return hashes;
    }

    /** Spreads neighbours over all the numbers. */
    static int mixed(int hash) {
        int mixed = hash;
        mixed = (mixed ^ mixed >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }

    int size() {
        return hashes.length;
    }

    /** How many runs stand in both. */
    int common(Shingles other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                both++;
            }
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
        }
        return both;
    }

    /** The common runs as a share of all runs of the two. */
    double jaccard(Shingles other) {
        int both = common(other);
        return (double) both / (size() + other.size() - both);
    }

    /** The common runs as a share of those of the smaller of the two. */
    double containment(Shingles other) {
        return (double) common(other) / Math.min(size(), other.size());
    }
}
