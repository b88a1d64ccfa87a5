package org.folkmoot.theme.learn;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the pieces that a BERT model without capitals was trained on: blanks and punctuation part words, accents are taken
 * off, and each word is cut into the longest pieces that the model knows. The numbers of the pieces come from the model's own
 * {@code tokenizer.json}.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private static final int START = 101;
    private static final int END = 102;
    private static final int UNKNOWN = 100;

    private final Map<String, Integer> pieces;

    private WordPiece(Map<String, Integer> pieces) {
        this.pieces = pieces;
    }

    /**
     * Reads the pieces of a model.
     *
     * @throws IOException if it is not the {@code tokenizer.json} of such a model
     */
    static WordPiece read(InputStream json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && "vocab".equals(parser.currentName())) {
                    return new WordPiece(vocabulary(parser));
                }
            }
        }
        throw new IOException("The model's tokenizer.json has no vocabulary.");
    }

    private static Map<String, Integer> vocabulary(JsonParser parser) throws IOException {
        Map<String, Integer> pieces = new HashMap<>(65_536);
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String piece = parser.currentName();
            parser.nextToken();
            pieces.put(piece, parser.getIntValue());
        }
        if (pieces.getOrDefault("[CLS]", -1) != START
                || pieces.getOrDefault("[SEP]", -1) != END
                || pieces.getOrDefault("[UNK]", -1) != UNKNOWN) {
            throw new IOException("The model's vocabulary does not number its marks as BERT does.");
        }
        return pieces;
    }

    /** Whether a word, in small letters, is one piece: one of the commonest of what the model was trained on. */
    boolean knows(String word) {
        return pieces.containsKey(word);
    }

    /**
     * The numbers of the pieces of a text, between the marks of start and end.
     *
     * @param most how many numbers at most, the marks counted; what is beyond is left out
     */
    long[] cut(String text, int most) {
        Pieces cut = new Pieces(most - 1);
        cut.add(START);
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length() && !cut.full(); ) {
            int letter = plain.codePointAt(i);
            i += Character.charCount(letter);
            int type = Character.getType(letter);
            if (letter == 0 || letter == 0xFFFD || type == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                add(word, cut);
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.PRIVATE_USE) {
                boolean alone = punctuation(letter, type) || Character.isIdeographic(letter);
                if (alone) {
                    add(word, cut);
                }
                word.appendCodePoint(letter);
                if (alone) {
                    add(word, cut);
                }
            }
        }
        add(word, cut);
        return cut.closed(END);
    }

    private static boolean punctuation(int letter, int type) {
        return letter < 128
                ? letter > 32 && !Character.isLetterOrDigit(letter)
                : switch (type) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private void add(StringBuilder letters, Pieces cut) {
        String word = letters.toString();
        letters.setLength(0);
        if (word.isEmpty()) {
            return;
        }
        int before = cut.size;
        int from = 0;
        while (from < word.length()) {
            int to = word.length() <= LONGEST_WORD ? word.length() : from;
            while (to > from && !pieces.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from) {
                cut.size = before;
                cut.add(UNKNOWN);
                return;
            }
            cut.add(pieces.get(piece(word, from, to)));
            from = to;
        }
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }

    /** Numbers as they come, up to a bound. */
    private static final class Pieces {
        private long[] numbers = new long[64];
        private final int most;
        private int size;

        Pieces(int most) {
            this.most = most;
        }

        boolean full() {
            return size >= most;
        }

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        long[] closed(int end) {
            long[] all = Arrays.copyOf(numbers, Math.min(size, most) + 1);
            all[all.length - 1] = end;
            return all;
        }
    }
}
