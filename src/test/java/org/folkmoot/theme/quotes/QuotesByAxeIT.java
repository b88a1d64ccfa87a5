package org.folkmoot.theme.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Role;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.store.Databases;
import org.folkmoot.theme.Stance;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;

/** The pages of quotes in Chromium, and marking words to be taken out. */
class QuotesByAxeIT {

    private static final String QUOTES = QuoteHouse.QUOTES;

    @Test
    void passAxeAndTakeMarkedWordsOut() {
        try (QuoteHouse house = new QuoteHouse(Databases.h2());
                Chromium chromium = new Chromium()) {
            house.ferry();
            ResponseId response = house.said(
                    "My son Tom and old Barnacle say that the ferry must be kept. It is the only way over.",
                    Map.of("district", "north"),
                    Optional.of(Stance.MIXED),
                    "ferry");
            UUID comment = house.comment(response);
            house.bean(Quotes.class).approveInvented("bridge", 2, "Invented officer");
            house.signedIn("eve@example.org", Role.CODER);
            for (int width : new int[] {320, 1280}) {
                Page page = chromium.page(width, true);
                page.navigate(house.server.getURI() + "/sign-in");
                page.fill("[name=email]", "eve@example.org");
                page.fill("[name=password]", "four unrelated words");
                page.locator("main form button.button[type=submit]").click();
                for (String path :
                        List.of("", "/ferry", "/ferry/" + comment, "/redact/comment/" + comment + "?code=ferry")) {
                    page.navigate(house.server.getURI() + QUOTES + path);
                    Chromium.assertAccessible(page);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target",
                                    "quotes" + path.replaceAll("[^a-z]+", "-").replaceAll("-[a-f-]{8,}", "-") + width
                                            + ".png")));
                    assertEquals(
                            width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), path);
                }
                if (width > 320) {
                    page.evaluate("() => { const text = [...document.getElementById('original').childNodes]"
                            + ".find(one => one.textContent.includes('Barnacle'));"
                            + "const from = text.textContent.indexOf('Barnacle');"
                            + "document.getSelection().setBaseAndExtent(text, from, text, from + 8); }");
                    page.locator("#mark").click();
                    assertEquals("Barnacle", page.inputValue("#more"));
                    page.locator("main form button.button[type=submit]").click();
                    assertTrue(page.locator("main blockquote")
                            .first()
                            .textContent()
                            .contains("My son [name removed] and old [words removed] say"));
                }
            }
        }
    }
}
