package org.folkmoot.response;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a response. Only {@link #INCLUDED} ones are counted; none is ever deleted. */
public enum Disposition {
    INCLUDED,
    DUPLICATE,
    MERGED,
    CAMPAIGN,
    BLANK,
    TEST,
    OUT_OF_SCOPE,
    LATE,
    WITHDRAWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Disposition> of(String id) {
        return Stream.of(values())
                .filter(disposition -> disposition.id().equals(id))
                .findFirst();
    }
}
