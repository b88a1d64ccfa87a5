package org.folkmoot.paper;

/** What came of a keying that was finished. */
public sealed interface Finished {

    /** It was enough: the answers count under this reference. */
    record Counted(String reference) implements Finished {}

    /** It waits: for a second keying, for the check of its batch, for a decision; or it was practice. */
    record Waiting() implements Finished {}

    /** The second keying says the same as the first, and the answers count under this reference. */
    record Agreed(String reference) implements Finished {}

    /** The two keyings differ; a third person decides. */
    record Disputed() implements Finished {}
}
