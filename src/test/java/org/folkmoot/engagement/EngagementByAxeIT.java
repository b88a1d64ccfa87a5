package org.folkmoot.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.response.Town;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;

/** The pages of the engagement log as officers see them, narrow and wide, with and without mistakes. */
class EngagementByAxeIT {

    @Test
    void passAxeAndDoNotScrollSideways() throws IOException {
        try (Town town = new Town(Databases.h2());
                Chromium chromium = new Chromium()) {
            town.addSurvey("points", Files.readString(Path.of("surveys/communities/points.yaml")));
            town.restart();
            Staff.signedIn(town.server(), "eve@example.org", new Officer.Grant(Role.CODER, "town"));
            for (int width : new int[] {320, 1280}) {
                Page page = chromium.page(width, true);
                page.navigate(town.server().getURI() + "/sign-in");
                page.fill("[name=email]", "eve@example.org");
                page.fill("[name=password]", "four unrelated words");
                page.locator("main form button.button[type=submit]").click();
                String log = town.server().getURI() + "/desk/town/engagement";
                for (String sort : List.of("event", "petition", "reach")) {
                    page.navigate(log + "/new/" + sort);
                    look(page, width, sort);
                    save(page);
                    look(page, width, sort + "-wrong");
                }
                page.navigate(log + "/new/event");
                page.getByLabel("On which day was it?").fill("20 10 2026");
                page.getByLabel("Drop-in session").check();
                page.getByLabel("With which group was it?").fill("People who use the day centre");
                save(page);
                page.getByLabel("Add points").fill("More benches\nA bus on Sundays");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep these points"))
                        .click();
                look(page, width, "points");
                page.locator("details summary").first().click();
                look(page, width, "entry");
                page.locator("details button").first().click();
                look(page, width, "entry-wrong");
                page.navigate(page.url().replaceAll("/points.*", "") + "/edit");
                look(page, width, "edit");
                page.getByLabel("How many people took part?").fill("12");
                save(page);
                look(page, width, "changed");
                page.navigate(log);
                look(page, width, "list");
            }
        }
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
    }

    private static void look(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "engagement-" + name + "-" + width + ".png")));
        Chromium.assertAccessible(page);
        assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), name);
    }
}
