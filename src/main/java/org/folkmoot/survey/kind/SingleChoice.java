package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.yaml.YamlMap;

/**
 * One of some options. An option may ask for words of one's own ({@code say}), speak for or against ({@code side}) or stand
 * apart ({@code exclusive}). Where the question asks more finely what an earlier one asked, each option names the one of the
 * earlier question to which it belongs ({@code harmonised}). Words written beside an option choose it, if no option is ticked.
 */
@Singleton
final class SingleChoice implements QuestionKind {

    @Override
    public String name() {
        return "single-choice";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        Options options = Options.read(
                map,
                "options",
                EnumSet.of(
                        Option.Key.HINT, Option.Key.SAY, Option.Key.EXCLUSIVE, Option.Key.SIDE, Option.Key.HARMONISED));
        return new OneOption(head, options.withDontKnow(map).withPreferNotToSay(map));
    }

    @Override
    public Sample sample() {
        return new Sample(
                """
                - id: capacity
                  kind: single-choice
                  text: Are you replying for yourself or for an organisation?
                  hint: Select one option.
                  options:
                    - {id: myself, label: For myself}
                    - id: organisation
                      label: For an organisation
                      hint: A charity, business, school or public body, for example.
                    - {id: other, label: In another way, say: true}
                  prefer-not-to-say: true
                """,
                List.of(
                        Map.of("capacity", List.of("myself")),
                        Map.of("capacity", List.of("other"), "capacity.other.text", List.of("For my neighbours")),
                        Map.of("capacity.other.text", List.of("For my neighbours")),
                        Map.of("capacity", List.of("prefer-not-to-say")),
                        Map.of("capacity", List.of(""))),
                List.of(
                        Map.of("capacity", List.of("nobody")),
                        Map.of("capacity", List.of("myself", "organisation")),
                        Map.of("capacity", List.of("myself"), "capacity.other.text", List.of("For my neighbours")),
                        Map.of("capacity.other.text", List.of("x".repeat(Notes.LONGEST + 1)))));
    }
}
