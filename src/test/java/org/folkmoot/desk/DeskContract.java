package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Town;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The officers' home, on either database. */
abstract class DeskContract {

    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]+)\"");

    private Town town;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Visitor officer(Role role, String consultation) {
        return Staff.signedIn(town.server(), role + "@example.org", new Officer.Grant(role, consultation));
    }

    private Visitor administrator() {
        return Staff.signedIn(town.server(), "ada@example.org", Officer.Grant.administrator());
    }

    private void answer(Channel channel, String key, boolean madeUp, String... fields) {
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
                                channel,
                                Instant.parse("2026-10-30T12:00:00Z"),
                                "en",
                                Optional.empty(),
                                madeUp,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        key));
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void theDeskSaysThatFilesNeedMending() {
        String title = "There are problems in the files of this consultation";
        assertFalse(administrator().get("/desk/town").body().contains(title));
        town.changeSurvey("minutes: 5", "minuets: 5");
        town.restart();
        Visitor keyer = officer(Role.KEYER, "town");
        assertTrue(keyer.get("/desk/town").body().contains(title));
        assertEquals(
                200,
                new Visitor(town.server().getURI())
                        .get("/consultations/town/residents")
                        .statusCode());
    }

    @Test
    void homeShowsWhereAnOfficerWorksAndNothingElse() {
        answer(Channel.ONLINE, "1", false, "live", "lives", "proud", "The park");
        answer(Channel.PAPER, "2", false, "live", "lives");
        answer(Channel.PAPER, "3", false, "live", "lives", "proud", "The people");
        Visitor coder = officer(Role.CODER, "town");
        String home = coder.get("/desk").body();
        String read = words(home);
        assertTrue(read.contains("3 Town survey Online 1 · Paper 2"), read);
        assertTrue(read.contains("2 comments to read"), read);
        assertTrue(read.contains("Closed since 31 October 2026, 11:59pm"), read);
        assertTrue(home.contains("href=\"/desk/town/themes\""), home);
        assertFalse(home.contains("/desk/town/paper"), home);
        assertFalse(home.contains("/desk/draft"), home);
        assertFalse(read.contains("made up"), read);
        assertTrue(officer(Role.KEYER, "draft").get("/desk").body().contains("href=\"/desk/draft/paper\""));
        assertEquals(403, coder.get("/desk/draft").statusCode());
        assertEquals(404, administrator().get("/desk/none").statusCode());
        assertTrue(words(Staff.signedIn(town.server(), "none@example.org")
                        .get("/desk")
                        .body())
                .contains("You have no role in any consultation yet."));
    }

    @Test
    void oneConsultationIsCountedByChannelAndByWhatBecameOfItsResponses() {
        answer(Channel.ONLINE, "1", true, "live", "lives");
        answer(Channel.PAPER, "2", false, "live", "lives");
        Visitor policy = officer(Role.POLICY_OFFICER, "town");
        String page = words(policy.get("/desk/town").body());
        assertTrue(page.contains("Channel Counted Received Online 1 1 Paper 1 1 All channels 2 2"), page);
        assertTrue(page.contains("Responses in this consultation are made up for demonstration."), page);
        assertTrue(words(policy.get("/desk").body()).contains("made up"), "said on the home page too");
        assertTrue(page.contains("14 October 2026 Workshop Parish councillors Mereford 24"), page);
        assertTrue(page.contains("Town survey 1 current 2 November 2026"), page);
        assertTrue(page.contains("Paper 1 October 2026, 9:00am to 1 November 2026, 11:59pm"), page);
    }

    @Test
    void anAdministratorConfirmsAChangeOfShapeThatWasSeen() {
        answer(Channel.ONLINE, "1", false, "live", "lives");
        town.changeSurvey("{id: years, kind: number, text: How many", "{id: months, kind: number, text: How many");
        town.restart();
        Visitor policy = officer(Role.POLICY_OFFICER, "town");
        String seen = policy.get("/desk/town").body();
        assertTrue(words(seen).contains("Town survey: edition 2 waits to be confirmed"), words(seen));
        assertFalse(seen.contains("/desk/town/editions/"), seen);
        assertEquals(
                403, policy.post("/desk/town/editions/residents", "hash", "x").statusCode());
        Visitor administrator = administrator();
        assertTrue(words(administrator.get("/desk").body()).contains("A changed Town survey to confirm"));
        Matcher hash = HASH.matcher(administrator.get("/desk/town").body());
        assertTrue(hash.find());
        assertEquals(
                303,
                administrator
                        .post("/desk/town/editions/residents", "hash", "another")
                        .statusCode());
        assertEquals(
                1, town.bean(Editions.class).current(Town.SURVEY).orElseThrow().number());
        assertEquals(
                303,
                administrator
                        .post("/desk/town/editions/residents", "hash", hash.group(1))
                        .statusCode());
        assertEquals(
                2, town.bean(Editions.class).current(Town.SURVEY).orElseThrow().number());
        assertEquals(
                List.of("residents edition 2"),
                town.bean(Audit.class).of("town").stream()
                        .filter(line -> line.action().equals("edition.confirm"))
                        .map(Audit.Line::detail)
                        .toList());
        assertEquals(
                404,
                administrator.post("/desk/none/editions/residents", "hash", "x").statusCode());
    }
}
