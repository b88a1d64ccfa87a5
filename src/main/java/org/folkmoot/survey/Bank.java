package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.Wording;
import org.folkmoot.yaml.YamlMap;

/**
 * A dated list of standard questions that surveys take by name, such as {@code equality-2026}.
 *
 * @param text the text of its file, which is kept with every edition that uses it
 * @param wordings the words for people in it
 * @param problems what was found wrong in it
 */
record Bank(String text, Map<String, Question> questions, List<Wording> wordings, Problems problems) {

    private static final Set<String> STATES = Set.of("current", "withdrawn", "local");

    static Bank read(String file, String text, Kinds kinds) {
        Problems problems = new Problems();
        EditorialCheck.check(file, text, problems);
        Map<String, Question> questions = new LinkedHashMap<>();
        List<Wording> wordings = new ArrayList<>();
        YamlMap.read(file, text, problems).ifPresent(map -> {
            TextReader.required(map, "source");
            if (!map.has("published")) {
                map.missing("published");
            }
            LondonTime.day(map, "published");
            String status = map.required("status");
            if (!status.isEmpty() && !STATES.contains(status)) {
                map.problem("status", "“status” is “" + status + "”", Nearest.advice(status, STATES));
            }
            questions(map, new QuestionReader(kinds, AreaTables.none()), questions);
            QuoteCheck.none(map);
            wordings.addAll(map.wordings());
            map.close();
        });
        return new Bank(text, questions, List.copyOf(wordings), problems);
    }

    private static void questions(YamlMap map, QuestionReader reader, Map<String, Question> questions) {
        if (!map.has("questions")) {
            map.missing("questions");
        }
        List<YamlMap> maps = map.maps("questions");
        Set<String> all = maps.stream().flatMap(m -> m.string("id").stream()).collect(Collectors.toSet());
        Ids ids = new Ids("question");
        for (YamlMap one : maps) {
            Optional<Question> read =
                    reader.read(one, ids, new WhenReader(Map.copyOf(questions), References.of(all), ""));
            read.ifPresent(question -> {
                if (question.head().required()) {
                    one.problem("required", "an equality question is required", "take “required: true” away");
                }
                questions.put(question.head().id().value(), question);
            });
        }
    }

    /** The questions that a survey takes, in its order; what it names wrongly is reported. */
    List<Question> take(List<YamlMap.Scalar> names, Set<String> taken, Problems reported) {
        Map<QuestionId, Question> chosen = new LinkedHashMap<>();
        for (YamlMap.Scalar name : names) {
            Question question = questions.get(name.text());
            if (question == null) {
                reported.add(
                        name.place(),
                        "the bank has no question “" + name.text() + "”",
                        Nearest.advice(name.text(), questions.keySet()));
                continue;
            }
            if (taken.contains(name.text())) {
                reported.add(
                        name.place(),
                        "the question “" + name.text() + "” is there already, on a page of the survey",
                        "give the question of the page another id");
            }
            question.head().when().map(When::named).orElse(Set.of()).stream()
                    .filter(needed -> !chosen.containsKey(needed))
                    .forEach(needed -> reported.add(
                            name.place(),
                            "“" + name.text() + "” is asked after “" + needed
                                    + "”, which does not stand before it here",
                            "add “" + needed + "” before it"));
            chosen.put(question.head().id(), question);
        }
        return List.copyOf(chosen.values());
    }
}
