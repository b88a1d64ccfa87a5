package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.AreaTable;
import org.folkmoot.survey.AreaTables;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.UkPostcode;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/**
 * The area that a respondent lives in, told by a postcode or chosen from a list. Which postcodes lie in which area is said by
 * {@code postcodes}: the name of a table in the folder {@code areas}, or a few beginnings of postcodes for each option. Only the
 * area is kept, unless {@code keep} says {@code district} or {@code full}: then so much of the postcode is kept beside it.
 */
@Singleton
final class Place implements QuestionKind {

    private static final String POSTCODES = "postcodes";

    @Override
    public String name() {
        return "place";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        return parse(head, map, AreaTables.none());
    }

    @Override
    public Question parse(Head head, YamlMap map, AreaTables tables) {
        Keep keep = Keep.read(map, List.of(Keep.AREA, Keep.DISTRICT, Keep.FULL));
        if (!map.has(POSTCODES)) {
            map.missing(POSTCODES);
        }
        Optional<AreaTable> table = map.isMap(POSTCODES) ? Optional.empty() : named(map, tables);
        Options options = map.has("options")
                        || table.filter(known -> !known.labels().isEmpty()).isEmpty()
                ? Options.read(map, "options", EnumSet.of(Option.Key.HINT, Option.Key.EXCLUSIVE))
                : labelled(table.get());
        Options all = options.withDontKnow(map).withPreferNotToSay(map);
        AreaTable areas = map.isMap(POSTCODES) ? written(map, options) : table.orElse(AreaTable.of(Map.of()));
        for (String area : areas.named()) {
            if (options.named(area).isEmpty() && !map.isMap(POSTCODES)) {
                map.problem(
                        POSTCODES,
                        "the table names the area “" + area + "”, which is not among the options",
                        Nearest.advice(area, ids(options)));
            }
        }
        return new Asked(head, all, areas, keep);
    }

    private static Optional<AreaTable> named(YamlMap map, AreaTables tables) {
        return map.string(POSTCODES).flatMap(name -> {
            Optional<AreaTable> table = tables.named(name);
            if (table.isEmpty()) {
                map.problem(
                        POSTCODES,
                        "there is no table “" + name + "”",
                        tables.names().isEmpty()
                                ? "put it into the folder areas as " + name + ".csv"
                                : Nearest.advice(name, tables.names()));
            }
            return table;
        });
    }

    /** The areas that have a label in the table, in its order. */
    private static Options labelled(AreaTable table) {
        return new Options(table.labels().entrySet().stream()
                .map(area -> Option.plain(area.getKey(), area.getValue()))
                .toList());
    }

    private static AreaTable written(YamlMap map, Options options) {
        Map<String, String> areas = new LinkedHashMap<>();
        map.map(POSTCODES).ifPresent(byArea -> {
            for (String area : byArea.keys()) {
                if (options.named(area).isEmpty()) {
                    byArea.problems()
                            .add(
                                    byArea.keyPlace(area),
                                    "there is no option “" + area + "”",
                                    Nearest.advice(area, ids(options)));
                }
                for (YamlMap.Scalar postcode : byArea.scalars(area)) {
                    Optional<String> beginning = AreaTable.beginning(postcode.text());
                    String known =
                            beginning.map(key -> areas.putIfAbsent(key, area)).orElse(null);
                    if (beginning.isEmpty() || known != null) {
                        byArea.problems()
                                .add(
                                        postcode.place(),
                                        known == null
                                                ? "“" + postcode.text() + "” is not the beginning of a postcode"
                                                : "“" + postcode.text() + "” lies in “" + known + "” already",
                                        "write such as QM1, QM1 2 or QM1 2AB, each once");
                    }
                }
            }
        });
        return AreaTable.of(areas);
    }

    private static Set<String> ids(Options options) {
        return options.all().stream().map(Option::id).collect(Collectors.toSet());
    }

    private record Asked(Head head, Options options, AreaTable areas, Keep keep) implements Question {

        private String field() {
            return head.id().value();
        }

        private String line() {
            return field() + ".postcode";
        }

        @Override
        public Widget widget() {
            return new Widget.Choices(
                    field(),
                    false,
                    options.choices(field()),
                    OptionalInt.empty(),
                    Optional.of(new Widget.Line(line(), Widget.Input.POSTCODE, 10, 20)));
        }

        @Override
        public Reading read(Written written) {
            Marks marks = new Marks(this, written);
            return marks.read("survey.fault.enter-place", () -> read(marks));
        }

