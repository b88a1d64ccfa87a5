package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTest {

    private final Question met = Definition.sample(new Date());

    private Reading boxes(String day, String month, String year) {
        return read(met, "met.day", day, "met.month", month, "met.year", year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "03", "March", "mar", "MAR."})
    void monthsAreNumbersOrNames(String month) {
        assertEquals(Reading.of(new Answer.Day(LocalDate.of(2026, 3, 7))), boxes("07", month, "2026"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',3,2026,date-needs-day",
        "7,'',2026,date-needs-month",
        "7,3,'',date-needs-year",
        "'','',2026,date-needs-day-month",
        "'',3,'',date-needs-day-year",
        "7,'','',date-needs-month-year",
        "x,3,2026,date-day",
        "7,Ma,2026,date-month",
        "7,Marchy,2026,date-month",
        "7,3,26,date-year",
        "٧,3,2026,date-day",
        "30,2,2028,date-real",
        "29,2,2027,date-real",
        "7,13,2026,date-real",
        "31,12,2025,date-earliest",
        "1,1,2032,date-latest"
    })
    void oneFaultNamesWhatIsWrong(String day, String month, String year, String fault) {
        Reading reading = boxes(day, month, year);
        assertEquals(List.of(fault), faults(reading));
        assertTrue(QuestionKindContractTest.texts()
                .containsKey(reading.faults().getFirst().key()));
    }

    @Test
    void limitsAreTakenInAndToldInWords() {
        assertTrue(boxes("1", "1", "2026").good());
        assertTrue(boxes("31", "12", "2031").good());
        assertEquals(
                List.of("1 January 2026"),
                boxes("31", "12", "2025").faults().getFirst().details("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-07", "7/3/2026", "07.03.2026", "7 March 2026"})
    void aFileHoldsDatesInOneCell(String cell) {
        assertEquals(Reading.of(new Answer.Day(LocalDate.of(2026, 3, 7))), met.read(met.marks(Map.of("met", cell))));
    }

    @Test
    void aCellThatIsNoDateIsSentBack() {
        assertEquals(1, met.read(met.marks(Map.of("met", "last week"))).faults().size());
    }

    @Test
    void aDateIsToldInWords() {
        assertEquals(List.of("7 March 2026"), InWords.lines(met, new Answer.Day(LocalDate.of(2026, 3, 7)), "en"));
    }

    @Test
    void limitsMustBeInOrder() {
        assertEquals(
                1,
                Definition.read(new Date().sample().yaml().replace("2031-12-31", "2025-12-31"))
                        .problems()
                        .size());
    }
}
