package org.folkmoot.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mapping of a YAML file whose keys and values know their places. It is read by asking for keys: a value of the wrong type is
 * reported where it stands, and {@link #close} reports every key that nobody asked for, with the nearest that was.
 *
 * <p>Nothing is thrown for what an author may have written; a reading goes on, so that all problems are found at once.
 */
public final class YamlMap {

    /** A plain value and its place. */
    public record Scalar(String text, Place place) {}

    sealed interface Value {
        Place place();

        /** What it says, whatever its place. */
        default String said() {
            return switch (this) {
                case Plain plain -> "“" + plain.text() + "”";
                case Items items -> items.items().stream().map(Value::said).collect(Collectors.joining(",", "[", "]"));
                case Mapping mapping ->
                    mapping.entries().entrySet().stream()
                            .map(entry -> entry.getKey() + ":"
                                    + entry.getValue().value().said())
                            .collect(Collectors.joining(",", "{", "}"));
            };
        }

        /** A text; {@code literal} if it was written below “|”, line by line. */
        record Plain(String text, boolean literal, Place place, Span span) implements Value {}

        record Items(List<Value> items, Place place, boolean flow) implements Value {}

        record Mapping(Map<String, Entry> entries, Place place, boolean flow) implements Value {}
    }

    /** From where to where something stands in the source, in code points. */
    record Span(int from, int to) {}

    record Entry(Place key, Value value) {}

    private final Map<String, Entry> entries;
    private final Place place;
    private final Problems problems;
    private final String path;
    private final List<Wording> wordings;
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlMap(Value.Mapping mapping, Problems problems, String path, List<Wording> wordings) {
        this.entries = mapping.entries();
        this.place = mapping.place();
        this.problems = problems;
        this.path = path;
        this.wordings = wordings;
    }

    /** A mapping below a key of this one. */
    private YamlMap below(Value.Mapping mapping, String step) {
        return new YamlMap(mapping, problems, YamlPath.of(path, step), wordings);
    }

    /** Reads a file's text; empty if it is no mapping, with the problem reported. */
    public static Optional<YamlMap> read(String file, String source, Problems problems) {
        return YamlSource.compose(file, source, problems)
                .map(mapping -> new YamlMap(mapping, problems, "", new ArrayList<>()));
    }

    public Place place() {
        return place;
    }

    /** Where the value of a key stands; the mapping's own place if the key is absent. */
    public Place place(String key) {
        return has(key) ? entries.get(key).value().place() : place;
    }

    /** Where a key stands; the mapping's own place if it is absent. */
    public Place keyPlace(String key) {
        return has(key) ? entries.get(key).key() : place;
    }

    public boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** The keys present, in their order; asking does not count as having read them. */
    public Set<String> keys() {
        return entries.keySet();
    }

    public boolean isMap(String key) {
        return has(key) && entries.get(key).value() instanceof Value.Mapping;
    }

    public boolean isList(String key) {
        return has(key) && entries.get(key).value() instanceof Value.Items;
    }

    /** Reports a problem at the value of a key, or at the mapping if the key is absent. */
    public void problem(String key, String what, String todo) {
        problems.add(place(key), what, todo);
    }

    public Problems problems() {
        return problems;
    }

    /** Plain text; reports anything else, and text that is empty. */
    public Optional<String> string(String key) {
        return scalar(key).map(Scalar::text);
    }

    /** Plain text with its place. */
    public Optional<Scalar> scalar(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (entries.get(key).value() instanceof Value.Plain plain) {
            if (plain.text().isBlank()) {
                problem(key, "“" + key + "” has no value", "give it a value or take the key away");
                return Optional.empty();
            }
            return Optional.of(new Scalar(plain.text(), plain.place()));
        }
        problem(key, "“" + key + "” should be one plain value", "write it on one line after “" + key + ":”");
        return Optional.empty();
    }

    /** Plain text that must be there; an empty text where it is not, with the problem reported. */
    public String required(String key) {
        if (!has(key)) {
            missing(key);
            return "";
        }
        return string(key).orElse("");
    }

    /** Reports that a key is missing. */
    public void missing(String key) {
        asked.add(key);
        problems.add(place, "“" + key + "” is missing", "add “" + key + ":” here");
    }

    public Optional<Integer> integer(String key, int least, int greatest) {
        return scalar(key).flatMap(scalar -> {
            try {
                int number = Integer.parseInt(scalar.text());
                if (number >= least && number <= greatest) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException notANumber) {
                // reported below, with the numbers out of range
            }
            problem(
                    key,
                    "“" + key + "” is “" + scalar.text() + "”",
                    "write a whole number from " + least + " to " + greatest);
            return Optional.empty();
        });
    }

    public Optional<BigDecimal> number(String key) {
        return scalar(key).flatMap(scalar -> {
            try {
                return Optional.of(new BigDecimal(scalar.text()));
            } catch (NumberFormatException notANumber) {
                problem(
                        key,
                        "“" + key + "” is “" + scalar.text() + "”",
                        "write a number with a full stop, such as 12.5");
                return Optional.empty();
            }
        });
    }

    /** {@code true} or {@code false}, and nothing else; absent means false. */
    public boolean flag(String key) {
        return scalar(key)
                .map(scalar -> switch (scalar.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> {
                        problem(key, "“" + key + "” is “" + scalar.text() + "”", "write true or false");
                        yield false;
                    }
                })
                .orElse(false);
    }

    public Optional<YamlMap> map(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (entries.get(key).value() instanceof Value.Mapping mapping) {
            return Optional.of(below(mapping, key));
        }
        problem(key, "“" + key + "” should hold keys of its own", "write them below it, indented by two spaces");
        return Optional.empty();
    }

    /** A list of mappings; empty if absent. Reports entries that are none. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        List<Value> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            Value item = items.get(i);
            if (item instanceof Value.Mapping mapping) {
                maps.add(below(mapping, YamlPath.item(key, i, item)));
            } else {
                problems.add(
                        item.place(), "an entry of “" + key + "” should hold keys of its own", "write it as “- id: …”");
            }
        }
        return maps;
    }

    /** One plain value, or a list of them; empty if absent. */
    public List<Scalar> scalars(String key) {
        if (has(key) && entries.get(key).value() instanceof Value.Plain) {
            return scalar(key).stream().toList();
        }
        List<Scalar> scalars = new ArrayList<>();
        for (Value item : items(key)) {
            if (item instanceof Value.Plain plain && !plain.text().isBlank()) {
                scalars.add(new Scalar(plain.text(), plain.place()));
            } else {
                problems.add(
                        item.place(), "an entry of “" + key + "” should be one plain value", "write it as “- value”");
            }
        }
        return scalars;
    }

    /** A list whose entries are plain values or mappings; exactly one of the two is given of each. */
    public List<Item> mixed(String key) {
        List<Item> mixed = new ArrayList<>();
        List<Value> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            Value item = items.get(i);
            String step = YamlPath.item(key, i, item);
            switch (item) {
                case Value.Plain plain -> {
                    if (plain.text().isBlank()) {
                        problems.add(plain.place(), "an entry of “" + key + "” is empty", "write it or take it away");
                    } else {
                        mixed.add(
                                new Item(step, Optional.of(new Scalar(plain.text(), plain.place())), Optional.empty()));
                    }
                }
                case Value.Mapping mapping ->
                    mixed.add(new Item(step, Optional.empty(), Optional.of(below(mapping, step))));
                case Value.Items list ->
                    problems.add(list.place(), "a list stands inside the list “" + key + "”", "write one entry a line");
            }
        }
        return mixed;
    }

    /**
     * An entry of a list: plain or a mapping.
     *
     * @param step its list's key and its id or number, as in {@code names[2]}
     */
    public record Item(String step, Optional<Scalar> scalar, Optional<YamlMap> map) {}

    /** Notes that the value of a step is words for people, so that they can be checked and translated. */
    public void words(String step, Place at, Map<String, String> byLanguage) {
        wordings.add(new Wording(YamlPath.of(path, step), at, byLanguage));
    }

    /** All words for people that have been read from the file so far, in order of reading. */
    public List<Wording> wordings() {
        return List.copyOf(wordings);
    }

    /** Reports every key that nobody asked for. To be called when the mapping has been read. */
    public void close() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.add(entry.key(), "“" + key + "” is not known here", Nearest.advice(key, asked));
            } else if (entry.value() instanceof Value.Plain plain && plain.literal()) {
                swallowed(plain);
            }
        });
    }

    /** Reports a line of a long text that is meant to be a key, but has too deep an indent. */
    private void swallowed(Value.Plain plain) {
        int line = plain.place().line();
        for (String words : plain.text().split("\n", -1)) {
            line++;
            String key = words.strip().split(":", 2)[0];
            if (words.contains(":") && asked.contains(key) && !entries.containsKey(key)) {
                problems.add(
                        new Place(place.file(), line, 1 + words.indexOf(key)),
                        "“" + key + ":” has become part of the text above",
                        "give the line fewer spaces, or word the text otherwise");
            }
        }
    }

    private List<Value> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (entries.get(key).value() instanceof Value.Items list) {
            if (list.items().isEmpty()) {
                problem(key, "“" + key + "” is an empty list", "add an entry or take the key away");
            }
            Set<String> said = new HashSet<>();
            for (Value item : list.items()) {
                if (!said.add(item.said())) {
                    problems.add(item.place(), "the same entry stands twice in “" + key + "”", "keep one of the two");
                }
            }
            return list.items();
        }
        problem(key, "“" + key + "” should be a list", "write its entries below it, each after “- ”");
        return List.of();
    }
}
