package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/** Several lines of text that officers read and code; with {@code story: true} they may be published, if the writer allows it. */
@Singleton
final class LongText implements QuestionKind {

    private static final int USUAL_LINES = 8;
    private static final int USUAL = 10_000;

    @Override
    public String name() {
        return "long-text";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        int lines = map.integer("lines", 2, 40).orElse(USUAL_LINES);
        int longest = map.integer("longest", 10, PlainText.MOST).orElse(USUAL);
        return new OneText(
                head,
                new Widget.Box(head.id().value(), lines, longest),
                new Measure.OpenWords(),
                longest,
                StoryQuestions.read(head, map));
    }

    @Override
    public Sample sample() {
        return new Sample(
                """
                - id: proud
                  kind: long-text
                  text: What are you most proud of in your community?
                  hint: Please leave out names and anything else that could show who somebody is.
                  lines: 5
                  longest: 2000
                  story: true
                """,
                List.of(
                        Map.of("proud", List.of("The choir.\r\n\r\nAnd the canal — “our” canal.")),
                        Map.of("proud", List.of("=1+1")),
                        Map.of("proud", List.of("\u0000 \t\r\n"))),
                List.of(Map.of("proud", List.of("word ".repeat(500)))));
    }
}
