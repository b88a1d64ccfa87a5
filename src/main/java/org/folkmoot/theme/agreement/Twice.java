package org.folkmoot.theme.agreement;

import java.util.Set;

/** The codes that two gave to the same comment, as they count today. */
record Twice(Set<String> first, Set<String> second) {

    Twice {
        first = Set.copyOf(first);
        second = Set.copyOf(second);
    }

    boolean same() {
        return first.equals(second);
    }
}
