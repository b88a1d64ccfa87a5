package org.folkmoot.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.answer.Channel;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private final Corpus corpus = new Corpus();

    @Test
    void hasManySentencesOnManyTopics() {
        long sentences = corpus.topics().stream()
                .flatMap(topic -> topic.sentences().stream())
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

    private String say(int seed) {
        Chance chance = Chance.of(seed, "improve");
        return corpus.say(Optional.of("improve"), Corpus.Voice.RESIDENT, Person.of(chance, Channel.PAPER), chance)
                .text();
    }
}
