package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.cells;
import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.junit.jupiter.api.Test;

class MultipleChoiceTest {

    private final Question matters = Definition.sample(new MultipleChoice());

    @Test
    void optionsStandInTheOrderOfTheDefinition() {
        assertEquals(
                Reading.of(Answer.Chosen.of("roads", "libraries")),
                read(matters, "matters", "libraries", "matters", "roads"));
    }

    @Test
    void wordsBesideAnOptionChooseItTowardsTheMost() {
        assertEquals(
                Reading.of(new Answer.Chosen(List.of("roads", "other"), Map.of("other", "Buses"))),
                read(matters, "matters", "roads", "matters.other.text", "Buses"));
        assertEquals(
                List.of("select-at-most"),
                faults(read(matters, "matters", "roads", "matters", "parks", "matters.other.text", "Buses")));
    }

    @Test
    void anExclusiveOptionStandsAlone() {
        assertEquals(Reading.of(Answer.Chosen.of("none")), read(matters, "matters", "none"));
        Reading both = read(matters, "matters", "roads", "matters", "none");
        assertEquals(new Answer.Missing(Why.SPOILT), both.answer());
        assertEquals(List.of("None of these"), both.faults().getFirst().details("en"));
    }

    @Test
    void cellsAreOneOrNoughtAndAllBlankIfUnanswered() {
        assertEquals(
                Map.of(
                        "matters.roads", "0",
                        "matters.parks", "1",
                        "matters.libraries", "0",
                        "matters.other", "0",
                        "matters.none", "0"),
                cells(matters, Answer.Chosen.of("parks")));
        assertEquals(Map.of(), cells(matters, new Answer.Missing(Why.SKIPPED)));
        assertEquals(
                List.of(
                        "matters.roads",
                        "matters.parks",
                        "matters.libraries",
                        "matters.other",
                        "matters.other.text",
                        "matters.none"),
                matters.columns().stream().map(Column::id).toList());
    }

    @Test
    void oneCellMayHoldSeveralOptionsByIdOrLabel() {
        assertEquals(
                Reading.of(Answer.Chosen.of("roads", "parks")),
                matters.read(matters.marks(Map.of("matters", "Parks and Open Spaces ; roads"))));
        assertEquals(
                Reading.missing(Why.PREFER_NOT_TO_SAY),
                matters.read(matters.marks(Map.of("matters", "prefer not to say"))));
    }

    @Test
    void aCellThatIsNeitherOneNorNoughtIsNamed() {
        Reading reading = matters.read(matters.marks(Map.of("matters.roads", "2")));
        assertEquals(List.of("unknown-option"), faults(reading));
        assertEquals(List.of("roads=2"), reading.faults().getFirst().details("en"));
    }

    @Test
    void noneIsCountedAndNotSayingIsNot() {
        assertEquals(
                List.of("roads", "parks", "libraries", "other", "none"),
                ((Measure.AnyOf) matters.measure())
                        .categories().stream().map(Measure.Category::id).toList());
    }

    @Test
    void anAnswerIsToldLineByLine() {
        assertEquals(
                List.of("Parks and open spaces", "Something else: Buses"),
                InWords.lines(matters, new Answer.Chosen(List.of("parks", "other"), Map.of("other", "Buses")), "en"));
    }

    @Test
    void theMostMustBePossible() {
        assertEquals(
                1,
                Definition.read(new MultipleChoice().sample().yaml().replace("most: 2", "most: 5"))
                        .problems()
                        .size());
    }
}
