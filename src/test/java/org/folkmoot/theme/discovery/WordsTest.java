package org.folkmoot.theme.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words and phrases, and who uses them more. */
class WordsTest {
    private static final WordCounts.Group NORTH = new WordCounts.Group("residents/district", "north");
    private static final WordCounts.Group SOUTH = new WordCounts.Group("residents/district", "south");
    private static final WordCounts.Group PAPER = new WordCounts.Group("channel", "paper");

    @Test
    void saysWhatWasWrittenWithoutWordsThatSayNothing() {
        assertEquals(
                List.of("buses", "late", "evening", "buses"),
                Term.words("The BUSES are late in the evening; buses!").stream()
                        .map(Term::shown)
                        .toList());
        List<Term> terms = Term.wordsAndPairs("Free bus passes, free bus pass. Buses and trains");
        assertEquals(
                2,
                terms.stream().filter(term -> term.stem().equals("bu pass")).count()
                        + terms.stream()
                                .filter(term -> term.stem().equals("bus pass"))
                                .count());
        assertTrue(terms.stream().noneMatch(term -> term.shown().equals("passes free")), "across a comma");
        assertTrue(terms.stream().noneMatch(term -> term.shown().equals("buses trains")), "across a word left out");
        assertEquals(List.of(), Term.wordsAndPairs("12 !!! 🙂 of the"));
    }

    @Test
    void phrasesTellGroupsApartAsTheyAreMostlyWritten() {
        List<List<Term>> comments = Stream.of(
                        "A free bus pass for the young",
                        "Bus passes should be free",
                        "Give us a bus pass",
                        "My bus pass ran out",
                        "Litter by the canal",
                        "So much litter in town",
                        "Litter and more litter",
                        "The canal is full of litter")
                .map(Term::wordsAndPairs)
                .toList();
        List<List<String>> phrases = Phrases.of(comments, List.of(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7)), 3);
        assertEquals(List.of("bus pass"), phrases.get(0));
        assertEquals(List.of("litter"), phrases.get(1));
    }

    @Test
    void theScoreIsTheOneWorkedOutByHand() {
        // 50 of 5,000 words are this one, so the prior is 100 * 0.01 = 1. ln(31 / 1,069) - ln(21 / 4,079) = 1.728593;
        // the variance 1/31 + 1/21 = 0.079877, its root 0.282625; the one by the other 6.1162.
        assertEquals(6.1162, LogOdds.z(30, 1000, 20, 4000), 0.0001);
        assertEquals(0, LogOdds.z(10, 500, 10, 500), 1e-9);
        assertEquals(-LogOdds.z(30, 1000, 20, 1000), LogOdds.z(20, 1000, 30, 1000), 1e-9);
        assertEquals(0, LogOdds.z(0, 1000, 0, 1000));
        assertTrue(LogOdds.z(5, 300, 0, 1_000_000) > 5, "others never say it");
        assertTrue(LogOdds.z(5, 1000, 0, 4000) > 0 && LogOdds.z(0, 1000, 5, 4000) < 0);
    }

    @Test
    void countsPeopleAndHidesWordsOfFew() {
        WordCounts counts = new WordCounts();
        for (int person = 0; person < 40; person++) {
            counts.add(person < 30 ? Set.of("flood", "park") : Set.of("park"), List.of(NORTH, PAPER));
            counts.add(person < 4 ? Set.of("ferri", "park") : Set.of("park", "shop"), List.of(SOUTH, PAPER));
        }
        counts.add(Set.of(), List.of(NORTH));
        assertEquals(List.of(NORTH, SOUTH), counts.large(), "all others of the channel are nobody");
        assertEquals(40, counts.size(NORTH));
        assertEquals(40, counts.others(NORTH));
        WordCounts.More more = counts.more(NORTH, 10).get(0);
        assertEquals("flood", more.stem());
        assertEquals(30, more.people());
        assertEquals(0, more.others());
        assertEquals(LogOdds.z(30, 70, 0, 80), more.z(), 1e-9);
        assertFalse(
                counts.more(SOUTH, 10).stream().anyMatch(one -> one.stem().equals("ferri")),
                "four people use it, who could be found by it");
    }

    @Test
    void groupsOfFewPeopleAreNotToldApart() {
        WordCounts counts = new WordCounts();
        for (int person = 0; person < 100; person++) {
            counts.add(Set.of("park"), List.of(person < 29 ? NORTH : SOUTH));
        }
        assertEquals(List.of(), counts.large(), "29 against 71: the small one could be worked out");
        counts.add(Set.of("park"), List.of(NORTH));
        assertEquals(List.of(NORTH, SOUTH), counts.large());
    }

    @Test
    void groupsThatCameLaterAreCountedToo() {
        WordCounts counts = new WordCounts();
        List<WordCounts.Group> late = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            late.add(new WordCounts.Group("survey", "s" + group));
            for (int person = 0; person < 30; person++) {
                counts.add(Set.of("park", "word" + group), List.of(late.get(group)));
            }
        }
        for (int group = 0; group < 3; group++) {
            assertEquals("word" + group, counts.more(late.get(group), 1).get(0).stem());
        }
    }
}
