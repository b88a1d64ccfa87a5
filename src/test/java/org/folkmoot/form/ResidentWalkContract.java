package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resident's journey over HTTP, on both databases: its leaves only name one. */
abstract class ResidentWalkContract {

    private static final Pattern REFERENCE = Pattern.compile("<strong>([^<]+)</strong>");

    private House house;

    abstract Map<String, String> database();

    @BeforeEach
    void open() {
        house = new House(database());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aWholeSurveyIsAnsweredCheckedSentAndKeptAsItWasWritten() {
        Resident resident = new Resident(house, House.RESIDENTS);
        String first = resident.begin();
        assertEquals("/page/your-community", resident.at);
        assertTrue(first.contains("When you think of your community"), first);
        resident.leave(
                "your-community",
                "community",
                "My street,\r\nand “the allotments”",
                "community-type",
                "street",
                "community-type",
                "other",
                "community-type.other.text",
                "Bell ringers",
                "belonging.belong",
                "strongly-agree",
                "belonging.get-on",
                "dont-know");
        resident.leave("what-matters", "proud", "The park", "priorities", "safety", "priorities", "homes");
        resident.leave("what-would-improve", "improve", "", "better-worse", "worse");
        resident.leave("getting-involved", "involvement", "<b>We</b> help & share", "helped", "sometimes");
        assertEquals("/page/helping-others", resident.at);
        resident.leave("helping-others", "help-hours", " 6 ");
        resident.leave(
                "the-council", "council", "Listen", "informed", "4", "channels.e-mail", "1", "channels.letter", "2");
        String check = resident.leave("about-you", "district.postcode", "qm13 2aa", "age-band", "prefer-not-to-say");
        assertEquals("/check", resident.at);
        for (String words : List.of(
                "Bell ringers",
                "&lt;b&gt;We&lt;/b&gt; help &amp; share",
                "6 hours",
                "1. E-mail newsletter",
                "Prefer not to say",
                "Not provided",
                "Ashcombe",
                "A little worse")) {
            assertTrue(check.contains(words), words + " is not in " + check);
        }
        String offer = resident.send("/send");
        assertEquals("/equality", resident.at, "no reference in the address");
        assertTrue(offer.contains("Your response has been sent"));
        resident.send("/equality", "willing", "yes");
        assertEquals("/equality/questions", resident.at);
        resident.send("/equality/questions", "sex", "female");
        assertEquals("/keep-in-touch", resident.at);
        String receipt = resident.send("/keep-in-touch", "skip", "yes");
        assertEquals("/receipt", resident.at);

        Response kept = house.responses(House.RESIDENTS).getFirst();
        assertEquals(kept.reference(), reference(receipt));
        assertEquals(Disposition.INCLUDED, kept.disposition());
        assertEquals(House.START, kept.provenance().submitted());
        assertTrue(kept.provenance().notice().isPresent());
        assertEquals(new Answer.Words("My street,\nand “the allotments”"), answer(kept, "community"));
        assertEquals(
                new Answer.Chosen(List.of("street", "other"), Map.of("other", "Bell ringers")),
                answer(kept, "community-type"));
        assertEquals(new Answer.Missing(Why.SKIPPED), answer(kept, "improve"));
        assertEquals(new Answer.Figure(new BigDecimal(6)), answer(kept, "help-hours"));
        assertEquals(new Answer.Ranked(List.of("e-mail", "letter")), answer(kept, "channels"));
        assertEquals(new Answer.Missing(Why.PREFER_NOT_TO_SAY), answer(kept, "age-band"));
        assertEquals(Answer.Chosen.of("ashcombe"), answer(kept, "district"), "nothing of the postcode");
        assertTrue(kept.equality().containsValue(Answer.Chosen.of("female")), () -> "" + kept.equality());
        assertEquals(
                receipt, resident.open("/receipt").replaceAll("(?<=_token\" value=\")[^\"]+", ""), "survives refresh");
    }

    @Test
    void badMarksComeBackAsTheyWereTypedWithASummaryAndNothingIsLost() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        HttpResponse<String> empty = resident.post("/page/live", "_shown", "live");
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("<title>Error: "), empty.body());
        assertTrue(empty.body().contains("There is a problem"));
        assertTrue(empty.body().contains("href=\"#q-live\"") && empty.body().contains("id=\"q-live\""));
        resident.leave("live", "live", "here");
        HttpResponse<String> many = resident.post(
                "/page/reasons", "like", "park", "like", "shops", "like", "more", "like.more.text", "Ducks & geese");
        assertEquals(422, many.statusCode());
        assertTrue(many.body().contains("value=\"Ducks &amp; geese\""), many.body());
        assertEquals(3, many.body().split(" checked").length - 1);
        String again = resident.open("/page/reasons");
        assertTrue(again.contains("value=\"Ducks &amp; geese\""), "kept though it was bad");
        resident.open("/check");
        assertEquals("/page/reasons", resident.at, "nobody comes past a page with errors");
        resident.leave("reasons", "like", "shops");
        HttpResponse<String> words = resident.post("/page/here", "years", "many", "proud", "The bridge");
        assertEquals(422, words.statusCode());
        assertTrue(words.body().contains("value=\"many\"") && words.body().contains("The bridge"), words.body());
    }

    @Test
    void answersDecideThePathAndWhatIsOffItIsNotKept() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here");
        resident.leave("reasons", "like", "shops");
        assertEquals("/page/here", resident.at);
        resident.leave("here", "years", "12", "proud", "Secret of here");
        assertEquals("/check", resident.at);
        resident.open("/page/away");
        assertEquals("/check", resident.at, "a page off the path leads back onto it");
        resident.send("/page/live", "live", "away", "_from", "check");
        assertEquals("/page/away?from=check", resident.at, "what the change brought is asked before the check");
        String check = resident.leave("away", "visits", "The market", "_from", "check");
        assertEquals("/check", resident.at);
        assertFalse(check.contains("Secret of here"));
        resident.send("/send");
        Response kept = house.responses(House.TOWN).getFirst();
        assertEquals(new Answer.Missing(Why.NOT_SHOWN), answer(kept, "proud"));
        assertEquals(new Answer.Words("The market"), answer(kept, "visits"));
    }

    @Test
    void aQuestionThatAnotherTabBroughtOntoTheOpenPageIsAskedBeforeGoingOn() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here", "_shown", "live");
        String page = resident.leave("reasons", "like", "shops", "_shown", "like");
        assertTrue(page.contains("value=\"years proud\"") && !page.contains("Why the park?"), page);
        resident.leave("reasons", "like", "park", "_shown", "like");
        page = resident.leave("here", "proud", "The bridge", "_shown", "years proud");
        assertEquals("/page/here#q-why-park", resident.at);
        assertTrue(page.contains("Why the park?") && page.contains("The bridge"), page);
        resident.leave("here", "proud", "The bridge", "why-park", "Trees", "_shown", "years proud why-park");
        assertEquals("/check", resident.at);
    }

    @Test
    void aChoiceOnceMadeCanBeTakenBackWithoutScriptAndTheRestOfThePageStays() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here", "_shown", "live");
        assertEquals("/page/reasons", resident.at);
        String page = resident.send("/page/live", "live", "away", "_shown", "live", "_clear", "live");
        assertTrue(resident.at.startsWith("/page/live"), resident.at);
        assertTrue(page.contains("value=\"away\"") && !page.contains("checked"), page);
    }

    @Test
    void backKeepsWhatStandsOnThePageAndRefreshAsksNothingTwice() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here");
        resident.leave("reasons", "like", "park", "like.more.text", "half a thought", "_go", "back");
        assertEquals("/page/live", resident.at);
        String page = resident.open("/page/reasons");
        assertTrue(page.contains("value=\"half a thought\""), page);
        resident.open("");
        assertTrue(resident.open("").contains("Continue your answers"));
        resident.send("/start");
        assertTrue(resident.open("/page/live").contains(" checked"), "starting again loses nothing");
    }

    @Test
    void sendingTwiceAndGoingBackAfterwardsMakesOneResponse() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        resident.send("/send");
        resident.send("/send");
        assertEquals("/equality", resident.at);
        String receipt = resident.send("/equality", "willing", "no");
        resident.send("/send");
        assertEquals("/receipt", resident.at);
        resident.open("/check");
        assertEquals("/receipt", resident.at);
        resident.leave("here", "years", "99");
        assertEquals("/receipt", resident.at);
        assertEquals(1, house.responses(House.TOWN).size());
        assertEquals(reference(receipt), house.responses(House.TOWN).getFirst().reference());
        resident.send("/equality/questions", "sex", "female");
        assertTrue(house.responses(House.TOWN).getFirst().equality().isEmpty(), "declined is declined");
    }

    @Test
    void eightSendsAtOnceMakeOneResponse() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        try (ExecutorService clicks = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<HttpResponse<String>>> sent = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> resident.post("/send"), clicks))
                    .toList();
            sent.forEach(answer -> assertEquals(303, answer.join().statusCode()));
        }
        assertEquals(1, house.responses(House.TOWN).size());
    }

    @Test
    void twoTabsOfOneResidentLoseNothingOfEachOther() {
        Resident one = new Resident(house, House.TOWN);
        one.begin();
        one.leave("live", "live", "here");
        one.leave("reasons", "like", "shops");
        one.leave("here", "proud", "The old bridge");
        one.open("/page/live");
        one.open("/page/reasons");
        one.leave("here", "proud", "The old bridge", "years", "5");
        one.leave("reasons", "like", "more");
        one.send("/send");
        Response kept = house.responses(House.TOWN).getFirst();
        assertEquals(new Answer.Words("The old bridge"), answer(kept, "proud"));
        assertEquals(new Answer.Figure(new BigDecimal(5)), answer(kept, "years"));
        assertEquals(Answer.Chosen.of("more"), answer(kept, "like"));
    }

    @Test
    void theNextPersonOnTheSameDeviceMakesAResponseOfTheirOwn() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        resident.send("/send");
        String start = resident.open("");
        assertTrue(start.contains("You have sent a response from this device"), start);
        resident.toCheck();
        resident.send("/send");
        assertEquals(2, house.responses(House.TOWN).size());
    }

    @Test
    void answersCanBeDeletedAndAreDeletedInTheEnd() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        resident.send("/discard");
        assertFalse(resident.open("").contains("Continue your answers"));
        resident.toCheck();
        house.clock.move(Drafts.KEPT.minusHours(1));
        assertEquals(0, house.get(Drafts.class).purge());
        house.clock.move(Duration.ofHours(2));
        assertEquals(1, house.get(Drafts.class).purge());
        HttpResponse<String> late = resident.post("/page/here", "years", "3");
        assertEquals(404, late.statusCode());
        assertTrue(late.body().contains("We no longer have these answers"), late.body());
    }

    @Test
    void onlyTheHashOfTheCookieIsKeptAndTheCookieGoesNowhereElse() {
        Visitor visitor = house.visitor();
        visitor.get("/consultations/town/town");
        String cookie = visitor.post("/consultations/town/town/start").headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("folkmoot-answers="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/consultations/town/town;"), cookie);
        String secret = cookie.replaceAll("folkmoot-answers=([^;]+);.*", "$1");
        assertEquals(
                java.util.List.of(new DraftToken(secret).hash()),
                house.get(AllKeys.class).hashes());
        assertFalse(house.onlyDraft().toString().contains(secret));
    }

    private static Answer answer(Response response, String question) {
        return response.answers().get(new QuestionId(question));
    }

    private static String reference(String page) {
        Matcher found = REFERENCE.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }
}
