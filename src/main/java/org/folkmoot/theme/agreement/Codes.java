package org.folkmoot.theme.agreement;

import io.micronaut.core.annotation.Nullable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Codes as one column keeps them: their ids in order, parted by blanks. */
final class Codes {

    private Codes() {}

    static String join(Collection<String> codes) {
        return String.join(" ", new LinkedHashSet<>(codes));
    }

    static List<String> parse(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
