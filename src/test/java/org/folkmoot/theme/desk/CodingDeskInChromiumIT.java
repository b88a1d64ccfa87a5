package org.folkmoot.theme.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Set;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;

/** The coding desk as coders see it. */
class CodingDeskInChromiumIT {
    private static final String FIRST = "Friendly folk, always a chat, and kindness.\nThe walk by the canal too";
    private static final String SECOND = "The gala";

    @Test
    void isCodedByKeysAlone() {
        try (DeskHouse house = new DeskHouse(FIRST, SECOND);
                Chromium chromium = new Chromium()) {
            Page page = signedIn(house, chromium, 1100, true);
            page.navigate(house.server.getURI() + DeskHouse.OVERVIEW);
            Chromium.assertAccessible(page);
            shot(page, "overview");
            page.navigate(house.server.getURI() + DeskHouse.PROUD);
            Chromium.assertAccessible(page);
            shot(page, "read");
            page.keyboard().press("1");
            page.keyboard().press("a");
            page.keyboard().type("heritage (heritage)");
            page.locator("#add").fill("History and buildings (heritage)");
            page.keyboard().press("Enter");
            shot(page, "added");
            assertTrue(page.locator("#code-friendliness").isChecked());
            assertTrue(page.locator("#code-heritage").isChecked());
            page.keyboard().press("Enter");
            page.waitForURL("**kept=yes");
            assertEquals(Set.of("friendliness", "heritage"), house.coded(FIRST).codes());
            assertEquals(SECOND, page.locator("blockquote").innerText());
            page.keyboard().press("u");
            page.waitForURL("**comment=*");
            assertFalse(house.coded(FIRST).read());
            page.locator("#keys-on")
                    .evaluate("box => { box.checked = false; box.dispatchEvent(new Event('change')); }");
            page.keyboard().press("1");
            assertFalse(page.locator("#code-friendliness").isChecked());
        }
    }

    @Test
    void worksOnAPhoneWithoutJavaScript() {
        try (DeskHouse house = new DeskHouse(FIRST);
                Chromium chromium = new Chromium()) {
            Page page = signedIn(house, chromium, 360, false);
            page.navigate(house.server.getURI() + DeskHouse.PROUD);
            shot(page, "phone");
            page.locator("#code-friendliness").check();
            page.locator("[data-done]").click();
            assertEquals(Set.of("friendliness"), house.coded(FIRST).codes());
            shot(page, "finished");
        }
    }

    @Test
    void everyPagePassesAxeNarrowAndWide() {
        for (int width : new int[] {390, 1280}) {
            try (DeskHouse house = new DeskHouse(FIRST);
                    Chromium chromium = new Chromium()) {
                Page page = signedIn(house, chromium, width, true);
                for (String path : new String[] {DeskHouse.OVERVIEW, DeskHouse.PROUD}) {
                    page.navigate(house.server.getURI() + path);
                    passes(page, width);
                }
                page.navigate(house.server.getURI() + DeskHouse.PROUD);
                page.locator("#add").fill("no such code");
                page.locator("[value=add]").click();
                page.waitForURL("**/read");
                passes(page, width);
                page.navigate(house.server.getURI() + DeskHouse.PROUD);
                page.locator("[data-done]").click();
                page.waitForURL("**kept=yes");
                passes(page, width);
            }
        }
    }

    private static void passes(Page page, int width) {
        assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), page.url());
        Chromium.assertAccessible(page);
    }

    private static Page signedIn(DeskHouse house, Chromium chromium, int width, boolean script) {
        Officer officer = house.bean(Officers.class)
                .add(
                        java.util.Optional.empty(),
                        "Ann Coder",
                        "ann@example.org",
                        Set.of(new Officer.Grant(Role.CODER, "communities")))
                .orElseThrow();
        Page page = chromium.page(width, script);
        page.navigate(
                house.server.getURI() + house.bean(Entrance.class).link(java.util.Optional.empty(), officer.id()));
        page.locator("[name=password]").fill("four unrelated words");
        page.locator("main button[type=submit]").click();
        return page;
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "theme-" + name + ".png"))
                .setFullPage(true));
    }
}
