package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/** One line of text, such as a name or a place. Read and coded only if the question names a theme. */
@Singleton
final class ShortText implements QuestionKind {

    private static final int USUAL = 200;
    private static final int WIDEST = 40;

    @Override
    public String name() {
        return "short-text";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        int longest = map.integer("longest", 1, 500).orElse(USUAL);
        return new OneText(
                head,
                new Widget.Line(head.id().value(), Widget.Input.TEXT, Math.min(longest, WIDEST), longest),
                head.theme().isPresent() ? new Measure.OpenWords() : new Measure.None(),
                longest,
                Optional.empty());
    }

    @Override
    public Sample sample() {
        return new Sample(
                """
                - id: group
                  kind: short-text
                  text: What is the name of your group?
                  longest: 80
                """,
                List.of(
                        Map.of("group", List.of("  The Friends of Mereford Park ")),
                        Map.of("group", List.of("two\r\nlines")),
                        Map.of("group", List.of(" "))),
                List.of(Map.of("group", List.of("long ".repeat(20)))));
    }
}
