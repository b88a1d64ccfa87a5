package org.folkmoot.transfer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words compared as people compare them: without capitals, accents, punctuation and marks. */
final class Folded {

    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,200}>");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    static String of(String text) {
        String bare = MARKUP.matcher(text).replaceAll(" ");
        String plain =
                ACCENTS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** How alike two folded texts are, from 0 to 1, by the pairs of letters that they share (Dice's coefficient). */
    static double likeness(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.equals(other)) {
            return 1;
        }
        Map<String, Integer> pairs = new HashMap<>();
        int ones = one.length() - 1;
        for (int i = 0; i < ones; i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int others = other.length() - 1;
        int shared = 0;
        for (int i = 0; i < others; i++) {
            Integer left = pairs.get(other.substring(i, i + 2));
            if (left != null && left > 0) {
                shared++;
                pairs.put(other.substring(i, i + 2), left - 1);
            }
        }
        return ones + others <= 0 ? 0 : 2.0 * shared / (ones + others);
    }
}
