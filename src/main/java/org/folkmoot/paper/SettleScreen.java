package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.survey.html.WidgetHtml.Setting;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;

/** Two keyings side by side, question by question, and what a third person decides on each. */
@Singleton
final class SettleScreen {

    static final String CHOICE = "choice:";
    static final String REASON = "reason:";
    static final String WORDS = "words:";
    private static final int LONGEST_WORDS = 500;

    private final WidgetHtml widgets;
    private final PaperWords words;

    SettleScreen(WidgetHtml widgets, PaperWords words) {
        this.widgets = widgets;
        this.words = words;
    }

    /**
     * One question in which they differ.
     *
     * @param first what the first keying says, one line for each thing said
     * @param html the question with its fields, for keying it a third time
     */
    record Row(
            int number,
            String id,
            String text,
            List<String> first,
            List<String> second,
            String chosen,
            String html,
            String markName,
            List<PaperWords.Choice> marks,
            @Nullable String marginName,
            String margin,
            List<PaperWords.Choice> reasons,
            String said) {}

    /** What was decided. */
    record Settled(
            int number, String text, String choice, List<String> holds, String reason, String said, Instant when) {}

    List<Row> rows(Supervision.Pair pair, FormBody form) {
        return pair.differences().stream()
                .map(difference -> row(pair, difference, form))
                .toList();
    }

    private Row row(Supervision.Pair pair, Comparison.Difference difference, FormBody form) {
        Question question = difference.question();
        String id = question.head().id().value();
        Written third = TypedMarks.of(form, List.of(question));
        String marked = third.mark(question.head().id()).map(TypedMarks::id).orElse("");
        return new Row(
                number(pair, question),
                id,
                question.head().text().in(PaperWords.STAFF),
                said(question, difference.first(), Checking.written(pair.first())),
                said(question, difference.second(), Checking.written(pair.second())),
                form.text(CHOICE + id),
                widgets.html(question, third, List.of(), Setting.KEYING, PaperWords.STAFF),
                WidgetHtml.MARK + id,
                Stream.of("", "blank", "spoilt", "unreadable")
                        .map(mark -> new PaperWords.Choice(
                                mark,
                                words.say(mark.isEmpty() ? "paper.mark.none" : "paper.mark." + mark),
                                mark.equals(marked)))
                        .toList(),
                TypedMarks.hasMargin(question) ? Written.margin(question.head().id()) : null,
                third.one(Written.margin(question.head().id())).orElse(""),
                Arrays.stream(SettlementRow.Reason.values())
                        .map(reason -> new PaperWords.Choice(
                                reason.name(), reason(reason), reason.name().equals(form.text(REASON + id))))
                        .toList(),
                form.text(WORDS + id));
    }

    private static int number(Supervision.Pair pair, Question question) {
        return KeyedForm.questions(pair.edition().survey()).indexOf(question) + 1;
    }

    private String reason(SettlementRow.Reason reason) {
        return words.say("sheets.settle.reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    /** An answer in words, with why there is none, and with what stands in the margin. */
    private List<String> said(Question question, Answer answer, Written written) {
        List<String> lines = answer instanceof Answer.Missing missing
                ? List.of(words.say("sheets.missing." + missing.why().id()))
                : InWords.lines(question, answer, PaperWords.STAFF);
        return Stream.concat(
                        lines.isEmpty() ? Stream.of(words.say("sheets.missing.blank")) : lines.stream(),
                        written.one(Written.margin(question.head().id())).stream()
                                .map(margin -> words.say("sheets.settle.margin", margin)))
                .toList();
    }

    /** What was decided on one question; empty if something is wrong, which the errors then say. */
    Optional<Supervision.Decision> decision(
            Supervision.Pair pair, Comparison.Difference difference, FormBody form, List<FormError> errors) {
        Question question = difference.question();
        QuestionId id = question.head().id();
        int number = number(pair, question);
        Optional<SettlementRow.Choice> choice = Arrays.stream(SettlementRow.Choice.values())
                .filter(each -> each.name().equals(form.text(CHOICE + id)))
                .findFirst();
        Optional<SettlementRow.Reason> reason = Arrays.stream(SettlementRow.Reason.values())
                .filter(each -> each.name().equals(form.text(REASON + id)))
                .findFirst();
        String said = form.text(WORDS + id).strip();
        if (choice.isEmpty()) {
            errors.add(new FormError(CHOICE + id + "-FIRST", words.say("sheets.fault.choice", number)));
        }
        if (reason.isEmpty()) {
            errors.add(new FormError(REASON + id, words.say("sheets.fault.settle-reason", number)));
        }
        if (said.length() > LONGEST_WORDS
                || (said.isEmpty() && reason.equals(Optional.of(SettlementRow.Reason.OTHER)))) {
            errors.add(new FormError(WORDS + id, words.say("sheets.fault.settle-words", number, LONGEST_WORDS)));
        }
        return choice.flatMap(chosen ->
                reason.map(why -> new Supervision.Decision(chosen, why, said, TypedMarks.of(form, List.of(question)))));
    }

    List<Settled> settled(Supervision.Pair pair, List<SettlementRow> rows) {
        return rows.stream()
                .flatMap(row -> pair.edition().survey().byId().entrySet().stream()
                        .filter(entry -> entry.getKey().value().equals(row.question()))
                        .map(entry -> settled(pair, entry.getValue(), row)))
                .toList();
    }

    private Settled settled(Supervision.Pair pair, Question question, SettlementRow row) {
        Written holds = AnswerJson.written(row.written());
        return new Settled(
                number(pair, question),
                question.head().text().in(PaperWords.STAFF),
                words.say("sheets.settle.choice." + row.choice().name().toLowerCase(Locale.ROOT)),
                said(question, Comparison.answer(question, holds), holds),
                reason(row.reason()),
                row.words(),
                row.settled());
    }
}
