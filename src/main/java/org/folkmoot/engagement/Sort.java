package org.folkmoot.engagement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.response.Logged;

/** The sorts of entries, each with a form of its own. */
enum Sort {
    EVENT,
    PETITION,
    REACH;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> of(String id) {
        return Stream.of(values()).filter(sort -> sort.id().equals(id)).findFirst();
    }

    static Sort of(Logged what) {
        return switch (what) {
            case Logged.Event event -> EVENT;
            case Logged.Petition petition -> PETITION;
            case Logged.Reach reach -> REACH;
        };
    }
}
