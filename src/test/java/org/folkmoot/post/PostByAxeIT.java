package org.folkmoot.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.response.Town;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.Test;

/** The pages of post as officers see them, narrow and wide, with and without mistakes. */
class PostByAxeIT {

    @Test
    void passAxeAndDoNotScrollSideways() throws IOException {
        try (Town town = new Town(Databases.h2());
                Chromium chromium = new Chromium()) {
            town.addSurvey("letters", Files.readString(Path.of("surveys/communities/letters.yaml")));
            town.restart();
            Staff.signedIn(
                    town.server(),
                    "eve@example.org",
                    new Officer.Grant(Role.KEYER, "town"),
                    new Officer.Grant(Role.POLICY_OFFICER, "town"));
            String post = town.server().getURI() + "/desk/town/post";
            for (int width : new int[] {320, 1280}) {
                Page page = chromium.page(width, true);
                page.navigate(town.server().getURI() + "/sign-in");
                page.fill("[name=email]", "eve@example.org");
                page.fill("[name=password]", "four unrelated words");
                page.locator("main form button.button[type=submit]").click();
                page.navigate(post + "/new");
                look(page, width, "typed");
                press(page, "Take it in");
                look(page, width, "typed-wrong");
                page.navigate(post);
                look(page, width, "tray-empty");
                page.setInputFiles("#files", new FilePayload[] {
                    new FilePayload(
                            "a letter with a rather long name from Siân " + width + ".eml",
                            "message/rfc822",
                            Mails.withAttachment(
                                    "Dear council,\nmore buses " + width + " please.\nSiân Ellis",
                                    "letter.docx",
                                    Mails.word("More"))),
                    new FilePayload(
                            "advert " + width + ".txt",
                            "text/plain",
                            ("Buy now " + width).getBytes(StandardCharsets.UTF_8)),
                    new FilePayload("cat.jpg", "image/jpeg", new byte[] {-1, -40, -1, 0, 1})
                });
                press(page, "Bring them");
                look(page, width, "tray-refused");
                page.getByText("a letter with a rather long").click();
                look(page, width, "take");
                press(page, "Take it in");
                look(page, width, "take-names");
                page.getByLabel("The sender’s name stays").check();
                press(page, "Take it in");
                look(page, width, "tray-taken");
                page.getByText("advert " + width).first().click();
                press(page, "Set it aside");
                look(page, width, "aside-wrong");
                page.getByLabel("Why is it set aside?").fill("Advertising");
                press(page, "Set it aside");
                look(page, width, "tray-aside");
                String reference = page.locator("th.nowrap").first().textContent();
                page.navigate(town.server().getURI() + "/desk/town/senders");
                press(page, "Show");
                look(page, width, "senders-wrong");
                page.getByLabel("Reference of the response").fill(reference);
                press(page, "Show");
                look(page, width, "sender");
            }
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "post-" + name + "-" + width + ".png")));
        Chromium.assertAccessible(page);
        assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), name);
    }
}
