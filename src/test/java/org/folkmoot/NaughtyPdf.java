package org.folkmoot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;

/** Texts as a PDF gives them back: without white space and what cannot be seen, a box for what its fonts lack. */
public final class NaughtyPdf {

    private static final int BOX = 0x25A1;

    private NaughtyPdf() {}

    /**
     * Compares a text with what was read from a PDF.
     *
     * @return how many characters stand there as boxes
     * @throws AssertionError where anything else differs
     */
    public static int boxes(String text, String read) {
        int[] wanted = seen(text);
        int[] found = seen(read);
        int boxes = 0;
        for (int i = 0; i < Math.min(wanted.length, found.length); i++) {
            if (found[i] == BOX && wanted[i] != BOX) {
                boxes++;
            } else if (found[i] != wanted[i] && !(wanted[i] == 0x2011 && found[i] == '-')) {
                assertEquals(around(wanted, i), around(found, i));
            }
        }
        assertEquals(wanted.length, found.length, () -> around(wanted, Math.min(wanted.length, found.length)));
        return boxes;
    }

    private static String around(int[] points, int at) {
        int from = Math.max(0, at - 40);
        return new String(points, from, Math.min(points.length, at + 40) - from);
    }

    private static int[] seen(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
                .filter(point -> !(point >= 0xFE00 && point <= 0xFE0F) && !(point >= 0xE0100 && point <= 0xE01EF))
                .toArray();
    }
}
