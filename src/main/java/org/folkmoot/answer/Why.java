package org.folkmoot.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why there is no answer. {@link #id} is the word used in files. */
public enum Why {
    /** The respondent's route did not lead past the question. */
    NOT_SHOWN,
    /** Shown on a screen and passed over. */
    SKIPPED,
    /** Left empty on paper. */
    BLANK,
    /** The respondent said that they would rather not say. */
    PREFER_NOT_TO_SAY,
    /** Something is written that nobody could read. */
    UNREADABLE,
    /** The marks contradict each other or the question, such as two ticks where one was asked for. */
    SPOILT;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Why> of(String id) {
        return Stream.of(values()).filter(why -> why.id().equals(id)).findFirst();
    }
}
