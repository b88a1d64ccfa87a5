package org.folkmoot.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Corrections;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Reopened;
import org.folkmoot.response.Response;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;

/** The answers of one response as officers see and correct them, and what stood there before. */
@Singleton
final class Corrected {

    private static final String MARK = "mark";

    private final Corrections corrections;
    private final Editions editions;
    private final Flagged flagged;
    private final WidgetHtml widgets;
    private final DeskWords words;

    Corrected(Corrections corrections, Editions editions, Flagged flagged, WidgetHtml widgets, DeskWords words) {
        this.corrections = corrections;
        this.editions = editions;
        this.flagged = flagged;
        this.widgets = widgets;
        this.words = words;
    }

    /** A question and its answer; {@code missing} says why there is none. */
    record Row(
            String question, List<String> lines, @Nullable String missing, String correct) {}

    /** What one question said before and after a change. */
    record Turn(String question, List<String> before, List<String> after) {}

    /** A change; {@code officer} is null where the respondent made it. */
    record Past(
            Instant at, @Nullable String officer, @Nullable String why, List<Turn> turns) {}

    record Choice(String value, String label, boolean selected) {}

    Optional<Question> question(Response response, String id) {
        return questions(response, response.edition()).stream()
                .filter(question -> question.head().id().value().equals(id))
                .findFirst();
    }

    private List<Question> questions(Response response, int edition) {
        return editions.at(response.survey(), edition).survey().questions();
    }

    List<Row> rows(String consultation, Response response) {
        return questions(response, response.edition()).stream()
                .map(question -> {
                    QuestionId id = question.head().id();
                    Answer answer = response.answers().get(id);
                    return new Row(
                            text(question),
                            lines(question, answer),
                            answer instanceof Answer.Missing missing
                                    ? words.say("desk.missing." + missing.why().id())
                                    : null,
                            "/desk/" + consultation + "/responses/" + response.id() + "/correct/" + id);
                })
                .toList();
    }

    /** The last change first. */
    List<Past> history(Response response) {
        return corrections.history(response.id()).reversed().stream()
                .map(change -> new Past(
                        change.at(),
                        change.officer().map(flagged::name).orElse(null),
                        change.why().orElse(null),
                        turns(response, change)))
                .toList();
    }

    private List<Turn> turns(Response response, Corrections.Change change) {
        Map<QuestionId, Question> known = new HashMap<>();
        Stream.of(change.edition(), response.edition())
                .flatMap(edition -> questions(response, edition).stream())
                .forEach(question -> known.put(question.head().id(), question));
        return change.changed().stream()
                .filter(known::containsKey)
                .map(id -> new Turn(
                        text(known.get(id)),
                        said(known.get(id), change.before().get(id)),
                        said(known.get(id), change.after().get(id))))
                .toList();
    }

    private List<String> said(Question question, @Nullable Answer answer) {
        return answer instanceof Answer.Missing missing
                ? List.of(words.say("desk.missing." + missing.why().id()))
                : lines(question, answer);
    }

    private static List<String> lines(Question question, @Nullable Answer answer) {
        return answer == null ? List.of() : InWords.lines(question, answer, Text.DEFAULT_LANGUAGE);
    }

    private static String text(Question question) {
        return question.head().text().in(Text.DEFAULT_LANGUAGE);
    }

    /** The question with its fields, as they stand or as they were sent. */
    String html(Response response, Question question, Optional<FormBody> sent) {
        Written written = sent.map(form -> written(question, form)).orElseGet(() -> asItStands(response, question));
        List<Fault> faults = sent.map(form -> faults(question, form)).orElse(List.of());
        return widgets.html(question, written, faults, WidgetHtml.Setting.TOGETHER, Text.DEFAULT_LANGUAGE);
    }

    private Written asItStands(Response response, Question question) {
        QuestionId id = question.head().id();
        return Optional.ofNullable(response.answers().get(id))
                .map(answer -> Reopened.marks(
                        editions.at(response.survey(), response.edition()).survey(), Map.of(id, answer)))
                .orElse(Written.NOTHING);
    }

    List<Choice> marks(Response response, Question question, Optional<FormBody> sent) {
        String chosen = sent.map(form -> form.text(MARK)).orElse("");
        return Stream.of("", "blank", "spoilt", "unreadable")
                .map(mark -> new Choice(
                        mark,
                        words.say(mark.isEmpty() ? "desk.correct.mark.none" : "desk.missing." + mark),
                        mark.equals(chosen)))
                .toList();
    }

    List<FormError> errors(Question question, FormBody form) {
        return widgets.errors(faults(question, form), Text.DEFAULT_LANGUAGE);
    }

    /** Nothing is wrong with fields of which an officer says that they cannot be used. */
    private static List<Fault> faults(Question question, FormBody form) {
        Written written = written(question, form);
        return written.mark(question.head().id()).isPresent()
                ? List.of()
                : question.read(written).faults();
    }

    /** What was sent for the question; where a mark says that nothing can be used, the mark alone. */
    static Written written(Question question, FormBody form) {
        Optional<Written.Mark> mark = Stream.of(Written.Mark.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(form.text(MARK)))
                .findFirst();
        if (mark.isPresent()) {
            return new Written(Map.of(), Map.of(question.head().id(), mark.get()));
        }
        Map<String, List<String>> fields = new HashMap<>();
        question.widget().fields().forEach(field -> {
            if (!form.all(field).isEmpty()) {
                fields.put(field, form.all(field));
            }
        });
        return Written.of(fields);
    }
}
