package org.folkmoot.theme.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.NaughtyStrings;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Role;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.comment.Personal;
import org.folkmoot.comment.Redactions;
import org.folkmoot.comment.Removal;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Stance;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every database must do with redactions and quotes; all tests share one house, and each uses people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuotesContract {

    private static final String TOM =
            "My son Tom swims there. The noise of lorries keeps us all awake at night. Ring me on 01632 960123 about it.";

    private QuoteHouse house;
    private Visitor officer;

    abstract Map<String, String> database();

    @BeforeAll
    void start() {
        house = new QuoteHouse(database());
        house.ferry();
        for (int i = 0; i < 4; i++) {
            house.said(
                    "The noise of building is bad enough on day " + i + " of the week",
                    Map.of(),
                    Optional.empty(),
                    "noise");
        }
        officer = house.signedIn("pat@example.org", Role.POLICY_OFFICER);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    private CodeFrame frame() {
        return house.bean(Frames.class).of("bridge").orElseThrow();
    }

    private Code code(String id) {
        return frame().byId(id).orElseThrow();
    }

    private List<Proposal> proposed(String code) {
        return house.bean(Proposals.class).of(frame(), code(code), Set.of());
    }

    private Comment comment(ResponseId response) {
        return house.bean(Comments.class).byId(house.comment(response)).orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        HttpResponse<String> page = officer.get(path);
        assertEquals(200, page.statusCode(), path);
        return page;
    }

    private int decide(ResponseId response, String code, String... fields) {
        String path = QuoteHouse.QUOTES + "/" + code + "/" + house.comment(response);
        get(path);
        return officer.post(path, fields).statusCode();
    }

    private Optional<Quote> quoted(ResponseId response) {
        return house.bean(Quotes.class).approved("bridge").stream()
                .filter(quote -> quote.response().equals(response))
                .findFirst();
    }

    @Test
    void proposesDifferentPeopleOfWhoMayBeQuotedAndHearsWhoIsAgainst() {
        ResponseId silent = house.said(
                "Please keep the ferry, it is cheap and all the children take it",
                Map.of("may-quote", "no"),
                Optional.empty(),
                "ferry");
        ResponseId against = house.said(
                "Scrap that leaking old boat and build something that works in winter at last",
                Map.of(),
                Optional.of(Stance.AGAINST),
                "ferry");
        ResponseId danger = house.said(
                "Please keep the ferry, it is cheap, though somebody hurts me at home",
                Map.of(),
                Optional.empty(),
                "ferry",
                "safety");
        List<Proposal> proposals = proposed("ferry");
        assertEquals(Proposals.SHOWN, proposals.size());
        Set<ResponseId> people =
                proposals.stream().map(each -> each.comment().response()).collect(Collectors.toSet());
        assertEquals(Proposals.SHOWN, people.size());
        assertTrue(people.contains(against));
        assertFalse(people.contains(silent));
        assertFalse(people.contains(danger));
        assertTrue(proposals.stream().allMatch(each -> Cut.fits(each.shown())));
        assertEquals(
                404,
                officer.get(QuoteHouse.QUOTES + "/ferry/" + house.comment(silent))
                        .statusCode());
        assertEquals(404, officer.get(QuoteHouse.QUOTES + "/safety").statusCode());
        assertEquals(List.of(), proposed("safety"));
    }

    @Test
    void quotesOnlyWhatIsApprovedRedactedAndCutAndOnlyFromFiveOn() throws IOException {
        assertEquals(List.of(), house.bean(Proposals.class).of(frame(), code("bridge"), Set.of()));
        ResponseId response = house.said(TOM, Map.of("district", "south"), Optional.empty(), "noise");
        String page = get(QuoteHouse.QUOTES + "/noise").body();
        assertTrue(page.contains("My son [name removed] swims there."), page);
        assertFalse(page.contains("Tom") || page.contains("960123"), page);
        assertEquals(Optional.empty(), quoted(response));
        assertEquals(422, decide(response, "noise", "cut", "yes", "keep", "0", "decision", "approve"));
        assertEquals(303, decide(response, "noise", "cut", "yes", "keep", "1", "decision", "approve"));
        Quote quote = quoted(response).orElseThrow();
        assertEquals("[…] The noise of lorries keeps us all awake at night. […]", quote.words());
        assertEquals("Resident", quote.attribution(), "too few answered from the south bank");
        assertTrue(quote.madeUp());
        house.bean(Quotes.class).used(List.of(quote.id()), "report.pdf");
        house.bean(Quotes.class).used(List.of(quote.id()), "report.pdf");
        assertEquals(
                List.of(new QuoteRepository.Use("report.pdf", LocalDate.of(2026, 11, 2))),
                house.bean(Quotes.class).uses(quote.id()));
        assertEquals(303, decide(response, "noise", "decision", "back"));
        assertEquals(Optional.empty(), quoted(response));
        assertEquals(303, decide(response, "noise", "decision", "approve"));
        assertEquals(quote.words(), quoted(response).orElseThrow().words(), "the cut is kept");
        assertEquals(303, decide(response, "noise", "decision", "reject"));
        StringWriter csv = new StringWriter();
        house.bean(ResponseCsv.class).exportRedacted(QuoteHouse.SURVEY, csv);
        assertTrue(csv.toString().contains("Ring me on [telephone number removed] about it."), csv.toString());
        assertFalse(csv.toString().contains("My son Tom swims"));
    }

    @Test
    void tellsTheAreaOfManyAndTheOrganisationThatAllowsIt() {
        ResponseId many = house.said(
                "Please keep the ferry, we fishermen need it in every single season",
                Map.of("district", "north"),
                Optional.empty(),
                "ferry");
        ResponseId named = house.said(
                "The Otter Club asks you to please keep the ferry and its good old crew",
                Map.of("organisation", "Otter Club", "may-name", "yes"),
                Optional.empty(),
                "ferry");
        ResponseId unnamed = house.said(
                "The Eel Society asks you to please keep the ferry and its good old crew",
                Map.of("organisation", "Eel Society", "may-name", "no"),
                Optional.empty(),
                "ferry");
        for (ResponseId each : List.of(many, named, unnamed)) {
            assertEquals(303, decide(each, "ferry", "decision", "approve"));
        }
        assertEquals("Resident, North bank", quoted(many).orElseThrow().attribution());
        assertEquals("Resident, Otter Club", quoted(named).orElseThrow().attribution());
        assertEquals("Resident", quoted(unnamed).orElseThrow().attribution());
        assertEquals(
                "The [organisation removed] asks you to please keep the ferry and its good old crew",
                quoted(unnamed).orElseThrow().words());
    }

    @Test
    void aWithdrawnResponseTakesItsQuotesAlongAndThePageSaysSo() {
        ResponseId response = house.said(
                "Please keep the ferry for the sake of those who cannot swim", Map.of(), Optional.empty(), "ferry");
        UUID comment = house.comment(response);
        assertEquals(303, decide(response, "ferry", "decision", "approve"));
        house.bean(Quotes.class).used(List.of(quoted(response).orElseThrow().id()), "report.pdf");
        house.bean(Redactions.class)
                .decide(
                        comment(response),
                        List.of(new Redactions.Decision(new Removal(Personal.OTHER, 0, 6), true)),
                        UUID.randomUUID());
        house.bean(Withdrawals.class).withdraw(response);
        assertEquals(Optional.empty(), quoted(response));
        String page = get(QuoteHouse.QUOTES + "/ferry").body();
        assertFalse(page.contains("who cannot swim"));
        assertTrue(page.contains("1 approved quote is gone"), page);
        assertTrue(get(QuoteHouse.QUOTES).body().contains("1 approved quote is gone"));
        assertEquals(
                404,
                officer.get(QuoteHouse.QUOTES + "/redact/comment/" + comment).statusCode());
    }

    @Test
    void anOfficerConfirmsTakesBackAndAddsRedactionsAndTheQuoteFollows() {
        ResponseId response = house.said(
                "My son Tom and old Barnacle both say that Mark my words, the ferry must be kept",
                Map.of(),
                Optional.empty(),
                "ferry");
        assertEquals(303, decide(response, "ferry", "decision", "approve"));
        String path = QuoteHouse.QUOTES + "/redact/comment/" + house.comment(response);
        HttpResponse<String> page = get(path + "?code=ferry");
        assertTrue(page.body().contains("<mark>Tom</mark>"), page.body());
        assertTrue(house.bean(Audit.class).of("bridge").stream()
                .anyMatch(line -> line.action().equals("comment.original")));
        assertEquals(422, officer.post(path, "more", "Nobody here").statusCode());
        get(path);
        HttpResponse<String> saved =
                officer.post(path, "code", "ferry", "seen", "7-10", "out", "7-10", "more", "old  barnacle");
        assertEquals(QuoteHouse.QUOTES + "/ferry/" + house.comment(response), Visitor.location(saved));
        assertEquals(
                "My son [name removed] and [words removed] both say that Mark my words, the ferry must be kept",
                quoted(response).orElseThrow().words());
        assertEquals(
                List.of(Redactions.State.CONFIRMED, Redactions.State.ADDED),
                house.bean(Redactions.class).marks(comment(response)).stream()
                        .map(Redactions.Mark::state)
                        .toList());
        get(path);
        officer.post(path, "seen", "7-10", "seen", "15-27");
        assertEquals(comment(response).text(), house.bean(Redactions.class).shown(comment(response)));
        assertEquals(comment(response).text(), quoted(response).orElseThrow().words());
    }

    @Test
    void aTranslatedCommentIsQuotedInEnglishSaysSoAndIsDecidedAgainWhenTheTranslationChanges() {
        ResponseId response = house.said(
                "Cadwch y fferi os gwelwch yn dda, meddai Barnacle wrth bawb bob dydd",
                Map.of(),
                Optional.empty(),
                "ferry");
        Comment comment = comment(response);
        house.bean(Redactions.class)
                .decide(
                        comment,
                        List.of(new Redactions.Decision(
                                Redactions.places(comment.text(), "Barnacle", Personal.OTHER)
                                        .getFirst(),
                                true)),
                        UUID.randomUUID());
        assertEquals(303, decide(response, "ferry", "decision", "approve"));
        assertEquals("Resident", quoted(response).orElseThrow().attribution());
        translate(comment, "Please keep the ferry, say Barnacle and my son Tom to all, each and every day");
        assertEquals(Optional.empty(), quoted(response), "what was approved were other words");
        assertEquals(303, decide(response, "ferry", "decision", "approve"));
        Quote quote = quoted(response).orElseThrow();
        assertEquals(
                "Please keep the ferry, say [words removed] and my son [name removed] to all, each and every day",
                quote.words());
        assertEquals("Resident, translated by an officer from Welsh", quote.attribution());
        assertTrue(get(QuoteHouse.QUOTES + "/ferry").body().contains("translated by an officer from Welsh"));
        translate(comment, "");
        assertEquals(Optional.empty(), quoted(response));
    }

    private void translate(Comment comment, String translation) {
        String path = "/desk/bridge/themes/translations/" + comment.id();
        get(path);
        assertEquals(
                303,
                officer.post(path, "language", "cy", "translation", translation).statusCode());
    }

    @Test
    void codersChooseQuotesAndNobodyElseWithoutTheRoleDoes() {
        assertEquals(
                200,
                house.signedIn("coder@example.org", Role.CODER)
                        .get(QuoteHouse.QUOTES + "/ferry")
                        .statusCode());
        assertEquals(
                403,
                house.signedIn("keyer@example.org", Role.KEYER)
                        .get(QuoteHouse.QUOTES)
                        .statusCode());
    }

    @Test
    void naughtyStringsAreRedactedAndShownAsTheyAre() {
        List<String> naughty = NaughtyStrings.all().stream()
                .map(String::strip)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter) && text.length() < 200)
                .limit(25)
                .toList();
        for (String each : naughty) {
            ResponseId response = house.said(
                    each.replace('\r', ' ') + " is what I say of the ferry, and my son Tom says so too",
                    Map.of(),
                    Optional.empty(),
                    "ferry");
            Comment comment = comment(response);
            String shown = house.bean(Redactions.class).shown(comment);
            assertTrue(shown.endsWith("my son [name removed] says so too"), shown);
            get(QuoteHouse.QUOTES + "/redact/comment/" + comment.id());
        }
        get(QuoteHouse.QUOTES + "/ferry");
    }
}
