package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Widget;
import org.junit.jupiter.api.Test;

class SingleChoiceTest {

    private final Question capacity = Definition.sample(new SingleChoice());

    @Test
    void wordsBesideAnOptionChooseIt() {
        assertEquals(
                Reading.of(new Answer.Chosen(List.of("other"), Map.of("other", "For a choir"))),
                read(capacity, "capacity", "", "capacity.other.text", " For a\r\nchoir "));
    }

    @Test
    void wordsBesideAnotherOptionAreSentBackAndTheTickCounts() {
        Reading reading = read(capacity, "capacity", "myself", "capacity.other.text", "For a choir");
        assertEquals(Answer.Chosen.of("myself"), reading.answer());
        assertEquals(List.of("note-without-option"), faults(reading));
        assertEquals("capacity.other.text", reading.faults().getFirst().field());
    }

    @Test
    void twoTicksSpoilIt() {
        Reading reading = read(capacity, "capacity", "myself", "capacity", "organisation");
        assertEquals(new Answer.Missing(Why.SPOILT), reading.answer());
        assertEquals(List.of("select-only-one"), faults(reading));
    }

    @Test
    void oneTickSentTwiceIsOneTick() {
        assertEquals(
                Reading.of(Answer.Chosen.of("myself")), read(capacity, "capacity", "myself", "capacity", " myself"));
    }

    @Test
    void notSayingIsNoAnswerAndNoCategory() {
        assertEquals(Reading.missing(Why.PREFER_NOT_TO_SAY), read(capacity, "capacity", "prefer-not-to-say"));
        Measure.OneOf counted = (Measure.OneOf) capacity.measure();
        assertEquals(
                List.of("myself", "organisation", "other"),
                counted.categories().stream().map(Measure.Category::id).toList());
        assertTrue(((Widget.Choices) capacity.widget()).choices().getLast().apart());
    }

    @Test
    void labelsInAnyLanguageStandForOptions() {
        Question question = Definition.good("""
                - id: q
                  kind: single-choice
                  text: {en: Do you agree?, cy: Ydych chi’n cytuno?}
                  options:
                    - {id: "yes", label: {en: Yes I do, cy: Ydw}, side: for}
                    - {id: "no", label: {en: No I do not, cy: Nac ydw}, side: against}
                """);
        for (String cell : List.of("yes", " YES ", "yes i do", "Yes  I do", "ydw", "Ydw ")) {
            assertEquals(Reading.of(Answer.Chosen.of("yes")), question.read(question.marks(Map.of("q", cell))), cell);
        }
        assertEquals(List.of("unknown-option"), faults(question.read(question.marks(Map.of("q", "maybe")))));
        assertTrue(((Measure.OneOf) question.measure()).balanced());
    }

    @Test
    void anAnswerIsToldInWords() {
        assertEquals(
                List.of("In another way: For a choir"),
                InWords.lines(capacity, new Answer.Chosen(List.of("other"), Map.of("other", "For a choir")), "en"));
    }

    @Test
    void keyingsAgreeThatDifferInWhiteSpaceAlone() {
        Answer one = new Answer.Chosen(List.of("other"), Map.of("other", "For a  choir"));
        assertTrue(capacity.same(one, new Answer.Chosen(List.of("other"), Map.of("other", "For a choir"))));
        assertTrue(!capacity.same(one, new Answer.Chosen(List.of("other"), Map.of("other", "For the choir"))));
    }

    @Test
    void optionsAreChecked() {
        List<String> problems = Definition.read("""
                        - id: q
                          kind: single-choice
                          text: Which?
                          options:
                            - {id: Yes, label: One}
                            - {id: b, label: Two, side: with}
                            - {id: b, label: one}
                            - {id: prefer-not-to-say, label: No comment}
                          prefer-not-to-say: true
                        """).problems().stream()
                .map(problem -> problem.place().line() + " " + problem.what())
                .toList();
        assertEquals(
                List.of(
                        "6 “Yes” cannot be an id",
                        "7 “side” is “with”",
                        "8 the option “b” is there already, in line 7",
                        "8 the label “one” stands here twice",
                        "10 the options name “prefer-not-to-say” too"),
                problems);
    }
}
