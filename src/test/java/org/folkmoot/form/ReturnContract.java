package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going away and coming back without an account, on both databases: its leaves only name one. */
abstract class ReturnContract {

    private static final String TOWN = "/consultations/town/town";
    private static final Pattern CODE = Pattern.compile("<strong>((?:[A-Z0-9]{4} ){3}[A-Z0-9]{4})</strong>");

    private House house;

    abstract Map<String, String> database();

    @BeforeEach
    void open() {
        house = new House(database(), Map.of("folkmoot.limits.guess", 6));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aSurveyLeftHalfwayIsFinishedOnAnotherDeviceWithTheCodeAlone() {
        Resident first = new Resident(house, House.TOWN);
        first.begin();
        first.leave("live", "live", "here", "_shown", "live");
        String saved = first.leave(
                "reasons", "like", "shops", "like", "park", "like", "more", "_shown", "like", "_go", "save");
        assertEquals("/save", first.at);
        assertEquals(0, house.responses(House.TOWN).size(), "saving never sends");
        String code = code(saved);
        assertTrue(saved.contains("/return/" + code.replace(' ', '-')), saved);
        assertTrue(saved.contains("Wednesday 2 December 2026"), "until when it is kept: " + saved);
        assertTrue(saved.contains("Thursday 31 December 2026 at 11:59pm"), "until when it can be sent: " + saved);
        assertEquals(code, code(first.open("/save")), "the same code each time");

        Visitor other = house.visitor();
        other.get("/return");
        HttpResponse<String> offer =
                other.post("/return", "code", " " + code.toLowerCase().replace(' ', '-') + "\n");
        assertEquals(200, offer.statusCode());
        assertTrue(offer.body().contains("Continue your answers"), offer.body());
        HttpResponse<String> taken = other.post(TOWN + "/return", "code", code);
        assertEquals(TOWN + "/page/reasons", Visitor.location(taken), "where it was left");
        Resident second = new Resident(other, House.TOWN);
        String page = second.open("/page/reasons");
        assertEquals(3, page.split(" checked").length - 1, "faulty marks too are there: " + page);
        second.leave("reasons", "like", "shops", "_shown", "like");
        second.leave("here", "years", "7", "_shown", "years proud");
        second.send("/send");
        assertEquals(1, house.responses(House.TOWN).size());
        first.open("/check");
        assertEquals("/receipt", first.at, "the first device sees that it was sent");
        first.open("/save");
        assertEquals("/receipt", first.at);
        first.send("/send");
        assertEquals(1, house.responses(House.TOWN).size());
    }

    @Test
    void theLinkWorksToo() {
        Resident first = new Resident(house, House.TOWN);
        first.toCheck();
        String link = "/return/" + code(first.open("/save")).replace(' ', '-');
        Visitor other = house.visitor();
        HttpResponse<String> offer = other.get(link);
        assertEquals(200, offer.statusCode());
        assertTrue(offer.headers().allValues("Set-Cookie").stream().noneMatch(c -> c.startsWith("folkmoot-answers")));
        Resident second = new Resident(other, House.TOWN);
        second.send("/return", "code", link.substring("/return/".length()));
        assertEquals("/check", second.at);
    }

    @Test
    void onlyTheHashOfACodeIsKept() {
        Resident first = new Resident(house, House.TOWN);
        first.toCheck();
        String code = code(first.open("/save"));
        List<String> keys = house.get(AllKeys.class).hashes();
        assertEquals(2, keys.size());
        assertTrue(keys.contains(ReturnCode.read(code).orElseThrow().hash()));
        assertTrue(keys.stream().noneMatch(key -> key.contains(code.replace(" ", ""))));
    }

    @Test
    void wrongCodesAreRefusedAndThenSlowedDown() {
        Visitor visitor = house.visitor();
        visitor.get("/return");
        HttpResponse<String> blank = visitor.post("/return", "code", " ");
        assertEquals(422, blank.statusCode());
        assertTrue(blank.body().contains("href=\"#code\"") && blank.body().contains("Enter your return code"));
        assertTrue(visitor.post("/return", "code", "<b>no").body().contains("&lt;b&gt;no"));
        assertTrue(visitor.post("/return", "code", "CDFG HJKM").body().contains("Enter the 16 letters"));
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> wrong = visitor.post("/return", "code", "CDFG HJKM NPRT 3479");
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.body().contains("We do not know this code"), wrong.body());
        }
        Resident first = new Resident(house, House.TOWN);
        first.toCheck();
        String code = code(first.open("/save"));
        HttpResponse<String> slow = visitor.post("/return", "code", code);
        assertEquals(429, slow.statusCode(), "no code is taken now, a right one neither");
        assertTrue(slow.body().contains("Please wait a moment"), slow.body());
        assertEquals(429, visitor.get("/return/" + code.replace(' ', '-')).statusCode());
        house.clock.move(Duration.ofMinutes(10));
        assertEquals(200, visitor.post("/return", "code", code).statusCode());
    }

    @Test
    void otherAnswersOnTheDeviceAreNotLostByTakingUpThese() {
        Resident mother = new Resident(house, House.TOWN);
        mother.toCheck();
        String code = code(mother.open("/save"));
        Visitor device = house.visitor();
        Resident daughter = new Resident(device, House.TOWN);
        daughter.begin();
        daughter.leave("live", "live", "away", "_shown", "live");
        device.get("/return");
        HttpResponse<String> warned = device.post(TOWN + "/return", "code", code);
        assertEquals(200, warned.statusCode());
        assertTrue(warned.body().contains("There are other answers on this device"), warned.body());
        String hers = code(warned.body());
        assertNotEquals(code, hers);
        daughter.send("/return", "code", code, "replace", "yes");
        assertEquals("/check", daughter.at);
        daughter.send("/return", "code", hers, "replace", "yes");
        assertTrue(daughter.open("/page/live").contains("value=\"away\" checked"));
    }

    @Test
    void aLostCookieLeadsToTheCodeAndNotToALostText() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        resident.open("/save");
        Visitor stranger = house.visitor();
        stranger.get("/return");
        HttpResponse<String> lost = stranger.post(TOWN + "/page/here", "proud", "x");
        assertEquals(404, lost.statusCode());
        assertTrue(lost.body().contains("name=\"_code\""), lost.body());
        assertTrue(new Resident(house, House.TOWN).open("/page/here").contains("I have a return code"));
    }

    @Test
    void whatWasWrittenToALostDraftIsOfferedAgainWithTheCodeAndWithout() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        String code = code(resident.open("/save"));
        Visitor device = house.visitor();
        device.get("/return");
        String[] written = {"_shown", "years proud", "years", "8", "proud", "The bridge,\nat dusk"};
        HttpResponse<String> lost = device.post(TOWN + "/page/here", written);
        assertEquals(404, lost.statusCode());
        assertTrue(lost.body().contains("What you just wrote is still here"), lost.body());
        assertTrue(lost.body().contains("name=\"proud\" value=\"The bridge,\nat dusk\""), lost.body());
        List<String> again = new java.util.ArrayList<>(List.of(written));
        again.addAll(List.of("_page", "here", "_code", "CDFG HJKM NPRT 3479"));
        HttpResponse<String> wrong = device.post(TOWN + "/recover", again.toArray(String[]::new));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("at dusk") && wrong.body().contains("We do not know this code"), wrong.body());
        again.set(again.size() - 1, code);
        Resident found = new Resident(device, House.TOWN);
        found.send("/recover", again.toArray(String[]::new));
        assertEquals("/check", found.at);
        assertTrue(found.open("/check").contains("at dusk"));

        Resident codeless = new Resident(house, House.TOWN);
        codeless.open("");
        again.set(again.size() - 2, "_again");
        again.set(again.size() - 1, "yes");
        codeless.send("/recover", again.toArray(String[]::new));
        assertEquals("/page/live", codeless.at);
        codeless.leave("live", "live", "here", "_shown", "live");
        String page = codeless.leave("reasons", "like", "park", "_shown", "like");
        assertTrue(page.contains("at dusk") && page.contains("value=\"8\""), page);
    }

    @Test
    void aListOfTasksCanBeAnsweredInAnyOrderAndEndsAtTheCheck() throws java.io.IOException {
        house.write("town/kinds.yaml", JourneyTest.file("src/test/resources/surveys/valid/sections.yaml"));
        house.restart();
        Resident resident = new Resident(house, House.KINDS);
        String list = resident.begin();
        assertEquals("/tasks", resident.at);
        assertTrue(
                list.contains("You have done 0 of 3 sections.") && list.contains("First do: Visiting the park"), list);
        resident.leave("you", "age", "44", "_shown", "age");
        assertEquals("/tasks", resident.at);
        resident.open("/check");
        assertEquals("/tasks", resident.at, "nobody comes to the check past a section");
        resident.leave("visits", "often", "daily", "_shown", "often");
        assertEquals("/page/likes", resident.at);
        resident.leave("likes", "like", "Ducks", "_shown", "like", "_go", "back");
        assertEquals("/page/visits", resident.at);
        resident.leave("visits", "often", "daily", "_shown", "often");
        resident.leave("likes", "like", "Ducks", "_shown", "like");
        assertTrue(resident.open("/tasks").contains("You have done 2 of 3 sections."));
        list = resident.leave("changes", "change", "Nothing", "_shown", "change");
        assertTrue(list.contains("You have done 3 of 3 sections.") && list.contains("/check"), list);
        String check = resident.open("/check");
        assertEquals("/check", resident.at);
        assertTrue(check.contains("Visiting the park") && check.contains("Ducks"), check);
        resident.leave("likes", "like", "Swans", "_shown", "like", "_from", "check");
        assertEquals("/check", resident.at, "Change leads back to the summary");
        resident.leave("visits", "often", "never", "_shown", "often", "_from", "check");
        assertEquals("/check", resident.at);
        resident.send("/send");
        assertEquals(1, house.responses(House.KINDS).size());
    }

    @Test
    void aLaptopClosedForDaysAndAnExpiredTokenLoseNothing() {
        Visitor visitor = house.visitor();
        Resident resident = new Resident(visitor, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here", "_shown", "live");
        resident.leave("reasons", "like", "shops", "_shown", "like");
        house.clock.move(Duration.ofDays(20));
        house.restart();
        HttpResponse<String> refused = visitor.postBody(
                TOWN + "/page/here",
                "application/x-www-form-urlencoded",
                "_shown=years+proud&proud=The+bridge+at+dusk&_token=old",
                "Sec-Fetch-Site",
                "same-origin");
        assertEquals(403, refused.statusCode());
        assertTrue(
                refused.body().contains("value=\"The bridge at dusk\"")
                        && refused.body().contains("Send again"),
                refused.body());
        resident.leave("here", "proud", "The bridge at dusk", "_shown", "years proud");
        assertEquals("/check", resident.at, "the page's own token sends it");
        resident.send("/send");
        assertEquals(1, house.responses(House.TOWN).size());
    }

    @Test
    void aPageOfAnotherTabWhosePathIsGoneKeepsWhatItSends() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        resident.leave("live", "live", "away", "_shown", "live", "_from", "check");
        resident.leave("here", "years", "31", "proud", "Of another tab", "_shown", "years proud");
        assertEquals("/page/away", resident.at);
        String page = resident.leave("live", "live", "here", "_shown", "live", "_from", "check");
        assertEquals("/page/here?from=check", resident.at);
        assertTrue(page.contains("Of another tab") && page.contains("value=\"31\""), page);
    }

    @Test
    void allQuestionsCanBeReadFirst() {
        Visitor visitor = house.visitor();
        String page = visitor.get("/consultations/town/kinds/questions").body();
        for (String words : List.of(
                "1. Do you live here?",
                "This question needs an answer.",
                "Elsewhere, please say",
                "It is clean",
                "Put these into your order:",
                "What is your postcode?",
                "After you have sent your response",
                "What is your sex?")) {
            assertTrue(page.contains(words), words + " is not in " + page);
        }
        assertTrue(visitor.get(TOWN + "/questions")
                .body()
                .contains("We ask these questions only if you answered “I live here” to “Do you live here?”."));
    }

    @Test
    void onASharedComputerNothingStaysAfterTheBrowserIsClosedOrTheDeviceCleared() {
        Visitor visitor = house.visitor();
        visitor.get(TOWN);
        String cookie = cookie(visitor.post(TOWN + "/start", "shared", "yes"));
        assertFalse(cookie.contains("Max-Age") || cookie.contains("Expires"), cookie);
        Resident resident = new Resident(visitor, House.TOWN);
        resident.leave("live", "live", "here", "_shown", "live");
        String saved = resident.open("/save");
        assertTrue(saved.contains("Clear this device"), saved);
        HttpResponse<String> cleared = visitor.post(TOWN + "/clear");
        assertEquals(TOWN + "/cleared", Visitor.location(cleared));
        assertTrue(cleared.headers().firstValue("Clear-Site-Data").orElse("").contains("\"cookies\""));
        assertTrue(cookie(cleared).contains("Max-Age=0"), cookie(cleared));
        assertTrue(resident.open("/cleared").contains("This device is clear"));
        assertFalse(resident.open("/page/live").contains(" checked"), "Back shows nothing");
        assertEquals("", resident.at);
        resident.send("/return", "code", code(saved));
        assertTrue(resident.open("/page/live").contains("value=\"here\" checked"), "the code still leads there");
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("folkmoot-answers="))
                .findFirst()
                .orElseThrow();
    }

    static String code(String page) {
        Matcher found = CODE.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }
}
