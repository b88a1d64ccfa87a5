package org.folkmoot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Response;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Table;
import org.junit.jupiter.api.Test;

class HelpSectionsTest {

    private final Returns returns = new Returns(Square.SURVEY, Optional.empty());
    private int number;

    private void add(int many, String language, String helper) {
        for (int each = 0; each < many; each++) {
            returns.add(
                    new Response(
                            new ResponseId(new UUID(7, number++)),
                            "R" + number,
                            Square.SURVEY.id(),
                            1,
                            new Provenance(
                                    Channel.PAPER,
                                    Square.MADE,
                                    language,
                                    Optional.empty(),
                                    true,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.ofNullable(helper)),
                            Disposition.INCLUDED,
                            Map.of(),
                            Map.of()),
                    List.of());
        }
    }

    private Map<String, Cell> table(String id) {
        return new HelpSections(List.of(returns))
                .sections().stream()
                        .filter(Section.Figures.class::isInstance)
                        .map(section -> ((Section.Figures) section).table())
                        .filter(table -> table.id().equals(id))
                        .flatMap(table -> table.rows().stream())
                        .collect(Collectors.toMap(
                                Table.Row::words, row -> row.cells().getFirst()));
    }

    @Test
    void saysNothingWhereEverybodyAnsweredAloneInOneLanguage() {
        add(9, "en", null);
        assertEquals(List.of(), new HelpSections(List.of(returns)).sections());
    }

    @Test
    void countsLanguagesAndHelpers() {
        add(20, "en", null);
        add(6, "cy", "library");
        add(7, "en-x-easy", "carer");
        assertEquals(
                Map.of("English", count(20), "Welsh", count(6), "English, easy read", count(7)),
                table("responses.language"));
        assertEquals(
                Map.of(
                        "Nobody, or not said", count(20),
                        "Library or council staff", count(6),
                        "Carer, friend or family", count(7)),
                table("responses.help"));
    }

    @Test
    void hidesAFewAndWhatWouldGiveThemAway() {
        add(20, "en", null);
        add(2, "pl", "interviewer");
        Map<String, Cell> languages = table("responses.language");
        assertTrue(
                languages.values().stream().allMatch(new Cell.Hidden(Mark.CONFIDENTIAL)::equals), languages::toString);
    }

    private static Cell count(long number) {
        return new Cell.Count(number);
    }
}
