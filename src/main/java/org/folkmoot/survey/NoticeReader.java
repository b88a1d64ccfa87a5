package org.folkmoot.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        if (open && (found.isPresent() || !consultation.has("privacy"))) {
            missing(found.orElse(consultation), found.isPresent(), equality);
        }
        return found.flatMap(map -> notice(map, equality));
    }

    private static Optional<Notice> notice(YamlMap map, boolean equality) {
        Map<String, Text> words = new LinkedHashMap<>();
        for (String key : ENTRIES.keySet()) {
            TextReader.optional(map, key).ifPresent(text -> words.put(key, text));
        }
        Optional<Text> condition = TextReader.optional(map, "equality-condition");
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

    /** Names every entry without which the surveys cannot open. */
    private static void missing(YamlMap map, boolean begun, boolean equality) {
        Map<String, String> wanted = new LinkedHashMap<>(ENTRIES);
        wanted.put("minimum-age", "say how old people must be to answer, such as 16");
        if (equality) {
            wanted.put("equality-condition", "name the condition of UK GDPR article 9");
        }
        wanted.forEach((key, todo) -> {
            if (!begun || !map.has(key)) {
                map.problems()
                        .add(
                                map.place(),
                                "the privacy notice has no “" + key + "”, so the surveys cannot open",
                                "in “" + key + ":” below “privacy:”, " + todo);
            }
        });
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
