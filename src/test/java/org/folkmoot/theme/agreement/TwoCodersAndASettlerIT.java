package org.folkmoot.theme.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;

/** Two coders who do not see each other's codes, and a third who settles with them, in the browser and by keys. */
class TwoCodersAndASettlerIT {
    private static final String GALA = "The gala";
    private static final String WALK = "The walk by the canal";

    @Test
    void codeApartAndSettle() {
        try (AgreementHouse house = new AgreementHouse(Databases.h2(), GALA, WALK);
                Chromium chromium = new Chromium()) {
            Page pol = signedIn(house, chromium, "Pol", Role.POLICY_OFFICER, 1100);
            pol.navigate(house.server.getURI() + AgreementHouse.THEMES);
            pol.locator("a[href$='/agreement']").click();
            Chromium.assertAccessible(pol);
            pol.locator("form[action$='/draw'] button").first().click();
            pol.waitForURL("**kept=drawn");
            Chromium.assertAccessible(pol);
            shot(pol, "sample");
            String sample = pol.url().replaceFirst("\\?.*", "");

            Page ann = signedIn(house, chromium, "Ann", Role.CODER, 390);
            codeBoth(ann, sample, "Events and things to do", "events-pride", "Events and things to do", "events-pride");
            Page ben = signedIn(house, chromium, "Ben", Role.CODER, 1100);
            ben.navigate(sample + "/code");
            Chromium.assertAccessible(ben);
            shot(ben, "code");
            assertEquals(0, ben.locator("input[name=code]:checked").count());
            assertFalse(ben.content().contains("Ann"), "who coded before is told");
            ben.navigate(sample);
            assertEquals(0, ben.locator("a[href$='/settle']").count());
            codeBoth(ben, sample, "Events and things to do", "events-pride", "Countryside", "countryside");
            assertTrue(ben.url().contains("kept=all-coded"), ben.url());

            pol.navigate(sample);
            pol.locator("a[href$='/settle']").click();
            Chromium.assertAccessible(pol);
            shot(pol, "settle");
            assertEquals(WALK, pol.locator("blockquote").innerText());
            assertEquals(
                    Set.of("Ann gave", "Ben gave"),
                    Set.copyOf(pol.locator("main h2:not(.visually-hidden)").allInnerTexts()));
            pol.locator("#code-countryside").check();
            pol.locator("[data-done]").click();
            pol.waitForURL("**kept=settled");
            Chromium.assertAccessible(pol);
            shot(pol, "settled");
            assertEquals(
                    1100, pol.evaluate("document.documentElement.scrollWidth"), "the page is wider than its window");
            assertEquals(Set.of("events-pride"), house.coded().get(GALA).codes());
            assertEquals(Set.of("countryside"), house.coded().get(WALK).codes());
        }
    }

    /** Gives one code to the gala and one to the walk, by keys alone. */
    private static void codeBoth(Page page, String sample, String gala, String galaId, String walk, String walkId) {
        page.navigate(sample + "/code");
        if (page.viewportSize().width < 500) {
            Chromium.assertAccessible(page);
            assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        }
        for (int i = 0; i < 2; i++) {
            boolean first = page.locator("blockquote").innerText().equals(GALA);
            String id = first ? galaId : walkId;
            page.keyboard().type((first ? gala : walk).substring(0, 6));
            page.keyboard().press("Enter");
            assertTrue(page.locator("#code-" + id).isChecked());
            page.keyboard().press("Enter");
            page.waitForURL(java.util.regex.Pattern.compile(".*kept=(yes|all-coded)&?.*"));
            page.waitForFunction(
                    "text => !document.querySelector('blockquote') || document.querySelector('blockquote').innerText !== text",
                    first ? GALA : WALK);
        }
    }

    private static Page signedIn(AgreementHouse house, Chromium chromium, String name, Role role, int width) {
        Officer officer = house.bean(Officers.class)
                .add(
                        Optional.empty(),
                        name,
                        name.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                        Set.of(new Officer.Grant(role, "communities")))
                .orElseThrow();
        Page page = chromium.page(width, true);
        page.navigate(house.server.getURI() + house.bean(Entrance.class).link(Optional.empty(), officer.id()));
        page.locator("[name=password]").fill("four unrelated words");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/desk**");
        return page;
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "agreement-" + name + ".png"))
                .setFullPage(true));
    }
}
