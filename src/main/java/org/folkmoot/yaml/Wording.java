package org.folkmoot.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words for people, where they stand in a file.
 *
 * @param path the keys that lead to them, with the ids of list entries, as in {@code pages[first].questions[park].text}; an
 *     entry without an id has its number, from 1
 * @param byLanguage by language tag, in the order of the file
 */
public record Wording(String path, Place place, Map<String, String> byLanguage) {
    public Wording {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The last key of the path, which an author knows it by. */
    public String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
