package org.folkmoot.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a comment is for, said apart from what it is about. */
public enum Stance {
    FOR,
    AGAINST,
    MIXED,
    UNCLEAR;

    /** The word used in files and forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stance> of(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
