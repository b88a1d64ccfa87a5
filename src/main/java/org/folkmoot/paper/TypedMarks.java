package org.folkmoot.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.web.FormBody;

/** Reads from a keying screen what was typed into the fields of questions, and what was noted beside them. */
final class TypedMarks {

    private TypedMarks() {}

    /** What is filled in; fields of other questions are passed over. */
    static Written of(FormBody form, List<Question> questions) {
        Map<String, List<String>> filled = new LinkedHashMap<>(fields(form, questions));
        filled.values().removeIf(List::isEmpty);
        return new Written(filled, marks(form, questions));
    }

    /** Every field of the questions, those in which nothing stands with an empty list. */
    static Map<String, List<String>> fields(FormBody form, List<Question> questions) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Question question : questions) {
            question.widget().fields().forEach(field -> fields.put(field, typed(form, field)));
            if (hasMargin(question)) {
                String margin = Written.margin(question.head().id());
                fields.put(margin, typed(form, margin));
            }
        }
        return fields;
    }

    /** What is noted of questions and of rows of grids. */
    static Map<QuestionId, Written.Mark> marks(FormBody form, List<Question> questions) {
        Map<QuestionId, Written.Mark> marks = new LinkedHashMap<>();
        for (Question question : questions) {
            Stream.concat(Stream.of(question.head().id().value()), rows(question.widget()))
                    .forEach(of -> mark(form.text(WidgetHtml.MARK + of))
                            .ifPresent(mark -> marks.put(new QuestionId(of), mark)));
        }
        return marks;
    }

    /** Whether words in its margin are noted apart: where there are lines to write on they are typed with the answer. */
    static boolean hasMargin(Question question) {
        return !(question.widget() instanceof Widget.Box);
    }

    static String id(Written.Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> typed(FormBody form, String field) {
        return form.all(field).stream().filter(text -> !text.isBlank()).toList();
    }

    private static Stream<String> rows(Widget widget) {
        return widget instanceof Widget.Grid grid ? grid.fields().stream() : Stream.empty();
    }

    private static Optional<Written.Mark> mark(String id) {
        return Stream.of(Written.Mark.values())
                .filter(mark -> id(mark).equals(id))
                .findFirst();
    }
}
