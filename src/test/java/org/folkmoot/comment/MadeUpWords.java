package org.folkmoot.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of made-up words, some of them used far more often than others, and copies of them with changes. */
public final class MadeUpWords {

    private static final String[] SYLLABLES =
            ("ba ber can dor en fal gri hol in jar ker lin mo nes or pel qui ras sto ter un"
                            + " vil wen yar zo tion ing ed ly es ment ble ous ive al er")
                    .split(" ");

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();

    public MadeUpWords(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            vocabulary.add(IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(any -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                    .collect(Collectors.joining()));
        }
    }

    /** A word; the first ones of the vocabulary come as often as the first ones of a language do. */
    private String word() {
        return vocabulary.get((int) (Math.pow(vocabulary.size(), random.nextDouble()) - 1));
    }

    public List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(any -> word()).toList();
    }

    /** A text of at least so many words and fewer than so many. */
    public String text(int least, int most) {
        return String.join(" ", words(least + random.nextInt(most - least)));
    }

    /** A copy of which a share of the words is changed, left out or added to; a changed one has new lines around it. */
    public String edited(String text, double share) {
        if (share == 0) {
            return text;
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (random.nextDouble() >= share) {
                words.add(word);
            } else {
                switch (random.nextInt(3)) {
                    case 0 -> words.add(word());
                    case 1 -> words.addAll(List.of(word, word()));
                    default -> {}
                }
            }
        }
        return text(3, 7) + "\n" + String.join(" ", words) + "\n" + text(3, 7);
    }
}
