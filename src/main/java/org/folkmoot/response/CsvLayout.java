package org.folkmoot.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;

/**
 * The response CSV of a survey: which columns it has and what stands in them.
 *
 * <p>First the columns of {@link Own}, then the questions of the pages, then, where they are asked for, the equality questions, each with the columns of the
 * current edition before those that only older ones have; last the column {@code missing}, as {@code question=why;...}, or
 * {@code question.row=why} where one row of a grid is missing. A text that a spreadsheet could take for a formula, or that begins
 * with an apostrophe, has one apostrophe put before it.
 */
final class CsvLayout {

    /** What a row says of its response apart from the answers; {@code made-up} is {@code yes} or {@code no}. */
    enum Own {
        REFERENCE,
        CHANNEL,
        SUBMITTED,
        LANGUAGE,
        EDITION,
        DISPOSITION,
        MADE_UP,
        SHEET,
        RECEIVED,
        ASSISTED,
        SOURCE,
        FLAGS;

        private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

        String id() {
            return id;
        }
    }

    /** Who sent a response: read to tell whether two came from one person, never kept and never written. */
    static final String SENDER_NAME = "sender-name";

    static final String SENDER_CONTACT = "sender-contact";
    static final List<String> SENDER = List.of(SENDER_NAME, SENDER_CONTACT);

    static final String MISSING = "missing";
    static final String YES = "yes";
    static final String NO = "no";

    // Some spreadsheets take the wide forms of these signs for the signs themselves.
    private static final String TRIGGERS = "'=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<String> columns;
    private final boolean equality;

    /**
     * @param editions the oldest first
     * @param equality whether equality answers stand beside the others
     */
    CsvLayout(List<Edition> editions, boolean equality) {
        this.equality = equality;
        Set<String> all = new LinkedHashSet<>();
        for (Own own : Own.values()) {
            all.add(own.id());
        }
        add(all, editions, Survey::questions);
        if (equality) {
            add(all, editions, Survey::equalityQuestions);
        }
        all.add(MISSING);
        this.columns = List.copyOf(all);
    }

    private static void add(Set<String> all, List<Edition> editions, Function<Survey, List<Question>> part) {
        editions.reversed().stream()
                .flatMap(edition -> part.apply(edition.survey()).stream())
                .flatMap(question -> question.columns().stream())
                .map(Column::id)
                .forEach(all::add);
    }

    List<String> columns() {
        return columns;
    }

    /** The cells of a response, in the order of the columns. */
    List<String> cells(Response response, Edition edition, Set<Flag> flags) {
        Map<String, String> cells = new HashMap<>();
        Provenance provenance = response.provenance();
        for (Own own : Own.values()) {
            cells.put(
                    own.id(),
                    switch (own) {
                        case REFERENCE -> guarded(response.reference());
                        case CHANNEL -> provenance.channel().id();
                        case SUBMITTED -> provenance.submitted().toString();
                        case LANGUAGE -> guarded(provenance.language());
                        case EDITION -> Integer.toString(response.edition());
                        case DISPOSITION -> response.disposition().id();
                        case MADE_UP -> provenance.madeUp() ? YES : NO;
                        case SHEET -> guarded(provenance.sheet().orElse(""));
                        case RECEIVED ->
                            provenance.received().map(Object::toString).orElse("");
                        case ASSISTED -> guarded(provenance.assisted().orElse(""));
                        case SOURCE -> provenance.source().map(Source::slug).orElse("");
                        case FLAGS -> flags.stream().map(Flag::id).collect(Collectors.joining(";"));
                    });
        }
        answers(edition.survey().questions(), response.answers(), cells);
        Map<QuestionId, Answer> apart = equality ? response.equality() : Map.of();
        answers(edition.survey().equalityQuestions(), apart, cells);
        cells.put(
                MISSING,
                guarded(Stream.of(response.answers(), apart)
                        .map(CsvLayout::missing)
                        .filter(reasons -> !reasons.isEmpty())
                        .collect(Collectors.joining(";"))));
        return columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    static void answers(List<Question> questions, Map<QuestionId, Answer> answers, Map<String, String> cells) {
        questions.forEach(question -> {
            Answer answer = answers.get(question.head().id());
            if (answer != null) {
                question.columns()
                        .forEach(column ->
                                cells.put(column.id(), text(column.cell().apply(answer))));
            }
        });
    }

    /** Why there is no answer, as it stands in the column {@code missing}. */
    static String missing(Map<QuestionId, Answer> answers) {
        return answers.entrySet().stream()
                .flatMap(entry -> missing(entry.getKey().value(), entry.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static Stream<String> missing(String field, Answer answer) {
        return switch (answer) {
            case Answer.Missing missing -> Stream.of(field + "=" + missing.why().id());
            case Answer.Rows rows ->
                rows.rows().entrySet().stream().flatMap(row -> missing(field + "." + row.getKey(), row.getValue()));
            case Answer.Chosen chosen -> Stream.empty();
            case Answer.Ranked ranked -> Stream.empty();
            case Answer.Figure figure -> Stream.empty();
            case Answer.Words words -> Stream.empty();
            case Answer.Day day -> Stream.empty();
        };
    }

    /** What stands in a cell, as it is written down. */
    static String text(Column.Datum datum) {
        return switch (datum) {
            case Column.Choice choice -> guarded(choice.id());
            case Column.Flag flag -> flag.chosen() ? "1" : "0";
            case Column.Number number -> number.number().toPlainString();
            case Column.Date date -> date.date().toString();
            case Column.Words words -> guarded(words.text());
            case Column.Blank blank -> "";
        };
    }

    static String guarded(String text) {
        return !text.isEmpty() && TRIGGERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Takes exactly one apostrophe away, where there is one. */
    static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** The reasons named in a cell of the column {@code missing}; parts that name none are handed on with an empty reason. */
    static List<Map.Entry<String, Optional<Why>>> reasons(String cell) {
        List<Map.Entry<String, Optional<Why>>> reasons = new ArrayList<>();
        for (String part : cell.split(";")) {
            if (!part.isBlank()) {
                int equals = part.indexOf('=');
                String field = equals < 0 ? part : part.substring(0, equals);
                reasons.add(Map.entry(
                        field.strip(),
                        equals < 0
                                ? Optional.empty()
                                : Why.of(part.substring(equals + 1).strip())));
            }
        }
        return reasons;
    }
}