        private Reading read(Marks marks) {
            List<String> ticked = marks.in(field());
            Optional<Reading> unknown = options.unknown(field(), ticked);
            if (unknown.isPresent()) {
                return unknown.get();
            }
            if (ticked.size() > 1) {
                return Reading.fault(Why.SPOILT, Fault.of(field(), "survey.fault.select-only-one"));
            }
            String typed = marks.words(line());
            Optional<UkPostcode> postcode = UkPostcode.read(typed);
            Optional<Option> told = postcode.flatMap(areas::area)
                    .or(() -> Optional.of(options.id(typed)))
                    .flatMap(options::named);
            Optional<Option> chosen = ticked.stream().findFirst().flatMap(options::named);
            if (chosen.isEmpty()) {
                return told.map(option -> Reading.of(answer(option, postcode)))
                        .orElseGet(() -> Reading.fault(Why.UNREADABLE, unknown(postcode)));
            }
            Optional<Option> other = told.filter(option -> !option.equals(chosen.get()));
            return other.isEmpty()
                    ? Reading.of(answer(chosen.get(), postcode))
                    : new Reading(
                            answer(chosen.get(), Optional.empty()),
                            List.of(Fault.of(
                                    line(),
                                    "survey.fault.place-two",
                                    other.get().label(),
                                    chosen.get().label())));
        }

        private Fault unknown(Optional<UkPostcode> postcode) {
            return postcode.filter(UkPostcode::full)
                    .map(known -> Fault.of(line(), "survey.fault.place-unknown", known))
                    .orElseGet(() -> Fault.of(line(), "survey.fault.place-postcode"));
        }

        private Answer answer(Option area, Optional<UkPostcode> postcode) {
            if (!area.answers()) {
                return new Answer.Missing(Why.PREFER_NOT_TO_SAY);
            }
            return postcode.flatMap(keep::of)
                    .<Answer>map(kept -> new Answer.Chosen(List.of(area.id()), Map.of(area.id(), kept)))
                    .orElseGet(() -> Answer.Chosen.of(area.id()));
        }

        @Override
        public Measure measure() {
            return new Measure.OneOf(options.categories());
        }

        @Override
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            columns.add(new Column(field(), head.text(), answer -> OneOption.cell(options, answer)));
            if (keep != Keep.AREA) {
                columns.add(new Column(
                        line(),
                        BuiltIn.POSTCODE,
                        answer -> postcode(answer)
                                .<Column.Datum>map(Column.Words::new)
                                .orElseGet(Column.Blank::new)));
            }
            return columns;
        }

        private static Optional<String> postcode(Answer answer) {
            return answer instanceof Answer.Chosen chosen
                    ? chosen.notes().values().stream().findFirst()
                    : Optional.empty();
        }

        @Override
        public Written marks(Map<String, String> cells) {
            Map<String, String> fields = new LinkedHashMap<>(cells);
            fields.keySet().retainAll(List.of(field(), line()));
            String cell = cells.getOrDefault(field(), "");
            if (UkPostcode.read(cell).isPresent()
                    && options.named(options.id(cell)).isEmpty()) {
                fields.remove(field());
                fields.putIfAbsent(line(), cell);
            } else {
                fields.computeIfPresent(field(), (field, area) -> options.id(area));
            }
            return Marks.of(fields);
        }

        @Override
        public Written kept(Written written) {
            Reading reading = read(written);
            if (!reading.good() || !(reading.answer() instanceof Answer.Chosen)) {
                return written;
            }
            Answer.Chosen chosen = (Answer.Chosen) reading.answer();
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put(field(), chosen.options().getFirst());
            postcode(chosen).ifPresent(kept -> fields.put(line(), kept));
            return new Written(Marks.of(fields).fields(), written.marks());
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
                - id: area
                  kind: place
                  text: Where do you live?
                  hint: We use your postcode to find your area. We do not keep it.
                  keep: area
                  postcodes:
                    riverside: [QM1 1, QM1 2]
                    old-town: [QM1, QM2 5AB]
                  options:
                    - {id: riverside, label: Riverside}
                    - {id: old-town, label: The old town}
                    - {id: elsewhere, label: Somewhere else}
                  prefer-not-to-say: true
                """,
                List.of(
                        Map.of("area.postcode", List.of("qm1 2lh")),
                        Map.of("area.postcode", List.of("QM25AB")),
                        Map.of("area", List.of("elsewhere")),
                        Map.of("area", List.of("elsewhere"), "area.postcode", List.of("ST16 2LH")),
                        Map.of("area", List.of("riverside"), "area.postcode", List.of("QM1 1AA")),
                        Map.of("area.postcode", List.of("The old town")),
                        Map.of("area", List.of("prefer-not-to-say")),
                        Map.of("area", List.of(""))),
                List.of(
                        Map.of("area.postcode", List.of("ST16 2LH")),
                        Map.of("area.postcode", List.of("QM1")),
                        Map.of("area.postcode", List.of("by the church")),
                        Map.of("area", List.of("old-town"), "area.postcode", List.of("QM1 1AA")),
                        Map.of("area", List.of("nowhere")),
                        Map.of("area", List.of("riverside", "old-town"))));
    }
}
