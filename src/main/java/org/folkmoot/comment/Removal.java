package org.folkmoot.comment;

/**
 * A stretch of a text that readers do not see.
 *
 * @param from where it begins, in UTF-16 units of the text
 * @param to where it ends, exclusive; greater than {@code from}
 */
public record Removal(Personal kind, int from, int to) {

    public Removal {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("There is no stretch from " + from + " to " + to + ".");
        }
    }

    boolean meets(Removal other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }
}
