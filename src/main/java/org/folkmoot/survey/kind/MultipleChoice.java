package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/**
 * Any of some options, at most {@code most} of them. An {@code exclusive} option ("None of these") is an answer like the
 * others, but stands alone. Words written beside an option choose it.
 */
@Singleton
final class MultipleChoice implements QuestionKind {

    @Override
    public String name() {
        return "multiple-choice";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        Options options =
                Options.read(map, "options", EnumSet.of(Option.Key.HINT, Option.Key.SAY, Option.Key.EXCLUSIVE));
        int together =
                (int) options.all().stream().filter(option -> !option.apart()).count();
        Optional<Integer> most = map.integer("most", 1, Math.max(1, together));
        return new Asked(
                head,
                options.withPreferNotToSay(map),
                most.isPresent() ? OptionalInt.of(most.get()) : OptionalInt.empty());
    }

    /** A question of which all is known already. */
    static Question of(Head head, Options options, OptionalInt most) {
        return new Asked(head, options, most);
    }

    private record Asked(Head head, Options options, OptionalInt most, Widget.Choices widget, List<String> fields)
            implements Question {

        private Asked(Head head, Options options, OptionalInt most) {
            this(
                    head,
                    options,
                    most,
                    new Widget.Choices(
                            head.id().value(), true, options.choices(head.id().value()), most));
        }

        private Asked(Head head, Options options, OptionalInt most, Widget.Choices widget) {
            this(head, options, most, widget, widget.fields());
        }

        private String field() {
            return head.id().value();
        }

        @Override
        public Reading read(Written written) {
            Marks marks = new Marks(this, written);
            return marks.read(fields, "survey.fault.select-any", () -> chosen(marks));
        }

        private Reading chosen(Marks marks) {
            Set<String> ticked = new LinkedHashSet<>(marks.in(field()));
            Optional<Reading> unknown = options.unknown(field(), ticked);
            if (unknown.isPresent()) {
                return unknown.get();
            }
            Notes notes = Notes.read(marks, field(), options);
            ticked.addAll(notes.texts().keySet());
            List<Option> chosen = options.all().stream()
                    .filter(option -> ticked.contains(option.id()))
                    .toList();
            Optional<Option> apart = chosen.stream().filter(Option::apart).findFirst();
            if (apart.isPresent() && chosen.size() > 1) {
                return Reading.fault(
                        Why.SPOILT,
                        Fault.of(
                                field(),
                                "survey.fault.select-some-or",
                                apart.get().label()));
            }
            if (most.isPresent() && chosen.size() > most.getAsInt()) {
                return Reading.fault(
                        Why.SPOILT, Fault.of(field(), "survey.fault.select-at-most", Marks.count(most.getAsInt())));
            }
            if (!chosen.getFirst().answers()) {
                return Reading.missing(Why.PREFER_NOT_TO_SAY);
            }
            return new Reading(
                    new Answer.Chosen(chosen.stream().map(Option::id).toList(), notes.texts()), notes.faults());
        }

        @Override
        public Measure measure() {
            return new Measure.AnyOf(options.categories());
        }

        @Override
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            options.answers().forEach(option -> {
                columns.add(new Column(field() + "." + option.id(), option.label(), answer -> cell(option, answer)));
                if (option.say()) {
                    columns.add(Notes.column(field(), option));
                }
            });
            return columns;
        }

        private static Column.Datum cell(Option option, Answer answer) {
            return answer instanceof Answer.Chosen chosen
                    ? new Column.Flag(chosen.options().contains(option.id()))
                    : new Column.Blank();
        }

        @Override
        public Written marks(Map<String, String> cells) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            List<String> ticked = new ArrayList<>();
            if (cells.containsKey(field())) {
                ticked.addAll(options.ids(cells.get(field())));
            }
            options.all().forEach(option -> {
                String cell =
                        cells.getOrDefault(field() + "." + option.id(), "0").strip();
                switch (cell) {
                    case "1" -> ticked.add(option.id());
                    case "0", "" -> {}
                    default -> ticked.add(option.id() + "=" + cell);
                }
                String note = option.say() ? cells.getOrDefault(option.noteField(field()), "") : "";
                if (!note.isBlank()) {
                    fields.put(option.noteField(field()), List.of(note));
                }
            });
            if (!ticked.isEmpty()) {
                fields.put(field(), ticked);
            }
            return Written.of(fields);
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
                - id: matters
                  kind: multiple-choice
                  text: Which of these matter most to you?
                  hint: Select up to two.
                  options:
                    - {id: roads, label: Safe roads}
                    - {id: parks, label: Parks and open spaces}
                    - {id: libraries, label: Libraries, hint: Mobile libraries too.}
                    - {id: other, label: Something else, say: true}
                    - {id: none, label: None of these, exclusive: true}
                  most: 2
                  prefer-not-to-say: true
                """,
                List.of(
                        Map.of("matters", List.of("parks", "roads")),
                        Map.of("matters", List.of("parks"), "matters.other.text", List.of("Buses")),
                        Map.of("matters", List.of("none")),
                        Map.of("matters", List.of("prefer-not-to-say")),
                        Map.of()),
                List.of(
                        Map.of("matters", List.of("trams")),
                        Map.of("matters", List.of("roads", "parks", "libraries")),
                        Map.of("matters", List.of("roads", "none")),
                        Map.of("matters", List.of("none", "prefer-not-to-say")),
                        Map.of("matters", List.of("none"), "matters.other.text", List.of("Buses"))));
    }
}
