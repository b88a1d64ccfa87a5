package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.reach.Footfall;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Source;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Town;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;

/** The pages that tell who answers and hand out links, as officers see them, narrow and wide. */
class ReachPagesByAxeIT {

    @Test
    void passAxeAndDoNotScrollSideways() {
        try (Town town = new Town(Databases.h2());
                Chromium chromium = new Chromium()) {
            town.council("""
                    name: Mereshire County Council
                    populations:
                      - {question: live, source: A count, published: 2025-07-30, groups: {lives: 700, lives-not: 300}}
                    """);
            town.restart();
            for (int i = 0; i < 60; i++) {
                town.bean(Footfall.class).visited(Town.SURVEY, Source.of("library"));
                town.bean(Intake.class).accept(response(i));
            }
            Staff.signedIn(town.server(), "eve@example.org", new Officer.Grant(Role.POLICY_OFFICER, "town"));
            for (int width : new int[] {320, 1280}) {
                Page page = chromium.page(width, true);
                page.navigate(town.server().getURI() + "/sign-in");
                page.fill("[name=email]", "eve@example.org");
                page.fill("[name=password]", "four unrelated words");
                page.locator("main form button.button[type=submit]").click();
                for (String path : List.of("/live", "/share?source=library", "/share?source=%3F")) {
                    page.navigate(town.server().getURI() + "/desk/town" + path);
                    page.locator("details")
                            .all()
                            .forEach(details -> details.locator("summary").click());
                    Chromium.assertAccessible(page);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "reach" + path.replaceAll("\\W+", "-") + "-" + width + ".png")));
                    assertEquals(
                            width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), path);
                }
            }
        }
    }

    private static Submission response(int i) {
        return Submission.of(
                Town.SURVEY,
                1,
                Written.of(Map.of("live", List.of(i % 9 == 0 ? "lives-not" : "lives"), "sex", List.of("female"))),
                new Provenance(
                        Channel.ONLINE,
                        Instant.parse("2026-10-05T12:00:00Z").plusSeconds(86_400L * (i * i % 23)),
                        "en",
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Source.of(i % 3 == 0 ? "library" : "school")),
                "key " + i);
    }
}
