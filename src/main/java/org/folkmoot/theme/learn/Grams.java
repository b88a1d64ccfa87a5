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

    /** Something to look at, and where it stands in the text, in UTF-16 units. Runs of letters begin with {@code #}. */
    record Gram(String name, int from, int to) {}

    private Grams() {}

    static List<Gram> words(String whole) {
        String text = cut(whole);
        List<Gram> grams = new ArrayList<>();
        List<Stems.Stem> stems = Stems.of(text);
        for (int i = 0; i < stems.size(); i++) {
            Stems.Stem stem = stems.get(i);
            grams.add(new Gram(stem.stem(), stem.from(), stem.to()));
            if (i > 0) {
                Stems.Stem before = stems.get(i - 1);
                grams.add(new Gram(before.stem() + " " + stem.stem(), before.from(), stem.to()));
            }
        }
        return grams;
    }

    static List<Gram> runs(String whole) {
        String text = cut(whole);
        List<Gram> grams = new ArrayList<>();
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
                grams.add(new Gram("#" + word.substring(i, i + size), first, Math.min(to, from + i - 1 + size)));
            }
        }
    }
}
