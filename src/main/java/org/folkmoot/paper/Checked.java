package org.folkmoot.paper;

/** Which sheets of a batch are keyed a second time, by another person. */
public enum Checked {
    NONE,
    /** A share of them, drawn at random. */
    SAMPLE,
    ALL
}
