package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Response;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A resident's journey in the browser: with the keyboard alone, without JavaScript, on a narrow screen; and by axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserWalkIT {

    private static final int NARROW = 320;
    private static final int MOST_TABS = 80;

    private Chromium chromium;
    private House house;
    private Page page;
    private int documents;

    @BeforeAll
    void open() {
        chromium = new Chromium();
        house = new House(Databases.h2());
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
        chromium.close();
    }

    @Test
    void everyKindIsAnsweredWithTheKeyboardAloneWithoutJavaScriptOnANarrowScreen() {
        arrive(NARROW, false);
        go("/");
        follow("a[href='/consultations/town']");
        fits();
        follow("a[href='/consultations/town/kinds']");
        fits();
        press("Start now");
        press("Continue");
        assertTrue(page.title().startsWith("Error: "), page.title());
        assertEquals("There is a problem", page.locator(":focus h2").textContent(), "the summary has the focus");
        reach(".error-summary a").press("Enter");
        page.keyboard().press("Space");
        assertTrue(page.locator("#q-single").isChecked(), "the link of the summary leads to the first option");
        page.keyboard().press("ArrowDown");
        reach("#q-single\\.away\\.text").pressSequentially("The next valley");
        press("Continue");

        reach("#q-multiple").press("Space");
        reach("#q-multiple\\.shops").press("Space");
        reach("#q-grid\\.safe").press("Space");
        page.keyboard().press("ArrowDown");
        reach("#q-grid\\.clean").press("Space");
        reach("#q-scale").press("Space");
        page.keyboard().press("ArrowUp");
        press("Continue");

        reach("#q-ranking\\.parks").pressSequentially("1");
        reach("#q-ranking\\.roads").pressSequentially("2");
        reach("#q-number").pressSequentially("12");
        reach("#q-date\\.day").pressSequentially("27");
        reach("#q-date\\.month").pressSequentially("3");
        reach("#q-date\\.year").pressSequentially("2007");
        press("Continue");

        reach("#q-long").pressSequentially("The bridge");
        reach("#q-short").pressSequentially("Home");
        press("Back");
        assertEquals("12", page.locator("#q-number").inputValue());
        press("Continue");
        assertEquals("The bridge", page.locator("#q-long").inputValue(), "Back loses nothing");
        reach("#q-postcode").pressSequentially("ME1 1AA");
        leaving(() -> page.keyboard().press("Enter"));
        assertEquals("Check your answers", page.locator("h1").textContent(), "Enter goes on, not back");
        fits();
        follow("a:has-text('your answer to: Give it a name')");
        reach("#q-short").fill("Our home");
        press("Continue");
        press("Send your response");
        reach("#willing").press("Space");
        press("Continue");
        fits();
        press("Skip these questions");
        fits();
        String reference = page.locator(".panel strong").textContent();
        page.reload();
        assertEquals(reference, page.locator(".panel strong").textContent());

        Response kept = house.responses(House.KINDS).getFirst();
        assertEquals(reference, kept.reference());
        Map<String, Answer> expected = Map.of(
                "single", new Answer.Chosen(List.of("away"), Map.of("away", "The next valley")),
                "multiple", Answer.Chosen.of("park", "shops"),
                "scale", Answer.Chosen.of("5"),
                "ranking", new Answer.Ranked(List.of("parks", "roads")),
                "number", new Answer.Figure(new BigDecimal(12)),
                "date", new Answer.Day(LocalDate.of(2007, 3, 27)),
                "long", new Answer.Words("The bridge"),
                "short", new Answer.Words("Our home"),
                "postcode", new Answer.Words("ME1"));
        expected.forEach(
                (question, answer) -> assertEquals(answer, kept.answers().get(new QuestionId(question))));
        assertEquals(
                Map.of("safe", Answer.Chosen.of("agree"), "clean", Answer.Chosen.of("strongly-agree")),
                ((Answer.Rows) kept.answers().get(new QuestionId("grid"))).rows());
    }

    @Test
    void everyPagePassesAxeAtEveryWidthAndNoneScrollsSideways() {
        for (int width : List.of(390, 1280)) {
            arrive(width, true);
            for (String path : List.of(
                    "/",
                    "/consultations/town",
                    "/consultations/town/privacy",
                    "/consultations/communities",
                    "/consultations/strategy-draft",
                    "/accessibility",
                    "/consultations/town/kinds")) {
                go(path);
                accessible(width);
            }
            click("Start now");
            accessible(width);
            click("Continue");
            accessible(width);
            page.check("#q-single");
            click("Continue");
            accessible(width);
            page.check("#q-multiple");
            page.check("#q-multiple\\.nothing");
            click("Continue");
            accessible(width);
            page.uncheck("#q-multiple\\.nothing");
            click("Continue");
            accessible(width);
            page.fill("#q-number", "-4");
            page.fill("#q-date\\.day", "31");
            page.fill("#q-date\\.month", "2");
            click("Continue");
            accessible(width);
            page.fill("#q-number", "");
            page.fill("#q-date\\.day", "");
            page.fill("#q-date\\.month", "");
            click("Continue");
            accessible(width);
            go("/consultations/town/kinds");
            accessible(width);
            leaving(() -> page.click("a:has-text('Continue your answers')"));
            click("Continue");
            accessible(width);
            click("Send your response");
            accessible(width);
            click("Continue");
            accessible(width);
            page.check("#willing");
            click("Continue");
            accessible(width);
            click("Send these answers");
            accessible(width);
            go("/consultations/town/kinds");
            accessible(width);
        }
    }

    @Test
    void earlyAndClosedPagesPassAxe() {
        try (House other = new House(Databases.h2())) {
            arrive(NARROW, true);
            for (Duration by : List.of(Duration.ofDays(-60), Duration.ofDays(160))) {
                other.clock.move(by);
                for (String path : List.of("/", "/consultations/town", "/consultations/town/town")) {
                    page.navigate(other.server.getURL() + path);
                    accessible(NARROW);
                }
            }
        }
    }

    private void go(String path) {
        page.navigate(house.server.getURL() + path);
    }

    private void click(String button) {
        leaving(() ->
                page.locator("main button:has-text('" + button + "')").first().click());
    }

    /** Goes on with Tab until the element has the focus. */
    private Locator reach(String selector) {
        Locator wanted = page.locator(selector + ":focus");
        for (int tabs = 0; wanted.count() == 0; tabs++) {
            assertTrue(tabs < MOST_TABS, "The keyboard does not reach " + selector);
            page.keyboard().press("Tab");
        }
        return wanted;
    }

    private void press(String button) {
        follow("button:not([aria-hidden]):has-text('" + button + "')");
    }

    private void follow(String selector) {
        Locator wanted = reach(selector);
        leaving(() -> wanted.press("Enter"));
    }

    /** Does what leads to another page, and waits until that is there. */
    private void leaving(Runnable deed) {
        int before = documents;
        deed.run();
        page.waitForCondition(() -> documents > before);
    }

    private void arrive(int width, boolean script) {
        page = chromium.page(width, script);
        page.onDOMContentLoaded(loaded -> documents++);
    }

    private void fits() {
        assertFits(NARROW);
    }

    private void accessible(int width) {
        assertFits(width);
        Chromium.assertAccessible(page);
    }

    private void assertFits(int width) {
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(wide.intValue() <= width, () -> page.url() + " is " + wide + " wide");
    }
}
