package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.TextReader;
import org.folkmoot.yaml.YamlMap;

/**
 * A point on a scale of which the mean is given. Either numbers {@code from} one {@code to} another with words at the two ends
 * ({@code low}, {@code high}), or {@code options} in words with a {@code score} each.
 */
@Singleton
final class Scale implements QuestionKind {

    private static final int MOST_POINTS = 11;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        Options options = map.has("options")
                ? Options.read(map, "options", EnumSet.of(Option.Key.HINT, Option.Key.SCORE))
                : numbers(map);
        return new OneOption(head, options.withDontKnow(map).withPreferNotToSay(map));
    }

    private static Options numbers(YamlMap map) {
        for (String end : List.of("from", "to")) {
            if (!map.has(end)) {
                map.missing(end);
            }
        }
        Optional<Text> low = TextReader.optional(map, "low");
        Optional<Text> high = TextReader.optional(map, "high");
        Optional<Integer> from = map.integer("from", 0, 1);
        Optional<Integer> to = map.integer("to", 2, MOST_POINTS - 1);
        List<Option> points = new ArrayList<>();
        if (from.isPresent() && to.isPresent()) {
            for (int point = from.get(); point <= to.get(); point++) {
                Optional<Text> words = point == from.get() ? low : point == to.get() ? high : Optional.empty();
                points.add(Option.scored(point, label(point, words)));
            }
        }
        return new Options(points);
    }

    private static Text label(int point, Optional<Text> words) {
        if (words.isEmpty()) {
            return Text.of(Integer.toString(point));
        }
        Map<String, String> labels = new LinkedHashMap<>();
        words.get().byLanguage().forEach((language, text) -> labels.put(language, point + " – " + text));
        return new Text(labels);
    }

    @Override
    public Sample sample() {
        return new Sample(
                """
                - id: satisfied
                  kind: scale
                  text: How satisfied are you with your area as a place to live?
                  from: 1
                  to: 5
                  low: Not at all satisfied
                  high: Very satisfied
                  dont-know: true
                """,
                List.of(
                        Map.of("satisfied", List.of("4")),
                        Map.of("satisfied", List.of(" 1 ")),
                        Map.of("satisfied", List.of("dont-know")),
                        Map.of()),
                List.of(
                        Map.of("satisfied", List.of("6")),
                        Map.of("satisfied", List.of("very")),
                        Map.of("satisfied", List.of("2", "3"))));
    }
}
