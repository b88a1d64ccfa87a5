package org.folkmoot.theme.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.store.Databases;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.Meaning;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the code frame as officers see them, wide and narrow. */
class FramesInChromiumIT {
    private FrameHouse house;

    @Test
    void passAxeAndDoNotScrollSideways(@TempDir Path folder) throws IOException {
        try (FrameHouse started = new FrameHouse(Databases.h2(), folder.resolve("surveys"));
                Chromium chromium = new Chromium()) {
            house = started;
            house.said("Friendly people, always a chat at the bus stop", "friendliness");
            house.said("Our old church\nand the gala", "heritage", "events-pride");
            change(new FrameChange.Merged("events-pride", "heritage"));
            change(new FrameChange.Split(
                    "friendliness",
                    List.of(
                            new FrameChange.Part("kind-people", Text.of("Kind people"), meaning("Kindness.")),
                            new FrameChange.Part("chats", Text.of("Chats"), meaning("Talking in passing.")))));
            change(new FrameChange.Retired("pride-none"));
            String file = Files.readString(house.file());
            Files.writeString(house.file(), file.replaceFirst("(?s)      - id: heritage\n.*?(?=      - id: )", ""));
            Page narrow = signedIn(chromium, 390);
            Page wide = signedIn(chromium, 1280);
            for (Page page : List.of(narrow, wide)) {
                looks(page, "", "overview");
                looks(page, "/codes/heritage", "code");
                looks(page, "/history", "history");
                looks(page, "/health", "health");
                looks(page, "/file", "file");
                for (String kind : List.of("added", "redefined", "moved", "merged", "split", "retired")) {
                    looks(page, "/change?kind=" + kind + "&code=countryside", kind);
                }
                page.navigate(address("/change?kind=merged&code=heritage"));
                page.locator("[value=preview]").click();
                passes(page, "refused");
                page.selectOption("#into", "countryside");
                page.locator("[value=preview]").click();
                passes(page, "preview");
                assertTrue(page.content().contains("2 codings on 1 comment by 1 person"), page.content());
            }
            wide.locator("[value=do]").click();
            passes(wide, "done");
            assertEquals("countryside", house.frame().now("heritage"));
            assertEquals("countryside", house.frame().now("events-pride"));
            narrow.locator("[value=do]").click();
            passes(narrow, "overtaken");
            assertEquals("countryside", narrow.locator("#into").inputValue());
        }
    }

    private void change(FrameChange change) {
        house.bean(FrameLog.class).change(FrameHouse.COMMUNITIES, house.frame().version(), change, FrameHouse.ANN);
    }

    private static Meaning meaning(String words) {
        return Meaning.of(Text.of(words));
    }

    private String address(String path) {
        return house.server.getURI() + FrameHouse.PAGES + path;
    }

    private void looks(Page page, String path, String name) {
        page.navigate(address(path));
        passes(page, name);
    }

    private static void passes(Page page, String name) {
        page.waitForLoadState();
        int width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "frame-" + name + "-" + width + ".png"))
                .setFullPage(true));
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertEquals(width, wide.intValue(), page.url());
        Chromium.assertAccessible(page);
    }

    private Page signedIn(Chromium chromium, int width) {
        Officer officer = house.bean(Officers.class)
                .add(
                        Optional.empty(),
                        "Pat Officer",
                        "pat" + width + "@example.org",
                        Set.of(new Officer.Grant(Role.POLICY_OFFICER, FrameHouse.COMMUNITIES)))
                .orElseThrow();
        Page page = chromium.page(width, true);
        page.navigate(house.server.getURI() + house.bean(Entrance.class).link(Optional.empty(), officer.id()));
        page.locator("[name=password]").fill("four unrelated words");
        page.locator("main button[type=submit]").click();
        return page;
    }
}
