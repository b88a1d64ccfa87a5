package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Response;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/** A slow line that loses things, and the weight of pages on it. */
@Isolated("The line is slow, the machine must not be.")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadLineIT {

    private static final String TOWN = "/consultations/town/town";
    private static final String RESIDENTS = "/consultations/communities/residents";
    private static final int FIRST_PAGE = 60_000;
    private static final int LATER_PAGE = 15_000;
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:src|srcset|action)=\"(?:https?:)?//|<link[^>]+href=\"https?:");

    private House house;

    @BeforeAll
    void open() {
        house = new House(Databases.h2());
    }

    @AfterAll
    void close() {
        house.close();
    }

    private interface Request {
        Wire.Answer send() throws IOException;
    }

    /** What a person does whose page does not come: presses again. */
    private static Wire.Answer insisting(Request request) {
        for (int tries = 0; tries < 10; tries++) {
            try {
                Wire.Answer answer = request.send();
                assertTrue(answer.status() < 400, () -> answer.status() + " " + answer.body());
                return answer;
            } catch (IOException broken) {
                continue;
            }
        }
        throw new AssertionError("The line is dead");
    }

    @Test
    void aSurveyIsCompletedOverASlowLineThatLosesFivePercent() {
        try (FaultyLine line = new FaultyLine(house.server.getURI(), 1, .05, 400, 50_000)) {
            Wire wire = new Wire(line.uri());
            insisting(() -> wire.get(TOWN));
            insisting(() -> wire.post(TOWN + "/start"));
            insisting(() -> wire.get(TOWN + "/page/live"));
            insisting(() -> wire.post(TOWN + "/page/live", "_shown", "live", "live", "here"));
            insisting(() -> wire.get(TOWN + "/page/reasons"));
            insisting(() -> wire.post(TOWN + "/page/reasons", "_shown", "like", "like", "park", "like", "shops"));
            insisting(() -> wire.get(TOWN + "/page/here"));
            insisting(() -> wire.post(
                    TOWN + "/page/here", "_shown", "years proud why-park", "years", "12", "proud", "The bridge"));
            insisting(() -> wire.get(TOWN + "/check"));
            insisting(() -> wire.post(TOWN + "/send"));
            Wire.Answer receipt = insisting(() -> wire.get(TOWN + "/receipt"));
            assertTrue(line.drops.get() >= 2, "the line has lost a request and an answer");
            assertEquals(1, house.responses(House.TOWN).size(), "none lost, none doubled");
            Response kept = house.responses(House.TOWN).getFirst();
            assertTrue(receipt.body().contains(kept.reference()), receipt.body());
            assertEquals(Answer.Chosen.of("park", "shops"), kept.answers().get(new QuestionId("like")));
            assertEquals(new Answer.Words("The bridge"), kept.answers().get(new QuestionId("proud")));
        }
    }

    @Test
    void whateverOfAFormWasLostThePageIsThereWithItsAnswersOnTheNextTry() throws IOException {
        Wire wire = new Wire(house.server.getURI());
        wire.get(TOWN);
        wire.post(TOWN + "/start");
        wire.get(TOWN + "/page/live");
        wire.post(TOWN + "/page/live", "_shown", "live", "live", "away");
        // The answer to that was lost: the person reloads, or sends the same again.
        assertTrue(wire.get(TOWN + "/page/live").body().contains("value=\"away\" checked"));
        Wire.Answer again = wire.post(TOWN + "/page/live", "_shown", "live", "live", "away");
        assertEquals(303, again.status());
        assertTrue(wire.get(TOWN + "/page/live").body().contains("value=\"away\" checked"));
    }

    @Test
    void theFirstPageIsLightWithAllItsFilesAndEachLaterPageIsLighter() throws IOException {
        Wire wire = new Wire(house.server.getURI());
        Wire.Answer first = wire.get(RESIDENTS);
        int weight = weigh(wire, first);
        assertTrue(weight < FIRST_PAGE, () -> "the first page weighs " + weight);
        String at = wire.post(RESIDENTS + "/start").location();
        for (int pages = 0; !at.endsWith("/check"); pages++) {
            assertTrue(pages < 40, "the survey does not end");
            String path = URI.create(at).getPath();
            Wire.Answer page = wire.get(path);
            light(path, page);
            Matcher shown =
                    Pattern.compile("name=\"_shown\" value=\"([^\"]*)\"").matcher(page.body());
            assertTrue(shown.find(), page.body());
            Wire.Answer left = wire.post(path, "_shown", shown.group(1));
            assertEquals(303, left.status(), () -> path + left.body());
            at = left.location();
        }
        for (String path : new String[] {"/check", "/save", "/questions", "/file"}) {
            light(path, wire.get(RESIDENTS + path));
        }
        wire.post(RESIDENTS + "/send");
        light("/receipt", wire.get(RESIDENTS + "/receipt"));
    }

    private static void light(String path, Wire.Answer page) {
        assertEquals(200, page.status(), path);
        assertTrue(page.bytes() < LATER_PAGE, () -> path + " weighs " + page.bytes());
        assertFalse(ELSEWHERE.matcher(page.body()).find(), () -> path + " asks for something from elsewhere");
    }

    private static int weigh(Wire wire, Wire.Answer page) throws IOException {
        assertFalse(ELSEWHERE.matcher(page.body()).find(), "the first page asks for something from elsewhere");
        int weight = page.bytes();
        Matcher file = FILE.matcher(page.body());
        int files = 0;
        while (file.find()) {
            Wire.Answer answer = wire.get(file.group(1).replace("&#x3D;", "="));
            assertEquals(200, answer.status(), file.group(1));
            weight += answer.bytes();
            files++;
        }
        assertTrue(files >= 3, "style sheet, picture and script are weighed");
        return weight;
    }
}
