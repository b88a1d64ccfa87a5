package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The numbers are those of BERT's published vocabulary without capitals. */
class WordPieceTest {

    private final WordPiece pieces = pieces();

    private static WordPiece pieces() {
        try (InputStream json = WordPieceTest.class.getResourceAsStream("/e5-small-v2-q-tokenizer.json")) {
            return WordPiece.read(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void wordsPunctuationAndAccentsAreTakenApart() {
        assertArrayEquals(new long[] {101, 7592, 1010, 2088, 999, 102}, pieces.cut("Hello, wörld!", 100));
    }

    @Test
    void aLongWordIsCutIntoTheLongestKnownPieces() {
        assertArrayEquals(new long[] {101, 14477, 20961, 3468, 102}, pieces.cut("unaffable", 100));
    }

    @Test
    void whatIsUnknownOrTooLongIsOneUnknownPiece() {
        assertArrayEquals(new long[] {101, 100, 102}, pieces.cut("🚌", 100));
        assertArrayEquals(new long[] {101, 100, 102}, pieces.cut("a".repeat(101), 100));
        assertArrayEquals(new long[] {101, 102}, pieces.cut(" \t\u0000 ", 100));
    }

    @Test
    void noMoreThanAskedForIsCut() {
        long[] cut = pieces.cut("bus ".repeat(10_000), 16);
        assertEquals(16, cut.length);
        assertEquals(102, cut[15]);
    }

    @Test
    void anotherFileIsRefused() {
        InputStream other = new ByteArrayInputStream("{\"vocab\": {\"[CLS]\": 5}}".getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> WordPiece.read(other));
        InputStream empty = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> WordPiece.read(empty));
    }
}
