package org.folkmoot.response;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.response.CsvLayout.Own;
import org.folkmoot.yaml.Nearest;

/** Makes submissions of the rows of a CSV file, and finds what is wrong in them. */
final class CsvRecords {

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_ASSISTED = 200;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Set<String> YES = Set.of("yes", "true", "1");
    private static final Set<String> NO = Set.of("no", "false", "0", "");

    private final SurveyId survey;
    private final Map<Integer, Edition> editions = new HashMap<>();
    private final Edition current;
    private final Channel channel;
    private final Instant now;
    private final String hash;
    private final CsvHeading heading;
    private CsvMarks marks;
    private final CsvFaults faults;

    /**
     * @param editions the oldest first
     * @param channel of rows that do not name one
     * @param now when rows that do not say so were sent
     * @param hash of the file, so that rows without a reference are known again
     */
    CsvRecords(
            SurveyId survey,
            List<Edition> editions,
            Channel channel,
            Instant now,
            String hash,
            CsvHeading heading,
            CsvMarks marks,
            CsvFaults faults) {
        this.survey = survey;
        editions.forEach(edition -> this.editions.put(edition.number(), edition));
        this.current = editions.getLast();
        this.channel = channel;
        this.now = now;
        this.hash = hash;
        this.heading = heading;
        this.marks = marks;
        this.faults = faults;
    }

    /** From now on rows come a second time, of which nothing is to be reported. */
    CsvRecords checked() {
        marks = marks.checked();
        return this;
    }

    /** Reports a row that does not fit the heading; nothing else can be said of it then. */
    boolean fits(CsvRows.Row row) {
        row.broken().forEach(broken -> faults.add(row.line(), broken.column(), broken.what(), broken.todo()));
        if (!row.broken().isEmpty()) {
            return false;
        }
        if (row.cells().size() != heading.size()) {
            faults.add(
                    row.line(),
                    Math.min(row.cells().size(), heading.size()) + 1,
                    "this row has " + row.cells().size() + " cells and the first row " + heading.size(),
                    "give each row as many cells; look for a comma outside quotation marks");
            return false;
        }
        if (heading.repeated(row)) {
            faults.add(row.line(), 1, "the row of column names stands here again", "take this line away");
            return false;
        }
        return true;
    }

    /** What a row that fits brings. */
    Arrival arrival(CsvRows.Row row) {
        Optional<String> reference = text(row, Own.REFERENCE, LONGEST_REFERENCE);
        Edition edition = edition(row);
        Written written = marks.written(row, heading, heading.answers(row, edition, faults), faults);
        Provenance provenance = new Provenance(
                named(row, Own.CHANNEL, Channel::of, Stream.of(Channel.values()).map(Channel::id))
                        .orElse(channel),
                submitted(row),
                language(row, edition),
                Optional.empty(),
                madeUp(row),
                text(row, Own.SHEET, LONGEST_REFERENCE),
                received(row),
                text(row, Own.ASSISTED, LONGEST_ASSISTED),
                source(row));
        Submission submission = new Submission(
                survey,
                edition.number(),
                written,
                provenance,
                reference.map(name -> "reference " + name).orElse("file " + hash + " line " + row.line()),
                reference,
                named(
                        row,
                        Own.DISPOSITION,
                        Disposition::of,
                        Stream.of(Disposition.values()).map(Disposition::id)));
        return new Arrival(submission, said(row, edition), flags(row), from(row), row.line());
    }

    /** Reads the whole form of a row, and reports reasons for missing answers that are not missing. */
    FormReading reading(CsvRows.Row row, Arrival arrival) {
        Submission submission = arrival.submission();
        FormReading reading = FormReading.of(
                editions.get(submission.edition()).survey(),
                submission.written(),
                submission.provenance().channel(),
                arrival.said());
        arrival.said().keySet().forEach(field -> {
            boolean given = answer(reading, field)
                    .filter(answer -> !(answer instanceof Answer.Missing))
                    .isPresent();
            if (given) {
                faults.add(
                        row.line(),
                        heading.place(CsvLayout.MISSING),
                        "“" + field + "” is said to be missing and has an answer",
                        "take one of the two away");
            }
        });
        return reading;
    }

    private static Optional<Answer> answer(FormReading reading, String field) {
        int dot = field.indexOf('.');
        QuestionId question = new QuestionId(dot < 0 ? field : field.substring(0, dot));
        Answer answer =
                reading.answers().getOrDefault(question, reading.equality().get(question));
        return dot >= 0
                ? Optional.ofNullable(
                        answer instanceof Answer.Rows rows ? rows.rows().get(field.substring(dot + 1)) : null)
                : Optional.ofNullable(answer);
    }

    private Map<String, Why> said(CsvRows.Row row, Edition edition) {
        String cell = heading.cell(row, CsvLayout.MISSING);
        if (cell.isBlank()) {
            return Map.of();
        }
        Set<String> fields = new HashSet<>();
        edition.survey().byId().values().forEach(question -> {
            fields.add(question.head().id().value());
            question.columns().forEach(column -> fields.add(column.id()));
        });
        Map<String, Why> said = new HashMap<>();
        CsvLayout.reasons(cell).forEach(reason -> {
            if (!fields.contains(reason.getKey())) {
                fault(
                        row,
                        CsvLayout.MISSING,
                        "there is no question “" + reason.getKey() + "”",
                        Nearest.of(reason.getKey(), fields)
                                .map(near -> "did you mean “" + near + "”?")
                                .orElse("take it away"));
            } else if (reason.getValue().isEmpty()) {
                fault(
                        row,
                        CsvLayout.MISSING,
                        "“" + reason.getKey() + "” has no reason that is known",
                        "write " + reason.getKey() + "= and one of: "
                                + Stream.of(Why.values()).map(Why::id).collect(Collectors.joining(", ")));
            } else {
                said.put(reason.getKey(), reason.getValue().get());
            }
        });
        return said;
    }

