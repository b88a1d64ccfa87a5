package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
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
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.UkPostcode;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/**
 * A UK postcode, of which only as much is kept as {@code keep} says: the {@code district} (ST16), unless told otherwise, the
 * {@code sector} (ST16 2) or the {@code full} postcode. People may write no more than is kept.
 */
@Singleton
final class Postcode implements QuestionKind {

    @Override
    public String name() {
        return "postcode";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        return new Asked(head, Keep.read(map, List.of(Keep.DISTRICT, Keep.SECTOR, Keep.FULL)));
    }

    private record Asked(Head head, Keep keep) implements Question {

        private String field() {
            return head.id().value();
        }

        @Override
        public Widget widget() {
            return new Widget.Line(field(), Widget.Input.POSTCODE, 10, 20);
        }

        @Override
        public Reading read(Written written) {
            Marks marks = new Marks(this, written);
            return marks.read("survey.fault.enter-postcode", () -> {
                List<String> entries = marks.in(field());
                Optional<String> kept = entries.size() == 1
                        ? UkPostcode.read(entries.getFirst()).flatMap(keep::of)
                        : Optional.empty();
                return kept.map(postcode -> Reading.of(new Answer.Words(postcode)))
                        .orElseGet(() ->
                                Reading.fault(Why.UNREADABLE, Fault.of(field(), "survey.fault.postcode-" + keep.id())));
            });
        }

        @Override
        public Measure measure() {
            return new Measure.None();
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column(
                    field(),
                    head.text(),
                    answer -> answer instanceof Answer.Words words
                            ? new Column.Words(words.text())
                            : new Column.Blank()));
        }

        @Override
        public Written marks(Map<String, String> cells) {
            return Marks.of(Map.of(field(), cells.getOrDefault(field(), "")));
        }

        @Override
        public Written kept(Written written) {
            Reading reading = read(written);
            return reading.good() && reading.answer() instanceof Answer.Words words
                    ? new Written(Map.of(field(), List.of(words.text())), written.marks())
                    : written;
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
                - id: postcode
                  kind: postcode
                  text: What is your postcode?
                  hint: We keep only its first half, such as ST16.
                  keep: district
                """,
                List.of(
                        Map.of("postcode", List.of("st16 2lh")),
                        Map.of("postcode", List.of("ST162LH")),
                        Map.of("postcode", List.of("ST16")),
                        Map.of("postcode", List.of(""))),
                List.of(
                        Map.of("postcode", List.of("Mereford")),
                        Map.of("postcode", List.of("16ST 2LH")),
                        Map.of("postcode", List.of("ST16 2LH", "ST16 3LH"))));
    }
}
