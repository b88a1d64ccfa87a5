package org.folkmoot.theme.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Role;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coders at the desk, over HTTP and without JavaScript. */
class CodingDeskIT {
    private static final int TESTS = 10;
    private static final String FRIENDLY = "<b>Friendly</b> folk & kindness";
    private static final String GALA = "The gala";

    private static DeskServer server;

    private DeskHouse house;
    private Visitor coder;

    @BeforeAll
    static void open() {
        server = new DeskServer(Databases.h2(), TESTS);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void start() {
        house = server.house(FRIENDLY, GALA);
        coder = house.signedIn("ann", Role.CODER);
    }

    @Test
    void overviewCountsAndLeadsToTheDesk() {
        String page = coder.get(house.overview).body();
        assertTrue(page.contains("0 of 2 comments read"), page);
        assertTrue(page.contains(">Read<span class=\"visually-hidden\">: What are you most proud of"), page);
    }

    @Test
    void showsTheCommentWithItsEvidenceAndNothingTicked() {
        String page = coder.get(house.proud).body();
        assertTrue(page.contains("&lt;b&gt;<mark>Friendly</mark>&lt;/b&gt; folk &amp; <mark>kindness</mark>"), page);
        assertTrue(page.contains("made up"));
        assertTrue(page.contains("value=\"friendliness\""));
        assertFalse(page.contains("checked aria-describedby"), "a suggestion is ticked");
        String redact = "/desk/" + house.consultation + "/quotes/redact/comment/" + house.comment(FRIENDLY);
        assertTrue(page.contains("href=\"" + redact + "\""), page);
        assertEquals(200, coder.get(redact).statusCode());
    }

    @Test
    void acceptsASuggestionAndGoesOn() {
        coder.get(house.proud);
        HttpResponse<String> kept = coder.post(
                house.read,
                "comment",
                house.comment(FRIENDLY),
                "code",
                "friendliness",
                "code",
                "not-in-the-frame",
                "add",
                "Heritage nobody typed",
                "action",
                "done");
        assertEquals(422, kept.statusCode());
        assertTrue(kept.body().contains("There is a problem"));
        kept = coder.post(
                house.read,
                "comment",
                house.comment(FRIENDLY),
                "code",
                "friendliness",
                "add",
                "Countryside and green spaces (countryside)",
                "action",
                "done");
        assertEquals(303, kept.statusCode());
        String next = coder.get(Visitor.location(kept)).body();
        assertTrue(next.contains("The <mark>gala</mark>"), next);
        assertTrue(next.contains("1 left"), next);
        assertEquals(
                Set.of("friendliness", "countryside"), house.coded(FRIENDLY).codes());
        List<String> actions = house.bean(Audit.class).of(house.consultation).stream()
                .map(Audit.Line::action)
                .toList();
        assertEquals(List.of("comment.read"), actions);
    }

    @Test
    void addsACodeWithoutKeepingAnythingYet() {
        coder.get(house.proud);
        String page = coder.post(house.read, "comment", house.comment(GALA), "add", "heritage", "action", "add")
                .body();
        assertTrue(page.contains("id=\"code-heritage\" name=\"code\" value=\"heritage\" checked"), page);
        assertFalse(house.coded(GALA).read());
    }

    @Test
    void undoesTheLastReading() {
        coder.get(house.proud);
        coder.post(house.read, "comment", house.comment(GALA), "code", "events-pride", "action", "done");
        HttpResponse<String> undone = coder.post(house.overview + "/undo", "survey", "residents", "question", "proud");
        assertTrue(coder.get(Visitor.location(undone)).body().contains("<mark>gala</mark>"));
        assertFalse(house.coded(GALA).read());
    }

    @Test
    void tellsTheSecondOfTwoWhoReadTheSameComment() {
        Visitor other = house.signedIn("ben", Role.CODER);
        coder.get(house.proud);
        other.get(house.proud);
        coder.post(house.read, "comment", house.comment(GALA), "code", "events-pride", "action", "done");
        HttpResponse<String> late =
                other.post(house.read, "comment", house.comment(GALA), "code", "heritage", "action", "done");
        assertTrue(Visitor.location(late).endsWith("kept=another"));
        String page = other.get(Visitor.location(late)).body();
        assertTrue(page.contains("Somebody else has read this comment"), page);
        assertTrue(page.contains("The <mark>gala</mark>"), "the same comment, with what the other gave");
        assertEquals(Set.of("events-pride"), house.coded(GALA).codes());
    }

    @Test
    void leadsOnFromAQuestionThatIsRead() {
        coder.get(house.proud);
        coder.post(house.read, "comment", house.comment(GALA), "action", "done");
        HttpResponse<String> last = coder.post(house.read, "comment", house.comment(FRIENDLY), "action", "done");
        String page = coder.get(Visitor.location(last)).body();
        assertTrue(page.contains("no comment left to read on this question"), page);
        String before =
                coder.get(house.read + "?survey=residents&question=matters").body();
        assertFalse(before.contains("Go on with"), "there is nothing to go on with");
        coder.post(house.overview + "/undo", "survey", "residents", "question", "proud");
        String elsewhere =
                coder.get(house.read + "?survey=residents&question=matters").body();
        assertTrue(elsewhere.contains("Go on with “What are you most proud of"), elsewhere);
    }

    @Test
    void isRefusedToOthers() {
        assertEquals(403, house.signedIn("kay", Role.KEYER).get(house.proud).statusCode());
        Visitor policy = house.signedIn("pol", Role.POLICY_OFFICER);
        String page = policy.get(house.proud).body();
        assertTrue(page.contains("<mark>"));
        assertFalse(page.contains("name=\"code\""));
        assertEquals(
                403,
                policy.post(house.read, "comment", house.comment(GALA), "action", "done")
                        .statusCode());
        assertEquals(303, new Visitor(house.server.getURI()).get(house.proud).statusCode());
        assertFalse(coder.postWithoutToken(house.read, "comment", house.comment(GALA), "action", "done")
                        .statusCode()
                < 400);
        assertFalse(house.coded(GALA).read());
    }

    @Test
    void answersWrongAddressesWithNotFound() {
        for (String path : List.of(
                house.read + "?survey=residents&question=no-such",
                house.read + "?survey=nowhere&question=proud",
                house.read + "?comment=00000000-0000-7000-8000-000000000001")) {
            assertEquals(404, coder.get(path).statusCode(), path);
        }
        coder.get(house.proud);
        assertEquals(404, coder.post(house.read, "comment", "x").statusCode());
        assertEquals(404, coder.post(house.read).statusCode());
    }

    @Test
    void givesTheCodingsAsAFile() {
        HttpResponse<String> file = coder.get(house.overview + "/codings.csv");
        assertTrue(file.body().startsWith("reference,question,code,coder,status,place,from,to,stance,sentiment\r\n"));
        assertTrue(file.headers()
                .firstValue("Content-Disposition")
                .orElse("")
                .contains(house.consultation + "-codings.csv"));
    }
}
