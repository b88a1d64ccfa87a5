package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/**
 * A UK postcode, of which only as much is kept as {@code keep} says: the {@code district} (ST16), unless told otherwise, the
 * {@code sector} (ST16 2) or the {@code full} postcode. People may write no more than is kept.
 */
@Singleton
final class Postcode implements QuestionKind {

    private static final String OUTWARD = "(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)";
    private static final Pattern FULL = Pattern.compile(OUTWARD + "([0-9])([A-Z]{2})");
    private static final Pattern SECTOR = Pattern.compile(OUTWARD + " ([0-9])");
    private static final Pattern DISTRICT = Pattern.compile(OUTWARD);
    private static final Pattern STRAY = Pattern.compile("[^A-Z0-9 ]");

    private enum Keep {
        FULL,
        SECTOR,
        DISTRICT;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String name() {
        return "postcode";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        Keep keep = map.string("keep")
                .flatMap(word -> {
                    Optional<Keep> named = List.of(Keep.values()).stream()
                            .filter(each -> each.id().equals(word))
                            .findFirst();
                    if (named.isEmpty()) {
                        map.problem(
                                "keep",
                                "“keep” is “" + word + "”",
                                Nearest.advice(word, List.of("full", "sector", "district")));
                    }
                    return named;
                })
                .orElse(Keep.DISTRICT);
        return new Asked(head, keep);
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
                Optional<String> kept = entries.size() == 1 ? kept(entries.getFirst()) : Optional.empty();
                return kept.map(postcode -> Reading.of(new Answer.Words(postcode)))
                        .orElseGet(() ->
                                Reading.fault(Why.UNREADABLE, Fault.of(field(), "survey.fault.postcode-" + keep.id())));
            });
        }

        /** As much of a postcode as is kept; empty if it is none, or too little of one. */
        private Optional<String> kept(String entry) {
            String text = PlainText.folded(STRAY.matcher(PlainText.folded(entry).toUpperCase(Locale.ROOT))
                    .replaceAll(""));
            Matcher full = FULL.matcher(text.replace(" ", ""));
            if (full.matches()) {
                String sector = full.group(1) + " " + full.group(2);
                return Optional.of(
                        switch (keep) {
                            case FULL -> sector + full.group(3);
                            case SECTOR -> sector;
                            case DISTRICT -> full.group(1);
                        });
            }
            Matcher sector = SECTOR.matcher(text);
            if (sector.matches() && keep != Keep.FULL) {
                return Optional.of(keep == Keep.SECTOR ? text : sector.group(1));
            }
            String district = text.replace(" ", "");
            return keep == Keep.DISTRICT && DISTRICT.matcher(district).matches()
                    ? Optional.of(district)
                    : Optional.empty();
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
