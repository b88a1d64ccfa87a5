package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.response.Town;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keying paper forms over HTTP, on either database. */
abstract class KeyingContract {

    private static final String SCREEN = "/desk/town/paper/residents";
    private static final Pattern KEY = Pattern.compile("name=\"paper:key\" value=\"([^\"]+)\"");

    private Town town;
    private Visitor keyer;
    private String key = "";

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        keyer = Staff.signedIn(town.server(), "kim@example.org", new Officer.Grant(Role.KEYER, "town"));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private HttpResponse<String> open() {
        HttpResponse<String> page = keyer.get(SCREEN);
        assertEquals(200, page.statusCode(), page.body());
        key = key(page);
        return page;
    }

    private static String key(HttpResponse<String> page) {
        Matcher found = KEY.matcher(page.body());
        assertTrue(found.find(), page.body());
        return found.group(1);
    }

    private HttpResponse<String> send(String sheet, String... fields) {
        return keyer.post(SCREEN, form(sheet, fields));
    }

    private String[] form(String sheet, String... fields) {
        List<String> all = new ArrayList<>(List.of(
                "paper:key", key, "paper:sheet", sheet, "paper:received", "30/10/2026", "paper:channel", "paper"));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }

    private void kept(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals(SCREEN + "?kept=1", Visitor.location(answer));
    }

