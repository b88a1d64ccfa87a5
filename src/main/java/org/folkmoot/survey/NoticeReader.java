package org.folkmoot.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.YamlMap;

/** Reads {@code privacy:}, what people must be told before they answer. */
final class NoticeReader {

    /** What each entry should say, by key: the advice where it is missing. Without all of them a survey cannot open. */
    private static final Map<String, String> ENTRIES = new LinkedHashMap<>();

    static {
        ENTRIES.put("controller", "name the council that decides why and how the answers are used");
        ENTRIES.put("data-protection-contact", "say how to reach the data protection officer");
        ENTRIES.put("purpose", "say what the answers are used for");
        ENTRIES.put("legal-basis", "name the basis of UK GDPR article 6");
        ENTRIES.put("recipients", "say who is given the answers");
        ENTRIES.put("retention", "say how long the answers are kept");
        ENTRIES.put("rights", "say what people may ask for, and of whom");
        ENTRIES.put("comments", "say who reads comments and whether they may be quoted");
    }

    private NoticeReader() {}

    /**
     * The notice; empty if an entry is missing.
     *
     * @param open whether the consultation may be open or have been: then every missing entry is a problem
     * @param equality whether a survey asks equality questions
     */
    static Optional<Notice> read(YamlMap consultation, boolean open, boolean equality) {
        Optional<YamlMap> found = consultation.map("privacy");
        if (found.isEmpty()) {
            if (open && !consultation.has("privacy")) {
                ENTRIES.forEach((key, todo) -> missing(consultation.place(), key, todo, consultation));
            }
            return Optional.empty();
        }
        YamlMap map = found.get();
        Map<String, Text> words = new LinkedHashMap<>();
        for (String key : ENTRIES.keySet()) {
            TextReader.optional(map, key).ifPresent(text -> words.put(key, text));
            if (open && !map.has(key)) {
                missing(map.place(), key, ENTRIES.get(key), map);
            }
        }
        Optional<Text> condition = TextReader.optional(map, "equality-condition");
        if (open && equality && !map.has("equality-condition")) {
            missing(map.place(), "equality-condition", "name the condition of UK GDPR article 9", map);
        }
        if (open && !map.has("minimum-age")) {
            missing(map.place(), "minimum-age", "say how old people must be to answer, such as 16", map);
        }
        Optional<Integer> age = map.integer("minimum-age", 0, 21);
        map.close();
        if (words.size() < ENTRIES.size() || age.isEmpty() || equality && condition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                words.get("controller"),
                words.get("data-protection-contact"),
                words.get("purpose"),
                words.get("legal-basis"),
                condition,
                words.get("recipients"),
                words.get("retention"),
                words.get("rights"),
                age.get(),
                words.get("comments"),
                version(Stream.concat(words.values().stream(), condition.stream()), age.get())));
    }

    private static void missing(Place place, String key, String todo, YamlMap map) {
        map.problems()
                .add(
                        place,
                        "the privacy notice has no “" + key + "”, so the surveys cannot open",
                        todo + " in “" + key + ":”");
    }

    private static String version(Stream<Text> texts, int age) {
        String words = texts.map(text -> text.byLanguage().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining("\u001e")))
                .collect(Collectors.joining("\u001f"));
        return ContentHash.of(words, String.valueOf(age)).substring(0, 12);
    }
}
