package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages in a language written from right to left, and in Welsh where words are there in English alone, by axe on a phone. */
class LanguagesInChromiumIT {

    private static final int NARROW = 320;

    private House house;
    private Chromium chromium;
    private Page page;
    private int documents;

    @BeforeEach
    void open() throws IOException {
        house = new House(Databases.h2());
        for (String file : List.of("park/consultation.yaml", "park/park.yaml")) {
            house.write(
                    file,
                    Files.readString(Path.of("src/test/resources/languages").resolve(file)));
        }
        house.restart();
        chromium = new Chromium();
        page = chromium.page(NARROW, true);
        page.onDOMContentLoaded(loaded -> documents++);
    }

    @AfterEach
    void close() {
        chromium.close();
        house.close();
    }

    @Test
    void arabicPagesAreReadFromTheRightAndOurOwnWordsInEnglish() {
        go("/consultations/park/park?lang=ar");
        press("Start now");
        assertEquals("rtl", direction("h1"));
        assertEquals("ltr", direction("button.button >> text=Continue"));
        accessible();
        press("Continue");
        assertTrue(page.locator(".error-summary").isVisible());
        accessible();
        page.check("#q-often");
        press("Continue");
        accessible();
        press("Continue");
        accessible();
        press("Send your response");
        accessible();
        go("/consultations/park/park/copy");
        accessible();
    }

    @Test
    void welshPagesNameWhatIsThereInEnglishAlone() {
        for (String path :
                List.of("/?lang=cy", "/consultations/town", "/consultations/town/privacy", "/accessibility")) {
            go(path);
            assertEquals("cy", page.getAttribute("html", "lang"));
            accessible();
        }
        go("/consultations/town");
        assertEquals("en", page.getAttribute("h1 span", "lang"));
    }

    private void go(String path) {
        page.navigate(house.server.getURI() + path);
    }

    private void press(String button) {
        int before = documents;
        page.locator("main button:has-text('" + button + "')").first().click();
        page.waitForCondition(() -> documents > before);
    }

    private String direction(String where) {
        return (String) page.locator(where).last().evaluate("e => getComputedStyle(e).direction");
    }

    private void accessible() {
        Chromium.assertAccessible(page);
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                page.url());
    }
}
