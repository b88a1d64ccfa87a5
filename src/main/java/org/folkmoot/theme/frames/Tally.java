package org.folkmoot.theme.frames;

import java.util.BitSet;

/** What is counted in a row of a table: a bit for each comment and each person, in the order in which one pass met them. */
final class Tally {
    private final BitSet comments = new BitSet();
    private final BitSet people = new BitSet();
    private long codings;

    void add(int comment, int person) {
        codings++;
        comments.set(comment);
        people.set(person);
    }

    Count count() {
        return new Count(codings, comments.cardinality(), people.cardinality());
    }

    /** On how many comments both stand; of the same pass only. */
    long together(Tally other) {
        BitSet both = (BitSet) comments.clone();
        both.and(other.comments);
        return both.cardinality();
    }
}
