package org.folkmoot.paper;

/** How far a part of a sheet has come. What was set aside is a state too: nothing is thrown away. */
public enum SheetState {
    /** Nobody has begun to key it. */
    RECEIVED,
    KEYING,
    /** Keyed once; waits for its check, or for the check of its batch. */
    KEYED,
    /** Another person keys it again. */
    CHECKING,
    /** The two keyings differ; waits for a third person. */
    DISPUTED,
    /** The two keyings say the same. */
    AGREED,
    /** A third person has decided where they differed. */
    SETTLED,
    /** Keyed once, which was enough. */
    COUNTED,
    SPOILT,
    BLANK,
    /** The same form as another sheet. */
    DUPLICATE;

    /** Whether it was set aside and will not be keyed. */
    public boolean aside() {
        return switch (this) {
            case SPOILT, BLANK, DUPLICATE -> true;
            case RECEIVED, KEYING, KEYED, CHECKING, DISPUTED, AGREED, SETTLED, COUNTED -> false;
        };
    }

    /** Whether its answers are there: keyed once, or twice and beyond dispute. */
    boolean answered() {
        return switch (this) {
            case KEYED, AGREED, SETTLED, COUNTED -> true;
            case RECEIVED, KEYING, CHECKING, DISPUTED, SPOILT, BLANK, DUPLICATE -> false;
        };
    }
}
