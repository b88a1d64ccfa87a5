package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.Town;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.folkmoot.web.NuHtml;
import org.junit.jupiter.api.Test;

/** Receiving by keyboard alone, keying, settling, and the ledger, as officers see them, narrow and wide. */
class SheetsByAxeIT {

    private static final NuHtml HTML = new NuHtml();

    @Test
    void passAxeAndDoNotScrollSideways() {
        try (Town town = new Town(Databases.h2());
                Chromium chromium = new Chromium()) {
            Staff.signedIn(
                    town.server(),
                    "sue@example.org",
                    new Officer.Grant(Role.KEYER, "town"),
                    new Officer.Grant(Role.SUPERVISOR, "town"));
            String desk = town.server().getURI() + "/desk/town";
            Page page = chromium.page(1366, true);
            page.navigate(town.server().getURI() + "/sign-in");
            page.fill("[name=email]", "sue@example.org");
            page.fill("[name=password]", "four unrelated words");
            page.locator("main form button.button[type=submit]").click();
            page.navigate(desk + "/paper/batches");
            look(page, "batches-empty");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the batch"))
                    .click();
            look(page, "batches-wrong");
            page.getByLabel("Forms counted by hand").fill("3");
            page.getByLabel("All forms are keyed twice").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the batch"))
                    .click();
            look(page, "batch-empty");
            for (int number : new int[] {100_001, 100_002, 100_001}) {
                assertEquals("number", page.evaluate("document.activeElement.id"), "the next number is typed at once");
                page.keyboard().type(new SheetNumber(number).digits());
                page.keyboard().press("Enter");
                page.waitForURL(url -> url.contains("added="));
                page.getByText(new SheetNumber(number).written()).first().waitFor();
            }
            look(page, "batch-used");
            page.locator("tbody a").first().click();
            look(page, "sheet");

            keyed(town);
            page.navigate(desk + "/supervise");
            look(page, "supervise");
            page.locator("main a[href*='/sheets/']").first().click();
            look(page, "settle");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Settle"))
                    .click();
            look(page, "settle-wrong");
            page.locator("[id='choice:live-FIRST']").check();
            page.locator("[id='choice:years-SECOND']").check();
            page.locator("[id='reason:live']").selectOption("MISREAD");
            page.locator("[id='reason:years']").selectOption("MISTYPED");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Settle"))
                    .click();
            page.navigate(desk + "/paper/ledger");
            assertTrue(page.content().contains("3 received = 1 keyed"), page.content());
            look(page, "ledger");
            assertTrue(page.content().contains("By question"), "how often keying went wrong is told");
            page.navigate(desk + "/paper/batches");
            look(page, "batches");
            page.navigate(desk + "/supervise");
            look(page, "supervise-after");
            for (String path :
                    List.of("/paper", "/paper/batches/1", "/paper/batches/1/key", "/paper/residents", "/forms")) {
                page.navigate(desk + path);
                look(page, path.substring(1).replace('/', '-'));
            }
        }
    }

    private static void keyed(Town town) {
        Turns turns = town.bean(Turns.class);
        Batch batch = town.bean(Batches.class).all("town").getFirst();
        for (String name : List.of("kim", "kit")) {
            Officer keyer = town.bean(Officers.class)
                    .add(
                            Optional.empty(),
                            name,
                            name + "@example.org",
                            java.util.Set.of(new Officer.Grant(Role.KEYER, "town")))
                    .orElseThrow();
            boolean first = name.equals("kim");
            for (int i = 0; i < (first ? 3 : 1); i++) {
                Turn turn = turns.next(batch.id(), Part.MAIN, keyer).orElseThrow();
                turns.finish(
                        turn.keying(),
                        keyer,
                        Written.of(Map.of(
                                "live",
                                List.of(first ? "lives" : "lives-not"),
                                "years",
                                List.of(first ? "12" : "21"))));
            }
            if (!first) {
                Turn asked = turns.next(batch.id(), Part.MAIN, keyer).orElseThrow();
                turns.ask(asked.keying(), keyer, "Is this a 1 or a 7?");
            }
        }
    }

    private static void look(Page page, String name) {
        assertEquals(List.of(), HTML.check(page.request().get(page.url()).text()), name);
        for (int width : new int[] {390, 1366}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "sheets-" + name + "-" + width + ".png")));
            Chromium.assertAccessible(page);
            assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), name);
        }
    }
}
