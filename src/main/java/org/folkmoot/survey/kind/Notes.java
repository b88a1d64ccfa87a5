package org.folkmoot.survey.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Fault;

/**
 * What was written beside options: "Other, please say".
 *
 * @param texts by option id, in the order of the definition; none blank
 * @param faults of notes that are too long; the whole text is kept all the same
 */
record Notes(Map<String, String> texts, List<Fault> faults) {

    /** How long a note may be on a screen, in characters. */
    static final int LONGEST = 500;

    static Notes read(Marks marks, String question, Options options) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Option option : options.all()) {
            if (!option.say()) {
                continue;
            }
            String field = option.noteField(question);
            String text = PlainText.line(marks.words(field));
            if (!text.isEmpty()) {
                texts.put(option.id(), text);
            }
            if (PlainText.length(text) > LONGEST) {
                faults.add(Fault.of(field, "survey.fault.text-too-long", Marks.count(LONGEST)));
            }
        }
        return new Notes(texts, faults);
    }

    /** The column of what was written beside an option. */
    static Column column(String question, Option option) {
        return new Column(option.noteField(question), option.label(), answer -> {
            String note =
                    answer instanceof Answer.Chosen chosen ? chosen.notes().get(option.id()) : null;
            return note == null ? new Column.Blank() : new Column.Words(note);
        });
    }
}
