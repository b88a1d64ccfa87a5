package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.response.BankHolidays;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;
import org.junit.jupiter.api.Test;

class PeriodCheckTest {

    private static Consultation consultation(String more) {
        String text = "title: T\nsummary: S\ncouncil: {name: N}\nstatus: draft\nwhy: W\nsurveys: [s]\n"
                + "contact: {name: N, email: a@b.example}\n" + more;
        YamlMap map = YamlMap.read("c", text, new Problems()).orElseThrow();
        return ConsultationReader.read("c", map, false, Council.none(), Optional.empty())
                .orElseThrow();
    }

    private static List<PeriodCheck.Warning> warnings(String more) {
        return PeriodCheck.of(consultation(more), Council.none(), BankHolidays::isOne);
    }

    @Test
    void theLengthIsClosingMinusOpening() {
        // seventy days, ten weeks, announced as such by a council
        Period ten = Period.of(consultation("dates: {opens: 2014-06-23T09:00, closes: 2014-09-01T17:00}\n")
                .dates()
                .all());
        assertEquals(70, ten.days());
        assertEquals(10, ten.wholeWeeks());
        assertEquals(71, ten.inclusive());
        Period midnight = Period.of(consultation("dates: {opens: 2014-06-23T00:00, closes: 2014-06-25T00:00}\n")
                .dates()
                .all());
        assertEquals(LocalDate.of(2014, 6, 24), midnight.last());
    }

    @Test
    void aPeriodShorterThanPromisedIsNamed() {
        List<PeriodCheck.Warning> warnings =
                warnings("dates: {opens: 2026-09-01T09:00, closes: 2026-10-12T17:00, promised-weeks: 6}\n");
        assertEquals(1, warnings.size());
        assertEquals(new PeriodCheck.TooShort(warnings.get(0).place(), 41, 6), warnings.get(0));
        assertEquals(
                List.of(), warnings("dates: {opens: 2026-09-01T09:00, closes: 2026-10-13T17:00, promised-weeks: 6}\n"));
    }

    @Test
    void bankHolidaysThatMakeItTooShortAreNamed() {
        List<PeriodCheck.Warning> warnings =
                warnings("dates: {opens: 2026-12-01T09:00, closes: 2027-01-12T17:00, promised-weeks: 6}\n");
        assertEquals(
                List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)),
                ((PeriodCheck.OverHolidays) warnings.get(0)).holidays());
        assertEquals(
                List.of(), warnings("dates: {opens: 2026-12-01T09:00, closes: 2027-01-19T17:00, promised-weeks: 6}\n"));
    }

    @Test
    void aPeriodBeforeAnElectionIsNamed() {
        Council.Days days = new Council.Days(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 5, 6));
        Council none = Council.none();
        Council council = new Council(
                none.name(), false, none.languages(), none.logo(), none.colours(), List.of(days), List.of(), List.of());
        String weeks = ", promised-weeks: 1}\n";
        assertEquals(
                0,
                PeriodCheck.of(
                                consultation("dates: {opens: 2027-02-01T09:00, closes: 2027-03-21T17:00" + weeks),
                                council,
                                day -> false)
                        .size());
        PeriodCheck.BeforeElection into = (PeriodCheck.BeforeElection) PeriodCheck.of(
                        consultation("dates: {opens: 2027-02-01T09:00, closes: 2027-03-22T17:00" + weeks),
                        council,
                        day -> false)
                .get(0);
        assertEquals(false, into.opens());
        PeriodCheck.BeforeElection opens = (PeriodCheck.BeforeElection) PeriodCheck.of(
                        consultation("dates: {opens: 2027-05-06T09:00, closes: 2027-06-22T17:00" + weeks),
                        council,
                        day -> false)
                .get(0);
        assertEquals(true, opens.opens());
    }

    @Test
    void aFormatThatCameLateIsNamedUnlessItsReadersHaveAsLong() {
        String dates = "dates: {opens: 2024-04-08T09:00, closes: 2024-07-08T23:59, promised-weeks: 12%s}\n"
                + "formats: [{format: large-print, available-from: 2024-04-22}]\n";
        List<PeriodCheck.Warning> warnings = warnings(dates.formatted(""));
        PeriodCheck.LateFormat late = (PeriodCheck.LateFormat) warnings.getLast();
        assertEquals(77, late.days());
        assertEquals(91, late.others());
        assertEquals(
                0,
                warnings(dates.formatted(", channels: {paper: {closes: 2024-07-22T23:59}}")).stream()
                        .filter(PeriodCheck.LateFormat.class::isInstance)
                        .count());
    }
}
