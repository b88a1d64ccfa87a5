package org.folkmoot.survey.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;

class SampleFilesTest {

    private static final Path SURVEYS = Path.of("surveys");

    @Test
    void theSampleConsultationsHaveNoProblem() {
        Problems problems = new DefinitionCheck(StandardKinds.all()).check(List.of(SURVEYS));
        assertEquals(List.of(), problems.all());
    }

    @Test
    void oneIsOpenAndTheOthersAreClosed() {
        List<ConsultationFiles> all =
                new SurveyFolder(StandardKinds.all()).all(SURVEYS).consultations();
        Instant now = Instant.parse("2026-12-01T12:00:00Z");
        assertEquals(
                List.of("communities OPEN", "connected CLOSED", "strategy-draft CLOSED"),
                all.stream()
                        .map(ConsultationFiles::consultation)
                        .map(c -> c.id() + " " + c.state(now, Channel.ONLINE))
                        .toList());
        Consultation communities = all.get(0).consultation();
        assertEquals(
                Instant.parse("2031-03-31T22:59:00Z"), communities.dates().all().closes());
        assertEquals(List.of("residents", "partners", "conversations", "letters", "points"), communities.surveys());
        assertTrue(all.stream().allMatch(c -> c.consultation().council().invented()));
        assertTrue(all.stream().allMatch(c -> c.consultation().notice().isPresent()));
    }

    @Test
    void theSixThemesAreAskedForByTheSixOpenQuestions() {
        ConsultationFiles files = new SurveyFolder(StandardKinds.all())
                .all(SURVEYS)
                .consultations()
                .get(0);
        Problems problems = new Problems();
        Optional<CodeFrame> frame = FrameReader.read("communities", files.folder(), problems);
        assertTrue(problems.none());
        List<String> themes =
                frame.orElseThrow().themes().stream().map(Code::id).toList();
        assertEquals(
                List.of("community", "pride", "matters-most", "improve", "involvement", "done-differently"), themes);
        Set<String> asked = files.surveys().get(0).survey().questions().stream()
                .flatMap(question -> question.head().theme().stream())
                .map(Head.ThemeName::id)
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(themes), asked);
    }

    @Test
    void everyCodeThatCountsHasWordsAndExamples() {
        for (ConsultationFiles files :
                new SurveyFolder(StandardKinds.all()).all(SURVEYS).consultations()) {
            String id = files.consultation().id();
            FrameReader.read(id, files.folder(), new Problems()).stream()
                    .flatMap(frame -> frame.all().stream())
                    .filter(code -> !code.residual() && code.level() > 1)
                    .forEach(code -> {
                        assertFalse(code.words().isEmpty(), code.id());
                        assertFalse(code.examples().isEmpty(), code.id());
                    });
        }
    }
}
