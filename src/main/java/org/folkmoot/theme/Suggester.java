package org.folkmoot.theme;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.learn.Stems;

/**
 * Suggests codes for comments by the words, phrases, labels and examples of a code frame. It suggests nothing without a word of
 * the comment as evidence, so it is often silent. Safe for use by many threads.
 */
public final class Suggester {
    /** Most suggestions for one comment. */
    public static final int MOST = 5;

    /** The name of this way of suggesting, kept with each suggestion. */
    public static final String METHOD = "machine: words of the code frame";

    // One example's word alone is chance; two, or one word of the frame that is not on everybody's list, are not.
    private static final double LEAST_SCORE = 0.43;
    private static final double OTHER_THEME = 0.4;
    private static final double OTHER_SENTENCES = 0.5;

    private final CodeFrame frame;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Set<String>> lines = new HashMap<>();

    public Suggester(CodeFrame frame) {
        this.frame = frame;
        this.vocabulary = new Vocabulary(frame);
        for (Code code : frame.open()) {
            order.put(code.id(), order.size());
            lines.put(
                    code.id(), frame.ancestors(code.id()).stream().map(Code::id).collect(Collectors.toSet()));
        }
    }

    public CodeFrame frame() {
        return frame;
    }

    /**
     * Codes that the text may deserve, the likeliest first, ties in the order of the frame; a code above one suggested is left
     * out, as it is implied.
     *
     * @param theme the theme of the question asked: its codes weigh more than those of other themes
     */
    public List<Suggestion> suggest(Optional<String> theme, String text) {
        NavigableMap<Integer, Integer> sentences = sentences(text);
        Map<String, List<Match>> matches = matches(text, sentences);
        List<Suggestion> all = new ArrayList<>();
        matches.forEach(
                (code, found) -> suggestion(code, found, theme, sentences).ifPresent(all::add));
        Set<String> implied = all.stream()
                .flatMap(suggestion ->
                        lines.get(suggestion.code()).stream().filter(above -> !above.equals(suggestion.code())))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(suggestion -> !implied.contains(suggestion.code()))
                .sorted(Comparator.comparingDouble(Suggestion::confidence)
                        .reversed()
                        .thenComparing(suggestion -> order.get(suggestion.code())))
                .limit(MOST)
                .toList();
    }

    /** An entry found in the text: its span in words and in characters, and where its sentence begins. */
    private record Match(Vocabulary.Entry entry, int word, int from, int to, int sentence) {}

    private Map<String, List<Match>> matches(String text, NavigableMap<Integer, Integer> sentences) {
        List<Stems.Stem> words = Stems.of(text);
        Map<String, List<Match>> matches = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            int word = i;
            int from = words.get(i).from();
            vocabulary
                    .at(words, i)
                    .forEach(entry -> matches.computeIfAbsent(entry.code(), key -> new ArrayList<>())
                            .add(new Match(
                                    entry,
                                    word,
                                    from,
                                    words.get(word + entry.phrase().size() - 1).to(),
                                    sentences.floorKey(from))));
        }
        return matches;
    }

    private Optional<Suggestion> suggestion(
            String code, List<Match> found, Optional<String> theme, NavigableMap<Integer, Integer> sentences) {
        List<Match> kept = longest(found);
        Map<Integer, Map<List<String>, Double>> weights = new TreeMap<>();
        kept.forEach(match -> weights.computeIfAbsent(match.sentence(), key -> new HashMap<>())
                .put(match.entry().phrase(), match.entry().weight()));
        int best = weights.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> sum(entry.getValue())))
                .orElseThrow()
                .getKey();
        Map<List<String>, Double> elsewhere = new HashMap<>();
        weights.values().forEach(elsewhere::putAll);
        elsewhere.keySet().removeAll(weights.get(best).keySet());
        boolean asked = theme.map(id -> lines.get(code).contains(id)).orElse(true);
        double score = (sum(weights.get(best)) + OTHER_SENTENCES * sum(elsewhere)) * (asked ? 1 : OTHER_THEME);
        if (score < LEAST_SCORE) {
            return Optional.empty();
        }
        List<Evidence> evidence = kept.stream()
                .filter(match -> match.entry().weight() > 0)
                .sorted(Comparator.comparingInt(Match::from))
                .map(match -> new Evidence(
                        match.from(),
                        match.to(),
                        match.entry().term(),
                        match.entry().source()))
                .toList();
        return Optional.of(new Suggestion(code, score / (score + 1), evidence, best, sentences.get(best)));
    }

    /** The matches of a code without those that stand within a longer one. */
    private static List<Match> longest(List<Match> found) {
        List<Match> kept = new ArrayList<>();
        int end = -1;
        List<Match> sorted = found.stream()
                .sorted(Comparator.comparingInt(Match::word)
                        .thenComparing(Comparator.comparingInt(
                                        (Match match) -> match.entry().phrase().size())
                                .reversed()))
                .toList();
        for (Match match : sorted) {
            if (match.word() >= end) {
                kept.add(match);
                end = match.word() + match.entry().phrase().size();
            }
        }
        return kept;
    }

    private static double sum(Map<List<String>, Double> weights) {
        // Sorted, so that the last digit does not hang on the order of a hash table.
        return weights.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .sum();
    }

    /** The sentences, end by begin; lines are sentences too. */
    private static NavigableMap<Integer, Integer> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        NavigableMap<Integer, Integer> sentences = new TreeMap<>();
        sentences.put(0, text.length());
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            sentences.put(from, from + text.substring(from, to).stripTrailing().length());
        }
        return sentences;
    }
}
