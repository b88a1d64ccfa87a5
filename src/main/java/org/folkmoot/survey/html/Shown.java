package org.folkmoot.survey.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.Widget;
import org.folkmoot.survey.html.WidgetHtml.Setting;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Said;

/**
 * A question as it is to be shown: its words in one language, what is written in its fields, its faults, and the ids by which
 * its parts name each other. The first control of a field has the id {@code q-field}, to which the error summary leads; parts
 * that are no controls have a colon in their ids, which no field's name has.
 */
final class Shown {

    private final Messages messages;
    private final Question question;
    private final Written written;
    private final List<Fault> faults;
    private final Setting setting;
    private final String language;

    /** Takes the faults of a whole page and keeps those of its own fields. */
    Shown(Messages messages, Question question, Written written, List<Fault> faults, Setting setting, String language) {
        this.messages = messages;
        this.question = question;
        this.written = written;
        this.setting = setting;
        this.language = language;
        List<String> fields = question.widget().fields();
        this.faults =
                faults.stream().filter(fault -> fields.contains(fault.field())).toList();
    }

    /** The id of the first control of a field. */
    static String id(String field) {
        return "q-" + field;
    }

    Widget widget() {
        return question.widget();
    }

    Said text() {
        return in(question.head().text());
    }

    String name() {
        return question.head().id().value();
    }

    /** Whether a choice once made may be taken back, which radio buttons by themselves do not let anyone do. */
    boolean clearable() {
        boolean radios = switch (question.widget()) {
            case Widget.Choices choices -> !choices.several();
            case Widget.Grid grid -> true;
            case Widget.Ranks ranks -> false;
            case Widget.DateBoxes boxes -> false;
            case Widget.Figures figures -> false;
            case Widget.Line line -> false;
            case Widget.Box box -> false;
        };
        return radios && !keying() && !question.head().required();
    }

    boolean alone() {
        return setting == Setting.ALONE;
    }

    boolean keying() {
        return setting == Setting.KEYING;
    }

    /** Its hint, or the usual one where several options may be ticked; none for keyers. */
    Optional<Said> hint() {
        return keying()
                ? Optional.empty()
                : question.head().hint().map(this::in).or(this::usualHint);
    }

    private Optional<Said> usualHint() {
        if (question.widget() instanceof Widget.Choices choices && choices.several()) {
            return Optional.of(
                    choices.most().isPresent()
                            ? say("survey.hint.select-at-most", choices.most().getAsInt())
                            : say("survey.hint.select-any"));
        }
        return Optional.empty();
    }

    String hintId() {
        return id(question.head().id().value()) + ":hint-of-all";
    }

    /** What is to be put right, in words, in order. */
    List<Said> errors() {
        return faults.stream()
                .map(fault -> say(fault.key(), fault.details(language).toArray()))
                .toList();
    }

    String errorId(int error) {
        return id(question.head().id().value()) + ":error-" + (error + 1);
    }

    boolean faulty(String field) {
        return errorsOf(field) != null;
    }

    /** The ids of the messages of a field's faults; null if it has none. */
    String errorsOf(String field) {
        return joined(IntStream.range(0, faults.size())
                .filter(i -> faults.get(i).field().equals(field))
                .mapToObj(this::errorId)
                .toArray(String[]::new));
    }

    /** The ids of the hint and of all messages of the question; null if it has neither. */
    String described() {
        return joined(
                hint().isPresent() ? hintId() : null,
                joined(IntStream.range(0, faults.size()).mapToObj(this::errorId).toArray(String[]::new)));
    }

    /** Ids in one attribute, those that are null left out; null if none is left. */
    static String joined(String... ids) {
        String all = Arrays.stream(ids).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    boolean holds(String field, String value) {
        return written.all(field).stream().anyMatch(entry -> entry.strip().equals(value));
    }

    /** What a keyer noted of a row of a grid in place of its answer. */
    Optional<String> noted(String field) {
        return keying()
                ? written.mark(new QuestionId(field)).map(mark -> mark.name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Everything written in a field. */
    String entry(String field, String between) {
        return written.all(field).stream().filter(entry -> !entry.isBlank()).collect(Collectors.joining(between));
    }

    Said in(Text text) {
        return Said.of(text.in(language), text.spoken(language), language);
    }

    Said say(String key, Object... details) {
        return messages.said(language, key, details);
    }
}
