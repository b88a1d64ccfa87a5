package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Side;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/**
 * How far one agrees with each of several statements. Without {@code options} the five usual ones are offered. A row left alone
 * is missing; if no row is answered, the whole question is.
 */
@Singleton
final class AgreementGrid implements QuestionKind {

    private static final Options FIVE_POINTS = new Options(List.of(
            Option.sided("strongly-agree", BuiltIn.STRONGLY_AGREE, Side.FOR),
            Option.sided("agree", BuiltIn.AGREE, Side.FOR),
            Option.sided("neither", BuiltIn.NEITHER, Side.NEITHER),
            Option.sided("disagree", BuiltIn.DISAGREE, Side.AGAINST),
            Option.sided("strongly-disagree", BuiltIn.STRONGLY_DISAGREE, Side.AGAINST)));

    @Override
    public String name() {
        return "agreement-grid";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        Options rows = Options.read(map, "rows", EnumSet.noneOf(Option.Key.class), 1);
        Options options = map.has("options") ? Options.read(map, "options", EnumSet.of(Option.Key.SIDE)) : FIVE_POINTS;
        if (!options.all().isEmpty() && !new Measure.OneOf(options.categories()).balanced()) {
            map.problem(
                    "options",
                    "the options do not speak for and against",
                    "give some “side: for” and some “side: against”, so that agreement can be counted");
        }
        return new Asked(head, rows, options.withDontKnow(map));
    }

    private record Asked(Head head, Options rows, Options options, Widget.Grid widget, List<String> fields)
            implements Question {

        private Asked(Head head, Options rows, Options options) {
            this(
                    head,
                    rows,
                    options,
                    new Widget.Grid(
                            rows.items(head.id().value()),
                            options.choices(head.id().value())));
        }

        private Asked(Head head, Options rows, Options options, Widget.Grid widget) {
            this(head, rows, options, widget, widget.fields());
        }

        private String field(Option row) {
            return head.id().value() + "." + row.id();
        }

        @Override
        public Reading read(Written written) {
            Marks marks = new Marks(this, written);
            return marks.read(fields, "survey.fault.select-in-grid", () -> rows(marks));
        }

        private Reading rows(Marks marks) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            List<Fault> faults = new ArrayList<>();
            for (Option row : rows.all()) {
                Reading reading = marks.noted(field(row)).orElseGet(() -> row(row, marks.in(field(row))));
                answers.put(row.id(), reading.answer());
                faults.addAll(reading.faults());
            }
            if (answers.values().stream().anyMatch(Answer.Chosen.class::isInstance)) {
                return new Reading(new Answer.Rows(answers), faults);
            }
            Answer whole = answers.values().stream()
                    .filter(answer -> !answer.equals(new Answer.Missing(Why.SKIPPED)))
                    .findFirst()
                    .orElse(new Answer.Missing(Why.SKIPPED));
            return new Reading(whole, faults);
        }

        private Reading row(Option row, List<String> ticked) {
            Optional<Reading> unknown = options.unknown(field(row), ticked);
            if (unknown.isPresent()) {
                return unknown.get();
            }
            return switch (ticked.size()) {
                case 0 -> Reading.missing(Why.SKIPPED);
                case 1 -> Reading.of(Answer.Chosen.of(ticked.getFirst()));
                default ->
                    Reading.fault(Why.SPOILT, Fault.of(field(row), "survey.fault.select-only-one-in-row", row.label()));
            };
        }

        @Override
        public Measure measure() {
            return new Measure.Rows(rows.categories(), new Measure.OneOf(options.categories()));
        }

        @Override
        public List<Column> columns() {
            return rows.all().stream()
                    .map(row -> new Column(field(row), row.label(), answer -> cell(row, answer)))
                    .toList();
        }

        private Column.Datum cell(Option row, Answer answer) {
            return answer instanceof Answer.Rows given && given.rows().containsKey(row.id())
                    ? OneOption.cell(options, given.rows().get(row.id()))
                    : new Column.Blank();
        }

        @Override
        public Written marks(Map<String, String> cells) {
            Map<String, String> fields = new LinkedHashMap<>(cells);
            fields.keySet().retainAll(this.fields);
            fields.replaceAll((field, cell) -> options.id(cell));
            return Marks.of(fields);
        }

        @Override
        public boolean same(Answer first, Answer second) {
            return Marks.same(first, second);
        }
    }

    @Override
    public Sample sample() {
        return new Sample(
                """
                - id: priorities
                  kind: agreement-grid
                  text: How far do you agree or disagree with each of our priorities?
                  rows:
                    - {id: work, label: More good jobs}
                    - {id: health, label: Longer lives in good health}
                  dont-know: true
                """,
                List.of(
                        Map.of(
                                "priorities.work", List.of("strongly-agree"),
                                "priorities.health", List.of("dont-know")),
                        Map.of("priorities.health", List.of("disagree")),
                        Map.of()),
                List.of(
                        Map.of("priorities.work", List.of("perhaps")),
                        Map.of("priorities.work", List.of("agree", "disagree"))));
    }
}
