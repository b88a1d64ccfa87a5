package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.Test;

/** The pages that come after sending, and those on which officers see what came, narrow and wide. */
class AfterSendingByAxeIT {

    private static final String QUESTIONS =
            "  questions: [disability, disability-impact, ethnic-group, ethnic-asian, sex]\n";

    private static final String CONTACT = """
            contact-details:
              introduction: We can tell you what comes of it.
              offers:
                - {id: updates, text: Send me news of the outcome, asks: [email]}
                - {id: draw, text: Enter me into the prize draw, asks: [name, telephone]}
            """;

    private House house;
    private Page page;
    private int width;

    @Test
    void passAxeAndDoNotScrollSideways() {
        try (House open = new House(Databases.h2());
                Chromium chromium = new Chromium()) {
            house = open;
            for (int wide : new int[] {320, 1280}) {
                width = wide;
                page = chromium.page(width, true);
                toEquality(wide == 320);
                equality(wide == 320);
                keepInTouch();
                afterwards();
                officers(chromium);
            }
        }
    }

    /** Begins and sends the survey of the town, up to the offer of equality questions. */
    private void toEquality(boolean oneAPage) {
        house.write(
                "town/town.yaml",
                House.SURVEY.replace(
                                "  questions: [sex, disability]\n",
                                (oneAPage ? "  one-a-page: true\n" : "") + QUESTIONS)
                        + CONTACT);
        house.restart();
        go("");
        submit();
        page.check("[name=live][value=here]");
        submit();
        page.check("[name=like][value=shops]");
        submit();
        page.fill("[name=years]", "12");
        page.fill("[name=proud]", "The bridge");
        submit();
        submit();
    }

    private void equality(boolean oneAPage) {
        look("equality");
        submit();
        look("equality-refused");
        page.check("[name=willing][value=yes]");
        submit();
        if (oneAPage) {
            look("equality-one");
            page.check("[name=disability][value=no]");
            submit();
            page.check("[name=ethnic-group][value=asian]");
            submit();
            look("equality-finer");
            page.check("[name=ethnic-asian][value=any-other]");
            page.fill("[name='ethnic-asian.any-other.text']", "x".repeat(5000));
            submit();
            look("equality-finer-refused");
            page.fill("[name='ethnic-asian.any-other.text']", "Nepali");
            submit();
            submit();
        } else {
            look("equality-together");
            page.check("[name=disability][value=yes]");
            page.check("[name=ethnic-group][value=asian]");
            submit();
            look("equality-more");
            submit();
        }
    }

    private void keepInTouch() {
        look("keep-in-touch");
        page.check("[name=offer][value=draw]");
        submit();
        look("keep-in-touch-refused");
        page.fill("[name=name]", "Sam Sample");
        page.fill("[name=telephone]", "01632 960001");
        submit();
    }

    private void afterwards() {
        look("receipt");
        Matcher code = Pattern.compile("[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}").matcher(page.content());
        assertEquals(true, code.find(), "the receipt shows the code");
        go("/copy");
        look("copy");
        go("/my-response");
        look("my-response");
        go("/my-response/withdraw");
        look("withdraw");
        submit();
        look("withdrawn");
        go("/receipt");
        look("receipt-withdrawn");
    }

    private void officers(Chromium chromium) {
        String reference = house.responses(House.TOWN).getLast().reference();
        String email = "eve" + width + "@example.org";
        Visitor officer = Staff.signedIn(house.server, email, new Officer.Grant(Role.POLICY_OFFICER, "town"));
        officer.get("/desk/town");
        page = chromium.page(width, true);
        page.navigate(house.server.getURI() + "/sign-in");
        page.fill("[name=email]", email);
        page.fill("[name=password]", "four unrelated words");
        submit();
        page.navigate(house.server.getURI() + "/desk/town/responses");
        look("desk-responses");
        page.fill("[name=reference]", "ZZZZ-ZZZZ");
        submit();
        look("desk-responses-refused");
        page.fill("[name=reference]", reference);
        submit();
        look("desk-response");
        page.navigate(house.server.getURI() + "/desk/town/contacts");
        look("desk-contacts");
        page.fill("[name=part]", "Sample");
        submit();
        look("desk-contacts-found");
        page.navigate(house.server.getURI() + "/desk/town/report");
        look("desk-report");
    }

    private void go(String below) {
        page.navigate(house.server.getURI() + "/consultations/town/town" + below);
    }

    private void submit() {
        page.locator("main form button.button[type=submit]").first().click();
    }

    private void look(String name) {
        page.locator("details:not([open])")
                .all()
                .forEach(details -> details.locator("summary").click());
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "after-" + name + "-" + width + ".png")));
        Chromium.assertAccessible(page);
        assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), name);
    }
}
