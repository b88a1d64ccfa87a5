package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.FirstAdministrator;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Town;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags, invitations and the protection against floods as officers see them: by axe, wide and narrow. */
class FlagsInChromiumIT {

    private Page page;
    private String site;
    private int width;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void passAxeAndDoNotScrollSideways(int wide) {
        width = wide;
        try (Town town = new Town(Databases.h2());
                Chromium chromium = new Chromium()) {
            town.changeSurvey("minutes: 5", "minutes: 5\ninvitation: required\nanswers: unnamed");
            town.restart();
            answer(town, "a", "lives");
            answer(town, "b", "lives");
            answer(town, "c", "lives-not");
            page = chromium.page(width, true);
            site = town.server().getURI().toString();
            open(town.bean(FirstAdministrator.class).link().orElseThrow());
            page.fill("[name=password]", "four unrelated words");
            send("Desk");
            open("/desk/town");
            open("/desk/town/flags");
            page.click("main a[href*=same-answers]");
            looks("The same answers");
            send("Error: The same answers");
            page.check("[name=decision][value=duplicate]");
            page.fill("[name=why]", "The same person wrote to us that they had sent it twice");
            send("Flagged responses");
            open("/desk/town/invitations/residents");
            send("Error: Invitations");
            page.fill("[name=people]", "The Friends of the Mereford Library,friends@example.org\nBridge Club");
            send("Invitations");
            page.waitForDownload(() -> page.click("form[action$=letters] button"));
            open("/desk/town/invitations/residents");
            page.click("form[action*=replace] button >> nth=0");
            looks("New code for");
            open("/people/protection");
            page.check("[value=always]");
            send("Protection against floods");
            assertTrue(page.isChecked("[value=always]"));
            town.restart();
            site = town.server().getURI().toString();
            open("/people/protection");
            assertTrue(page.isChecked("[value=always]"), "it holds after a new start");
        }
    }

    private static void answer(Town town, String key, String live) {
        town.bean(Intake.class)
                .accept(Submission.of(
                        Town.SURVEY,
                        town.bean(org.folkmoot.response.Editions.class)
                                .current(Town.SURVEY)
                                .orElseThrow()
                                .number(),
                        Written.of(Map.of(
                                "live",
                                List.of(live),
                                "years",
                                List.of("7"),
                                "proud",
                                List.of("The library, and all who keep it going on every day of the year"))),
                        new Provenance(
                                Channel.IMPORT,
                                Instant.parse("2026-10-30T12:00:00Z"),
                                "en",
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        key));
    }

    private void open(String path) {
        page.navigate(path.startsWith("http") ? path : site + path);
        looks("");
    }

    private void send(String title) {
        page.locator("main form button.button[type=submit]").last().click();
        looks(title);
    }

    private void looks(String title) {
        page.waitForLoadState();
        assertTrue(page.title().startsWith(title), page.title());
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertEquals(width, wide.intValue(), page.url());
        Chromium.assertAccessible(page);
    }
}
