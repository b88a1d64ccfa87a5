package org.folkmoot.theme;

import java.util.Arrays;

/** A comment with each stretch of blanks as one, by which texts that look the same are the same; knows where each letter stood. */
final class PlainText {
    private final String text;
    private final int[] places;

    private PlainText(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static PlainText of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] places = new int[original.length()];
        boolean lines = false;
        boolean blank = false;
        int blankAt = 0;
        for (int i = 0; i < original.length(); i++) {
            char letter = original.charAt(i);
            if (Character.isWhitespace(letter)) {
                blankAt = blank ? blankAt : i;
                lines |= letter == '\n';
                blank = true;
            } else {
                if (blank && !text.isEmpty()) {
                    places[text.length()] = blankAt;
                    // A line's end ends a sentence, so it is no blank like others.
                    text.append(lines ? '\n' : ' ');
                }
                places[text.length()] = i;
                text.append(letter);
                blank = false;
                lines = false;
            }
        }
        return new PlainText(text.toString(), Arrays.copyOf(places, text.length()));
    }

    String text() {
        return text;
    }

    /** Equal for texts that differ in blanks and capitals alone. */
    String same() {
        StringBuilder same = new StringBuilder(text.length());
        // Letter by letter, so that each stays where it was.
        for (int i = 0; i < text.length(); i++) {
            same.append(Character.toLowerCase(text.charAt(i)));
        }
        return same.toString();
    }

    /** Where something that begins here began in the original. */
    int from(int from) {
        return places[from];
    }

    /** Where something that ends before here ended in the original, exclusive. */
    int to(int to) {
        return to == 0 ? 0 : places[to - 1] + 1;
    }

    boolean holds(int from, int to) {
        return from >= 0 && from <= to && to <= places.length && from < places.length;
    }
}
