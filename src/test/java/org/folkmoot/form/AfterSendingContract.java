package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Revisions;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.store.WholeDatabase;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Coming back to a response that was sent, over HTTP, on both databases: its leaves only name one. */
abstract class AfterSendingContract {

    private static final Pattern REFERENCE = Pattern.compile("<strong>([^<]+)</strong>");
    private static final Pattern CODE = Pattern.compile("nowrap\">([A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})<");

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

    /** Someone who has sent the town survey, with what the receipt told them. */
    private record Sent(Resident resident, String reference, String code) {}

    private Sent sent() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        resident.send("/send");
        resident.send("/equality", "willing", "yes");
        String receipt = resident.send("/equality/questions", "sex", "female");
        return new Sent(
                resident,
                found(REFERENCE, receipt).orElseThrow(),
                found(CODE, receipt).orElseThrow());
    }

    private static Optional<String> found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Someone on another device who opens a response. */
    private Resident opening(Sent sent) {
        Resident elsewhere = new Resident(house, House.TOWN);
        elsewhere.open("/my-response");
        elsewhere.send("/my-response", "reference", sent.reference(), "code", sent.code());
        return elsewhere;
    }

    @Test
    void theCodeIsShownOnceMoreOnAReloadAndThenNoMoreAndANewOneReplacesIt() {
        Sent sent = sent();
        assertEquals(
                Optional.of(sent.code()),
                found(CODE, sent.resident().open("/receipt")),
                "a double click loses nothing");
        house.clock.move(Duration.ofMinutes(11));
        assertEquals(Optional.empty(), found(CODE, sent.resident().open("/receipt")));
        String renewed = found(CODE, sent.resident().send("/receipt/code")).orElseThrow();
        assertNotEquals(sent.code(), renewed);
        Resident elsewhere = new Resident(house, House.TOWN);
        elsewhere.open("/my-response");
        assertEquals(
                422,
                elsewhere
                        .post("/my-response", "reference", sent.reference(), "code", sent.code())
                        .statusCode());
        elsewhere.send("/my-response", "reference", sent.reference(), "code", renewed);
        assertTrue(elsewhere.open("/my-response").contains("The bridge"));
        WholeDatabase all = WholeDatabase.of(house.server.getApplicationContext());
        for (String secret : List.of(sent.code(), renewed)) {
            assertFalse(all.contains(secret), "only a hash is kept");
            assertFalse(all.contains(secret.replace("-", "")), "only a hash is kept");
        }
    }

    @Test
    void referenceAndCodeOpenTheResponseOnAnotherDeviceHoweverTheyAreTyped() {
        Sent sent = sent();
        Resident elsewhere = new Resident(house, House.TOWN);
        elsewhere.open("/my-response");
        String page = elsewhere.send(
                "/my-response",
                "reference",
                " " + sent.reference().toLowerCase().replace("-", " "),
                "code",
                sent.code().toLowerCase().replace("-", ""));
        assertEquals("/my-response", elsewhere.at, "neither stands in the address");
        assertTrue(page.contains("The bridge") && page.contains("12 years"), page);
        assertFalse(page.contains("Female"), "answers about oneself are kept apart");
        String copy = elsewhere.open("/copy");
        assertTrue(copy.contains("The bridge") && copy.contains(sent.reference()));
        assertTrue(sent.resident().open("/copy").contains("The bridge"), "the device that sent it may read it too");
        Resident stranger = new Resident(house, House.TOWN);
        stranger.open("/copy");
        assertEquals("/my-response", stranger.at);
        elsewhere.send("/my-response/close");
        assertTrue(elsewhere.open("/my-response").contains("private code"));
    }

    @Test
    void anHourLaterTheResponseIsClosedAgain() {
        Resident elsewhere = opening(sent());
        house.clock.move(Duration.ofMinutes(61));
        assertFalse(elsewhere.open("/my-response").contains("The bridge"));
        elsewhere.send("/my-response/withdraw");
        assertEquals(
                Disposition.INCLUDED, house.responses(House.TOWN).getFirst().disposition());
    }

    @Test
    void wrongCodesAndUnknownReferencesAreRefusedInTheSameWordsAndSlowed() {
        Sent sent = sent();
        Resident guesser = new Resident(house, House.TOWN);
        guesser.open("/my-response");
        HttpResponse<String> unknown =
                guesser.post("/my-response", "reference", "ZZZZ-ZZZZ", "code", "2222-2222-2222-2222");
        assertEquals(422, unknown.statusCode());
        assertTrue(unknown.body().contains("<title>Error: "));
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> wrong = guesser.post(
                    "/my-response", "reference", sent.reference(), "code", "2222-2222-2222-222" + (i % 8 + 2));
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.body().contains("do not belong together"));
        }
        HttpResponse<String> slowed = guesser.post("/my-response", "reference", sent.reference(), "code", sent.code());
        assertEquals(429, slowed.statusCode());
        assertFalse(slowed.body().contains("The bridge"));
        house.clock.move(Duration.ofMinutes(16));
        guesser.send("/my-response", "reference", sent.reference(), "code", sent.code());
        assertTrue(guesser.open("/my-response").contains("The bridge"));
    }

    @Test
    void aChangeMakesANewRevisionThatAloneCounts() {
        Sent sent = sent();
        Resident elsewhere = opening(sent);
        Comment before = house.get(Comments.class)
                .of(house.responses(House.TOWN).getFirst().id())
                .getFirst();
        String check = elsewhere.send("/my-response/change");
        assertEquals("/check", elsewhere.at);
        assertTrue(check.contains("The bridge") && check.contains("12 years") && check.contains("The shops"), check);
        elsewhere.leave("here", "years", "13", "proud", "The weir", "_from", "check");
        house.clock.move(Duration.ofMinutes(5));
        String receipt = elsewhere.send("/send");
        assertEquals("/receipt", elsewhere.at, "no equality questions a second time");
        assertEquals(Optional.of(sent.reference()), found(REFERENCE, receipt));
        elsewhere.send("/send");

        Response now = house.responses(House.TOWN).getFirst();
        assertEquals(1, house.responses(House.TOWN).size());
        assertEquals(House.START, now.provenance().submitted(), "received when it first came");
        assertEquals(new Answer.Words("The weir"), now.answers().get(new QuestionId("proud")));
        assertEquals(new Answer.Figure(new BigDecimal(13)), now.answers().get(new QuestionId("years")));
        assertEquals(Answer.Chosen.of("female"), now.equality().get(new QuestionId("sex")), "equality answers stay");
        List<Comment> comments = house.get(Comments.class).of(now.id());
        assertEquals(List.of("The weir"), comments.stream().map(Comment::text).toList());
        assertNotEquals(before.id(), comments.getFirst().id());
        assertEquals(
                List.of(new Revisions.Past(1, House.START, house.clock.instant().truncatedTo(ChronoUnit.MICROS))),
                house.get(Revisions.class).past(now.id()));
        assertTrue(WholeDatabase.of(house.server.getApplicationContext()).contains("The bridge"), "kept as history");
        assertTrue(sent.resident().open("/copy").contains("The weir"));
    }

    @Test
    void wordsThatStayKeepTheirComment() {
        Resident elsewhere = opening(sent());
        Comment before = house.get(Comments.class)
                .of(house.responses(House.TOWN).getFirst().id())
                .getFirst();
        elsewhere.send("/my-response/change");
        elsewhere.leave("reasons", "like", "park", "_from", "check");
        elsewhere.send("/send");
        assertEquals(
                List.of(before),
                house.get(Comments.class)
                        .of(house.responses(House.TOWN).getFirst().id()));
    }

    @Test
    void afterClosingItCanBeWithdrawnForAWhileButNotChanged() {
        Sent sent = sent();
        house.clock.move(Duration.between(House.START, Instant.parse("2027-01-08T12:00:00Z")));
        Resident elsewhere = opening(sent);
        String page = elsewhere.open("/my-response");
        assertTrue(page.contains("you can no longer change"), page);
        assertTrue(page.contains("Thursday 4 February 2027 at midday"), page);
        elsewhere.send("/my-response/change");
        assertEquals("/my-response", elsewhere.at);
        assertTrue(elsewhere.open("/my-response/withdraw").contains("Do you want to withdraw"));
        house.clock.move(Duration.ofDays(28));
        Resident late = opening(sent);
        assertTrue(late.open("/my-response").contains("It was possible to withdraw here until"));
        late.send("/my-response/withdraw");
        assertEquals(
                Disposition.INCLUDED, house.responses(House.TOWN).getFirst().disposition());
    }

    @Test
    void withdrawingLeavesATombstoneAndNotOneWord() {
        Sent sent = sent();
        Resident elsewhere = opening(sent);
        elsewhere.send("/my-response/change");
        elsewhere.leave("here", "years", "13", "proud", "The weir", "_from", "check");
        elsewhere.send("/send");
        elsewhere.open("/my-response");
        elsewhere.send("/my-response/change");
        elsewhere.leave("here", "years", "13", "proud", "The lock", "_from", "check");
        WholeDatabase before = WholeDatabase.of(house.server.getApplicationContext());
        for (String words : List.of("The bridge", "The weir", "The lock", "female")) {
            assertTrue(before.contains(words), words);
        }
        elsewhere.open("/my-response/withdraw");
        String page = elsewhere.send("/my-response/withdraw");
        assertTrue(page.contains("This response has been withdrawn") && page.contains(sent.reference()), page);
        elsewhere.send("/my-response/withdraw");

        WholeDatabase after = WholeDatabase.of(house.server.getApplicationContext());
        for (String words : List.of("The bridge", "The weir", "The lock", "female", "\"13\"", "shops")) {
            assertFalse(
                    after.holding(words).stream().anyMatch(table -> !table.equals("edition")),
                    () -> words + " in " + after.holding(words));
        }
        Response tombstone = house.responses(House.TOWN).getFirst();
        assertEquals(sent.reference(), tombstone.reference());
        assertEquals(Disposition.WITHDRAWN, tombstone.disposition());
        assertEquals(
                Instant.parse("2026-11-02T00:00:00Z"), tombstone.provenance().submitted(), "the day, no time");
        assertEquals(
                Set.of(new Answer.Missing(Why.SKIPPED), new Answer.Missing(Why.NOT_SHOWN)),
                Set.copyOf(tombstone.answers().values()));
        assertEquals(Map.of(), tombstone.equality());
        assertEquals(
                1L,
                house.get(Responses.class)
                        .byChannel(House.TOWN)
                        .values()
                        .iterator()
                        .next()
                        .get(Disposition.WITHDRAWN),
                "the sum still holds");
        List<Audit.Line> audit = house.get(Audit.class).of("town");
        assertEquals(
                1,
                audit.stream()
                        .filter(line -> line.action().equals("response.withdraw"))
                        .count());
        assertTrue(sent.resident().open("/receipt").contains("This response has been withdrawn"));
        sent.resident().open("/copy");
        assertEquals("/my-response", sent.resident().at);
        assertTrue(opening(sent).open("/my-response").contains("This response has been withdrawn"));
    }

    @Test
    void whoHelpedIsKeptAndAskedOnce() {
        Resident alone = new Resident(house, House.TOWN);
        alone.toCheck();
        assertTrue(alone.open("/check").contains("Is somebody helping you to answer? (optional)"));
        alone.send("/send", "helper", "");
        Resident unknown = new Resident(house, House.TOWN);
        unknown.toCheck();
        unknown.send("/send", "helper", "a <b>name</b>");
        Resident helped = new Resident(house, House.TOWN);
        helped.toCheck();
        helped.send("/send", "helper", "library");
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.of("library")),
                house.responses(House.TOWN).stream()
                        .map(response -> response.provenance().assisted())
                        .toList());
    }

    @Test
    void whatWasWithdrawnMeanwhileIsNotBroughtBackByAChange() {
        Sent sent = sent();
        Resident elsewhere = opening(sent);
        elsewhere.send("/my-response/change");
        Response response = house.responses(House.TOWN).getFirst();
        Officer officer = new Officer(UUID.randomUUID(), "O", "o@example.org", false, true, Set.of());
        assertTrue(house.get(Withdrawals.class).erase(response.id(), officer, Withdrawals.Reason.ABOUT_ANOTHER));
        assertFalse(house.get(Withdrawals.class).erase(response.id(), officer, Withdrawals.Reason.ABOUT_ANOTHER));
        HttpResponse<String> sentAgain = elsewhere.post("/send");
        assertEquals(404, sentAgain.statusCode(), "the answers that were to take its place went with it");
        assertEquals(
                Disposition.WITHDRAWN, house.responses(House.TOWN).getFirst().disposition());
    }

    @Test
    void theCopyIsATaggedPdfWithEveryAnswer() throws IOException {
        Sent sent = sent();
        HttpResponse<byte[]> copy = sent.resident().bytes("/copy.pdf");
        assertEquals(
                "application/pdf", copy.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(List.of(), PdfUa.check(copy.body()));
        PdfReader reader = new PdfReader(copy.body());
        String text = "";
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text += new PdfTextExtractor(reader).getTextFromPage(page) + " ";
        }
        for (String words : List.of("The bridge", "12 years", "The shops", sent.reference())) {
            assertTrue(text.contains(words), words + " in " + text);
        }
        assertFalse(text.contains(sent.code()), "a file stays on the device");
        Files.write(Path.of("target", "copy.pdf"), copy.body());
    }

    @Test
    void aPolicyOfficerFindsAndErasesAResponseAndSaysWhy() {
        Sent sent = sent();
        String id = house.responses(House.TOWN).getFirst().id().toString();
        Visitor officer = Staff.signedIn(house.server, "p@example.org", new Officer.Grant(Role.POLICY_OFFICER, "town"));
        String base = "/desk/town/responses";
        officer.get(base);
        assertEquals(422, officer.post(base, "reference", "ZZZZ-ZZZZ").statusCode());
        assertEquals(
                base + "/" + id,
                Visitor.location(
                        officer.post(base, "reference", sent.reference().toLowerCase())));
        String page = officer.get(base + "/" + id).body();
        assertTrue(page.contains("The bridge"), page);
        assertFalse(page.contains("Female"), "no answers about the respondent");
        assertEquals(422, officer.post(base + "/" + id + "/erase").statusCode());
        assertEquals(
                303,
                officer.post(base + "/" + id + "/erase", "reason", "about-another")
                        .statusCode());
        assertTrue(officer.get(base + "/" + id).body().contains("Nothing that was said in it is kept"));
        assertEquals(
                Disposition.WITHDRAWN, house.responses(House.TOWN).getFirst().disposition());
        Audit.Line line = house.get(Audit.class).of("town").getLast();
        assertEquals("response.erase", line.action());
        assertTrue(line.officer().isPresent() && line.detail().contains("about-another"));
        sent.resident().open("/equality/questions");
        assertEquals("/receipt", sent.resident().at);
        assertEquals(200, officer.get("/desk/town/contacts").statusCode());
        assertEquals(200, officer.post("/desk/town/contacts", "part", "nobody").statusCode());
    }
}
