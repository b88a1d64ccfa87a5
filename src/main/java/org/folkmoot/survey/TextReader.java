package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.YamlMap;

/** Reads words for people: one plain text, which is English, or texts by language ({@code {en: …, cy: …}}). */
public final class TextReader {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final String PRIVATE = "-x-";
    private static final String EASY = "-x-easy";

    private TextReader() {}

    /** The words of a key; empty if the key is absent or nothing can be read, with the problem reported. */
    public static Optional<Text> optional(YamlMap map, String key) {
        Optional<Text> text = map.isMap(key)
                ? map.map(key).flatMap(TextReader::byLanguage)
                : map.string(key).map(words -> Text.of(words.strip()));
        text.ifPresent(words -> map.words(key, map.place(key), words.byLanguage()));
        return text;
    }

    /** The words of a key that must be there; where they are not, the problem is reported and the text is blank. */
    public static Text required(YamlMap map, String key) {
        if (!map.has(key)) {
            map.missing(key);
            return Text.of("");
        }
        return optional(map, key).orElse(Text.of(""));
    }

    /** A list of texts; empty if the key is absent. */
    public static List<Text> list(YamlMap map, String key) {
        List<Text> texts = new ArrayList<>();
        for (YamlMap.Item item : map.mixed(key)) {
            Optional<Text> text = item.scalar()
                    .map(scalar -> Text.of(scalar.text().strip()))
                    .or(() -> item.map().flatMap(TextReader::byLanguage));
            Place place = item.scalar()
                    .map(YamlMap.Scalar::place)
                    .orElseGet(() -> item.map().map(YamlMap::place).orElse(map.place(key)));
            text.ifPresent(words -> {
                map.words(item.step(), place, words.byLanguage());
                texts.add(words);
            });
        }
        return texts;
    }

    /**
     * Whether a word is the tag of a language, such as {@code en} or {@code cy}. The only private part that means anything here is
     * that of what is easy to read, {@code en-x-easy}; any other would be a language that nobody can choose.
     */
    static boolean isLanguage(String tag) {
        int end = tag.indexOf(PRIVATE);
        return LANGUAGES.contains(tag.split("-", 2)[0])
                && (end < 0 || tag.substring(end).equals(EASY));
    }

    private static Optional<Text> byLanguage(YamlMap languages) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : languages.keys()) {
            if (isLanguage(language)) {
                languages.string(language).ifPresent(text -> words.put(language, text.strip()));
            } else {
                languages
                        .problems()
                        .add(
                                languages.keyPlace(language),
                                "“" + language + "” is not the tag of a language",
                                "write one plain text, or texts by language, such as “en:” and “cy:”");
            }
        }
        if (languages.keys().isEmpty()) {
            languages.problems().add(languages.place(), "these words are there in no language", "write them in “en:”");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Text(words));
    }
}
