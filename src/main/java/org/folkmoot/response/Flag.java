package org.folkmoot.response;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an officer should look at a response. A flag by itself changes no count and refuses nothing. */
public enum Flag {
    /** Other responses to the survey have equal answers, words included, blanks and capitals aside. */
    SAME_ANSWERS,
    /** Another response was keyed from a paper form of the same number. */
    SAME_SHEET,
    /** Other responses to the survey came from one person, by the name and contact that came with them. */
    SAME_SENDER,
    /** Other responses to the survey say nearly the same at some length: see {@link Campaigns}. */
    NEAR_WORDS,
    /** Other responses to the survey have the same few words, while other answers differ. */
    SAME_WORDS,
    /** The name or the contact that should come with it is missing, or cannot be one. */
    NO_SENDER,
    /** A field that no person is shown was filled in. */
    DECOY,
    /** It was sent sooner after it was begun than anyone can read the questions. */
    FAST,
    /** It was begun in time, and sent in the time of grace after closing. */
    AFTER_CLOSING,
    /** Nothing was answered that is a view. */
    BLANK,
    /** Nothing but an officer's own eyes: never raised, but decided by. */
    FOUND;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Flag> of(String id) {
        return Stream.of(values()).filter(flag -> flag.id().equals(id)).findFirst();
    }

    /** Whether it tells how the response was sent, which is never found out anew by comparing. */
    boolean ofSending() {
        return this == DECOY || this == FAST || this == AFTER_CLOSING;
    }

    /** Whether it is about several responses that are alike. */
    public boolean ofMany() {
        return switch (this) {
            case SAME_ANSWERS, SAME_SHEET, SAME_SENDER, NEAR_WORDS, SAME_WORDS -> true;
            case NO_SENDER, DECOY, FAST, AFTER_CLOSING, BLANK, FOUND -> false;
        };
    }
}
