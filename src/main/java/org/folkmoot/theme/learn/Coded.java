package org.folkmoot.theme.learn;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A comment and the codes that people gave it.
 *
 * @param question what was asked, or its id; empty where nothing was
 * @param codes ids; empty where it was read and given none
 */
public record Coded(String id, String question, String text, Set<String> codes) {

    public Coded {
        codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
