package org.folkmoot.response;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the responses of a campaign are counted. Councils differ in it, so that a report must say which one holds. */
public enum CountingRule {
    /** Each counts as any other response. */
    EACH,
    /** Those that say the standard text and nothing else count as one; each that says more or less counts. */
    AS_ONE,
    /** Those that say the standard text and nothing else are counted apart; each that says more or less counts. */
    APART;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CountingRule> of(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