    private Edition edition(CsvRows.Row row) {
        String cell = heading.cell(row, Own.EDITION.id()).strip();
        if (cell.isEmpty()) {
            return current;
        }
        if (!cell.matches("[0-9]{1,9}")) {
            fault(
                    row,
                    Own.EDITION.id(),
                    "“" + cell + "” is no number of an edition",
                    "write a whole number, or nothing");
            return current;
        }
        Edition edition = editions.get(Integer.parseInt(cell));
        if (edition == null) {
            fault(
                    row,
                    Own.EDITION.id(),
                    "the survey has no edition " + cell + " here",
                    "write one of "
                            + editions.keySet().stream()
                                    .sorted()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + ", or leave the cell empty where the questions of the present edition were answered");
            return current;
        }
        return edition;
    }

    private Instant submitted(CsvRows.Row row) {
        String cell = heading.cell(row, Own.SUBMITTED.id()).strip();
        if (cell.isEmpty()) {
            return now;
        }
        try {
            return OffsetDateTime.parse(cell).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException broken) {
            fault(
                    row,
                    Own.SUBMITTED.id(),
                    "“" + cell + "” is not a time",
                    "write it as in 2026-10-31T14:30:00Z, or leave it empty");
            return now;
        }
    }

    private Optional<LocalDate> received(CsvRows.Row row) {
        String cell = heading.cell(row, Own.RECEIVED.id()).strip();
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
        } catch (DateTimeException broken) {
            fault(
                    row,
                    Own.RECEIVED.id(),
                    "“" + cell + "” is not a date",
                    "write it as in 2026-10-31, or leave it empty");
            return Optional.empty();
        }
    }

    private String language(CsvRows.Row row, Edition edition) {
        String cell = heading.cell(row, Own.LANGUAGE.id()).strip();
        if (!cell.isEmpty() && !LANGUAGE.matcher(cell).matches()) {
            fault(row, Own.LANGUAGE.id(), "“" + cell + "” is not a language", "write a tag such as en or cy");
        } else if (!cell.isEmpty() && !edition.survey().languages().contains(cell)) {
            fault(
                    row,
                    Own.LANGUAGE.id(),
                    "the survey is not asked in “" + cell + "”",
                    Nearest.advice(cell, edition.survey().languages()));
        }
        boolean emptied = heading.cell(row, Own.DISPOSITION.id()).strip().equals(Disposition.WITHDRAWN.id());
        return cell.isEmpty() && !emptied ? edition.survey().languages().getFirst() : cell;
    }

    private boolean madeUp(CsvRows.Row row) {
        String cell = heading.cell(row, Own.MADE_UP.id()).strip();
        if (!YES.contains(cell) && !NO.contains(cell)) {
            fault(row, Own.MADE_UP.id(), "“" + cell + "” is neither yes nor no", "write yes or no");
        }
        return YES.contains(cell);
    }

    private Optional<String> text(CsvRows.Row row, Own own, int longest) {
        String cell = heading.cell(row, own.id()).strip();
        if (cell.length() > longest) {
            fault(row, own.id(), "“" + own.id() + "” has more than " + longest + " characters", "shorten it");
        }
        if (cell.chars().anyMatch(Character::isISOControl)) {
            fault(row, own.id(), "“" + own.id() + "” holds a line end or another control character", "take it away");
        }
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private Optional<Arrival.From> from(CsvRows.Row row) {
        return CsvLayout.SENDER.stream().anyMatch(heading.names()::contains)
                ? Optional.of(new Arrival.From(
                        heading.cell(row, CsvLayout.SENDER_NAME).strip(),
                        heading.cell(row, CsvLayout.SENDER_CONTACT).strip()))
                : Optional.empty();
    }

    private Set<Flag> flags(CsvRows.Row row) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (heading.cell(row, Own.FLAGS.id()).isBlank()) {
            return flags;
        }
        List<String> names =
                Stream.of(Flag.values()).filter(Flag::ofSending).map(Flag::id).toList();
        for (String name : heading.cell(row, Own.FLAGS.id()).split(";")) {
            String cell = name.strip();
            if (names.contains(cell)) {
                flags.add(Flag.of(cell).orElseThrow());
            } else if (!cell.isEmpty()) {
                fault(row, Own.FLAGS.id(), "“" + cell + "” is no flag", Nearest.advice(cell, names));
            }
        }
        return flags;
    }

    private Optional<Source> source(CsvRows.Row row) {
        String cell = heading.cell(row, Own.SOURCE.id()).strip();
        Optional<Source> source = Source.of(cell);
        if (source.isEmpty() && !cell.isEmpty()) {
            fault(
                    row,
                    Own.SOURCE.id(),
                    "“" + cell + "” cannot be a source",
                    "use letters, digits and hyphens, at most " + Source.LONGEST + ", such as library");
        }
        return source;
    }

    private <T> Optional<T> named(CsvRows.Row row, Own own, Function<String, Optional<T>> of, Stream<String> names) {
        String cell = heading.cell(row, own.id()).strip();
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = of.apply(cell);
        if (value.isEmpty()) {
            fault(row, own.id(), "“" + cell + "” is no " + own.id(), Nearest.advice(cell, names.toList()));
        }
        return value;
    }

    private void fault(CsvRows.Row row, String column, String what, String todo) {
        faults.add(row.line(), heading.place(column), what, todo);
    }
}
