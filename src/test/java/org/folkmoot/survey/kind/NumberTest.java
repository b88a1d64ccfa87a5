package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTest {

    private final Question members = Definition.sample(new Number());
    private final Question rent = Definition.good("""
            - id: rent
              kind: number
              text: What rent do you pay?
              decimals: 2
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", " 1 250 |1250", "1,250|1250", "1,250 people|1250", "12.0|12", "12.|12", "+7|7", "007|7"})
    void peopleWriteNumbersInManyWays(String entry, BigDecimal number) {
        assertEquals(Reading.of(new Answer.Figure(number)), read(members, "members", entry));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5|number-whole",
                "0|number-between",
                "100001|number-between",
                "1,25|number-unclear",
                "12,34,567|number-unclear",
                "1e3|number-unclear",
                "twelve|number-unclear",
                "people|number-unclear",
                ".|number-unclear",
                "-|number-unclear",
                "£|number-unclear",
                "12 or 13|number-unclear",
                "99999999999999999999|number-unclear",
                "١٢|number-digits",
                "１２|number-digits"
            })
    void othersAreSentBack(String entry, String fault) {
        assertEquals(List.of(fault), faults(read(members, "members", entry)));
    }

    @Test
    void moneyMayHaveItsSignAndPence() {
        assertEquals(Reading.of(new Answer.Figure(new BigDecimal("650.5"))), read(rent, "rent", "£ 650.50"));
        assertEquals(Reading.of(new Answer.Figure(new BigDecimal("-0.5"))), read(rent, "rent", "−.5"));
        assertEquals(List.of("number-decimals"), faults(read(rent, "rent", "1.005")));
    }

    @Test
    void limitsAreToldAsPeopleWriteThem() {
        assertEquals(
                List.of("1", "100,000"),
                read(members, "members", "0").faults().getFirst().details("en"));
    }

    @Test
    void itsMeanHasOnePlaceMore() {
        assertEquals(1, ((Measure.Amount) members.measure()).decimals());
        assertEquals(List.of("12 people"), InWords.lines(members, new Answer.Figure(BigDecimal.valueOf(12)), "en"));
    }

    @Test
    void aFileHasAFullStopAndNoCommas() {
        assertEquals(Map.of("members", "12000"), Definition.cells(members, new Answer.Figure(new BigDecimal("12000"))));
    }
}
