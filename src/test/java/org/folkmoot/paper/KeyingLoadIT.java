package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.Contact;
import org.folkmoot.response.Contacts;
import org.folkmoot.response.Response;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A batch of load surveys keyed in Chromium by keyboard alone: how many keys it takes, and what is left when something fails. */
@Isolated("Many keyers at once are load enough.")
class KeyingLoadIT {

    /** What another system's screen takes for the same form, with 67 characters of text. */
    private static final int ELSEWHERE = 145;

    private static final int TEXT = 67;
    private static final String KIM = "kim@example.org";

    private static Chromium chromium;

    private KeyingHouse house;
    private Batch batch;
    private Page page;
    private int keys;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        house = new KeyingHouse(Databases.h2());
        Staff.signedIn(house.server(), KIM, KeyingHouse.KEYER);
        batch = house.batch(3, house.officer(KIM));
        page = chromium.page(1366, true);
        house.signIn(page, KIM);
    }

    @AfterEach
    void stop() {
        page.context().close();
        house.close();
    }

    private void begin() {
        page.navigate(house.server().getURI() + "/desk/load/paper/batches/" + batch.number() + "/key");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Key: The form"))
                .click();
        page.waitForURL("**/keyings/*");
    }

    private void type(String text) {
        page.keyboard().type(text);
        keys += text.length();
    }

    private void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    private void assertKept() {
        PlaywrightAssertions.assertThat(page.locator(".keying__state")).hasText("Kept");
    }

    @Test
    void aFormTakesAtMostTwoKeysAnAnswerAndItsText() {
        begin();
        String first = page.url();
        Chromium.assertAccessible(page);
        keys = 0;
        int answers = 0;
        type("ST16 2LH");
        press("Enter");
        type("4");
        type("128");
        press("Enter");
        type("A choir");
        press("Enter");
        answers += 1 + 1 + 3 + 1;
        type("123451");
        answers += 6;
        for (String text : List.of("The people round here", "Buses", "More of them please", "No, thanks")) {
            type(text.substring(0, Math.min(text.length(), 16)));
            press("Enter");
            answers++;
        }
        type("3");
        type("1");
        type("2");
        type("4");
        answers += 4;
        int text = "ST16 2LH".length() + "A choir".length() + 16 + 5 + 16 + 10;
        press("Enter");
        answers++;
        press("Enter");
        page.waitForURL(url -> url.contains("/keyings/") && !url.equals(first));

        assertTrue(keys - text <= 2 * answers, keys + " keys for " + answers + " answers and " + text + " characters");
        assertTrue(
                keys - text <= (ELSEWHERE - TEXT) / 2,
                "half of what it takes elsewhere, and no more: " + (keys - text) + " keys beside the text");
        KeyingRow row = house.bean(KeyingRepository.class)
                .last(batch.id(), Part.MAIN, house.officer(KIM).id())
                .orElseThrow();
        assertEquals(keys, row.strokes(), "the keys that were pressed are the keys that were counted");
        Response response = house.responses().getFirst();
        assertEquals(Answer.Chosen.of("d4"), response.answers().get(new QuestionId("district")));
        assertEquals(
                new Answer.Chosen(List.of("street", "village", "other"), Map.of("other", "A choir")),
                response.answers().get(new QuestionId("community")));
        assertEquals(new Answer.Words("Buses"), response.answers().get(new QuestionId("worst")));
        assertEquals(Answer.Chosen.of("white"), response.answers().get(new QuestionId("ethnic-group")));
        assertTrue(page.content().contains("2 of 3"), page.content());
        PlaywrightAssertions.assertThat(page.locator(".keying__last"))
                .containsText("Sheet " + new SheetNumber(104_273).written() + " is keyed: " + keys + " keys");
        assertEquals("postcode", page.evaluate("document.activeElement.name"));
    }

    @Test
    void aSheetIsGoneOnWithWhereItStoppedWithTheSameFieldInFocus() {
        begin();
        type("ST16 2LH");
        press("Enter");
        type("4");
        type("12");
        press("Enter");
        type("12u");
        assertEquals("agree.heard", page.evaluate("document.activeElement.dataset.stop"));
        assertKept();
        page.close();
        house.restart();
        page = chromium.page(1366, true);
        house.signIn(page, KIM);
        begin();
        assertEquals("agree.heard", page.evaluate("document.activeElement.dataset.stop"));
        assertEquals(
                "4",
                page.getByLabel("Number for: Which district do you live in?").inputValue());
        assertEquals(
                "1 2",
                page.getByLabel("Number for: What do you consider to be your community?")
                        .inputValue());
        assertEquals("u", page.getByLabel("Number for: People are friendly").inputValue());
        assertEquals("ST16 2LH", page.locator("[name=postcode]").inputValue());
    }

    @Test
    void nothingIsLostWhileTheConnectionIs() {
        begin();
        type("ST16 2LH");
        press("Enter");
        assertKept();
        page.context().setOffline(true);
        type("7");
        PlaywrightAssertions.assertThat(page.locator(".keying__state")).containsText("Not kept yet");
        type("3");
        press("Enter");
        assertEquals(
                "7",
                page.getByLabel("Number for: Which district do you live in?").inputValue());
        page.context().setOffline(false);
        assertKept();
        KeyingRow row = house.bean(KeyingRepository.class)
                .own(batch.id(), Part.MAIN, house.officer(KIM).id())
                .flatMap(id -> house.bean(KeyingRepository.class).findById(id))
                .orElseThrow();
        assertEquals(List.of("d7"), Checking.written(row).all("district"));
        assertEquals(List.of("work"), Checking.written(row).all("community"));
        assertEquals("agree.safe", row.atField());
    }

    @Test
    void askingAndTakingBackNeedNoMouse() {
        begin();
        String first = page.url();
        type("ST16");
        press("Escape");
        press("Enter");
        press("Tab");
        type("Is this a 6?");
        press("Tab");
        press("Enter");
        page.waitForURL(url -> url.contains("/keyings/") && !url.equals(first));
        String second = page.url();
        assertTrue(page.content().contains("2 of 3"), page.content());
        KeyingRow asked = house.bean(KeyingRepository.class)
                .findById(java.util.UUID.fromString(first.substring(first.lastIndexOf('/') + 1)))
                .orElseThrow();
        assertEquals(KeyingRow.State.ASKED, asked.state());
        assertEquals(List.of("ST16"), Checking.written(asked).all("postcode"), "what was typed was kept first");
        page.locator("[data-stop='paper:finish']").focus();
        press("Enter");
        page.waitForURL(url -> url.contains("/keyings/") && !url.equals(second));
        assertTrue(page.content().contains("3 of 3"), page.content());
        press("Escape");
        press("Tab");
        press("Tab");
        press("Enter");
        press("Tab");
        press("Enter");
        page.waitForURL(second);
        Chromium.assertAccessible(page);
    }

    @Test
    void aSlipIsKeyedOnItsOwnAndNothingJoinsIt() {
        page.navigate(house.server().getURI() + "/desk/load/paper/news/slips");
        Chromium.assertAccessible(page);
        type("2");
        press("Enter");
        type("Ann Example");
        press("Enter");
        type("not an address");
        press("Enter");
        press("Enter");
        press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".error-summary")).containsText("Enter an e-mail address");
        Chromium.assertAccessible(page);
        page.locator("[name=email]").fill("ann@example.org");
        page.locator("[name=email]").press("Enter");
        press("Enter");
        press("Enter");
        page.waitForURL("**/slips?kept=1");
        List<Contact> people = house.bean(Contacts.class).of(new SurveyId("load", "news"));
        assertEquals(1, people.size());
        assertEquals(Set.of("draw"), people.getFirst().offers());
        assertEquals("Ann Example", people.getFirst().name());
        assertEquals("ann@example.org", people.getFirst().email());
        assertTrue(house.bean(org.folkmoot.account.Audit.class).of("load").stream()
                .noneMatch(
                        line -> line.detail().contains("slip") || line.action().contains("slip")));
    }

    @Test
    void aPracticeSheetIsShownAndItsMistakesToo() {
        page.navigate(house.server().getURI() + "/desk/load/paper");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Practise on made-up sheets"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Key: The form"))
                .click();
        page.waitForURL("**/keyings/*");
        Chromium.assertAccessible(page);
        page.locator("[data-stop='paper:finish']").focus();
        press("Enter");
        page.waitForURL("**/mistakes");
        Chromium.assertAccessible(page);
        assertTrue(page.content().contains("Keyed otherwise than on the sheet"), page.content());
        assertEquals(0, house.responses().size());
    }

    @Test
    void theScreenIsAccessibleOnANarrowWindow() {
        Page narrow = chromium.page(390, true);
        house.signIn(narrow, KIM);
        narrow.navigate(house.server().getURI() + "/desk/load/paper/batches/" + batch.number() + "/key");
        Chromium.assertAccessible(narrow);
        narrow.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Key: The form"))
                .click();
        narrow.waitForURL("**/keyings/*");
        Chromium.assertAccessible(narrow);
        assertEquals(
                true, narrow.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        narrow.context().close();
    }

    @Test
    void aSheetIsKeyedWithoutJavaScript() {
        Page plain = chromium.page(1366, false);
        house.signIn(plain, KIM);
        plain.navigate(house.server().getURI() + "/desk/load/paper/batches/" + batch.number() + "/key");
        plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Key: The form"))
                .click();
        plain.locator("input[name=district][value=d2]").check();
        plain.locator("textarea[name=best]").fill("The people");
        plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Finish this sheet"))
                .click();
        assertTrue(plain.content().contains("2 of 3"), plain.content());
        assertEquals(
                Answer.Chosen.of("d2"), house.responses().getFirst().answers().get(new QuestionId("district")));
        plain.context().close();
    }
}
