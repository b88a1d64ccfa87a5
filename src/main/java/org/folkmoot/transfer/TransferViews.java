package org.folkmoot.transfer;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.job.Work;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Text;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;

/** What the pages of imports show, and what their forms say. */
@Singleton
final class TransferViews {

    private static final int SAMPLES = 4;
    private static final int SHOWN_PROBLEMS = 200;
    private static final int LONGEST_SAMPLE = 80;

    private final Transfers transfers;
    private final Definitions definitions;
    private final Editions editions;
    private final Messages messages;

    TransferViews(Transfers transfers, Definitions definitions, Editions editions, Messages messages) {
        this.transfers = transfers;
        this.definitions = definitions;
        this.editions = editions;
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.text(Text.DEFAULT_LANGUAGE, key, arguments);
    }

    String path(String consultation, UUID id) {
        return "/desk/" + consultation + "/imports/" + id;
    }

    boolean published(SurveyId survey) {
        return editions.current(survey).isPresent();
    }

    /** One line of the list. */
    record Line(
            String href, String file, String survey, String state, String tag, Instant made, String by, Long rows) {}

    record Choice(String id, String label, boolean chosen) {}

    Object[] list(String consultation, String chosen) {
        List<Choice> surveys = definitions.surveys(consultation).stream()
                .filter(this::published)
                .map(id -> new Choice(id.survey(), label(id), id.survey().equals(chosen)))
                .toList();
        List<Line> lines = transfers.all(consultation).stream()
                .map(row -> new Line(
                        path(consultation, row.id()),
                        row.fileName(),
                        label(row.surveyId()),
                        say("transfer.state." + row.at().id()),
                        tag(row.at()),
                        row.imported() == null ? row.made() : row.imported(),
                        row.officer(),
                        row.at() == TransferState.IMPORTED || row.at() == TransferState.UNDONE ? row.arriving() : null))
                .toList();
        return frame(
                consultation,
                say("transfer.title"),
                "/desk/" + consultation,
                Map.of(
                        "surveys",
                        surveys,
                        "lines",
                        lines,
                        "megabytes",
                        Limits.MEGABYTES,
                        "action",
                        "/desk/" + consultation + "/imports"));
    }

    private static String tag(TransferState state) {
        return switch (state) {
            case IMPORTED -> "tag--open";
            case FAILED -> "tag--warning";
            case UNDONE -> "tag--closed";
            case READING, MAPPING, CHECKING, CHECKED, IMPORTING -> "tag--draft";
        };
    }

