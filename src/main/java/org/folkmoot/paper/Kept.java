package org.folkmoot.paper;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;

/**
 * A change of a keying that is kept at once.
 *
 * @param fields by name what stands in them now; an empty list where nothing does
 * @param marks what was noted of questions. A question of which a field is named here and no mark has none from now on
 * @param cursor the field where the keyer is
 * @param strokes keys pressed since the last change that was kept
 * @param activeMillis for how long the keyer was at work since then
 */
public record Kept(
        Map<String, List<String>> fields,
        Map<QuestionId, Written.Mark> marks,
        String cursor,
        int strokes,
        long activeMillis) {

    /** The marks after this change. */
    public Written after(Written before) {
        Map<String, List<String>> all = new LinkedHashMap<>(before.fields());
        all.putAll(fields);
        all.values().removeIf(List::isEmpty);
        Set<String> changed = fields.keySet().stream().map(Kept::question).collect(Collectors.toSet());
        Map<QuestionId, Written.Mark> noted = new HashMap<>(before.marks());
        noted.keySet().removeIf(of -> changed.contains(question(of.value())));
        noted.putAll(marks);
        return new Written(all, noted);
    }

    /** The question of a field, or of a row of a grid that is marked. */
    private static String question(String field) {
        return field.split("[.:]", 2)[0];
    }
}
