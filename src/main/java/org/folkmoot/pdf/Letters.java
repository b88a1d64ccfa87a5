package org.folkmoot.pdf;

import java.text.Normalizer;

/**
 * Makes any text drawable: what the fonts lack becomes a visible box and is counted, since PDF/UA forbids missing
 * glyphs. Letters written from right to left count as lacking, for lines are set from left to right only.
 */
final class Letters {
    private final Fonts fonts;
    private final char box;
    private int replaced;

    Letters(Fonts fonts) {
        this.fonts = fonts;
        this.box = fonts.draws('\u25A1') ? '\u25A1' : '?';
    }

    int replaced() {
        return replaced;
    }

    /** On one line: line breaks become spaces. */
    String line(String text) {
        return lines(text.replace('\n', ' ').replace('\r', ' ')).strip();
    }

    /** Line breaks stay; runs of spaces become one; what cannot be seen goes. */
    String lines(String text) {
        String whole = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(whole.length());
        whole.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private void append(StringBuilder out, int c) {
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
            out.append('\n');
        } else if (c == '\u00A0' || c == '\u202F') {
            out.append('\u00A0');
        } else if (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
            if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (!invisible(c)) {
            int drawn = c == '\u2011' && !fonts.draws(c) ? '-' : c;
            if (fonts.draws(drawn) && !rightToLeft(drawn)) {
                out.appendCodePoint(drawn);
            } else {
                replaced++;
                out.append(box);
            }
        }
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        };
    }

    private static boolean rightToLeft(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
