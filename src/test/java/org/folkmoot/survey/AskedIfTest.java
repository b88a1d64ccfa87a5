package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.web.Messages;
import org.junit.jupiter.api.Test;

class AskedIfTest {

    private static Survey survey(String file) throws IOException {
        return new SurveyReader(StandardKinds.all())
                .survey(
                        new SurveyId("parks", "residents"),
                        Files.readString(Path.of("src/test/resources/surveys/valid", file)),
                        "");
    }

    private static Map<String, String> told(Survey survey) {
        AskedIf askedIf = new AskedIf(survey, new Messages()::text, "en");
        return survey.questions().stream()
                .filter(question -> askedIf.of(question).isPresent())
                .collect(Collectors.toMap(
                        question -> question.head().id().value(),
                        question -> askedIf.of(question).orElseThrow()));
    }

    @Test
    void everyOperatorIsToldInWords() throws IOException {
        Map<String, String> told = told(survey("every-operator.yaml"));
        assertEquals("if you answered 18 or more to “How old are you?”", told.get("more-than"));
        assertEquals(told.get("more-than"), told.get("at-least"), "the same answers are meant");
        assertEquals("if you answered 17 or less to “How old are you?”", told.get("less-than"));
        assertEquals("if you answered 18 to 64 to “How old are you?”", told.get("between"));
        assertEquals("if you answered 18 to “How old are you?”", told.get("equals"));
        assertEquals("if you answered 2 May 2020 or later to “When did you move here?”", told.get("after"));
        assertEquals("if you answered 30 April 2020 or earlier to “When did you move here?”", told.get("before"));
        assertEquals("if you answered “4” or “5” to “How content are you?”", told.get("well"));
        assertEquals("if you answered “Trees” or “Ponds” to “What do you like?”", told.get("one-of"));
        assertEquals("if you put “Paths” first in “What comes first?”", told.get("first-of-all"));
        assertEquals("if you put “Paths” among the first 2 in “What comes first?”", told.get("within"));
        assertEquals(
                "if you answered “Strongly agree” or “Agree” for “It is safe” in “Do you agree?”", told.get("row"));
        assertEquals("if you wrote “bus” in your answer to “Anything else?”", told.get("says"));
        assertEquals("if you did not answer 18 or more to “How old are you?”", told.get("not"));
        assertEquals(22, told.size());
        assertTrue(told.values().stream().noneMatch(words -> words.contains("{")));
    }

    @Test
    void conditionsAreJoined() throws IOException {
        Survey survey = survey("routing.yaml");
        AskedIf askedIf = new AskedIf(survey, new Messages()::text, "en");
        assertEquals(Optional.empty(), askedIf.of(survey.pages().getFirst()));
        assertEquals(
                Optional.of("if you answered “Often” to “Do you visit the park?”, and (you answered “Trees” to"
                        + " “What do you like?”, or you did not answer “What do you like?”)"),
                askedIf.of(survey.pages().get(1)));
        assertFalse(List.of(askedIf.of(survey.pages().get(2)).orElseThrow()).isEmpty());
    }
}
