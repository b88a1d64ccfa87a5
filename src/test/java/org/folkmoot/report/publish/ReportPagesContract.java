package org.folkmoot.report.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Town;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Downloads over HTTP, on either database. */
abstract class ReportPagesContract {

    private static final String BASE = "/desk/town/report";

    private Town town;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        answer("1", false, "live", "lives", "proud", "The park");
        answer("2", true, "live", "lives-not");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private void answer(String key, boolean madeUp, String... fields) {
        Map<String, List<String>> written = new java.util.HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            written.put(fields[i], List.of(fields[i + 1]));
        }
        town.bean(Intake.class)
                .accept(Submission.of(
                        Town.SURVEY,
                        1,
                        Written.of(written),
                        new Provenance(
                                Channel.PAPER,
                                Instant.parse("2026-10-30T12:00:00Z"),
                                "en",
                                Optional.empty(),
                                madeUp,
                                Optional.of(key),
                                Optional.empty(),
                                Optional.empty()),
                        key));
    }

    private Visitor officer(Role role, String consultation) {
        return Staff.signedIn(town.server(), role + "@example.org", new Officer.Grant(role, consultation));
    }

    private static void assertFile(HttpResponse<String> file, String type, String name, String begins) {
        assertEquals(200, file.statusCode());
        assertEquals(type, file.headers().firstValue("Content-Type").orElse(""));
        String disposition = file.headers().firstValue("Content-Disposition").orElse("");
        assertTrue(disposition.startsWith("attachment") && disposition.contains("\"" + name + "\""), disposition);
        assertTrue(
                file.body().startsWith(begins),
                file.body().substring(0, Math.min(100, file.body().length())));
    }

    @Test
    void aPolicyOfficerDownloadsEachFileAndIsRecorded() {
        Visitor policy = officer(Role.POLICY_OFFICER, "town");
        String page = policy.get(BASE).body();
        String words = page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertTrue(words.contains("2 residents"), words);
        assertTrue(words.contains("0 of 1 comments read"), words);
        assertTrue(words.contains("Responses in this consultation are made up for demonstration."), words);
        assertFile(policy.get(BASE + "/report.pdf"), "application/pdf", "town-report.pdf", "%PDF-1.7");
        assertFile(
                policy.get(BASE + "/workbook.xlsx?suggested=1"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "town-workbook.xlsx",
                "PK");
        HttpResponse<String> tables = policy.get(BASE + "/tables.csv");
        assertFile(
                tables,
                "text/csv; charset=utf-8",
                "town-tables.csv",
                "table,title,row,column,measure,value,base,mark\r\n");
        assertTrue(tables.body().contains("residents.live"), tables.body());
        HttpResponse<String> responses = policy.get(BASE + "/responses/residents.csv");
        assertFile(
                responses,
                "text/csv; charset=utf-8",
                "town-residents.csv",
                "reference,channel,submitted,language,edition,disposition,made-up,sheet,received,assisted,source,");
        assertEquals(3, responses.body().split("\r\n").length, responses.body());
        assertFile(
                policy.get(BASE + "/codings.csv"),
                "text/csv; charset=utf-8",
                "town-codings.csv",
                "reference,question,code,coder,status,place,from,to,stance,sentiment\r\n");
        assertEquals(
                List.of(
                        "report.download report.pdf",
                        "report.download workbook.xlsx with suggestions",
                        "report.download tables.csv",
                        "responses.download residents",
                        "codings.download "),
                town.bean(Audit.class).of("town").stream()
                        .filter(line ->
                                line.officer().isPresent() && line.action().endsWith(".download"))
                        .map(line -> line.action() + " " + line.detail())
                        .toList());
    }

    @Test
    void nobodyElseDownloadsAnything() {
        List<String> files =
                List.of("", "/report.pdf", "/workbook.xlsx", "/tables.csv", "/responses/residents.csv", "/codings.csv");
        for (Visitor other : List.of(
                officer(Role.KEYER, "town"), officer(Role.CODER, "town"), officer(Role.POLICY_OFFICER, "draft"))) {
            files.forEach(file -> assertEquals(403, other.get(BASE + file).statusCode(), file));
        }
        Visitor administrator = Staff.signedIn(town.server(), "ada@example.org", Officer.Grant.administrator());
        assertEquals(404, administrator.get("/desk/none/report/report.pdf").statusCode());
        assertEquals(404, administrator.get(BASE + "/responses/none.csv").statusCode());
        assertEquals(0, town.bean(Audit.class).of("town").size());
    }
}
