package org.folkmoot.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.learn.Stems;

/** What the codes of a frame are recognised by: phrases of stems, each with the codes for and against which it speaks. */
final class Vocabulary {
    private static final double WORD = 1;
    private static final double LABEL = 0.5;
    private static final double EXAMPLE = 0.3;
    private static final double COUNTEREXAMPLE = -0.3;
    private static final Set<String> COMMON = common();

    /**
     * A phrase under a code.
     *
     * @param weight its strength by source times how few codes share it: at most 1, negative for a counterexample
     */
    record Entry(String code, List<String> phrase, String term, Evidence.Source source, double weight) {}

    private final Map<String, List<Entry>> byFirstStem = new HashMap<>();

    Vocabulary(CodeFrame frame) {
        List<Code> codes = frame.open();
        Map<List<String>, List<Entry>> byPhrase = new LinkedHashMap<>();
        codes.stream()
                .flatMap(code -> entries(code).stream())
                .forEach(entry -> byPhrase.computeIfAbsent(entry.phrase(), key -> new ArrayList<>())
                        .add(entry));
        byPhrase.forEach((phrase, entries) -> {
            long sharing = entries.stream().filter(entry -> entry.weight() > 0).count();
            double rarity = Math.log(1 + (double) codes.size() / Math.max(1, sharing)) / Math.log(1 + codes.size());
            entries.forEach(entry -> byFirstStem
                    .computeIfAbsent(phrase.get(0), key -> new ArrayList<>())
                    .add(new Entry(
                            entry.code(), entry.phrase(), entry.term(), entry.source(), entry.weight() * rarity)));
        });
    }

    /** The entries that stand in a text from a word on. */
    Stream<Entry> at(List<Stems.Stem> text, int index) {
        return byFirstStem.getOrDefault(text.get(index).stem(), List.of()).stream()
                .filter(entry -> stands(entry.phrase(), text, index));
    }

    private static boolean stands(List<String> phrase, List<Stems.Stem> text, int index) {
        return index + phrase.size() <= text.size()
                && IntStream.range(1, phrase.size())
                        .allMatch(i -> text.get(index + i).stem().equals(phrase.get(i)));
    }

    /** One entry for each phrase of a code, the strongest. */
    private static Collection<Entry> entries(Code code) {
        Map<List<String>, Entry> entries = new LinkedHashMap<>();
        code.words().stream()
                .flatMap(Vocabulary::languages)
                .forEach(words -> add(entries, code, phrase(words), words, Evidence.Source.WORD, WORD));
        languages(code.label()).forEach(label -> single(entries, code, label, Evidence.Source.LABEL, LABEL));
        code.examples()
                .forEach(example -> languages(example.text())
                        .forEach(text -> single(
                                entries,
                                code,
                                text,
                                Evidence.Source.EXAMPLE,
                                example.not() ? COUNTEREXAMPLE : EXAMPLE)));
        return entries.values();
    }

    private static Stream<String> languages(Text text) {
        return text.byLanguage().values().stream();
    }

    private static List<String> phrase(String words) {
        return Stems.of(words).stream().map(Stems.Stem::stem).toList();
    }

    private static void single(
            Map<List<String>, Entry> entries, Code code, String text, Evidence.Source source, double weight) {
        for (Stems.Stem stem : Stems.of(text)) {
            String word = text.substring(stem.from(), stem.to());
            if (!COMMON.contains(stem.stem())) {
                add(entries, code, List.of(stem.stem()), word, source, weight);
            }
        }
    }

    private static void add(
            Map<List<String>, Entry> entries,
            Code code,
            List<String> phrase,
            String term,
            Evidence.Source source,
            double weight) {
        if (!phrase.isEmpty()) {
            entries.putIfAbsent(phrase, new Entry(code.id(), phrase, term, source, weight));
        }
    }

    private static Set<String> common() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/theme/common-words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stems.of(line).stream())
                    .map(Stems.Stem::stem)
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common words cannot be read.", e);
        }
    }
}
