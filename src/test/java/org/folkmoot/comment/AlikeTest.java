package org.folkmoot.comment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlikeTest {

    private static final String LETTER =
            "I am writing to ask the council to keep our library open. It is the only warm and free"
                    + " place in the town, and the children of the two schools do their homework there. Please think again before"
                    + " you close it, and talk to the people who use it every day of the week.";

    @Test
    void copiesWithChangedWordsAreFound() {
        MadeUpWords made = new MadeUpWords(7);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, 9_000).forEach(any -> texts.add(made.text(12, 120)));
        int planted = 400;
        double[] shares = {0, 0.05, 0.1, 0.2, 0.3};
        Map<Integer, Integer> copyOf = new HashMap<>();
        for (double share : shares) {
            for (int i = 0; i < planted; i++) {
                copyOf.put(texts.size(), i);
                texts.add(made.edited(texts.get(i), share));
            }
        }
        int[] groups = Alike.groups(texts);
        double[] recall = new double[shares.length];
        int from = 9_000;
        for (int s = 0; s < shares.length; s++) {
            int start = from + s * planted;
            recall[s] = (double) IntStream.range(start, start + planted)
                            .filter(i -> groups[i] == groups[copyOf.get(i)])
                            .count()
                    / planted;
        }
        long wrong = IntStream.range(planted, 9_000).filter(i -> groups[i] != i).count();
        System.out.printf(
                Locale.ROOT,
                "Copies found with 0/5/10/20/30 %% of words edited: %.3f %.3f %.3f %.3f %.3f; others grouped: %d of 8600%n",
                recall[0],
                recall[1],
                recall[2],
                recall[3],
                recall[4],
                wrong);
        assertEquals(1, recall[0]);
        assertTrue(recall[1] >= 0.99, "5 %: " + recall[1]);
        assertTrue(recall[2] >= 0.99, "10 %: " + recall[2]);
        assertTrue(recall[3] >= 0.9, "20 %: " + recall[3]);
        assertTrue(recall[4] >= 0.7, "30 %: " + recall[4]);
        assertTrue(wrong <= 8, "grouped though nothing is alike: " + wrong);
        assertArrayEquals(groups, Alike.groups(texts), "the same again");
    }

    /** Each shares a phrase with the next; nobody would call the first and the last the same letter. */
    @Test
    void aChainOfAnswersIsNoLetter() {
        MadeUpWords made = new MadeUpWords(11);
        List<String> phrases =
                IntStream.range(0, 61).mapToObj(any -> made.text(9, 10)).toList();
        List<String> texts = IntStream.range(0, 60)
                .mapToObj(i -> phrases.get(i) + " " + phrases.get(i + 1))
                .toList();
        Map<Integer, Long> sizes = IntStream.of(Alike.groups(texts))
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertTrue(sizes.values().stream().allMatch(size -> size <= 3), sizes::toString);
    }

    @Test
    void aStandardLetterInsideALongPersonalOneIsFound() {
        MadeUpWords made = new MadeUpWords(3);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, 500).forEach(any -> texts.add(made.text(20, 400)));
        texts.add(LETTER);
        texts.add(
                made.text(300, 301) + "\n\n" + LETTER.replace("warm and free", "quiet") + "\n\n" + made.text(300, 301));
        int[] groups = Alike.groups(texts);
        assertTrue(
                Shingles.of(Shingles.plain(texts.get(500))).jaccard(Shingles.of(Shingles.plain(texts.get(501)))) < 0.2);
        assertEquals(500, groups[501]);
        assertEquals(500, groups[500]);
        assertEquals(500, IntStream.range(0, 500).filter(i -> groups[i] == i).count());
    }

    @Test
    void capitalsSignsAndBlanksMakeNoDifferenceAndShortTextsAreAlone() {
        String loud = LETTER.toUpperCase(Locale.ROOT).replace(" ", " \n ").replace(".", "!!");
        assertArrayEquals(
                new int[] {0, 1, 2, 0},
                Alike.groups(List.of(LETTER, "Keep the library open.", "Keep the library open.", loud)));
        assertArrayEquals(new int[] {}, Alike.groups(List.of()));
        assertArrayEquals(new int[] {0, 1}, Alike.groups(List.of("", "")));
        assertTrue(Alike.same(LETTER, loud));
    }

    @Test
    void differencesAreToldWordByWord() {
        assertEquals(
                List.of(
                        new Differences.Piece(Differences.Kind.SAME, "Please keep "),
                        new Differences.Piece(Differences.Kind.GONE, "the library "),
                        new Differences.Piece(Differences.Kind.ADDED, "<b>our</b> park "),
                        new Differences.Piece(Differences.Kind.SAME, "open, always!")),
                Differences.of("Please keep the library open always", "Please keep <b>our</b> park open, always!"));
        assertEquals(List.of(), Differences.of("", ""));
        assertEquals(List.of(new Differences.Piece(Differences.Kind.ADDED, "New")), Differences.of("", "New"));
    }
}