    private Response only() {
        List<Response> all = town.responses(Town.SURVEY);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static Answer answer(Response response, String question) {
        return response.answers().get(new QuestionId(question));
    }

    @Test
    void aRecordThatOfficersFillInIsOfferedAsHeldFaceToFace() {
        assertTrue(open().body().contains("<option value=\"paper\" selected>"));
        town.changeSurvey("minutes: 5", "filled-in-by: officers\nminutes: 5");
        town.restart();
        keyer = Staff.signedIn(town.server(), "kit@example.org", new Officer.Grant(Role.KEYER, "town"));
        assertTrue(keyer.get("/desk/town/paper").body().contains(SCREEN));
        HttpResponse<String> page = open();
        assertTrue(page.body().contains("<option value=\"face-to-face\" selected>"), page.body());
        kept(keyer.post(
                SCREEN,
                "paper:key",
                key,
                "paper:received",
                "30/10/2026",
                "paper:channel",
                "face-to-face",
                "live",
                "lives"));
        assertEquals(Channel.FACE_TO_FACE, only().provenance().channel());
    }

    @Test
    void aFormIsKeptWithItsHeadItsEditionAndItsNotice() {
        HttpResponse<String> page = open();
        assertTrue(page.body().contains("value=\"02/11/2026\""), page.body());
        assertTrue(page.body().contains(">Key a form: Town survey</h1>"));
        kept(send(
                " 0123 ",
                "paper:assisted",
                "library",
                "live",
                "lives",
                "like",
                "park",
                "like",
                "people",
                "agree.safe",
                "agree",
                "proud",
                "The people, <b>all</b>",
                "years",
                "12",
                "order.parks",
                "1",
                "sex",
                "female"));
        Response response = only();
        assertEquals(1, response.edition());
        assertEquals(Disposition.INCLUDED, response.disposition());
        assertEquals(Channel.PAPER, response.provenance().channel());
        assertEquals(Optional.of("0123"), response.provenance().sheet());
        assertEquals(
                Optional.of(LocalDate.of(2026, 10, 30)), response.provenance().received());
        assertEquals(Optional.of("library"), response.provenance().assisted());
        assertEquals(
                town.bean(Definitions.class)
                        .consultation("town")
                        .orElseThrow()
                        .notice()
                        .orElseThrow()
                        .version(),
                response.provenance().notice().orElseThrow());
        assertEquals(Answer.Chosen.of("lives"), answer(response, "live"));
        assertEquals(Answer.Chosen.of("park", "people"), answer(response, "like"));
        assertEquals(
                new Answer.Rows(Map.of("safe", Answer.Chosen.of("agree"), "clean", new Answer.Missing(Why.BLANK))),
                answer(response, "agree"));
        assertEquals(new Answer.Words("The people, <b>all</b>"), answer(response, "proud"));
        assertEquals(new Answer.Figure(new BigDecimal("12")), answer(response, "years"));
        assertEquals(Answer.Chosen.of("female"), response.equality().get(new QuestionId("sex")));

        HttpResponse<String> next = keyer.get(SCREEN + "?kept=1");
        assertTrue(next.body().contains("Sheet 0123 is kept as " + response.reference()), next.body());
        assertTrue(next.body().contains("value=\"30/10/2026\""), "the next form of the pile came on the same day");
        assertFalse(next.body().contains("The people, "), "the next form is empty");
        String choose = keyer.get("/desk/town/paper").body();
        assertTrue(choose.contains("0123") && choose.contains(response.reference()), choose);
        assertTrue(choose.contains("You have keyed 1 of these today, 1 in all."), choose);
        assertFalse(choose.contains("The people"), choose);
        assertEquals(
                1,
                town.bean(Audit.class).of("town").stream()
                        .filter(line -> line.action().equals("paper.key")
                                && line.officer().isPresent())
                        .count());
    }

    @Test
    void sendingTwiceKeepsOne() throws Exception {
        open();
        kept(send("1", "live", "lives"));
        kept(send("1", "live", "lives"));
        only();
        key = key(keyer.get(SCREEN));
        List<Callable<Integer>> attempts = java.util.Collections.nCopies(
                6, () -> send("2", "live", "lives").statusCode());
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : many.invokeAll(attempts)) {
                assertEquals(303, answer.get());
            }
        }
        assertEquals(2, town.responses(Town.SURVEY).size());
    }

    @Test
    void aNumberUsedBeforeIsShownBackAndTakenWhenTheKeyerSaysSo() {
        open();
        kept(send("7", "live", "lives"));
        open();
        HttpResponse<String> back =
                send("7", "live", "lives-not", "proud", "Another & longer", "paper:mark:years", "unreadable");
        assertEquals(422, back.statusCode());
        assertTrue(back.body().contains("<title>Error: "), back.body());
        assertTrue(back.body().contains("Sheet 7 has been kept before, so nothing was stored."), back.body());
        assertTrue(back.body().contains("Another &amp; longer</textarea>"), back.body());
        assertTrue(back.body().matches("(?s).*value=\"lives-not\" checked.*"), back.body());
        assertTrue(back.body().contains("<option value=\"unreadable\" selected>"), back.body());
        assertEquals(1, town.responses(Town.SURVEY).size());
        assertEquals(key, key(back));
        kept(send("7", "live", "lives-not", "proud", "Another & longer", "paper:same-number", "yes"));
        assertEquals(2, town.responses(Town.SURVEY).size());
        open();
        kept(keyer.post(SCREEN, form("7", "paper:channel", "paper", "paper:same-number", "yes")));
        open();
        kept(keyer.post(
                SCREEN,
                "paper:key",
                key,
                "paper:sheet",
                "7",
                "paper:received",
                "30/10/2026",
                "paper:channel",
                "letter"));
        assertEquals(4, town.responses(Town.SURVEY).size());
    }

    @Test
    void marksSayWhyNothingCanBeCounted() {
        open();
        kept(send(
                "9",
                "live",
                "lives",
                "paper:mark:live",
                "spoilt",
                "paper:mark:proud",
                "unreadable",
                "paper:mark:years",
                "blank",
                "paper:mark:like",
                "nonsense"));
        Response response = only();
        assertEquals(new Answer.Missing(Why.SPOILT), answer(response, "live"));
        assertEquals(new Answer.Missing(Why.UNREADABLE), answer(response, "proud"));
        assertEquals(new Answer.Missing(Why.BLANK), answer(response, "years"));
        assertEquals(new Answer.Missing(Why.BLANK), answer(response, "like"));
    }

    @Test
    void whatCannotBeCountedIsAskedOnceAndThenNeverRefused() {
        open();
        HttpResponse<String> back = send(
                "9",
                "years",
                "abc",
                "like",
                "park",
                "like",
                "shops",
                "like",
                "people",
                "live",
                "hostile\u0000<script>");
        assertEquals(422, back.statusCode());
        assertTrue(back.body().contains("Question 2: Select no more than 2 options"), back.body());
        assertTrue(back.body().contains("paper:as-written"), back.body());
        assertFalse(back.body().contains("hostile<script>"), back.body());
        assertEquals(0, town.responses(Town.SURVEY).size());
        kept(send(
                "9",
                "years",
                "abc",
                "like",
                "park",
                "like",
                "shops",
                "like",
                "people",
                "live",
                "x",
                "paper:as-written",
                "yes"));
        Response response = only();
        assertEquals(new Answer.Missing(Why.SPOILT), answer(response, "like"));
        assertEquals(new Answer.Missing(Why.UNREADABLE), answer(response, "years"));
    }

    @Test
    void theHeadIsCheckedAndNothingIsLost() {
        open();
        HttpResponse<String> back =
                keyer.post(SCREEN, "paper:received", "30/2/2026", "proud", "Kept here", "paper:channel", "online");
        assertEquals(422, back.statusCode());
        assertTrue(back.body().contains("href=\"#paper:sheet\""), back.body());
        assertTrue(back.body().contains("href=\"#paper:received\""), back.body());
        assertTrue(back.body().contains("Kept here</textarea>"), back.body());
        assertEquals(
                422,
                keyer.post(SCREEN, "paper:sheet", "1", "paper:received", "2026-11-03")
                        .statusCode());
        assertEquals(
                422,
                keyer.post(SCREEN, "paper:sheet", "x".repeat(41), "paper:received", "1/11/26")
                        .statusCode());
        assertEquals(0, town.responses(Town.SURVEY).size());
        kept(keyer.post(
                SCREEN,
                "paper:sheet",
                "1",
                "paper:received",
                "2026-11-02",
                "paper:channel",
                "online",
                "paper:key",
                "'; drop table response; --",
                "paper:assisted",
                "<b>",
                "other.field",
                "x"));
        Response response = only();
        assertEquals(Channel.PAPER, response.provenance().channel());
        assertEquals(Optional.empty(), response.provenance().assisted());
        assertEquals(Disposition.LATE, response.disposition(), "received after the last day for paper");
    }

    @Test
    void onlyKeyersOfTheConsultationKey() {
        for (Officer.Grant grant : List.of(
                new Officer.Grant(Role.KEYER, "draft"),
                new Officer.Grant(Role.CODER, "town"),
                new Officer.Grant(Role.POLICY_OFFICER, "town"))) {
            Visitor other = Staff.signedIn(town.server(), grant.role() + "@example.org", grant);
            other.get("/desk");
            assertEquals(403, other.get(SCREEN).statusCode());
            assertEquals(403, other.post(SCREEN, form("1")).statusCode());
        }
        assertEquals(303, new Visitor(town.server().getURI()).get(SCREEN).statusCode());
        assertEquals(0, town.responses(Town.SURVEY).size());
        assertEquals(404, keyer.get("/desk/town/paper/none").statusCode());
        assertEquals(404, keyer.get(SCREEN + "?edition=2").statusCode());
        assertEquals(200, keyer.get(SCREEN + "?edition=1").statusCode());
    }

    @Test
    void aDraftTakesTestsOnly() {
        keyer = Staff.signedIn(town.server(), "dee@example.org", new Officer.Grant(Role.KEYER, "draft"));
        HttpResponse<String> page = keyer.get("/desk/draft/paper/residents");
        assertTrue(page.body().contains("are never counted"), page.body());
        key = key(page);
        assertEquals(
                303,
                keyer.post("/desk/draft/paper/residents", form("1", "live", "lives"))
                        .statusCode());
        assertEquals(Disposition.TEST, town.responses(Town.DRAFT).getFirst().disposition());
    }
}
