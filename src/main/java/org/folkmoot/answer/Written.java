package org.folkmoot.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks as made by a browser, a keyer or an import, before anyone has asked what they mean.
 *
 * <p>A field is named by its question, then parts joined by full stops: {@code q}, {@code q.option.text}, {@code q.row},
 * {@code q.day}. The names stand in the {@code Widget} of the question.
 *
 * @param fields what stands in each field, in order, repeats kept; a field that is absent was not offered or left alone
 * @param marks what the keyer said of a question as a whole, by question id, or of one row of a grid, by the name of its field
 */
public record Written(Map<String, List<String>> fields, Map<QuestionId, Mark> marks) {

    public static final Written NOTHING = new Written(Map.of(), Map.of());

    /** What a keyer notes of a question that cannot be keyed as answered. */
    public enum Mark {
        BLANK,
        SPOILT,
        UNREADABLE
    }

    public Written {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
        marks = Map.copyOf(marks);
    }

    /**
     * The field for words that stand in the margin beside a question, which no question reads as its answer. No other field of a
     * question has a colon in its name.
     */
    public static String margin(QuestionId question) {
        return question.value() + ":margin";
    }

    public static Written of(Map<String, List<String>> fields) {
        return new Written(fields, Map.of());
    }

    /** Everything in one field; empty if it is absent. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The first entry of a field, white space around it taken away; empty if absent or blank. */
    public Optional<String> one(String field) {
        return all(field).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    public Optional<Mark> mark(QuestionId question) {
        return Optional.ofNullable(marks.get(question));
    }

    /** These marks and others; where both have a field or a mark, the other's stands. */
    public Written with(Written other) {
        Map<String, List<String>> allFields = new LinkedHashMap<>(fields);
        allFields.putAll(other.fields);
        Map<QuestionId, Mark> allMarks = new LinkedHashMap<>(marks);
        allMarks.putAll(other.marks);
        return new Written(allFields, allMarks);
    }

    /** The marks without those of a question. */
    public Written without(QuestionId question) {
        Map<String, List<String>> others = new LinkedHashMap<>(fields);
        others.keySet().removeIf(name -> belongs(name, question));
        Map<QuestionId, Mark> otherMarks = new LinkedHashMap<>(marks);
        otherMarks.keySet().removeIf(marked -> belongs(marked.value(), question));
        return new Written(others, otherMarks);
    }

    private static boolean belongs(String name, QuestionId question) {
        return name.equals(question.value())
                || name.startsWith(question.value() + ".")
                || name.equals(margin(question));
    }
}
