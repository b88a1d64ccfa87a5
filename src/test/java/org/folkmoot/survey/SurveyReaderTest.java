package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problem;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyReaderTest {

    private static final Path CASES = Path.of("src/test/resources/surveys");
    private static final SurveyId ID = new SurveyId("parks", "residents");

    private final SurveyFolder folder = new SurveyFolder(StandardKinds.all());

    private Survey survey(String text) {
        return new SurveyReader(StandardKinds.all()).survey(ID, text, "");
    }

    private static String routing() throws IOException {
        return Files.readString(CASES.resolve("valid/routing.yaml"));
    }

    @Test
    void aKeptEditionReadsAsItDidFromItsFiles() {
        for (ConsultationFiles files : folder.all(Path.of("surveys")).consultations()) {
            for (ConsultationFiles.SurveyFile file : files.surveys()) {
                Survey kept = new SurveyReader(StandardKinds.all())
                        .survey(file.survey().id(), file.text(), file.bankText());
                assertEquals(Shape.of(file.survey()), Shape.of(kept));
                assertEquals(file.survey().title(), kept.title());
                assertEquals(file.survey().byId().keySet(), kept.byId().keySet());
            }
        }
    }

    @Test
    void aKeptEditionIsReadThoughARuleIsNewerThanIt() throws IOException {
        Survey survey = survey(routing().replace("minutes: 5", "minutes: 500\nold-key: x"));
        assertEquals(4, survey.questions().size());
        assertThrows(IllegalArgumentException.class, () -> survey("- no survey"));
    }

    @Test
    void aSurveyIsForThePublicUnlessItSaysThatOfficersFillItIn() throws IOException {
        Survey survey = survey(routing());
        assertEquals(Survey.FilledInBy.PUBLIC, survey.filledInBy());
        Survey record = survey(routing().replace("minutes: 5", "minutes: 5\nfilled-in-by: officers"));
        assertEquals(Survey.FilledInBy.OFFICERS, record.filledInBy());
        assertEquals(Shape.of(survey), Shape.of(record), "who fills it in may change while answers come in");
    }

    @Test
    void routingIsReadAsWritten() throws IOException {
        Survey survey = survey(routing());
        When.OneOf often = new When.OneOf(new QuestionId("visit"), java.util.Set.of("often"));
        When.OneOf trees = new When.OneOf(new QuestionId("like"), java.util.Set.of("trees"));
        When liked = new When.Answered(new QuestionId("like"));
        assertEquals(
                Optional.of(new When.All(List.of(often, new When.Any(List.of(trees, new When.Not(liked)))))),
                survey.pages().get(1).when());
        assertEquals(Optional.of(trees), survey.questions().get(2).head().when());
    }

    @Test
    void aChangeOfWordsKeepsTheShape() throws IOException {
        Shape shape = Shape.of(survey(routing()));
        assertEquals(shape, Shape.of(survey(routing().replace("Do you visit the park?", "Are you a visitor?"))));
        assertEquals(shape, Shape.of(survey(routing().replace("label: Often", "label: Every week"))));
        assertEquals(shape, Shape.of(survey(routing().replace("title: For visitors", "title: You visit"))));
    }

    @Test
    void aChangeOfWhatIsCountedChangesTheShape() throws IOException {
        Shape shape = Shape.of(survey(routing()));
        assertNotEquals(shape, Shape.of(survey(routing().replace("id: trees, label", "id: oaks, label"))));
        assertNotEquals(shape, Shape.of(survey(routing().replace("kind: long-text", "kind: short-text"))));
        assertNotEquals(shape, Shape.of(survey(routing().replace("kind: multiple-choice", "kind: single-choice"))));
        assertNotEquals(shape, Shape.of(survey(routing().replace("label: Often}", "label: Often, side: for}"))));
        assertNotEquals(shape, Shape.of(survey(routing().replace("id: why,", "id: reason,"))));
    }

    @Test
    void theHashFollowsTheSurveyAndItsBank(@TempDir Path copy) throws IOException {
        Path from = CASES.resolve("valid/with-equality");
        for (String file : List.of("parks/consultation.yaml", "parks/residents.yaml", "banks/people-2026.yaml")) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.writeString(
                    copy.resolve(file), Files.readString(from.resolve(file)).replace("\n", "\r\n"));
        }
        assertEquals(hash(from), hash(copy), "line ends do not count");
        Path bank = copy.resolve("banks/people-2026.yaml");
        Files.writeString(bank, Files.readString(bank).replace("A list", "Another list"));
        assertNotEquals(hash(from), hash(copy));
    }

    private String hash(Path surveys) {
        return folder.all(surveys).consultations().get(0).surveys().get(0).hash();
    }

    @Test
    void aConsultationWithAProblemIsNotGivenButItsProblemsAre() {
        SurveyFolder.Found found = folder.all(CASES.resolve("invalid/equality"));
        assertEquals(List.of(), found.consultations());
        assertFalse(found.problems().none());
        assertEquals(1, found.folders().size());
    }

    @Test
    void theVersionOfTheNoticeFollowsItsWords() {
        Notice notice = notice("Two years.");
        assertEquals(12, notice.version().length());
        assertEquals(notice, notice("Two years."));
        assertNotEquals(notice.version(), notice("Three years.").version());
    }

    private static Notice notice(String retention) {
        String text = "privacy: {controller: c, data-protection-contact: d, purpose: p, legal-basis: l, recipients: r,"
                + " retention: " + retention + ", rights: r, minimum-age: 16, comments: c}\n";
        Problems problems = new Problems();
        YamlMap map = YamlMap.read("f", text, problems).orElseThrow();
        Notice notice = NoticeReader.read(map, true, false).orElseThrow();
        assertTrue(problems.none());
        return notice;
    }

    @Test
    void timesAreThoseOfAClockInLondon() {
        assertEquals(Optional.of(Instant.parse("2026-10-01T08:00:00Z")), moment("2026-10-01T09:00"));
        assertEquals(Optional.of(Instant.parse("2026-12-01T09:00:00Z")), moment("2026-12-01T09:00"));
        assertEquals(Optional.of(Instant.parse("2026-10-25T00:30:00Z")), moment("2026-10-25T01:30"), "the earlier");
        assertEquals(Optional.empty(), moment("2027-03-28T01:30"));
        assertEquals(Optional.empty(), moment("2026-10-01T24:00"));
        assertEquals(Optional.empty(), moment("2026-02-29T09:00"));
        assertEquals(Optional.empty(), moment("2026-10-01"));
    }

    private static Optional<Instant> moment(String text) {
        Problems problems = new Problems();
        Optional<Instant> moment =
                LondonTime.moment(YamlMap.read("f", "at: " + text, problems).orElseThrow(), "at");
        assertEquals(moment.isEmpty(), !problems.none());
        problems.all().stream().map(Problem::todo).forEach(todo -> assertFalse(todo.isBlank()));
        return moment;
    }
}
