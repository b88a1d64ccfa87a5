package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problem;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;

class CouncilReaderTest {

    private static final Path SURVEYS = Path.of("surveys");

    private static Council read(String text, String... wanted) {
        Problems problems = new Problems();
        Council council = CouncilReader.read("council.yaml", text, SURVEYS, problems);
        assertEquals(
                List.of(wanted), problems.all().stream().map(Problem::toString).toList());
        return council;
    }

    @Test
    void theSampleCouncilIsReadWhole() {
        SurveyFolder.Found found = new SurveyFolder(StandardKinds.all()).all(SURVEYS);
        assertTrue(found.problems().none(), found.problems().all().toString());
        Council council = found.council();
        assertEquals("Cyngor Sir Mereshire", council.name().orElseThrow().in("cy"));
        assertTrue(council.invented());
        assertEquals(List.of("en", "cy"), council.languages());
        assertEquals("council/logo.svg", council.logo().orElseThrow().file());
        assertEquals(8, council.districts().size());
        Council.Population population = council.population("district").orElseThrow();
        assertEquals(142_700, population.groups().get("mereford"));
        assertEquals(
                council.districts().stream().map(Council.District::id).toList(),
                List.copyOf(population.groups().keySet()));
        assertEquals(
                new Council.Days(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 5, 6)),
                council.preElection().getLast());
        assertTrue(found.consultations().stream()
                .allMatch(files -> files.consultation().council().name().equals("Mereshire County Council")));
    }

    @Test
    void coloursThatCannotBeReadAreNamedWithTheirContrastAndNotUsed() {
        Council council = read(
                "name: N\ncolours:\n  header: \"#777777\"\n  on-header: \"#ffffff\"\n  accent: \"#0000ff\"\n  link: \"#808080\"\n",
                "council.yaml:4:14: the contrast of “on-header” #ffffff with the header #777777 is 4.47:1; choose colours further apart: text needs 4.5:1",
                "council.yaml:5:11: the contrast of “accent” #0000ff with the header #777777 is 1.91:1; choose colours further apart: lines and marks need 3:1",
                "council.yaml:6:9: the contrast of “link” #808080 with the page’s colour #ffffff is 3.94:1; choose colours further apart: text needs 4.5:1");
        assertEquals(Council.Colours.standard(), council.colours());
    }

    @Test
    void coloursOnWhichTextCanBeReadAreUsed() {
        Council council = read(
                "name: N\ncolours: {header: '#ffdd00', on-header: '#000000', accent: '#000000', link: '#1d3f94'}\n");
        assertEquals("#ffdd00", council.colours().header().toString());
        assertEquals("#1d3f94", council.colours().link().toString());
    }

    @Test
    void aFaultyLogoIsNotShown() {
        Council council = read(
                "name: N\nlogo: {file: ../secret.svg}\n",
                "council.yaml:2:14: “../secret.svg” cannot be the picture’s file; put an .svg, .png or .jpg into the folder “council” and name it as in council/logo.svg");
        assertEquals(Optional.empty(), council.logo());
        read(
                "name: N\nlogo: {file: council/none.svg}\n",
                "council.yaml:2:14: there is no file council/none.svg; put it beside council.yaml, or take the logo away");
    }

    @Test
    void aPopulationOfDistrictsHasThemAll() {
        read(
                "name: N\ndistricts: [{id: a, label: A}, {id: b, label: B}]\npopulations:\n"
                        + "  - {question: q, source: s, published: 2025-01-01, groups: {a: 1, c: 2}}\n",
                "council.yaml:4:61: the district “b” has no number here; add “b:”",
                "council.yaml:4:68: “c” is no district; did you mean “a”?");
    }
}
