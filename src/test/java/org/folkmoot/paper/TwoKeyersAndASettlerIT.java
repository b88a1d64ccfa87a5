package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.Response;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;

/** One form of the load survey from its first keying to what counts, by three people in Chromium who have no mouse. */
class TwoKeyersAndASettlerIT {

    private static final String DESK = "/desk/load";
    private static final String PASSWORD = "four unrelated words";

    private int keys;

    private static Page signedIn(KeyingHouse house, Chromium chromium, String email) {
        Page page = chromium.page(1366, true);
        page.navigate(house.server().getURI() + "/sign-in");
        tabTo(page, "[name=email]");
        page.keyboard().type(email);
        tabTo(page, "[name=password]");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk");
        return page;
    }

    /** Goes on with the Tab key until what is asked for has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + selector + " on " + page.url());
    }

    private static String begin(KeyingHouse house, Page page) {
        page.navigate(house.server().getURI() + DESK + "/paper/batches/1/key");
        tabTo(page, "main form button");
        page.keyboard().press("Enter");
        page.waitForURL("**/keyings/*");
        return page.url();
    }

    private void type(Page page, String text) {
        page.keyboard().type(text);
        keys += text.length();
    }

    private void enter(Page page) {
        page.keyboard().press("Enter");
        keys++;
    }

    /** Keys the whole form; gives how many keys it took beside its text, and looks whether they are two an answer at most. */
    private int key(Page page, String district, String best) {
        keys = 0;
        type(page, "ST16 2LH");
        enter(page);
        type(page, district);
        type(page, "128");
        enter(page);
        type(page, "A choir");
        enter(page);
        type(page, "123451");
        List<String> texts = List.of(best, "Buses", "More of them", "No, thanks");
        for (String text : texts) {
            type(page, text);
            enter(page);
        }
        type(page, "3124");
        enter(page);
        enter(page);
        page.waitForURL("**/key");
        int answers = 1 + 1 + 3 + 1 + 6 + 4 + 4 + 1;
        int besides = keys
                - "ST16 2LH".length()
                - "A choir".length()
                - texts.stream().mapToInt(String::length).sum();
        assertTrue(besides <= 2 * answers, besides + " keys for " + answers + " answers");
        return besides;
    }

    @Test
    void onlyWhatAThirdPersonSettledCounts() {
        try (KeyingHouse house = new KeyingHouse(Databases.h2());
                Chromium chromium = new Chromium()) {
            Staff.signedIn(house.server(), "kim@example.org", KeyingHouse.KEYER);
            Staff.signedIn(house.server(), "kit@example.org", KeyingHouse.KEYER);
            Staff.signedIn(house.server(), "sue@example.org", new Officer.Grant(Role.SUPERVISOR, "load"));
            Batch batch = house.batch(1, Checked.ALL, house.officer("kim@example.org"));
            Sheet sheet = house.bean(Batches.class).sheets(batch.id()).getFirst();
            Page kim = signedIn(house, chromium, "kim@example.org");
            Page kit = signedIn(house, chromium, "kit@example.org");
            Page sue = signedIn(house, chromium, "sue@example.org");

            String first = begin(house, kim);
            int beside = key(kim, "4", "The people round here");
            assertTrue(beside <= 34, "as many as were needed when this was written: " + beside);
            assertEquals(List.of(), house.responses(), "one keying alone does not count");

            String second = begin(house, kit);
            assertTrue(kit.content().contains("Second keying"), kit.content());
            assertBlind(house, kit, first, sheet);
            kit.navigate(second);
            key(kit, "5", "The people round here");
            assertBlind(house, kit, first, sheet);
            assertBlind(house, kim, second, sheet);
            assertEquals(List.of(), house.responses(), "they differ");

            settle(house, sue);
            Response response = house.responses().getFirst();
            assertEquals(1, house.responses().size());
            assertEquals(Answer.Chosen.of("d4"), response.answers().get(new QuestionId("district")));
            assertEquals(
                    new Answer.Chosen(List.of("street", "village", "other"), Map.of("other", "A choir")),
                    response.answers().get(new QuestionId("community")));
            assertEquals(
                    new Answer.Words("The people round here"),
                    response.answers().get(new QuestionId("best")));
            List<KeyingRow> both = house.bean(KeyingRepository.class).of(sheet.id(), Part.MAIN);
            assertEquals(
                    List.of(List.of("d4"), List.of("d5")),
                    both.stream()
                            .map(row -> Checking.written(row).all("district"))
                            .toList());
            SettlementRow settled = house.bean(Supervision.class)
                    .settlements(sheet.id(), Part.MAIN)
                    .getFirst();
            assertEquals(SettlementRow.Reason.MISTYPED, settled.reason());
            assertEquals("4 and 5 are neighbours", settled.words());
        }
    }

    private static void settle(KeyingHouse house, Page sue) {
        sue.navigate(house.server().getURI() + DESK + "/supervise");
        tabTo(sue, "main a[href*='/sheets/']");
        sue.keyboard().press("Enter");
        sue.waitForURL("**/M");
        assertEquals(1, sue.locator(".settle").count(), "one answer differs");
        Chromium.assertAccessible(sue);
        tabTo(sue, "[name='choice:district']");
        sue.keyboard().press("Space");
        tabTo(sue, "[name='reason:district']");
        sue.keyboard().type("Mist");
        tabTo(sue, "[name='words:district']");
        sue.keyboard().type("4 and 5 are neighbours");
        tabTo(sue, "main form button");
        sue.keyboard().press("Enter");
        sue.waitForURL("**/supervise");
    }

    /** Whatever way a keyer tries, the other's keying is not shown to her and cannot be changed by her. */
    private static void assertBlind(KeyingHouse house, Page page, String other, Sheet sheet) {
        String desk = house.server().getURI() + DESK;
        for (String address : List.of(
                other,
                other + "/mistakes",
                desk + "/supervise",
                desk + "/supervise/sheets/" + sheet.id() + "/M",
                desk + "/paper/sheets/" + sheet.id(),
                desk + "/paper/batches/1",
                desk + "/paper/batches/1?all=yes",
                desk + "/paper/batches/1/key",
                desk + "/paper/ledger",
                desk + "/paper/ledger/ledger.csv",
                desk + "/paper/residents",
                desk + "/responses",
                desk + "/scans")) {
            var answer = page.request().get(address);
            assertFalse(
                    answer.text().contains("The people round here")
                            || answer.text().contains("ST16 2LH"),
                    address);
            if (address.startsWith(other) || address.contains("/supervise")) {
                assertTrue(answer.status() == 404 || answer.status() == 403, address + " " + answer.status());
            }
        }
        page.navigate(desk + "/paper/batches/1/key");
        for (String action : List.of("", "/keep", "/ask", "/aside", "/take-back", "/hand-over")) {
            Object status = page.evaluate(
                    "async address => (await fetch(address, {method: 'POST', redirect: 'manual', body: new URLSearchParams({"
                            + "_token: document.querySelector('[name=_token]').value, district: 'd9', aside: 'SPOILT',"
                            + " reason: 'None', words: 'None'})})).status",
                    other + action);
            assertTrue(List.of(403, 404, 409, 422).contains(((Number) status).intValue()), action + " " + status);
        }
    }
}
