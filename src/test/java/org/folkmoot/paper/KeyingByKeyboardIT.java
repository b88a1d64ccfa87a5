package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Response;
import org.folkmoot.response.Town;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keying in Chromium without a mouse, and officers' pages as a machine checks their accessibility. */
class KeyingByKeyboardIT {

    private static Town town;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        town = new Town(Databases.h2());
        chromium = new Chromium();
        Staff.signedIn(
                town.server(),
                "kim@example.org",
                new Officer.Grant(Role.KEYER, "town"),
                new Officer.Grant(Role.POLICY_OFFICER, "town"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        town.close();
    }

    private static Page signedIn(int width, boolean script) {
        Page page = chromium.page(width, script);
        page.navigate(town.server().getURI() + "/sign-in");
        page.getByLabel("E-mail").fill("kim@example.org");
        page.getByLabel("Password").fill("four unrelated words");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }

    private static void open(Page page, String path) {
        page.navigate(town.server().getURI() + path);
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }

    private static void enter(Page page) {
        page.keyboard().press("Enter");
    }

    private static String echo(Page page, String name) {
        return page.locator("#" + page.getByLabel("Number for: " + name).getAttribute("aria-describedby"))
                .textContent();
    }

    private static String focused(Page page) {
        return page.evaluate("document.activeElement.name || document.activeElement.getAttribute('aria-label')")
                .toString();
    }

    @Test
    void aWholeFormIsKeyedWithTheKeyboardAlone() {
        Page page = signedIn(1280, true);
        open(page, "/desk/town/paper/residents");
        assertEquals("paper:sheet", focused(page));
        type(page, "0160");
        enter(page);
        assertEquals("paper:received", focused(page));
        type(page, "30 10 2026");
        enter(page);
        enter(page);
        enter(page);
        assertEquals("Number for: Do you live here?", focused(page));
        type(page, "3");
        assertEquals("Other", echo(page, "Do you live here?"));
        assertEquals("1 · Other", page.locator(".keying__aloud").textContent());
        assertEquals("live.other.text", focused(page));
        type(page, "On a boat");
        enter(page);
        assertEquals("Number for: What do you like?", focused(page));
        type(page, "13");
        assertEquals("The park; People", echo(page, "What do you like?"));
        enter(page);
        assertEquals("Number for: It is safe", focused(page));
        type(page, "5");
        page.keyboard().press("Backspace");
        assertEquals("Number for: It is safe", focused(page));
        type(page, "2");
        assertEquals("Number for: It is clean", focused(page));
        type(page, "9");
        assertEquals("No option 9", echo(page, "It is clean"));
        page.keyboard().press("Backspace");
        enter(page);
        assertEquals("proud", focused(page));
        type(page, "The people");
        page.keyboard().press("Shift+Enter");
        type(page, "and the park");
        enter(page);
        assertEquals("years", focused(page));
        page.keyboard().press("Shift+Enter");
        assertEquals("proud", focused(page));
        enter(page);
        type(page, "12");
        page.keyboard().press("Tab");
        type(page, "2");
        enter(page);
        type(page, "1");
        enter(page);
        type(page, "u");
        assertEquals("Unreadable", echo(page, "What is your sex?"));
        enter(page);
        page.waitForURL("**/residents?kept=1");

        Response response = sheet("0160");
        assertTrue(page.content().contains("Sheet 0160 is kept as " + response.reference()), page.content());
        assertEquals("paper:sheet", focused(page));
        Map<QuestionId, Answer> answers = response.answers();
        assertEquals(new Answer.Chosen(List.of("other"), Map.of("other", "On a boat")), answers.get(q("live")));
        assertEquals(Answer.Chosen.of("park", "people"), answers.get(q("like")));
        assertEquals(
                new Answer.Rows(Map.of("safe", Answer.Chosen.of("agree"), "clean", new Answer.Missing(Why.BLANK))),
                answers.get(q("agree")));
        assertEquals(new Answer.Words("The people\nand the park"), answers.get(q("proud")));
        assertEquals(new Answer.Figure(new BigDecimal("12")), answers.get(q("years")));
        assertEquals(new Answer.Ranked(List.of("parks", "roads")), answers.get(q("order")));
        assertEquals(
                Optional.of(new Answer.Missing(Why.UNREADABLE)),
                Optional.ofNullable(response.equality().get(q("sex"))));
    }

    @Test
    void numberBoxesFollowTheMouseAndTellWhatCannotBe() {
        Page page = signedIn(1280, true);
        open(page, "/desk/town/paper/residents");
        Locator live = page.getByLabel("Number for: Do you live here?");
        page.locator("input[name=live][value=lives-not]").check();
        assertEquals("2", live.inputValue());
        assertEquals("I do not", echo(page, "Do you live here?"));
        live.fill("1 2");
        assertEquals("spoilt", page.locator("select[name='paper:mark:live']").inputValue());
        assertEquals(0, page.locator("input[name=live]:checked").count());
        live.fill("1");
        assertEquals("", page.locator("select[name='paper:mark:live']").inputValue());
        page.getByLabel("Sheet number").fill("77");
        page.getByLabel("Number for: It is safe").fill("1 5");
        assertEquals("Two ticked: Strongly agree; Strongly disagree", echo(page, "It is safe"));
        page.getByLabel("Number for: It is clean").fill("2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this form"))
                .click();
        assertTrue(page.content().contains("Select one option only for “It is safe”"), page.content());
        assertEquals("1 5", page.getByLabel("Number for: It is safe").inputValue());
        Chromium.assertAccessible(page);
        page.getByLabel("The form really says this").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this form"))
                .click();
        page.waitForURL("**/residents?kept=1");
        Response response = sheet("77");
        assertEquals(
                new Answer.Missing(Why.SPOILT),
                ((Answer.Rows) response.answers().get(q("agree"))).rows().get("safe"));
        assertEquals(Answer.Chosen.of("lives"), response.answers().get(q("live")));
    }

