package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into what the classifier looks at: stems alone and in pairs, and runs of three to five letters within words. */
final class Grams {

    /** A text is read so far; what is beyond is not looked at. */
    static final int LONGEST = 20_000;

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /**
     * Something to look at.
     *
     * @param key made from its letters
     * @param pair whether it is two words
     * @param from where it stands in the text, in UTF-16 units
     */
    record Gram(long key, boolean pair, int from, int to) {}

    private Grams() {}

    static List<Gram> words(String whole) {
        List<Gram> grams = new ArrayList<>();
        Stems.Stem before = null;
        long keyBefore = 0;
        for (Stems.Stem stem : Stems.of(cut(whole))) {
            long key = key(stem.stem(), 0, stem.stem().length(), 1);
            grams.add(new Gram(key, false, stem.from(), stem.to()));
            if (before != null) {
                grams.add(new Gram(mixed(keyBefore * 31 + key), true, before.from(), stem.to()));
            }
            before = stem;
            keyBefore = key;
        }
        return grams;
    }

    /** The key of a single stem. */
    static long key(String stem) {
        return key(stem, 0, stem.length(), 1);
    }

    static List<Gram> runs(String whole) {
        String text = cut(whole);
        List<Gram> grams = new ArrayList<>(4 * text.length());
        int from = 0;
        while (from < text.length()) {
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            int to = from;
            while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                runs(text, from, to, grams);
            }
            from = to;
        }
        return grams;
    }

    static Counts count(List<Gram> grams) {
        long[] keys = new long[grams.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = grams.get(i).key();
        }
        return Counts.of(keys);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static void runs(String text, int from, int to, List<Gram> grams) {
        String word = " " + text.substring(from, to).toLowerCase(Locale.ROOT) + " ";
        if (word.length() != to - from + 2) {
            return;
        }
        for (int size = SHORTEST_RUN; size <= LONGEST_RUN; size++) {
            for (int i = 0; i + size <= word.length(); i++) {
                int first = Math.max(from, from + i - 1);
                grams.add(new Gram(key(word, i, i + size, 2), false, first, Math.min(to, from + i - 1 + size)));
            }
        }
    }

    private static long key(String letters, int from, int to, long kind) {
        long key = kind;
        for (int i = from; i < to; i++) {
            key = (key ^ letters.charAt(i)) * PRIME;
            key ^= key >>> 29;
        }
        return mixed(key);
    }

    private static long mixed(long key) {
        long mixed = (key ^ key >>> 32) * PRIME;
        return mixed ^ mixed >>> 29;
    }
}
