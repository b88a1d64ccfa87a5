package org.folkmoot.theme;

/**
 * A stretch of a comment.
 *
 * @param from in UTF-16 units, 0 or more
 * @param to exclusive, more than {@code from}
 */
public record Passage(int from, int to) {

    public Passage {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("A passage cannot go from " + from + " to " + to);
        }
    }

    /** Whether it lies within a text. */
    public boolean within(String text) {
        return to <= text.length();
    }
}
