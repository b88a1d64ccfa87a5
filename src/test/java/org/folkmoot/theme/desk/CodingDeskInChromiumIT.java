package org.folkmoot.theme.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.store.Databases;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Decisions;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Stance;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The coding desk as coders see it. */
class CodingDeskInChromiumIT {
    private static final int TESTS = 4;
    private static final String FIRST = "Friendly folk, always a chat, and kindness.\nThe walk by the canal too";
    private static final String SECOND = "The gala";
    private static final String THIRD = "People look after each other, and the old mill was saved";

    private static DeskServer server;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        server = new DeskServer(Databases.h2(), TESTS);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    /** Presses keys one after another, and counts them. */
    private int press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return keys.length;
    }

    @Test
    void isCodedByKeysAlone() {
        DeskHouse house = server.house(FIRST, SECOND, THIRD);
        Page page = signedIn(house, 1280, true);
        page.navigate(house.server.getURI() + house.proud);
        shot(page, "read");
        // A suggestion taken, another code by two letters, and on: five keys.
        assertEquals(5, press(page, "1", "h", "i", "Enter", "Enter"));
        page.waitForURL("**kept=yes");
        assertEquals(Set.of("friendliness", "heritage"), house.coded(FIRST).codes());
        assertEquals(SECOND, page.locator("blockquote[data-words]").innerText());

        press(page, "Control+z");
        page.waitForURL("**kept=undone");
        assertFalse(house.coded(FIRST).read());
        press(page, "Control+y");
        page.waitForURL("**kept=redone");
        assertTrue(house.coded(FIRST).read());
        assertTrue(page.locator("#code-heritage").isChecked());

        // The other code first, and a passage for it: the fifth and sixth word.
        press(page, "+", ".", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Enter");
        assertEquals("chat, and", page.locator("[data-ranked] q").innerText());
        press(page, "/");
        assertEquals("stance", page.evaluate("document.activeElement.name"));
        press(page, "Space");
        page.locator("#note").fill("Seen");
        shot(page, "ranked");
        page.locator("[data-done]").focus();
        press(page, "!", "Enter");
        page.waitForURL("**kept=yes");
        Kept kept = house.bean(Codings.class)
                .standing(UUID.fromString(house.comment(FIRST)))
                .orElseThrow();
        assertEquals(List.of("heritage", "friendliness"), kept.reading().codes());
        assertEquals(Map.of("heritage", new Passage(24, 33)), kept.reading().passages());
        assertEquals(Optional.of(Stance.FOR), kept.reading().stance());
        assertEquals("Seen", kept.reading().note());
        assertTrue(house.bean(Decisions.class).flagged(kept.reading().comment()));

        // With the keys off, letters and digits do nothing.
        page.locator("[data-keys] summary").click();
        page.locator("#keys-on").uncheck();
        press(page, "1", "h");
        assertEquals(0, page.locator("[name=code]:checked").count());
        assertEquals("", page.locator("#add").inputValue());
    }

    @Test
    void picksFromAListThatSpeaks() {
        DeskHouse house = server.house(FIRST);
        Page page = signedIn(house, 390, true);
        page.navigate(house.server.getURI() + house.proud);
        page.locator("#add").pressSequentially("o");
        assertEquals("false", page.locator("#add").getAttribute("aria-expanded"));
        page.locator("#add").pressSequentially("r");
        assertEquals("true", page.locator("#add").getAttribute("aria-expanded"));
        String active = page.locator("#add").getAttribute("aria-activedescendant");
        assertEquals("true", page.locator("#" + active).getAttribute("aria-selected"));
        shot(page, "list-390");
        passes(page, 390);
        press(page, "ArrowDown");
        assertNotEquals(active, page.locator("#add").getAttribute("aria-activedescendant"));
        press(page, "Escape");
        assertEquals("false", page.locator("#add").getAttribute("aria-expanded"));
        page.locator("#add").fill("zz");
        assertEquals("No code begins like that", page.locator("p[data-say]").innerText());
    }

    @Test
    void worksOnAPhoneWithoutJavaScript() {
        DeskHouse house = server.house(FIRST);
        Page page = signedIn(house, 360, false);
        page.navigate(house.server.getURI() + house.proud);
        page.locator("#code-friendliness").check();
        page.locator("#add").fill("heritage");
        page.locator("[value=add]").click();
        page.locator("#top").selectOption("heritage");
        page.locator("[data-done]").click();
        assertEquals(
                List.of("heritage", "friendliness"),
                house.bean(Codings.class)
                        .standing(UUID.fromString(house.comment(FIRST)))
                        .orElseThrow()
                        .reading()
                        .codes());
        shot(page, "finished");
    }

    @Test
    void everyPagePassesAxeNarrowAndWide() {
        DeskHouse house = server.house(FIRST, SECOND, THIRD, "THE GALA");
        house.bean(Groups.class).look(house.consultation);
        List<String> codes = List.of("friendliness", "heritage");
        house.predict(codes, Map.of(FIRST, List.of(.9, .1), SECOND, List.of(.6, .5), THIRD, List.of(.1, .2)));
        Page page = signedIn(house, 1280, true);
        String gala = house.read + "?comment=" + house.comment(SECOND);
        String bulk = house.bean(Bulk.class)
                .draw(
                        house.consultation,
                        "friendliness",
                        80,
                        Optional.empty(),
                        house.bean(OpenQuestions.class).of(house.consultation, "en"),
                        new Coder("x", "X"))
                .orElseThrow()
                .toString();
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            for (String path : List.of(
                    house.overview,
                    house.read + "?queue=useful",
                    gala,
                    house.overview + "/codes/events-pride",
                    house.overview + "/codes/events-pride?kind=suggested",
                    house.overview + "/bulk",
                    house.overview + "/bulk/" + bulk,
                    house.read + "?queue=again")) {
                page.navigate(house.server.getURI() + path);
                page.locator("details").evaluateAll("all => all.forEach(one => { one.open = true; })");
                shot(page, path.substring(path.lastIndexOf('/') + 1).replaceAll("[^a-z]+", "-") + width);
                passes(page, width);
            }
            page.navigate(house.server.getURI() + gala);
            page.locator("#code-events-pride").check();
            page.locator("[data-done]").click();
            page.waitForURL("**kept=carried");
            shot(page, "next-" + width);
            passes(page, width);
            page.navigate(house.server.getURI() + gala);
            page.locator("#add").fill("no such code");
            page.locator("[value=add]").click();
            page.waitForURL("**/read");
            passes(page, width);
            page.locator("[data-undo] button").click();
            page.waitForURL("**kept=undone");
        }
    }

    private static void passes(Page page, int width) {
        assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), page.url());
        Chromium.assertAccessible(page);
    }

    private static Page signedIn(DeskHouse house, int width, boolean script) {
        Officer officer = house.bean(Officers.class)
                .add(
                        Optional.empty(),
                        "Ann Coder",
                        house.address("ann"),
                        Set.of(new Officer.Grant(Role.CODER, house.consultation)))
                .orElseThrow();
        Page page = chromium.page(width, script);
        page.navigate(house.server.getURI() + house.bean(Entrance.class).link(Optional.empty(), officer.id()));
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
