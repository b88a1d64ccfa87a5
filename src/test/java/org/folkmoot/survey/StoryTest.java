package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problem;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final SurveyId ID = new SurveyId("parks", "residents");

    private static final String YAML = """
            title: Parks
            label: Parks
            unit: {one: person, many: people}
            minutes: 3
            languages: [en, cy]
            pages:
              - id: tale
                title: {en: Your story, cy: Eich stori}
                questions:
                  - id: tale
                    kind: long-text
                    text: {en: Tell us about a day in the park., cy: Dywedwch am ddiwrnod yn y parc.}
                    story: true
            """.replace("title: Parks", "title: {en: Parks, cy: Parciau}")
            .replace("label: Parks", "label: {en: Parks, cy: Parciau}")
            .replace("{one: person, many: people}", "{one: {en: person, cy: person}, many: {en: people, cy: pobl}}");

    private static Survey read(String yaml, Problems problems) {
        return new SurveyReader(StandardKinds.all())
                .read(ID, "residents.yaml", yaml, name -> Optional.empty(), Set.of(), AreaTables.none(), problems)
                .orElseThrow();
    }

    private static List<String> problems(String yaml) {
        Problems problems = new Problems();
        read(yaml, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void consentAndANameAreQuestionsThatComeWithIt() {
        Problems problems = new Problems();
        Survey survey = read(YAML, problems);
        assertEquals(List.of(), problems.all());
        assertEquals(
                List.of("tale", "tale-publish", "tale-name"),
                survey.questions().stream().map(q -> q.head().id().value()).toList());
        Question words = survey.questions().getFirst();
        assertEquals(
                survey.questions().subList(1, 3), words.story().orElseThrow().questions());
        assertTrue(survey.questions().get(1).story().isEmpty());
        assertEquals(Story.consentOf(words.head().id()), new QuestionId("tale-publish"));
        Question consent = survey.questions().get(1);
        Answer given =
                consent.read(Written.of(Map.of("tale-publish", List.of("yes")))).answer();
        assertTrue(Story.consents(given));
        assertFalse(Story.consents(consent.read(Written.NOTHING).answer()));
        assertEquals(
                List.of("tale-publish.yes"),
                consent.columns().stream().map(Column::id).toList());
        assertEquals(
                Optional.of("Kim"),
                Story.name(survey.questions()
                        .get(2)
                        .read(Written.of(Map.of("tale-name", List.of(" Kim "))))
                        .answer()));
        assertFalse(survey.questions()
                .get(2)
                .read(Written.of(Map.of("tale-name", List.of("K".repeat(61)))))
                .good());
    }

    @Test
    void itsWordsCanBeTheAuthors() {
        String own = YAML.replace("story: true", "story: {tick: {en: Print it, cy: Argraffwch}}");
        assertEquals(List.of(), problems(own));
        Widget.Choices choices =
                (Widget.Choices) read(own, new Problems()).questions().get(1).widget();
        assertEquals("Print it", choices.choices().getFirst().label().in("en"));
        assertEquals(1, problems(YAML.replace("story: true", "story: {tik: x}")).size());
        assertEquals(1, problems(YAML.replace("story: true", "story: yes")).size());
    }

    @Test
    void anIdThatComesWithItIsTaken() {
        String twice = YAML + """
                  - id: tale-publish
                    kind: short-text
                    text: {en: Who?, cy: Pwy?}
            """;
        assertEquals(1, problems(twice).size(), () -> problems(twice).toString());
        assertTrue(
                problems(twice).getFirst().contains("tale-publish"),
                () -> problems(twice).toString());
    }

    @Test
    void aLanguageInWhichItIsNotAskedIsMissed() {
        assertFalse(problems(YAML.replace("[en, cy]", "[en, cy, pl]")).isEmpty());
    }
}
