package org.folkmoot.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Words for people, by language (BCP 47 tag). Never empty; the first language is the one fallen back to. */
public record Text(Map<String, String> byLanguage) {

    public static final String DEFAULT_LANGUAGE = "en";

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs words in at least one language.");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static Text of(String english) {
        return new Text(Map.of(DEFAULT_LANGUAGE, english));
    }

    /** The words in a language, else in the default language, else in the first one given. */
    public String in(String language) {
        String words = byLanguage.get(language);
        if (words == null) {
            words = byLanguage.get(DEFAULT_LANGUAGE);
        }
        return words == null ? byLanguage.values().iterator().next() : words;
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
