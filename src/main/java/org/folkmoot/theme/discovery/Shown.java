package org.folkmoot.theme.discovery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** How stems are written most often, so that people read words and not stems. */
final class Shown {
    private final Map<String, Map<String, Integer>> written = new HashMap<>();

    void add(Term term) {
        written.computeIfAbsent(term.stem(), key -> new HashMap<>()).merge(term.shown(), 1, Integer::sum);
    }

    /** The commonest form of a stem that was added; of equals the first by alphabet. */
    String of(String stem) {
        return written.get(stem).entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> form) -> form.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }
}
