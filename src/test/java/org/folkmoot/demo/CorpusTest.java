package org.folkmoot.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private final Corpus corpus = new Corpus();

    @Test
    void hasManySentencesOnManyTopics() {
        long sentences = corpus.topics().stream()
                .flatMap(topic -> topic.sentences().stream())
                .map(Topic.Sentence::text)
                .distinct()
                .count();
        assertTrue(sentences >= 450, sentences + " sentences");
        assertTrue(corpus.topics().size() >= 35, corpus.topics().size() + " topics");
    }

    @Test
    void saysTheSameForTheSameSeed() {
        assertEquals(say(7), say(7));
    }

    @Test
    void seldomRepeatsItself() {
        List<String> thousand = IntStream.range(0, 1_000).mapToObj(this::say).toList();
        Set<String> distinct = new HashSet<>(thousand);
        assertTrue(distinct.size() > 700, distinct.size() + " different of 1,000");
    }

    @Test
    void leavesNothingUnfolded() {
        for (String theme : Corpus.THEMES) {
            for (int seed = 0; seed < 300; seed++) {
                for (Corpus.Voice voice : Corpus.Voice.values()) {
                    Chance chance = Chance.of(seed, theme);
                    Corpus.Said said = corpus.say(Optional.of(theme), voice, Person.of(chance, Channel.ONLINE), chance);
                    assertFalse(said.text().isBlank());
                    assertFalse(said.text().matches("(?s).*[\\[\\]{}|~].*"), said.text());
                }
            }
        }
    }

    @Test
    void knowsOnlyCodesOfTheFrame() {
        Set<String> codes = frames().flatMap(frame -> frame.ids().stream()).collect(Collectors.toSet());
        for (String theme : Corpus.THEMES) {
            for (int seed = 0; seed < 2_000; seed++) {
                Chance chance = Chance.of(seed, theme);
                Corpus.Said said = corpus.say(
                        Optional.of(theme), Corpus.Voice.RESIDENT, Person.of(chance, Channel.ONLINE), chance);
                assertFalse(said.codes().isEmpty());
                // Only the frame on communities has codes for nothing and for what needs action in every theme.
                assertTrue(
                        theme.startsWith("to-") || codes.containsAll(said.codes()),
                        said.codes() + " of " + said.text());
            }
        }
    }

    @Test
    void namesOnlyCodesThatThereAre() {
        Set<String> codes = frames().flatMap(frame -> frame.ids().stream()).collect(Collectors.toSet());
        Set<String> named = corpus.topics().stream()
                .flatMap(topic -> topic.sentences().stream())
                .flatMap(sentence -> sentence.codes().stream())
                .filter(code -> !code.startsWith("*-"))
                .collect(Collectors.toSet());
        named.removeAll(codes);
        assertEquals(Set.of(), named);
    }

    @Test
    void sharesNoFourWordsInARowWithTheFrame() {
        Set<List<String>> ofFrame = frames().flatMap(frame -> frame.all().stream())
                .flatMap(code -> Stream.concat(
                        code.words().stream(), code.examples().stream().map(Code.Example::text)))
                .flatMap(text -> fours(text.in("en")))
                .collect(Collectors.toSet());
        assertFalse(ofFrame.isEmpty());
        Fragments fragments = Fragments.load();
        List<String> shared = corpus.topics().stream()
                .flatMap(topic -> topic.sentences().stream())
                .flatMap(sentence -> IntStream.range(0, 40)
                        .mapToObj(seed -> fragments.unfold(sentence.text(), Chance.of(seed, "overlap"))))
                .distinct()
                .filter(said -> fours(said).anyMatch(ofFrame::contains))
                .toList();
        assertEquals(List.of(), shared);
    }

    private static Stream<List<String>> fours(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}’']+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.rangeClosed(0, words.size() - 4).mapToObj(i -> words.subList(i, i + 4));
    }

    private static Stream<CodeFrame> frames() {
        return Stream.of("communities", "strategy-draft", "connected").map(consultation -> {
            Problems problems = new Problems();
            CodeFrame frame = FrameReader.read(consultation, Path.of("surveys", consultation), problems)
                    .orElseThrow();
            assertEquals(List.of(), problems.all());
            return frame;
        });
    }

    private String say(int seed) {
        Chance chance = Chance.of(seed, "improve");
        return corpus.say(Optional.of("improve"), Corpus.Voice.RESIDENT, Person.of(chance, Channel.PAPER), chance)
                .text();
    }
}
