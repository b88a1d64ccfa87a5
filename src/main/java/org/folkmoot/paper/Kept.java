package org.folkmoot.paper;

import java.util.List;
import java.util.Map;
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
    Written after(Written before) {
        Written after = before;
        for (String field : fields.keySet()) {
            int dot = field.indexOf('.');
            QuestionId question = new QuestionId(dot < 0 ? field : field.substring(0, dot));
            Map<QuestionId, Written.Mark> others = new java.util.HashMap<>(after.marks());
            others.remove(question);
            Map<String, List<String>> all = new java.util.LinkedHashMap<>(after.fields());
            if (fields.get(field).isEmpty()) {
                all.remove(field);
            }
            after = new Written(all, others);
        }
        Map<String, List<String>> filled = new java.util.LinkedHashMap<>(fields);
        filled.values().removeIf(List::isEmpty);
        return after.with(new Written(filled, marks));
    }
}
