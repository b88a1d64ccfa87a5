package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problem;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;
import org.junit.jupiter.api.Test;

class ConsultationReaderTest {

    private static final String HEAD = """
            title: T
            summary: S
            council: {name: N}
            status: draft
            why: W
            surveys: [s]
            contact: {name: N, email: a@b.example}
            """;

    private static Consultation read(String more, String... wanted) {
        Problems problems = new Problems();
        YamlMap map = YamlMap.read("c", HEAD + more, problems).orElseThrow();
        Consultation consultation = ConsultationReader.read("c", map, false, Council.none(), Optional.empty())
                .orElseThrow();
        assertEquals(
                List.of(wanted), problems.all().stream().map(Problem::toString).toList());
        return consultation;
    }

    @Test
    void anExtensionIsTheNewClosingAndKeepsTheOld() {
        Consultation.Dates dates = read("""
                dates:
                  opens: 2026-06-01T09:00
                  closes: 2026-07-01T17:00
                  channels:
                    paper: {closes: 2026-07-05T17:00}
                    letter: {closes: 2026-07-20T17:00}
                  grace-minutes: 45
                  promised-weeks: 4
                  extensions:
                    - {closes: 2026-07-08T17:00, reason: R, announced: 2026-06-30}
                    - {channel: paper, closes: 2026-07-10T17:00, reason: Strike, announced: 2026-07-02}
                """).dates();
        assertEquals(Instant.parse("2026-07-08T16:00:00Z"), dates.all().closes());
        assertEquals(
                Instant.parse("2026-07-10T16:00:00Z"), dates.of(Channel.PAPER).closes());
        assertEquals(
                Instant.parse("2026-07-20T16:00:00Z"), dates.of(Channel.LETTER).closes());
        assertEquals(Duration.ofMinutes(45), dates.grace());
        assertEquals(Optional.of(4), dates.promisedWeeks());
        assertEquals(
                Instant.parse("2026-07-01T16:00:00Z"), dates.extensions().get(0).was());
        assertEquals(
                Instant.parse("2026-07-08T16:00:00Z"), dates.extensions().get(1).was());
        assertEquals(Optional.of(Channel.PAPER), dates.extensions().get(1).channel());
    }

    @Test
    void anExtensionThatIsNoLaterIsReported() {
        Consultation.Dates dates = read(
                        "dates: {opens: 2026-06-01T09:00, closes: 2026-07-01T17:00, extensions: ["
                                + "{closes: 2026-07-01T17:00, reason: R, announced: 2026-06-30}]}\n",
                        "c:8:82: this is no later than it closed before; write a later time, or take the extension away")
                .dates();
        assertEquals(List.of(), dates.extensions());
        assertEquals(Consultation.Dates.USUAL_GRACE, dates.grace());
    }

    @Test
    void whatThePublicPageShowsIsRead() {
        Particulars particulars = new SurveyFolder(StandardKinds.all())
                .all(java.nio.file.Path.of("surveys")).consultations().stream()
                        .map(ConsultationFiles::consultation)
                        .filter(consultation -> consultation.id().equals("connected"))
                        .findFirst()
                        .orElseThrow()
                        .particulars();
        assertEquals(
                new Particulars.OurFile("neighbourhood-plans.txt"),
                particulars.documents().get(0).source());
        assertEquals(Particulars.Sort.EASY_READ, particulars.formats().get(1).sort());
        assertTrue(particulars.districts().contains("mereford"));
        assertEquals(
                "Cabinet",
                particulars.outcome().orElseThrow().decidedBy().orElseThrow().in("en"));
    }

    @Test
    void filesLeadOutOfNoFolderAndLinksLeadToTheWeb() {
        String dates = "dates: {opens: 2026-06-01T09:00, closes: 2026-07-01T17:00}\n";
        read(
                dates + "documents:\n  - {title: T, file: ../../etc/passwd, published: 2026-06-01}\n",
                "c:10:22: “../../etc/passwd” cannot be the name of a file here; use letters, digits, hyphens and dots, and one of these endings: pdf, odt, ods, docx, xlsx, pptx, csv, txt, rtf, mp3, mp4, png, jpg, brf");
        read(
                dates + "documents:\n  - {title: T, link: 'javascript:alert(1)', published: 2026-06-01}\n",
                "c:10:22: “javascript:alert(1)” is no link; write the whole address, beginning with https://");
        read(
                dates + "documents:\n  - {title: T, published: 2026-06-01}\n",
                "c:10:5: “file” is missing; add “file:” here");
    }
}
