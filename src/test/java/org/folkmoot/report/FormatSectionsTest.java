package org.folkmoot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.tabulation.Table;
import org.junit.jupiter.api.Test;

class FormatSectionsTest {

    private static final Consultation COMMUNITIES = consultation("communities");

    private static Consultation consultation(String id) {
        return new SurveyFolder(StandardKinds.all())
                .all(Path.of("surveys")).consultations().stream()
                        .map(ConsultationFiles::consultation)
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void warnsOfFormatsWithLessTimeThanTheRest() {
        assertEquals(
                List.of("British Sign Language could be had from 12 October 2026. Those who needed it had 1,631 days,"
                        + " others 1,642."),
                FormatSections.of(COMMUNITIES).stream()
                        .filter(Section.Warning.class::isInstance)
                        .map(section -> ((Section.Warning) section).text())
                        .toList());
    }

    @Test
    void namesEachFormatWithItsFirstDay() {
        Table table = FormatSections.of(COMMUNITIES).stream()
                .filter(Section.Figures.class::isInstance)
                .map(section -> ((Section.Figures) section).table())
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        "Paper, from 1 October 2026",
                        "Large print, from 1 October 2026",
                        "British Sign Language, from 12 October 2026",
                        "Translation in Polish, from 1 October 2026"),
                table.rows().stream().map(Table.Row::words).toList());
    }
}
