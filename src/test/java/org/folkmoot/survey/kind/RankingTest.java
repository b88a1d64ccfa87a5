package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.cells;
import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.junit.jupiter.api.Test;

class RankingTest {

    private final Question savings = Definition.sample(new Ranking());

    @Test
    void theMostPreferredStandsFirst() {
        assertEquals(
                Reading.of(new Answer.Ranked(List.of("grass", "buildings"))),
                read(savings, "savings.buildings", "2", "savings.grass", " 1 "));
    }

    @Test
    void onePlaceForTwoIsSpoilt() {
        Reading reading = read(savings, "savings.buildings", "1", "savings.grass", "1");
        assertEquals(new Answer.Missing(Why.SPOILT), reading.answer());
        assertEquals(List.of("rank-twice"), faults(reading));
        assertEquals(
                List.of("1", "Council buildings", "Grass cutting"),
                reading.faults().getFirst().details("en"));
    }

    @Test
    void aGapIsNamed() {
        Reading reading = read(savings, "savings.buildings", "2");
        assertEquals(List.of("rank-gap"), faults(reading));
        assertEquals(List.of("1"), reading.faults().getFirst().details("en"));
    }

    @Test
    void aPlaceThatIsNotOfferedIsSentBack() {
        for (String entry : List.of("0", "3", "-1", "1.5", "one", "1st", "1 2")) {
            assertEquals(List.of("rank-number"), faults(read(savings, "savings.buildings", entry)), entry);
        }
    }

    @Test
    void cellsArePlacesAndOneCellMayHoldTheOrder() {
        Answer order = new Answer.Ranked(List.of("grass", "buildings"));
        assertEquals(Map.of("savings.grass", "1", "savings.buildings", "2"), cells(savings, order));
        assertEquals(
                Reading.of(order), savings.read(savings.marks(Map.of("savings", "grass cutting; Council buildings"))));
        assertEquals(List.of("rank-number"), faults(savings.read(savings.marks(Map.of("savings", "trams")))));
    }

    @Test
    void anAnswerIsToldInItsOrder() {
        assertEquals(
                List.of("1. Grass cutting", "2. Council buildings"),
                InWords.lines(savings, new Answer.Ranked(List.of("grass", "buildings")), "en"));
    }
}