    private Object[] frame(String consultation, String title, String back, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put("title", title);
        all.put("section", "desk");
        all.put("back", back);
        all.put(
                "consultationTitle",
                definitions
                        .consultation(consultation)
                        .map(found -> found.title().in(Text.DEFAULT_LANGUAGE))
                        .orElse(""));
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private String label(SurveyId id) {
        return editions.current(id)
                .map(edition -> edition.survey().label().in(Text.DEFAULT_LANGUAGE))
                .orElse(id.survey());
    }

    /** A column on the page where its meaning is said. */
    record ColumnView(
            String field,
            String letters,
            String name,
            List<String> samples,
            List<Choice> choices,
            boolean joined,
            List<Choice> separators) {}

    Object[] mapping(TransferRow row, Plan plan) {
        Targets targets = transfers.targets(row.surveyId());
        List<FileRow> rows = transfers.first(row.id(), 100);
        Heading heading = Heading.of(rows, plan.headingRows());
        List<ColumnView> columns = new ArrayList<>();
        for (int i = 0; i < heading.names().size(); i++) {
            int column = i;
            String target = i < plan.columns().size() ? plan.columns().get(i) : Targets.IGNORE;
            boolean joined = targets.find(target)
                    .filter(found -> found.sort() == Target.Sort.JOINED)
                    .isPresent();
            columns.add(new ColumnView(
                    "column-" + i,
                    FileRow.letters(i),
                    heading.names().get(i).shown(),
                    rows.stream()
                            .skip(plan.headingRows())
                            .map(each -> each.cell(column).strip())
                            .filter(cell -> !cell.isEmpty())
                            .distinct()
                            .limit(SAMPLES)
                            .map(TransferViews::shortened)
                            .toList(),
                    targets.all().stream()
                            .map(each -> new Choice(
                                    each.id(), each.label(), each.id().equals(target)))
                            .toList(),
                    joined,
                    Stream.of(Plan.Separator.values())
                            .map(each -> new Choice(
                                    each.name(),
                                    say("transfer.separator." + each.name().toLowerCase(java.util.Locale.ROOT)),
                                    each == plan.separator(column)))
                            .toList()));
        }
        Map<String, Object> more = new HashMap<>();
        more.put("columns", columns);
        more.put("notes", row.said());
        more.put("file", row.fileName());
        more.put("survey", label(row.surveyId()));
        more.put("rows", row.fileRows() - plan.headingRows());
        more.put("two", plan.headingRows() == 2);
        more.put("unsent", plan.unsent());
        more.put("monthFirst", !plan.monthFirst().isEmpty());
        more.put(
                "channels",
                Stream.of(Channel.values())
                        .map(channel -> new Choice(
                                channel.id(), say("transfer.channel." + channel.id()), channel == plan.channel()))
                        .toList());
        more.put("action", path(row.consultation(), row.id()));
        return frame(row.consultation(), say("transfer.mapping.title"), list(row), more);
    }

    private static String list(TransferRow row) {
        return "/desk/" + row.consultation() + "/imports";
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_SAMPLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SAMPLE - 1)) + "…";
    }

    /** What the form says of the columns. */
    Plan plan(TransferRow row, FormBody form) {
        Plan before = row.understood();
        Targets targets = transfers.targets(row.surveyId());
        List<String> columns = new ArrayList<>();
        Map<Integer, Plan.Separator> separators = new HashMap<>();
        for (int i = 0; i < before.columns().size(); i++) {
            String id = form.text("column-" + i);
            columns.add(targets.find(id).isPresent() ? id : Targets.IGNORE);
            int column = i;
            Stream.of(Plan.Separator.values())
                    .filter(each -> each.name().equals(form.text("separator-" + column)))
                    .findFirst()
                    .ifPresent(each -> separators.put(column, each));
        }
        return new Plan(
                before.headingRows(),
                columns,
                separators,
                before.values(),
                Channel.of(form.text("channel")).orElse(Channel.IMPORT),
                form.text("unsent").equals("yes"),
                before.monthFirst());
    }

    /** Columns of which no two can be the same thing. */
    List<FormError> faults(TransferRow row, Plan plan) {
        Targets targets = transfers.targets(row.surveyId());
        List<FormError> errors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            int column = i;
            targets.find(plan.columns().get(i)).ifPresent(target -> {
                if (!target.own()) {
                    answers.add(target.id());
                }
                Integer before = seen.putIfAbsent(target.id(), column);
                if (before != null) {
                    errors.add(new FormError(
                            "column-" + column,
                            say(
                                    "transfer.mapping.twice",
                                    FileRow.letters(before),
                                    FileRow.letters(column),
                                    target.label())));
                }
            });
        }
        if (answers.isEmpty()) {
            errors.add(new FormError("column-0", say("transfer.mapping.none")));
        }
        return errors;
    }

    List<FormError> strange(Scan scan) {
        return scan.strange().entrySet().stream()
                .map(entry -> new FormError(
                        "column-" + entry.getKey(),
                        say(
                                "transfer.mapping.strange",
                                FileRow.letters(entry.getKey()),
                                Scan.MOST_VALUES,
                                entry.getValue().label())))
                .toList();
    }

    /** A value of which it is asked what it means. */
    record ValueView(String field, String value, List<Choice> choices) {}

    record QuestionView(String label, List<ValueView> values) {}

    Object[] values(TransferRow row, Map<String, List<String>> sent) {
        List<QuestionView> questions = new ArrayList<>();
        int[] number = {0};
        for (Scan.Unknown unknown : unknown(row)) {
            List<ValueView> values = new ArrayList<>();
            unknown.values().forEach((key, value) -> {
                String field = "value-" + number[0]++;
                String chosen = sent.containsKey(field) ? sent.get(field).getFirst() : likely(unknown.target(), value);
                values.add(new ValueView(field, shortened(value), choices(unknown.target(), chosen)));
            });
            questions.add(new QuestionView(unknown.target().label(), values));
        }
        return frame(
                row.consultation(),
                say("transfer.values.title"),
                path(row.consultation(), row.id()) + "/columns",
                Map.of("questions", questions, "action", path(row.consultation(), row.id())));
    }

    private List<Scan.Unknown> unknown(TransferRow row) {
        return transfers
                .scan(row.id(), row.understood(), transfers.targets(row.surveyId()))
                .unknown();
    }

    private static String likely(Target target, String value) {
        return target.sort() == Target.Sort.TICK ? "" : Values.likely(target, value);
    }

    private List<Choice> choices(Target target, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", say("transfer.values.choose"), chosen.isEmpty()));
        if (target.sort() == Target.Sort.TICK) {
            choices.add(new Choice(Values.YES, say("transfer.values.ticked"), chosen.equals(Values.YES)));
        } else {
            for (Target.Choice choice : target.choices()) {
                choices.add(new Choice(choice.id(), choice.label(), chosen.equals(choice.id())));
                if (choice.note().isPresent()) {
                    String words = choice.id() + Values.WORDS;
                    choices.add(new Choice(words, say("transfer.values.words", choice.label()), chosen.equals(words)));
                }
            }
        }
        choices.add(new Choice(
                Values.NOTHING,
                say(target.sort() == Target.Sort.TICK ? "transfer.values.not-ticked" : "transfer.values.nothing"),
                chosen.equals(Values.NOTHING)));
        return choices;
    }

    /** What the form says of values. */
    record Said(Map<String, Map<String, String>> values, List<FormError> errors) {}

    Said said(TransferRow row, FormBody form) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        List<FormError> errors = new ArrayList<>();
        int[] number = {0};
        for (Scan.Unknown unknown : unknown(row)) {
            unknown.values().forEach((key, value) -> {
                String field = "value-" + number[0]++;
                String said = form.text(field);
                if (said.isEmpty()
                        || choices(unknown.target(), "").stream()
                                .noneMatch(choice -> choice.id().equals(said))) {
                    errors.add(new FormError(field, say("transfer.values.missing", shortened(value))));
                } else {
                    values.computeIfAbsent(unknown.key(), any -> new HashMap<>())
                            .put(key, said);
                }
            });
        }
        return new Said(values, errors);
    }

    Object[] progress(TransferRow row, Optional<Work> work) {
        Map<String, Object> more = new HashMap<>();
        String doing = say("transfer.progress." + row.at().id());
        more.put("label", doing);
        more.put("file", row.fileName());
        more.put(
                "work",
                work.orElseGet(() ->
                        new Work(row.id(), "", Work.State.WAITING, 0, 0, Optional.empty(), row.made(), row.made())));
        return frame(row.consultation(), doing, list(row), more);
    }

    /** One thing that is wrong, as the page shows it. */
    record ProblemView(int line, String column, String name, String what, String todo) {}

    Object[] result(TransferRow row, Optional<Work> work) {
        Map<String, Object> more = new HashMap<>();
        more.put("row", row);
        more.put("survey", label(row.surveyId()));
        more.put("action", path(row.consultation(), row.id()));
        more.put("state", row.at().id());
        more.put("problems", row.at() == TransferState.CHECKED ? shown(row) : List.of());
        more.put("more", row.problems() > SHOWN_PROBLEMS);
        more.put("good", row.at() == TransferState.CHECKED && row.problems() == 0 && row.arriving() > 0);
        more.put("nothing", row.at() == TransferState.CHECKED && row.problems() == 0 && row.arriving() == 0);
        work.flatMap(Work::problem).ifPresent(problem -> more.put("failed", problem));
        return frame(row.consultation(), say("transfer.result." + row.at().id()), list(row), more);
    }

    private List<ProblemView> shown(TransferRow row) {
        List<ProblemView> shown = new ArrayList<>();
        try (Pieces.Unpacking unpacking = transfers.open(row.id(), Transfers.PROBLEMS)) {
            for (Optional<FileRow> next = unpacking.next();
                    next.isPresent() && shown.size() < SHOWN_PROBLEMS;
                    next = unpacking.next()) {
                FileRow each = next.get();
                shown.add(new ProblemView(
                        each.line(), each.cell(0), shortened(each.cell(1)), each.cell(2), each.cell(3)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shown;
    }

    /** All problems as CSV, made as it is read. */
    InputStream problems(TransferRow row) {
        Pieces.Unpacking unpacking = transfers.open(row.id(), Transfers.PROBLEMS);
        return new SequenceInputStream(new Enumeration<>() {
            private String ahead = "line,column,heading,problem,what to do\r\n";

            @Override
            public boolean hasMoreElements() {
                return ahead != null;
            }

            @Override
            public InputStream nextElement() {
                if (ahead == null) {
                    throw new NoSuchElementException();
                }
                byte[] bytes = ahead.getBytes(StandardCharsets.UTF_8);
                try {
                    ahead = unpacking
                            .next()
                            .map(each -> each.line() + ","
                                    + each.cells().stream()
                                            .map(TransferViews::quoted)
                                            .collect(Collectors.joining(","))
                                    + "\r\n")
                            .orElse(null);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    /** In quotation marks, and with an apostrophe before what a spreadsheet could take for a formula. */
    private static String quoted(String cell) {
        String guarded = !cell.isEmpty() && "'=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return "\"" + guarded.replace("\"", "\"\"") + "\"";
    }

    Object[] undo(TransferRow row, String why) {
        return frame(
                row.consultation(),
                say("transfer.undo.title"),
                path(row.consultation(), row.id()),
                Map.of("row", row, "why", why, "action", path(row.consultation(), row.id())));
    }
}
