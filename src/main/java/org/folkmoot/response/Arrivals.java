package org.folkmoot.response;

import java.util.List;

/**
 * What came of many submissions.
 *
 * @param accepted how many were kept now
 * @param alreadyHere how many were kept before
 * @param changed the first of those that were kept before with other answers, if anybody asked; they are left as they are
 * @param more how many of these there are besides
 */
public record Arrivals(long accepted, long alreadyHere, List<Changed> changed, long more) {

    public Arrivals {
        changed = List.copyOf(changed);
    }

    public Arrivals(long accepted, long alreadyHere) {
        this(accepted, alreadyHere, List.of(), 0);
    }

    /** A line of a file that says other than the response that it brought before. */
    public record Changed(int line, String reference) {}

    static final Arrivals NONE = new Arrivals(0, 0);
}
