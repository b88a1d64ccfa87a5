package org.folkmoot.survey;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of question there are, by the word after {@code kind:}. */
@Singleton
public final class Kinds {

    private final Map<String, QuestionKind> byName = new TreeMap<>();

    /**
     * @throws IllegalStateException if two kinds have one name
     */
    public Kinds(List<QuestionKind> kinds) {
        for (QuestionKind kind : kinds) {
            QuestionKind other = byName.put(kind.name(), kind);
            if (other != null) {
                throw new IllegalStateException("Two kinds of question are named “" + kind.name() + "”: "
                        + other.getClass().getName() + " and " + kind.getClass().getName()
                        + ". Give one of them another name.");
            }
        }
    }

    public Optional<QuestionKind> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Their names in alphabetical order. */
    public Collection<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** All kinds, by name in alphabetical order. */
    public List<QuestionKind> all() {
        return List.copyOf(byName.values());
    }
}
