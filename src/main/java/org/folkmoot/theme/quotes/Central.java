package org.folkmoot.theme.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much each of some texts is like all of them together, by its words; a word of few texts weighs more than one of many. */
final class Central {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]{2,30}+");

    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> middle = new HashMap<>();

    Central(List<String> texts) {
        Map<String, Integer> texted = new HashMap<>();
        List<Map<String, Integer>> counted = texts.stream().map(Central::count).toList();
        counted.forEach(each -> each.keySet().forEach(word -> texted.merge(word, 1, Integer::sum)));
        texted.forEach((word, of) -> weights.put(word, Math.log((1.0 + texts.size()) / (0.5 + of)) + 0.1));
        counted.forEach(each -> vectors.add(weighed(each)));
        vectors.forEach(each -> each.forEach((word, weight) -> middle.merge(word, weight, Double::sum)));
        normalise(middle);
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            counts.merge(words.group(), 1, Integer::sum);
        }
        return counts;
    }

    private Map<String, Double> weighed(Map<String, Integer> counts) {
        Map<String, Double> vector = new HashMap<>();
        counts.forEach((word, count) -> {
            if (weights.containsKey(word)) {
                vector.put(word, (1 + Math.log(count)) * weights.get(word));
            }
        });
        normalise(vector);
        return vector;
    }

    private static void normalise(Map<String, Double> vector) {
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(each -> each * each).sum());
        if (length > 0) {
            vector.replaceAll((word, weight) -> weight / length);
        }
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> fewer = one.size() < other.size() ? one : other;
        Map<String, Double> more = fewer == one ? other : one;
        return fewer.entrySet().stream()
                .mapToDouble(each -> each.getValue() * more.getOrDefault(each.getKey(), 0.0))
                .sum();
    }

    /** From 0 to 1: how near the text of a number is to the middle of all. */
    double of(int text) {
        return cosine(vectors.get(text), middle);
    }

    /** The same of any text. */
    double of(String text) {
        return cosine(weighed(count(text)), middle);
    }

    /** From 0 to 1: how alike two of the texts are. */
    double between(int one, int other) {
        return cosine(vectors.get(one), vectors.get(other));
    }
}
