package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A resident's journey in the browser, by axe, at every width. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserWalkIT {

    private static final int NARROW = 320;

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
            assertFalse(page.isChecked("#q-multiple"));
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

    private void accessible(int width) {
        assertFits(width);
        Chromium.assertAccessible(page);
    }

    private void assertFits(int width) {
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(wide.intValue() <= width, () -> page.url() + " is " + wide + " wide");
    }
}
