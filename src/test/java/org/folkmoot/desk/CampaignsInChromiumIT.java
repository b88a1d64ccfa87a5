package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.FirstAdministrator;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.Senders;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Town;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns, merging, correcting and what became of responses, as officers see them: by axe, wide and narrow. */
class CampaignsInChromiumIT {

    private static final String LETTER =
            "We ask the council to keep the library in Mereford open on every day of the week.\n\n"
                    + "Children do their homework there, and older people find company. It is the only warm place in the town that"
                    + " costs nothing.";

    private Page page;
    private String site;
    private int width;
    private int pictures;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void passAxeAndDoNotScrollSideways(int wide) {
        width = wide;
        try (Town town = new Town(Databases.h2());
                Chromium chromium = new Chromium()) {
            for (int i = 0; i < 6; i++) {
                answer(town, "same" + i, Channel.E_MAIL, "", "proud", LETTER);
            }
            answer(
                    town,
                    "more",
                    Channel.LETTER,
                    "",
                    "proud",
                    "Dear councillors,\n\nI am 82 and have no car. " + LETTER);
            answer(
                    town,
                    "other",
                    Channel.ONLINE,
                    "",
                    "live",
                    "lives",
                    "proud",
                    LETTER.replace("older people", "my grandparents")
                            + " Thank you for reading this. Yours faithfully");
            answer(town, "ann", Channel.ONLINE, "Ann Smith", "live", "lives", "years", "3", "proud", "The park");
            answer(town, "ann2", Channel.E_MAIL, "Ann Smith", "live", "lives", "proud", "The people who live here");
            answer(town, "nobody", Channel.E_MAIL, "-", "live", "lives", "years", "7");
            answer(town, "nobody2", Channel.E_MAIL, "-", "live", "lives-not", "years", "9");
            page = chromium.page(width, true);
            site = town.server().getURI().toString();
            open(town.bean(FirstAdministrator.class).link().orElseThrow());
            page.fill("[name=password]", "four unrelated words");
            send("Desk");
            open("/desk/town/campaigns");
            page.click("main table a");
            looks("8 responses that say nearly the same");
            send("Error: 8 responses");
            page.check("[name=decision][value=new]");
            page.fill("[name=name]", "Friends of the Mereford Library");
            page.check("[name=rule][value=apart]");
            page.fill("[name=why]", "The same letter as on their website");
            send("Campaigns");
            page.click("main table a");
            looks("Friends of the Mereford Library");
            open("/desk/town/flags");
            page.click("main a[href*=no-sender]");
            looks("No valid name or contact");
            open("/desk/town/flags");
            page.click("main a[href*=same-sender]");
            looks("From one person");
            page.check("[name=decision][value=merge]");
            send("Merge 2 responses");
            send("Error: Merge");
            page.fill("[name=why]", "She wrote that the second one is to be added");
            send("Flagged responses");
            open("/desk/town/responses");
            String one = town.responses(Town.SURVEY).stream()
                    .filter(response -> response.provenance().channel() == Channel.ONLINE
                            && response.answers().toString().contains("park"))
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .toString();
            open("/desk/town/responses/" + one);
            page.click("main a[href$='correct/years']");
            looks("Correct an answer");
            page.fill("[name=years]", "nine");
            send("Error: Correct an answer");
            page.fill("[name=years]", "9");
            page.fill("[name=why]", "A 9 was read as a 3");
            send("Response ");
            page.locator("form[action$=dispose] button.button").click();
            looks("Error: Response");
            open("/desk/town/flags");
            open("/desk/town");
        }
    }

    private static void answer(Town town, String key, Channel channel, String name, String... fields) {
        Map<String, List<String>> written = new java.util.HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            written.put(fields[i], List.of(fields[i + 1]));
        }
        Receipt receipt = town.bean(Intake.class)
                .accept(Submission.of(
                        Town.SURVEY,
                        1,
                        Written.of(written),
                        new Provenance(
                                channel,
                                Instant.parse("2026-10-30T12:00:00Z"),
                                "en",
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        key));
        if (!name.isEmpty()) {
            town.bean(Senders.class).note(((Receipt.Accepted) receipt).id(), "town", name, "ann@example.org");
        }
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
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "campaigns-" + width + "-" + ++pictures + ".png")));
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertEquals(width, wide.intValue(), page.url());
        Chromium.assertAccessible(page);
    }
}
