package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.folkmoot.survey.Text;
import org.folkmoot.survey.TextReader;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/**
 * A number from {@code least} to {@code greatest}, both taken in, with at most so many {@code decimals}. Spaces, commas between
 * thousands, a pound sign and the question's own unit may be written with it.
 */
@Singleton
final class Number implements QuestionKind {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})?(\\.[0-9]{0,10})?");

    @Override
    public String name() {
        return "number";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        Optional<BigDecimal> least = map.number("least");
        Optional<BigDecimal> greatest = map.number("greatest");
        if (least.isPresent() && greatest.isPresent() && least.get().compareTo(greatest.get()) > 0) {
            map.problem("greatest", "“greatest” is below “least”", "write the larger number here");
        }
        return new Asked(
                head,
                TextReader.optional(map, "unit"),
                least,
                greatest,
                map.integer("decimals", 0, 6).orElse(0));
    }

    private record Asked(
            Head head, Optional<Text> unit, Optional<BigDecimal> least, Optional<BigDecimal> greatest, int decimals)
            implements Question {

        private String field() {
            return head.id().value();
        }

        @Override
        public Widget widget() {
            return new Widget.Figures(field(), unit, least, greatest, decimals);
        }

        @Override
        public Reading read(Written written) {
            Marks marks = new Marks(this, written);
            return marks.read("survey.fault.enter-number", () -> {
                List<String> entries = marks.in(field());
                return entries.size() == 1
                        ? number(entries.getFirst())
                        : Reading.fault(Why.SPOILT, Fault.of(field(), "survey.fault.number-once"));
            });
        }

        private Reading number(String entry) {
            String digits = bare(entry);
            if (digits.codePoints().anyMatch(c -> c > 127 && Character.isDigit(c))) {
                return Reading.fault(Why.UNREADABLE, Fault.of(field(), "survey.fault.number-digits"));
            }
            if (!NUMBER.matcher(digits).matches() || digits.chars().noneMatch(Character::isDigit)) {
                return Reading.fault(
                        Why.UNREADABLE, Fault.of(field(), "survey.fault.number-unclear", PlainText.shortened(entry)));
            }
            Answer.Figure figure = new Answer.Figure(new BigDecimal(digits.replace(",", "")));
            if (figure.number().scale() > decimals) {
                return Reading.fault(
                        Why.SPOILT,
                        decimals == 0
                                ? Fault.of(field(), "survey.fault.number-whole")
                                : Fault.of(field(), "survey.fault.number-decimals", decimals));
            }
            boolean low = least.isPresent() && figure.number().compareTo(least.get()) < 0;
            boolean high = greatest.isPresent() && figure.number().compareTo(greatest.get()) > 0;
            return low || high ? Reading.fault(Why.SPOILT, outside(low)) : Reading.of(figure);
        }

        private Fault outside(boolean low) {
            if (least.isPresent() && greatest.isPresent()) {
                return Fault.of(field(), "survey.fault.number-between", shown(least.get()), shown(greatest.get()));
            }
            return low
                    ? Fault.of(field(), "survey.fault.number-least", shown(least.orElseThrow()))
                    : Fault.of(field(), "survey.fault.number-greatest", shown(greatest.orElseThrow()));
        }

        private static String shown(BigDecimal limit) {
            return String.format(Locale.UK, "%,." + Math.max(0, limit.scale()) + "f", limit);
        }

        /** Without unit, pound sign and spaces. */
        private String bare(String entry) {
            String text =
                    PlainText.folded(entry).replace(" ", "").replace('−', '-').toLowerCase(Locale.ROOT);
            for (String words : unit.map(Text::byLanguage).orElse(Map.of()).values()) {
                String own = PlainText.folded(words).replace(" ", "").toLowerCase(Locale.ROOT);
                if (text.length() > own.length() && text.endsWith(own)) {
                    text = text.substring(0, text.length() - own.length());
                }
            }
            return text.startsWith("£") ? text.substring(1) : text;
        }

        @Override
        public Measure measure() {
            return new Measure.Amount(unit, decimals + 1);
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column(
                    field(),
                    head.text(),
                    answer -> answer instanceof Answer.Figure figure
                            ? new Column.Number(figure.number())
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
                - id: members
                  kind: number
                  text: How many members does your group have?
                  unit: people
                  least: 1
                  greatest: 100000
                """,
                List.of(
                        Map.of("members", List.of("12")),
                        Map.of("members", List.of(" 1,250 people")),
                        Map.of("members", List.of("12.0")),
                        Map.of("members", List.of(""))),
                List.of(
                        Map.of("members", List.of("a dozen")),
                        Map.of("members", List.of("0")),
                        Map.of("members", List.of("12.5")),
                        Map.of("members", List.of("1,25")),
                        Map.of("members", List.of("١٢")),
                        Map.of("members", List.of("3", "4")),
                        Map.of("members", List.of("1e9"))));
    }
}
