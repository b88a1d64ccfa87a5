package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
 * Options put in order of preference, the first {@code places} of them. Fewer may be given, but from 1 on, without a gap and
 * none twice.
 */
@Singleton
final class Ranking implements QuestionKind {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,3})(\\.0*)?");

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        Options options = Options.read(map, "options", EnumSet.noneOf(Option.Key.class));
        int count = Math.max(1, options.all().size());
        return new Asked(head, options, map.integer("places", 1, count).orElse(count));
    }

    private record Asked(Head head, Options options, int places) implements Question {

        private String field(Option option) {
            return head.id().value() + "." + option.id();
        }

        @Override
        public Widget widget() {
            return new Widget.Ranks(options.items(head.id().value()), places);
        }

        @Override
        public Reading read(Written written) {
            Marks marks = new Marks(this, written);
            return marks.read("survey.fault.rank-some", () -> order(marks));
        }

        private Reading order(Marks marks) {
            SortedMap<Integer, Option> order = new TreeMap<>();
            List<Fault> faults = new ArrayList<>();
            for (Option option : options.all()) {
                List<String> written = marks.in(field(option));
                if (written.isEmpty()) {
                    continue;
                }
                Optional<Integer> place = written.size() == 1 ? place(written.getFirst()) : Optional.empty();
                if (place.isEmpty()) {
                    faults.add(Fault.of(field(option), "survey.fault.rank-number", option.label(), places));
                } else if (order.putIfAbsent(place.get(), option) != null) {
                    faults.add(Fault.of(
                            field(option),
                            "survey.fault.rank-twice",
                            place.get(),
                            order.get(place.get()).label(),
                            option.label()));
                }
            }
            if (faults.isEmpty() && order.lastKey() != order.size()) {
                int gap = 1;
                while (order.containsKey(gap)) {
                    gap++;
                }
                faults.add(Fault.of(field(order.get(order.lastKey())), "survey.fault.rank-gap", gap));
            }
            return faults.isEmpty()
                    ? Reading.of(new Answer.Ranked(
                            order.values().stream().map(Option::id).toList()))
                    : new Reading(new Answer.Missing(Why.SPOILT), faults);
        }

        private Optional<Integer> place(String written) {
            var number = PLACE.matcher(written);
            return number.matches()
                    ? Optional.of(Integer.valueOf(number.group(1))).filter(place -> place >= 1 && place <= places)
                    : Optional.empty();
        }

        @Override
        public Measure measure() {
            return new Measure.RankOf(options.categories(), places);
        }

        @Override
        public List<Column> columns() {
            return options.all().stream()
                    .map(option -> new Column(field(option), option.label(), answer -> cell(option, answer)))
                    .toList();
        }

        private static Column.Datum cell(Option option, Answer answer) {
            return answer instanceof Answer.Ranked ranked && ranked.order().contains(option.id())
                    ? new Column.Number(BigDecimal.valueOf(ranked.order().indexOf(option.id()) + 1L))
                    : new Column.Blank();
        }

        @Override
        public Written marks(Map<String, String> cells) {
            Map<String, String> fields = new LinkedHashMap<>(cells);
            fields.keySet().retainAll(widget().fields());
            List<String> joined = options.ids(cells.getOrDefault(head.id().value(), ""));
            for (int i = 0; i < joined.size(); i++) {
                String id = joined.get(i);
                // A name that is no option is put where a place should be, which no reading accepts.
                Option option = options.named(id).orElseGet(() -> options.all().getFirst());
                boolean known = options.named(id).isPresent();
                fields.merge(field(option), known ? Integer.toString(i + 1) : id, (a, b) -> a + " " + b);
            }
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
                - id: savings
                  kind: ranking
                  text: Where should we look for savings first?
                  hint: Write 1 beside the first place to look, then 2.
                  options:
                    - {id: buildings, label: Council buildings}
                    - {id: travel, label: Staff travel}
                    - {id: grass, label: Grass cutting}
                  places: 2
                """,
                List.of(
                        Map.of("savings.travel", List.of("1"), "savings.grass", List.of("2")),
                        Map.of("savings.grass", List.of("1")),
                        Map.of("savings.grass", List.of(""))),
                List.of(
                        Map.of("savings.travel", List.of("1"), "savings.grass", List.of("1")),
                        Map.of("savings.travel", List.of("2")),
                        Map.of("savings.travel", List.of("3")),
                        Map.of("savings.travel", List.of("first"))));
    }
}
