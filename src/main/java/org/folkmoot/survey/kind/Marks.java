package org.folkmoot.survey.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;

/** The marks in a question's fields, as every kind looks at them first. */
record Marks(Question question, Written written) {

    /**
     * What the marks mean: the keyer's mark if there is one; skipped if no field holds anything; else as the kind reads them.
     *
     * @param ifEmpty the fault of a required question left unanswered
     */
    Reading read(String ifEmpty, Supplier<Reading> kind) {
        return read(question.widget().fields(), ifEmpty, kind);
    }

    /** As {@link #read(String, Supplier)}, where the fields of the question are known already. */
    Reading read(List<String> fields, String ifEmpty, Supplier<Reading> kind) {
        return noted(question.head().id().value()).orElseGet(() -> {
            if (fields.stream()
                    .anyMatch(field -> !in(field).isEmpty() || noted(field).isPresent())) {
                return kind.get();
            }
            return question.head().required() && !fields.isEmpty()
                    ? Reading.fault(Why.SKIPPED, Fault.of(fields.getFirst(), ifEmpty))
                    : Reading.missing(Why.SKIPPED);
        });
    }

    /** What the keyer noted of the question, or of one row of a grid by its field, in place of an answer. */
    Optional<Reading> noted(String of) {
        return written.marks().isEmpty()
                ? Optional.empty()
                : written.mark(new QuestionId(of))
                        .map(mark -> Reading.missing(
                                switch (mark) {
                                    case BLANK -> Why.BLANK;
                                    case SPOILT -> Why.SPOILT;
                                    case UNREADABLE -> Why.UNREADABLE;
                                }));
    }

    /** What stands in a field, cleaned; blank entries and repeats left out. */
    List<String> in(String field) {
        List<String> all = written.all(field);
        if (all.size() <= 1) {
            String only = all.isEmpty() ? "" : PlainText.clean(all.getFirst());
            return only.isEmpty() ? List.of() : List.of(only);
        }
        return all.stream()
                .map(PlainText::clean)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Everything in a text field; entries sent more than once under one name are put on lines of their own. */
    String words(String field) {
        List<String> texts = in(field);
        return texts.size() == 1 ? texts.getFirst() : PlainText.clean(String.join("\n", texts));
    }

    /** A count as it stands in a message: 10,000. */
    static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** Marks in one field each, blank ones left out. */
    static Written of(Map<String, String> fields) {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        fields.forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                marks.put(field, List.of(text));
            }
        });
        return Written.of(marks);
    }

    /**
     * Whether two answers are the same to people who compare two keyings: closed answers if equal; words if they differ in
     * white space alone.
     */
    static boolean same(Answer first, Answer second) {
        return folded(first).equals(folded(second));
    }

    private static Answer folded(Answer answer) {
        return switch (answer) {
            case Answer.Words words -> new Answer.Words(PlainText.folded(words.text()));
            case Answer.Chosen chosen -> {
                Map<String, String> notes = new LinkedHashMap<>();
                chosen.notes().forEach((option, note) -> notes.put(option, PlainText.folded(note)));
                yield new Answer.Chosen(chosen.options(), notes);
            }
            case Answer.Rows rows -> {
                Map<String, Answer> each = new LinkedHashMap<>();
                rows.rows().forEach((row, of) -> each.put(row, folded(of)));
                yield new Answer.Rows(each);
            }
            case Answer.Ranked ranked -> ranked;
            case Answer.Figure figure -> figure;
            case Answer.Day day -> day;
            case Answer.Missing missing -> missing;
        };
    }
}
