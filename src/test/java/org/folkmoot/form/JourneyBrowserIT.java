package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Saving, returning, files, tasks and the small script, in the browser: by axe, on a narrow and a wide screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyBrowserIT {

    private static final String TOWN = "/consultations/town/town";
    private static final int LEAST_TARGET = 44;

    private Chromium chromium;
    private House house;
    private Page page;

    @BeforeAll
    void open() throws IOException {
        chromium = new Chromium();
        house = new House(Databases.h2());
        house.write("town/kinds.yaml", JourneyTest.file("src/test/resources/surveys/valid/sections.yaml"));
        house.restart();
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
        chromium.close();
    }

    @Test
    void everyPageOfTheJourneyPassesAxeAndFitsAndHasTargetsLargeEnough(@TempDir Path folder) {
        for (int width : List.of(320, 1280)) {
            page = chromium.page(width, true);
            for (String path : List.of("/return", TOWN, TOWN + "/questions", TOWN + "/file", TOWN + "/cleared")) {
                go(path);
                sound(width, path);
            }
            go("/return");
            press("Continue");
            sound(width, "return-error");
            go(TOWN);
            page.check("#shared");
            press("Start now");
            sound(width, "live");
            page.check("#q-live");
            press("Save and come back later");
            sound(width, "save");
            String code = page.locator(".return-code strong").textContent();
            Download file = page.waitForDownload(() -> page.click("a[download]"));
            Path kept = folder.resolve(width + "-answers.json");
            file.saveAs(kept);
            go(TOWN + "/file");
            page.setInputFiles("#file", kept);
            page.check("#shared");
            sound(width, "file-others");
            press("Continue");
            assertTrue(page.url().endsWith("/page/reasons"), page.url());
            go(TOWN + "/save");
            press("Clear this device");
            sound(width, "cleared");
            page.goBack();
            assertFalse(page.content().contains(code), "Back shows nothing of the saved page");
            go("/return");
            page.fill("#code", code.toLowerCase());
            press("Continue");
            sound(width, "resume");
            press("Continue");
            assertTrue(page.url().endsWith("/page/reasons"), page.url());
            page.context()
                    .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                            .setName("folkmoot-answers"));
            page.fill("#q-like\\.more\\.text", "Ducks");
            page.check("#q-like\\.more");
            press("Continue");
            sound(width, "lost");
            assertTrue(page.content().contains("What you just wrote is still here"));
            page.fill("#_code", "CDFG");
            press("Continue");
            sound(width, "lost-error");
            page.fill("#_code", code);
            press("Continue");
            go(TOWN + "/page/reasons");
            assertEquals("Ducks", page.inputValue("#q-like\\.more\\.text"));
            go("/consultations/town/kinds");
            press("Start now");
            sound(width, "tasks");
        }
    }

    @Test
    void withTheScriptOnePressSendsOnceAndCharactersAreCounted() {
        page = chromium.page(1280, true);
        go(TOWN);
        press("Start now");
        press("Continue");
        assertTrue(page.evaluate("document.activeElement.className").toString().contains("error-summary"));
        page.check("#q-live");
        press("Continue");
        press("Continue");
        int[] posts = {0};
        page.onRequest(request -> posts[0] += request.method().equals("POST") ? 1 : 0);
        page.fill("#q-proud", "The bridge\nand 🦆");
        assertEquals("You have 3,984 characters left", page.textContent(".count"));
        Object before = page.locator(".button").first().boundingBox().y;
        page.locator("#q-proud").pressSequentially("!");
        assertEquals(before, page.locator(".button").first().boundingBox().y, "nothing moves");
        page.evaluate(
                "() => { const button = document.querySelector('main .button'); button.click(); button.click(); }");
        page.waitForURL("**/check");
        assertEquals(1, posts[0]);
        page.dblclick("button:has-text('Send your response')");
        page.waitForURL("**/equality");
        assertEquals(1, house.responses(House.TOWN).size());
        page.goBack();
        assertFalse(page.content().contains("Send your response"), "Back after sending offers no second sending");
    }

    @Test
    void aPressThatIsUnderWayIsSeenAndCanBeMadeAgainWhenThePageIsComeBackTo() {
        page = chromium.page(320, true);
        go(TOWN);
        press("Start now");
        page.check("#q-live");
        page.route("**/page/live", route -> {
            if (route.request().method().equals("POST")) {
                route.abort("aborted");
            } else {
                route.resume();
            }
        });
        Locator button = page.locator("main .button").first();
        double before = button.boundingBox().y;
        page.keyboard().press("Enter");
        page.waitForSelector(".sending");
        assertEquals("Sending. Please wait.", page.textContent(".sending"));
        assertEquals("true", button.getAttribute("aria-disabled"));
        assertEquals(before, button.boundingBox().y, "nothing moves");
        Chromium.assertAccessible(page);
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        assertEquals(0, page.locator(".sending, [aria-disabled]").count());
        page.unroute("**/page/live");
        press("Continue");
        assertTrue(page.url().endsWith("/page/reasons"), page.url());
    }

    private void go(String path) {
        page.navigate(house.server.getURL() + path);
    }

    private void press(String button) {
        page.locator("main button:has-text('" + button + "')").first().click();
        page.waitForLoadState();
    }

    private void sound(int width, String name) {
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(wide.intValue() <= width, () -> page.url() + " is " + wide + " wide");
        Chromium.assertAccessible(page);
        Object small = page.evaluate(
                "least => [...document.querySelectorAll('main button, main .button, main input:not([type=hidden]), main summary')]"
                        + ".filter(one => !one.matches('.visually-hidden'))"
                        + ".map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height])"
                        + ".filter(one => one[1] < least)",
                LEAST_TARGET);
        assertEquals(List.of(), small, page.url());
    }
}
