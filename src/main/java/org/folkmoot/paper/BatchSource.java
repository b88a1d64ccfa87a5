package org.folkmoot.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the forms of a batch came from. */
public enum BatchSource {
    POST,
    LIBRARY,
    EVENT,
    DROP_BOX,
    OTHER,
    /** Forms that were keyed one by one, without anyone opening a batch. */
    DIRECT;

    /** Those that an officer chooses from. */
    static final List<BatchSource> OFFERED = List.of(POST, LIBRARY, EVENT, DROP_BOX, OTHER);

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<BatchSource> of(String id) {
        return Stream.of(values()).filter(source -> source.id().equals(id)).findFirst();
    }
}
