package org.folkmoot.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.yaml.YamlMap;

/** Reads words for people from a definition: plain text, or a map with one entry for each language. */
public final class TextReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private TextReader() {}

    /** Words that must be there; empty words where they are not, with the problem reported. */
    public static Text required(YamlMap map, String key) {
        if (!map.has(key)) {
            map.missing(key);
        }
        return optional(map, key).orElseGet(() -> Text.of(""));
    }

    /** Words that may be left out. Words that are there but blank, in any language, are a problem. */
    public static Optional<Text> optional(YamlMap map, String key) {
        if (!map.isMap(key)) {
            return map.string(key).map(words -> Text.of(words.strip()));
        }
        return map.map(key).flatMap(languages -> byLanguage(map, key, languages));
    }

    private static Optional<Text> byLanguage(YamlMap map, String key, YamlMap languages) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : languages.keys()) {
            if (!LANGUAGE.matcher(language).matches()) {
                languages
                        .problems()
                        .add(
                                languages.keyPlace(language),
                                "“" + language + "” is not the code of a language",
                                "write a code such as en or cy, or plain words after “" + key + ":”");
            }
            languages.string(language).ifPresent(text -> words.put(language, text.strip()));
        }
        if (languages.keys().isEmpty()) {
            map.problem(key, "“" + key + "” has no words", "write them after it, or one line for each language");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Text(words));
    }
}