    @Test
    void oneKeyNotesWhyThereIsNoAnswerAndWhatTheMarginSays() {
        Page page = signedIn(1280, true);
        open(page, "/desk/town/paper/residents");
        type(page, "78");
        for (int i = 0; i < 4; i++) {
            enter(page);
        }
        type(page, "m");
        assertEquals("live:margin", focused(page));
        type(page, "Only in summer");
        enter(page);
        assertEquals("Number for: Do you live here?", focused(page));
        type(page, "1");
        assertEquals("Number for: What do you like?", focused(page));
        type(page, "t");
        assertEquals("Too many boxes ticked", echo(page, "What do you like?"));
        type(page, "u2");
        assertEquals("proud", focused(page));
        page.keyboard().press("F8");
        assertEquals("years", focused(page));
        type(page, "1");
        page.keyboard().press("F9");
        assertEquals("years:margin", focused(page));
        type(page, "or two");
        enter(page);
        assertEquals("order.roads", focused(page));
        page.keyboard().press("F2");
        assertEquals("Number for: What is your sex?", focused(page));
        page.keyboard().press("F9");
        assertEquals("Number for: What is your sex?", focused(page), "the margin would say who somebody is");
        enter(page);
        enter(page);
        page.waitForURL("**/residents?kept=1");
        Response response = sheet("78");
        assertEquals(Answer.Chosen.of("lives"), response.answers().get(q("live")));
        assertEquals(new Answer.Missing(Why.SPOILT), response.answers().get(q("like")));
        assertEquals(
                new Answer.Rows(Map.of("safe", new Answer.Missing(Why.UNREADABLE), "clean", Answer.Chosen.of("agree"))),
                response.answers().get(q("agree")));
        assertEquals(new Answer.Missing(Why.UNREADABLE), response.answers().get(q("proud")));
        assertEquals(new Answer.Figure(BigDecimal.ONE), response.answers().get(q("years")));
        assertEquals(new Answer.Missing(Why.BLANK), response.answers().get(q("order")));
        assertEquals(
                Map.of(q("live"), "Only in summer", q("years"), "or two"),
                town.bean(Comments.class).of(response.id()).stream()
                        .collect(Collectors.toMap(Comment::question, Comment::text)));
    }

    private static Response sheet(String number) {
        return town.responses(Town.SURVEY).stream()
                .filter(each -> each.provenance().sheet().equals(Optional.of(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFormIsKeyedWithoutJavaScript() {
        Page page = signedIn(390, false);
        open(page, "/desk/town/paper/residents");
        assertEquals(0, page.locator(".keying__code").count());
        page.getByLabel("Sheet number").fill("0390");
        page.locator("input[name=live][value=lives]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this form"))
                .click();
        assertTrue(page.content().contains("Sheet 0390 is kept as"), page.content());
    }

    @Test
    void officersPagesAreAccessibleAtAnyWidth() {
        for (int width : new int[] {390, 1280}) {
            Page page = signedIn(width, true);
            for (String path : List.of(
                    "/desk", "/desk/town", "/desk/town/paper", "/desk/town/paper/residents", "/desk/town/report")) {
                open(page, path);
                Chromium.assertAccessible(page);
                assertEquals(
                        true,
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                        path + " is wider than a window of " + width);
            }
        }
    }

    private static QuestionId q(String id) {
        return new QuestionId(id);
    }
}
