package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.Town;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking in paper over HTTP, on either database. */
abstract class ReceivingContract {

    private static final String BATCHES = "/desk/town/paper/batches";

    private Town town;
    private Visitor keyer;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        keyer = Staff.signedIn(town.server(), "kim@example.org", new Officer.Grant(Role.KEYER, "town"));
        keyer.get(BATCHES);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private HttpResponse<String> open(int counted) {
        return keyer.post(
                BATCHES,
                "survey",
                "residents",
                "received",
                "30/10/2026",
                "source",
                "library",
                "place",
                "Mereford",
                "counted",
                Integer.toString(counted),
                "checking",
                "ALL",
                "share",
                "10");
    }

    private HttpResponse<String> add(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("edition", "1", "language", "en", "layout", "STANDARD"));
        return keyer.post(BATCHES + "/1", all.toArray(String[]::new));
    }

    private String added(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return keyer.get(Visitor.location(answer)).body();
    }

    private Sheet sheet(int place) {
        Batches batches = town.bean(Batches.class);
        return batches.sheets(batches.byNumber("town", 1).orElseThrow().id()).get(place - 1);
    }

    @Test
    void formsAreRecordedOneAfterAnother() {
        assertEquals(BATCHES + "/1", Visitor.location(open(4)));
        String page = keyer.get(BATCHES + "/1").body();
        assertTrue(page.contains("Library, Mereford") && page.contains("30 October 2026"), page);
        assertTrue(page.contains("<option value=\"en\" selected>English</option>"), page);
        String number = new SheetNumber(104_273).written();
        page = added(add("number", new SheetNumber(104_273).digits()));
        assertTrue(page.contains("Form " + number + " is recorded as number 1 of the pile."), page);
        page = added(add("none", "yes", "remark", "torn", "remark", "no-date"));
        Sheet assigned = sheet(2);
        assertTrue(assigned.assigned());
        assertTrue(page.contains("Write " + assigned.number() + " on every page of this form now."), page);
        assertTrue(page.contains("No date, Torn"), page);
        page = added(add("number", number, "aside", "BLANK", "reason", "Nothing is filled in"));
        assertTrue(page.contains("has been used before, in batch 1"), page);
        assertEquals(2, sheet(3).copy());
        PageCode code = new PageCode(
                Town.SURVEY, 1, "en", Layout.LARGE_PRINT, Part.MAIN, 2, java.util.Optional.of(new SheetNumber(7)));
        page = added(add("number", code.text()));
        assertEquals(Layout.LARGE_PRINT.name(), sheet(4).layout());
        assertEquals(new SheetNumber(7).written(), sheet(4).number());
        assertTrue(page.contains("4 recorded, 4 counted by hand"), page);
        assertEquals(303, keyer.post(BATCHES + "/1/close").statusCode());
        assertEquals(422, add("none", "yes").statusCode());
        String list = keyer.get(BATCHES).body();
        assertTrue(list.contains("Closed") && list.contains("All keyed twice"), list);
        assertEquals(303, keyer.post(BATCHES + "/1/reopen").statusCode());
        assertEquals(422, keyer.post(BATCHES + "/1/count", "counted", "many").statusCode());
        assertEquals(303, keyer.post(BATCHES + "/1/count", "counted", "5").statusCode());
        HttpResponse<String> early = keyer.post(BATCHES + "/1/close");
        assertEquals(422, early.statusCode());
        assertTrue(early.body().contains("5 forms were counted by hand, and 4 are recorded"), early.body());
        assertTrue(town.bean(Audit.class).of("town").stream()
                .map(Audit.Line::action)
                .toList()
                .containsAll(List.of("batch.open", "sheet.add", "batch.close", "batch.reopen", "batch.count")));
    }

    @Test
    void whatIsWrongIsSaidAndNothingRecorded() {
        HttpResponse<String> back = keyer.post(BATCHES, "received", "3/11/2026", "counted", "0", "checking", "SAMPLE");
        assertEquals(422, back.statusCode());
        for (String field : List.of("survey", "received", "source", "counted", "share")) {
            assertTrue(back.body().contains("href=\"#" + field + "\""), field);
        }
        open(1);
        assertEquals(422, add("number", "").statusCode());
        assertEquals(
                422,
                add("number", new SheetNumber(104_273).digits().replaceFirst("^1", "2"))
                        .statusCode());
        assertEquals(422, add("none", "yes", "edition", "9").statusCode());
        assertEquals(422, add("none", "yes", "aside", "SPOILT").statusCode(), "why?");
        assertEquals(422, add("none", "yes", "language", "xx").statusCode());
        PageCode other = new PageCode(
                new org.folkmoot.answer.SurveyId("town", "other"),
                1,
                "en",
                Layout.STANDARD,
                Part.MAIN,
                1,
                java.util.Optional.empty());
        assertTrue(add("number", other.text()).body().contains("belongs to another survey"));
        assertEquals(
                0,
                town.bean(Batches.class)
                        .sheets(town.bean(Batches.class).all("town").getFirst().id())
                        .size());
        assertEquals(404, keyer.get(BATCHES + "/2").statusCode());
        assertEquals(404, keyer.get("/desk/town/paper/sheets/none").statusCode());
    }

    @Test
    void aFormIsSetAsideAndTakenBack() {
        open(2);
        added(add("number", new SheetNumber(1).written()));
        added(add("number", new SheetNumber(2).written()));
        String page = "/desk/town/paper/sheets/" + sheet(2).id();
        keyer.get(page);
        assertEquals(422, keyer.post(page + "/aside", "reason", "Why").statusCode());
        assertEquals(422, keyer.post(page + "/aside", "aside", "SPOILT").statusCode());
        assertEquals(
                422,
                keyer.post(page + "/aside", "aside", "DUPLICATE", "reason", "The same hand", "same", "999")
                        .statusCode());
        assertEquals(
                303,
                keyer.post(
                                page + "/aside",
                                "aside",
                                "DUPLICATE",
                                "reason",
                                "The same <b>hand",
                                "same",
                                new SheetNumber(1).digits())
                        .statusCode());
        String body = keyer.get(page).body();
        assertTrue(body.contains("the same form as " + new SheetNumber(1).written()), body);
        assertTrue(body.contains("The same &lt;b&gt;hand"), body);
        assertEquals(303, keyer.post(page + "/restore").statusCode());
        assertFalse(keyer.get(page).body().contains("The same &lt;b&gt;hand"));
        assertEquals(
                303,
                keyer.post(page, "edition", "1", "language", "en", "layout", "LARGE_PRINT", "remark", "torn")
                        .statusCode());
        assertEquals("torn", sheet(2).remarks());
        assertEquals(
                422,
                keyer.post(page, "edition", "7", "language", "en", "layout", "STANDARD")
                        .statusCode());
    }
}
