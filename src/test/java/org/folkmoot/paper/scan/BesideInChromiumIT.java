package org.folkmoot.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Written;
import org.folkmoot.job.Progress;
import org.folkmoot.paper.Batch;
import org.folkmoot.paper.BatchSource;
import org.folkmoot.paper.Batches;
import org.folkmoot.paper.Checked;
import org.folkmoot.paper.Turn;
import org.folkmoot.paper.Turns;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.Town;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scan beside the fields while a form is keyed and settled, and the pages of scans, in Chromium. */
class BesideInChromiumIT {

    private static final int WIDTH = 1366;

    @TempDir
    private Path folder;

    private Town town;
    private Chromium chromium;

    @Test
    void theScanStaysBesideTheFieldsAndGoesAlongWithThem() throws Exception {
        try (Town opened = new Town(Databases.h2());
                Chromium browser = new Chromium()) {
            town = opened;
            chromium = browser;
            Staff.signedIn(town.server(), "kim@example.org", new Officer.Grant(Role.KEYER, "town"));
            Staff.signedIn(town.server(), "kit@example.org", new Officer.Grant(Role.KEYER, "town"));
            Staff.signedIn(town.server(), "sue@example.org", new Officer.Grant(Role.SUPERVISOR, "town"));
            Officer kim = officer("kim@example.org");
            Officer kit = officer("kit@example.org");
            Batch batch = town.bean(Batches.class)
                    .open(
                            new Batches.Box(
                                    Town.SURVEY,
                                    LocalDate.of(2026, 10, 30),
                                    BatchSource.POST,
                                    "",
                                    1,
                                    Checked.ALL,
                                    0,
                                    false),
                            kim);
            Path file = Files.write(
                    folder.resolve("scan.pdf"),
                    ScansContract.pdf(ScansContract.filled(
                            town, folder, Map.of("live", "lives", "like", "shops", "agree.safe", "agree"), 45)));
            town.bean(ScanReading.class)
                    .read(town.bean(Scans.class).take(batch, file, "scan.pdf", kim), Progress.SILENT);
            Turns turns = town.bean(Turns.class);
            Turn first = turns.next(batch.id(), Part.MAIN, kim).orElseThrow();
            Page page = signedIn("kim@example.org");
            for (String path : List.of("/scans", "/scans/batches/1", "/scans/keyings/" + first.keying())) {
                open(page, path);
                Chromium.assertAccessible(page);
            }
            keyed(page, first);
            turns.finish(first.keying(), kim, form("lives", "12"));
            Turn second = turns.next(batch.id(), Part.MAIN, kit).orElseThrow();
            turns.finish(second.keying(), kit, form("works", "21"));
            settled(signedIn("sue@example.org"), first);
        }
    }

    private void keyed(Page page, Turn turn) {
        open(page, "/paper/keyings/" + turn.keying());
        shot(page, "keying");
        Chromium.assertAccessible(page);
        besideEachOther(page, ".keying .keying__question");
        inSight(page, "live");
        page.evaluate("document.querySelector('form.keying [name=proud]').focus()");
        inSight(page, "proud");
        shot(page, "keying-further");
        Number stops = (Number) page.evaluate(
                "[...document.querySelectorAll('.beside__scan *')]" + ".filter(each => each.tabIndex >= 0).length");
        assertEquals(1, stops.intValue(), "the toggle alone is reached by Tab");
        page.locator(".beside__scan summary").press("Enter");
        assertTrue(page.locator(".beside__page").first().isHidden());
        Chromium.assertAccessible(page);
    }

    private void settled(Page page, Turn turn) {
        open(page, "/supervise/sheets/" + turn.sheet() + "/" + Part.MAIN.code());
        shot(page, "settling");
        Chromium.assertAccessible(page);
        besideEachOther(page, ".settle");
        page.locator(".settle [type=radio]").first().focus();
        inSight(page, "live");
    }

    /** The picture is large enough to be read, stands left of the fields, and nothing scrolls sideways. */
    private static void besideEachOther(Page page, String field) {
        Number loaded = (Number) page.evaluate("document.querySelector('.beside__page').naturalWidth");
        assertTrue(loaded.intValue() > 1000);
        double right = page.locator(".beside__scan").boundingBox().x
                + page.locator(".beside__scan").boundingBox().width;
        assertTrue(page.locator(".beside__page").first().boundingBox().width > 550);
        assertTrue(page.locator(field).first().boundingBox().x >= right);
        assertEquals(WIDTH, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
    }

    /** The place of a field on the paper is within the part of the picture that is seen. */
    private static void inSight(Page page, String field) {
        assertEquals(Boolean.TRUE, page.evaluate("""
                field => {
                  const scan = document.querySelector('.beside__scan');
                  const seen = scan.getBoundingClientRect();
                  return [...scan.querySelectorAll('[data-places]')].some(page => {
                    const words = page.dataset.places.split(' ');
                    const at = words.indexOf(field);
                    const box = page.getBoundingClientRect();
                    const y = box.top + box.height * words[at + 1] / 1000;
                    return at >= 0 && y > seen.top && y < seen.bottom && y < innerHeight;
                  });
                }""", field));
    }

    private static Written form(String live, String years) {
        return Written.of(Map.of("live", List.of(live), "years", List.of(years)));
    }

    private Officer officer(String email) {
        return town.bean(Officers.class).byEmail(email).orElseThrow();
    }

    private Page signedIn(String email) {
        Page page = chromium.page(WIDTH, true);
        page.setViewportSize(WIDTH, 768);
        page.navigate(town.server().getURI() + "/sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill("four unrelated words");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(town.server().getURI() + "/desk/town" + path);
        page.waitForLoadState();
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "scan", name + ".png")));
    }
}
