package org.folkmoot.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a comment sounds, said apart from what it is about. */
public enum Sentiment {
    POSITIVE,
    NEGATIVE,
    MIXED,
    NEUTRAL;

    /** The word used in files and forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sentiment> of(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
