package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.survey.Particulars.Format;
import org.folkmoot.survey.Particulars.Sort;
import org.folkmoot.yaml.Place;
import org.junit.jupiter.api.Test;

class ParticularsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 10, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 5);

    private static Format format(Sort sort, String language, LocalDate from) {
        return new Format(
                sort,
                Optional.of(language).filter(tag -> !tag.isEmpty()),
                from,
                Optional.empty(),
                Optional.empty(),
                new Place("consultation.yaml", 1, 1));
    }

    private static Particulars with(Format... formats) {
        return new Particulars(
                List.of(), List.of(), List.of(), Stream.of(formats).toList(), List.of(), Optional.empty());
    }

    @Test
    void aFormIsOfferedFromTheLatestDayThatIsSaidOfIt() {
        Particulars all = with(
                format(Sort.PAPER, "", FIRST),
                format(Sort.LARGE_PRINT, "", LATER),
                format(Sort.EASY_READ, "", LATER),
                format(Sort.TRANSLATION, "pl", LAST));
        assertEquals(Optional.of(FIRST), all.printedFrom("en", false));
        assertEquals(Optional.of(LATER), all.printedFrom("en", true));
        assertEquals(Optional.of(LATER), all.printedFrom("en-x-easy", false));
        assertEquals(Optional.of(LAST), all.printedFrom("pl", false));
        assertEquals(Optional.of(LAST), all.printedFrom("pl", true));
        assertEquals(Optional.of(FIRST), all.printedFrom("cy", false));
    }

    @Test
    void whatIsNotSaidToBeOfferedIsNot() {
        assertEquals(Optional.empty(), with(format(Sort.BSL, "", FIRST)).printedFrom("en", false));
        assertEquals(Optional.empty(), with(format(Sort.PAPER, "", FIRST)).printedFrom("en", true));
    }
}
