package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Why;
import org.folkmoot.response.Contacts;
import org.folkmoot.response.Response;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of question with the keyboard alone on a narrow screen, without JavaScript and with it: nothing moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardWalkIT {

    private static final int NARROW = 320;
    private static final String SURVEY = "/consultations/park/everything";
    private static final SurveyId EVERYTHING = new SurveyId("park", "everything");
    private static final String FILES = "src/test/resources/languages/";
    private static final String SUMMARY_LINK = ".error-summary a";

    private Chromium chromium;
    private House house;
    private Page page;
    private Keys keys;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @BeforeEach
    void anew() throws IOException {
        if (house != null) {
            house.close();
        }
        house = new House(Databases.h2());
        house.write("banks/fixture-2026.yaml", JourneyTest.file(FILES + "banks/fixture-2026.yaml"));
        house.write(
                "park/consultation.yaml",
                JourneyTest.file(FILES + "park/consultation.yaml")
                        .replace("surveys: [park]", "surveys: [everything]")
                        .replace(
                                "  recipients:",
                                "  equality-condition: {en: Equality, cy: Cydraddoldeb, ar: المساواة}\n  recipients:"));
        house.write("park/everything.yaml", JourneyTest.file(FILES + "everything.yaml"));
        house.restart();
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyKindIsAnsweredRoutedCorrectedAndSent(boolean script) {
        arrive(script, "/");
        keys.follow("a[href='/consultations/park']");
        keys.follow("a[href='" + SURVEY + "']");
        keys.press("Start now");
        routeBothWays(script);
        ticks(script);
        figures();
        words();
        change();
        send(script);
        stored();
    }

    private void routeBothWays(boolean script) {
        keys.press("Continue");
        refused("Select an option");
        keys.key("Space");
        assertTrue(page.locator("#q-home").isChecked(), "the link of the summary leads to the first option");
        keys.key("ArrowDown");
        keys.write("#q-home\\.away\\.text", "The next valley");
        keys.press("Continue");
        keys.write("#q-visits", "For the market");
        keys.backTo("button[value=back]");
        keys.leave("Enter");
        assertEquals("The next valley", value("#q-home\\.away\\.text"), "Back loses nothing");
        keys.to("#q-home\\.away");
        keys.key("ArrowUp");
        if (!script) {
            keys.press("Continue");
            refused("Elsewhere, please say");
            keys.key("Control+a");
            keys.key("Delete");
        }
        assertEquals("", value("#q-home\\.away\\.text"));
        keys.press("Continue");
        keys.write("#q-years", "12");
        keys.leave("Enter");
    }

    private void ticks(boolean script) {
        keys.tick("#q-likes");
        keys.tick("#q-likes\\.shops");
        keys.tick("#q-likes\\.other");
        keys.write("#q-likes\\.other\\.text", "Ducks");
        keys.press("Continue");
        refused("Select no more than 2 options");
        keys.key("Space");
        assertEquals(Set.of("q-likes.shops", "q-likes.other"), ticked("likes"));
        keys.tick("#q-likes\\.nothing");
        if (script) {
            assertEquals(Set.of("q-likes.nothing"), ticked("likes"), "what stands alone does so at once");
            assertEquals("", value("#q-likes\\.other\\.text"));
            keys.backTo("#q-likes\\.shops");
            keys.key("Space");
            assertEquals(Set.of("q-likes.shops"), ticked("likes"));
            keys.tick("#q-likes\\.other");
            assertEquals("Ducks", value("#q-likes\\.other\\.text"), "words come back with their option");
        } else {
            keys.press("Continue");
            refused("Select the options that apply, or select “None of these”");
            keys.tick("#q-likes\\.nothing");
        }
        assertEquals(Set.of("q-likes.shops", "q-likes.other"), ticked("likes"));
        keys.tick("#q-agree\\.safe");
        keys.key("ArrowDown");
        keys.tick("#q-agree\\.clean");
        keys.tick("#q-good");
        keys.key("ArrowUp");
        keys.tick("#q-often");
        keys.key("ArrowDown");
        assertEquals(Set.of("q-often.rarely"), ticked("often"));
        keys.to("button[value=often]");
        if (script) {
            keys.key("Enter");
        } else {
            keys.leave("Enter");
            assertFalse(page.title().startsWith("Error: "), page.title());
        }
        assertEquals(Set.of(), ticked("often"), "an answer is taken back");
        assertEquals(Set.of("q-agree.safe.agree"), ticked("agree.safe"), "and no other");
        keys.to("#q-often");
        keys.press("Continue");
    }

    private void figures() {
        keys.to("#q-first\\.roads");
        keys.key("2");
        keys.to("#q-first\\.parks");
        keys.key("2");
        keys.write("#q-children", "-4");
        keys.write("#q-moved\\.day", "31");
        keys.write("#q-moved\\.month", "2");
        keys.write("#q-moved\\.year", "2007");
        keys.press("Continue");
        refused("");
        assertEquals("2", value("#q-first\\.parks"), "what was wrong still stands there");
        keys.to("#q-first\\.parks");
        keys.key("ArrowUp");
        assertEquals("1", value("#q-first\\.parks"));
        keys.write("#q-children", "3");
        keys.press("Continue");
        refused("The date must be a real date");
        keys.write("#q-moved\\.month", "3");
        keys.leave("Enter");
    }

    private void words() {
        keys.write("#q-proud", "The bridge\nand ducks");
        keys.tick("#q-proud-publish");
        keys.write("#q-proud-name", "Sam");
        keys.write("#q-name", "Home");
        keys.backTo("button[value=back]");
        keys.leave("Enter");
        assertEquals("2007", value("#q-moved\\.year"));
        keys.press("Continue");
        assertEquals("The bridge\nand ducks", value("#q-proud"), "Back loses nothing");
        keys.write("#q-postcode", "ME1 1AA");
        keys.leave("Enter");
        keys.press("Continue without a picture");
        assertEquals("Check your answers", page.locator("h1").textContent(), "Enter goes on, not back");
        fits();
    }

    private void change() {
        keys.follow("a:has-text('your answer to: Give it a name')");
        keys.write("#q-name", "Our home");
        keys.leave("Enter");
        keys.follow("a:has-text('your answer to: Do you live here?')");
        keys.to("#q-home");
        keys.key("ArrowDown");
        keys.write("#q-home\\.away\\.text", "The next valley");
        keys.press("Continue");
        assertEquals("Check your answers", page.locator("h1").textContent());
        assertTrue(page.content().contains("For the market"), "the other way's answer is there again");
    }

    private void send(boolean script) {
        keys.to("main button:has-text('Send your response')");
        if (script) {
            page.keyboard().down("Enter");
            page.keyboard().down("Enter");
            page.waitForURL("**/equality");
            page.keyboard().up("Enter");
        } else {
            keys.leave("Enter");
        }
        keys.press("Continue");
        refused("Select");
        keys.key("Space");
        keys.press("Continue");
        keys.tick("#q-sex");
        keys.press("Send these answers");
        keys.press("No, thank you");
        fits();
        String reference = page.locator(".panel strong").textContent();
        page.reload();
        assertEquals(reference, page.locator(".panel strong").textContent());
        assertEquals(reference, kept().reference());
    }

    private Response kept() {
        List<Response> all = house.responses(EVERYTHING);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private void stored() {
        Map<String, Answer> expected = Map.ofEntries(
                Map.entry("home", new Answer.Chosen(List.of("away"), Map.of("away", "The next valley"))),
                Map.entry("years", new Answer.Missing(Why.NOT_SHOWN)),
                Map.entry("visits", new Answer.Words("For the market")),
                Map.entry("likes", new Answer.Chosen(List.of("shops", "other"), Map.of("other", "Ducks"))),
                Map.entry(
                        "agree",
                        new Answer.Rows(Map.of(
                                "safe", Answer.Chosen.of("agree"), "clean", Answer.Chosen.of("strongly-agree")))),
                Map.entry("good", Answer.Chosen.of("5")),
                Map.entry("often", new Answer.Missing(Why.SKIPPED)),
                Map.entry("first", new Answer.Ranked(List.of("parks", "roads"))),
                Map.entry("children", new Answer.Figure(new BigDecimal(3))),
                Map.entry("moved", new Answer.Day(LocalDate.of(2007, 3, 31))),
                Map.entry("proud", new Answer.Words("The bridge\nand ducks")),
                Map.entry("proud-publish", Answer.Chosen.of("yes")),
                Map.entry("proud-name", new Answer.Words("Sam")),
                Map.entry("name", new Answer.Words("Our home")),
                Map.entry("postcode", new Answer.Words("ME1")));
        Map<String, Answer> stored = kept().answers().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
        assertEquals(expected, stored);
        assertTrue(kept().equality().get(new QuestionId("sex")) instanceof Answer.Chosen);
        assertEquals(List.of(), house.get(Contacts.class).of(EVERYTHING));
    }

    @Test
    void theLanguageIsChosenWithTheKeyboardInTheMiddleAndPlaceAndAnswersStay() {
        arrive(false, SURVEY);
        keys.press("Start now");
        keys.tick("#q-home");
        keys.press("Continue");
        keys.write("#q-years", "12");
        keys.leave("Enter");
        keys.tick("#q-likes\\.shops");
        keys.tick("#q-agree\\.safe");
        String place = page.url();
        keys.backTo(".languages button");
        keys.leave("Enter");
        assertEquals("cy", page.locator("html").getAttribute("lang"));
        assertEquals(place, page.url().replaceFirst("\\?.*", ""));
        assertEquals(Set.of("q-likes.shops"), ticked("likes"));
        assertEquals(Set.of("q-agree.safe"), ticked("agree.safe"));
        keys.write("#q-likes\\.other\\.text", "Hwyaid");
        keys.backTo("button[value=back]");
        keys.leave("Enter");
        assertEquals("12", value("#q-years"));
        keys.press("Parhau");
        assertEquals("Hwyaid", value("#q-likes\\.other\\.text"));
        keys.press("Parhau");
        keys.press("Parhau");
        keys.write("#q-name", "Cartref");
        keys.leave("Enter");
        keys.press("Anfon");
        assertEquals("cy", kept().provenance().language());
        assertEquals(
                new Answer.Chosen(List.of("shops", "other"), Map.of("other", "Hwyaid")),
                kept().answers().get(new QuestionId("likes")));
        assertEquals(new Answer.Words("Cartref"), kept().answers().get(new QuestionId("name")));
    }

    private void arrive(boolean script, String path) {
        page = chromium.page(NARROW, script);
        keys = new Keys(page);
        page.navigate(house.server.getURL() + path);
    }

    /** The page has come back with faults: the summary has the focus, and its first link leads to what is to be put right. */
    private void refused(String first) {
        assertTrue(page.title().startsWith("Error: "), page.title());
        assertEquals("There is a problem", page.locator(":focus h2").textContent(), "the summary has the focus");
        fits();
        keys.to(SUMMARY_LINK);
        String words = page.locator(":focus").textContent();
        assertTrue(words.contains(first), words);
        String target = page.locator(":focus").getAttribute("href").substring(1);
        keys.key("Enter");
        assertEquals(target, page.evaluate("document.activeElement.id"));
    }

    private Set<String> ticked(String name) {
        return page.locator("input[name='" + name + "']:checked").all().stream()
                .map(one -> one.getAttribute("id"))
                .collect(Collectors.toSet());
    }

    private String value(String selector) {
        return page.locator(selector).inputValue();
    }

    private void fits() {
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(wide.intValue() <= NARROW, () -> page.url() + " is " + wide + " wide");
    }
}
