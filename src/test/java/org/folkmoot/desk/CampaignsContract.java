package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.Corrections;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.Reckoning;
import org.folkmoot.response.Reckonings;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Senders;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Town;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.store.WholeDatabase;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns, merged and corrected responses, and what they add up to, on either database. */
abstract class CampaignsContract {

    private static final String LETTER =
            "We ask the council to keep the library in Mereford open on every day of the week,"
                    + " because children do their homework there and older people find company.";
    private static final String OTHER =
            "The buses to the hospital run once an hour and stop at six, so nobody who works late can take them home.";
    private static final QuestionId PROUD = new QuestionId("proud");
    private static final QuestionId YEARS = new QuestionId("years");

    private Town town;
    private Visitor officer;
    private int sent;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        officer = Staff.signedIn(town.server(), "pat@example.org", new Officer.Grant(Role.POLICY_OFFICER, "town"));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private ResponseId send(Channel channel, String... fields) {
        Map<String, List<String>> written = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            written.computeIfAbsent(fields[i], any -> new ArrayList<>()).add(fields[i + 1]);
        }
        sent++;
        Receipt receipt = town.bean(Intake.class)
                .accept(Submission.of(
                        Town.SURVEY,
                        1,
                        Written.of(written),
                        new Provenance(
                                channel,
                                Instant.parse("2026-10-30T12:00:00Z").plusSeconds(sent),
                                "en",
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "key " + sent));
        return ((Receipt.Accepted) receipt).id();
    }

    private Response response(ResponseId id) {
        return town.bean(Responses.class).byId(id).orElseThrow();
    }

    private Disposition disposition(ResponseId id) {
        return response(id).disposition();
    }

    private Reckoning reckoning() {
        return town.bean(Reckonings.class).of(Town.SURVEY);
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String first(String pattern, HttpResponse<String> page) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertTrue(found.find(), page.body());
        return found.group(1);
    }

    private String proposal() {
        return first("href=\"(/desk/town/campaigns/[0-9a-f-]+)\"", officer.get("/desk/town/campaigns"));
    }

    private void post(int status, String path, String... fields) {
        HttpResponse<String> answer = officer.post(path, fields);
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Test
    void aCampaignIsProposedNamedCountedByItsRuleAndTakenBack() {
        ResponseId one = send(Channel.E_MAIL, "proud", LETTER);
        ResponseId two = send(Channel.E_MAIL, "proud", LETTER.toUpperCase(java.util.Locale.ROOT));
        ResponseId three = send(Channel.ONLINE, "live", "lives", "proud", LETTER);
        ResponseId more = send(Channel.E_MAIL, "proud", "Dear all, <b>my mother</b> goes there daily. " + LETTER);
        ResponseId own = send(Channel.E_MAIL, "proud", LETTER + " I went there as a child.");
        ResponseId else1 = send(Channel.ONLINE, "live", "lives", "proud", OTHER);
        String path = proposal();
        HttpResponse<String> page = officer.get(path);
        assertTrue(words(page).contains("5 responses that say nearly the same"), words(page));
        assertTrue(words(page).contains("3 say the standard text and nothing else. 2 say it"), words(page));
        assertTrue(page.body().contains("<ins class=\"diff\">Dear all, &lt;b&gt;my mother&lt;/b&gt;"), page.body());
        assertFalse(words(page).contains("hospital"), words(page));
        assertEquals(6, reckoning().allAnalysed(), "a proposal changes no count");
        post(422, path, "decision", "new", "rule", "apart", "why", "x");
        post(422, path, "decision", "new", "name", "Library", "why", "x");
        post(422, path, "decision", "maybe", "why", "x");
        post(
                303,
                path,
                "decision",
                "new",
                "name",
                "Friends of the <Library>",
                "rule",
                "apart",
                "why",
                "One letter on their site",
                "one." + own,
                "campaign");
        for (ResponseId identical : List.of(one, two, three, own)) {
            assertEquals(Disposition.CAMPAIGN, disposition(identical));
        }
        assertEquals(Disposition.INCLUDED, disposition(more));
        assertEquals(Disposition.INCLUDED, disposition(else1));
        HttpResponse<String> list = officer.get("/desk/town/campaigns");
        assertTrue(
                words(list).contains("Friends of the &lt;Library&gt; Town survey 3 2 5 1 Varied counted"), words(list));
        assertTrue(words(list).contains("No texts are nearly the same."), words(list));
        Reckoning reckoning = reckoning();
        assertEquals(Map.of(Channel.ONLINE, 2L, Channel.E_MAIL, 4L), reckoning.received());
        assertEquals(
                List.of(new Reckoning.Removed(
                        Disposition.CAMPAIGN,
                        Optional.of(org.folkmoot.response.Flag.NEAR_WORDS),
                        Optional.of("Friends of the <Library>"),
                        Map.of(Channel.ONLINE, 1L, Channel.E_MAIL, 3L))),
                reckoning.removed());
        String campaign = first("href=\"(/desk/town/campaigns/named/[0-9a-f-]+)\"", list);
        assertTrue(words(officer.get(campaign)).contains("I went there as a child"));
        post(422, campaign, "rule", "as-one");
        post(303, campaign, "rule", "as-one", "why", "The committee decided so");
        assertEquals(Disposition.INCLUDED, disposition(one), "the first stands for all");
        assertEquals(Disposition.CAMPAIGN, disposition(two));
        assertEquals(Disposition.CAMPAIGN, disposition(own), "decided alone");
        post(303, campaign, "rule", "each", "why", "Count every one");
        assertEquals(Disposition.INCLUDED, disposition(two));
        assertEquals(5, reckoning().allAnalysed());
        ResponseId late = send(Channel.E_MAIL, "proud", LETTER);
        HttpResponse<String> again = officer.get(proposal());
        assertTrue(words(again).contains("Yes, part of “Friends of the"), words(again));
        String id = campaign.substring(campaign.lastIndexOf('/') + 1);
        post(303, campaign, "rule", "apart", "why", "Apart after all");
        post(303, proposal(), "decision", id, "why", "The same letter");
        assertEquals(Disposition.CAMPAIGN, disposition(late));
        post(303, campaign + "/take-back");
        for (ResponseId each : List.of(one, two, three, more, own, late)) {
            assertEquals(Disposition.INCLUDED, disposition(each));
        }
        assertTrue(words(officer.get("/desk/town/campaigns")).contains("6 responses that say nearly the same"));
        assertEquals(404, officer.get(campaign).statusCode());
        assertTrue(town.bean(Audit.class).of("town").stream()
                .map(Audit.Line::action)
                .toList()
                .containsAll(Set.of("campaign.name", "campaign.recount", "campaign.add", "campaign.take-back")));
    }

    @Test
    void whatIsNoCampaignIsNotAskedAgainUntilMoreCome() {
        send(Channel.E_MAIL, "proud", LETTER);
        send(Channel.E_MAIL, "proud", LETTER + " Yours");
        String path = proposal();
        post(303, path, "decision", "none", "why", "A family");
        assertTrue(words(officer.get("/desk/town/campaigns")).contains("No texts are nearly the same."));
        assertEquals(2, reckoning().allAnalysed());
        send(Channel.E_MAIL, "proud", "Hello. " + LETTER);
        assertTrue(words(officer.get("/desk/town/campaigns")).contains("3 responses that say nearly the same"));
        assertEquals(
                404,
                officer.get("/desk/town/campaigns/" + new java.util.UUID(1, 2)).statusCode());
    }

    @Test
    void aWithdrawnMemberLeavesNoWordsBehind() {
        ResponseId one = send(Channel.E_MAIL, "proud", LETTER + " Zanzibar");
        send(Channel.E_MAIL, "proud", LETTER);
        town.bean(Senders.class).note(one, "town", "Quentin Quarrel", "quentin@example.org");
        post(303, proposal(), "decision", "new", "name", "Library", "rule", "each", "why", "x");
        town.bean(Withdrawals.class).withdraw(one);
        WholeDatabase database = WholeDatabase.of(town.server().getApplicationContext());
        assertEquals(List.of(), database.holding("Zanzibar"));
        assertEquals(List.of(), database.holding("uentin"));
        assertEquals(0, database.table("response_sender").size());
        Campaigns.Campaign campaign =
                town.bean(Campaigns.class).campaigns("town").getFirst();
        assertEquals(1, campaign.identical() + campaign.varied());
        officer.get("/desk/town/campaigns");
        assertEquals(1, reckoning().allRemoved());
    }

    @Test
    void onePersonsDifferentResponsesAreMergedAndTakenApartAgain() {
        ResponseId one = send(Channel.ONLINE, "live", "lives", "years", "3", "proud", "The park");
        ResponseId two = send(Channel.ONLINE, "live", "lives", "like", "shops", "proud", "The people");
        ResponseId copy = send(Channel.E_MAIL, "live", "lives", "years", "3", "proud", "The park");
        ResponseId nobody = send(Channel.E_MAIL, "live", "lives-not", "proud", "Nothing");
        Senders senders = town.bean(Senders.class);
        senders.note(one, "town", "Ann Smith", "ann@example.org");
        senders.note(two, "town", "ann  SMITH", "Ann@Example.org ");
        senders.note(copy, "town", "Ann Smith", "ann@example.org");
        senders.note(nobody, "town", "Anonymous", "1 High Street, ME1 2AB");
        HttpResponse<String> list = officer.get("/desk/town/flags");
        assertTrue(words(list).contains("From one person"), words(list));
        assertTrue(
                words(list)
                        .contains("No valid name or contact " + response(nobody).reference()),
                words(list));
        post(
                303,
                first("href=\"(/desk/town/flags/same-answers/[^\"]+)\"", list),
                "decision",
                "duplicate",
                "why",
                "Sent twice",
                "response",
                copy.toString());
        String path = first("href=\"(/desk/town/flags/same-sender/[^\"]+)\"", officer.get("/desk/town/flags"));
        HttpResponse<String> onwards = officer.post(path, "decision", "merge", "response", two.toString());
        assertEquals(303, onwards.statusCode(), onwards.body());
        String merge = Visitor.location(onwards);
        HttpResponse<String> page = officer.get(merge);
        assertTrue(words(page).contains("What are you proud of?"), words(page));
        assertFalse(words(page).contains("Do you live here?"), "the same in both");
        post(422, merge, "answer.proud", "all");
        post(303, merge, "answer.proud", "all", "answer.like", two.toString(), "why", "Wrote again");
        Response composite = response(one);
        assertEquals(
                new Answer.Words("The park\n\nThe people"), composite.answers().get(PROUD));
        assertEquals(Answer.Chosen.of("shops"), composite.answers().get(new QuestionId("like")));
        assertEquals(Disposition.INCLUDED, composite.disposition());
        assertEquals(Disposition.MERGED, disposition(two));
        assertEquals(new Answer.Words("The people"), response(two).answers().get(PROUD));
        HttpResponse<String> after = officer.get("/desk/town/flags");
        assertTrue(words(after).contains("Merged of " + composite.reference()), words(after));
        assertFalse(after.body().contains("/desk/town/flags/same-sender/"), "decided");
        assertTrue(words(officer.get("/desk/town/responses/" + one)).contains("Wrote again"));
        String back = first("action=\"(/desk/town/flags/decisions/[^\"]+)\"", after);
        post(303, back);
        assertEquals(Disposition.INCLUDED, disposition(two));
        assertEquals(new Answer.Words("The park"), response(one).answers().get(PROUD));
        post(
                303,
                "/desk/town/flags/no-sender/" + nobody,
                "decision",
                "out-of-scope",
                "why",
                "No name",
                "label",
                "No name given");
        HttpResponse<String> sums = officer.get("/desk/town/responses");
        assertTrue(words(sums).contains("Out of scope: No name given 0 1 1"), words(sums));
        assertTrue(words(sums).contains("Duplicate: The same answers 0 1 1"), words(sums));
        assertTrue(words(sums).contains("Received 2 2 4"), words(sums));
        assertTrue(words(sums).contains("Counted 2 0 2"), words(sums));
    }

    @Test
    void anAnswerIsCorrectedWithReasonAndTheOldOneKept() {
        ResponseId id = send(Channel.PAPER, "live", "lives", "years", "120", "proud", "The prak");
        String page = "/desk/town/responses/" + id;
        assertTrue(words(officer.get(page)).contains("How many years have you lived here? 120"));
        HttpResponse<String> form = officer.get(page + "/correct/years");
        assertTrue(form.body().contains("value=\"120\""), form.body());
        post(422, page + "/correct/years", "years", "12");
        post(422, page + "/correct/years", "years", "many", "why", "Misread");
        post(303, page + "/correct/years", "years", "12", "why", "Misread");
        post(303, page + "/correct/proud", "proud", "The park", "why", "Mistyped");
        post(303, page + "/correct/live", "mark", "unreadable", "why", "Cannot be read");
        Response now = response(id);
        assertEquals(
                new Answer.Figure(java.math.BigDecimal.valueOf(12)),
                now.answers().get(YEARS));
        assertEquals(new Answer.Missing(Why.UNREADABLE), now.answers().get(new QuestionId("live")));
        List<Corrections.Change> history = town.bean(Corrections.class).history(id);
        assertEquals(
                List.of(Set.of(YEARS), Set.of(PROUD), Set.of(new QuestionId("live"))),
                history.stream().map(Corrections.Change::changed).toList());
        assertEquals(
                List.of("Misread", "Mistyped", "Cannot be read"),
                history.stream().map(change -> change.why().orElseThrow()).toList());
        assertEquals(new Answer.Words("The prak"), history.get(1).before().get(PROUD));
        String shown = words(officer.get(page));
        assertTrue(shown.contains("pat: Mistyped What are you proud of? Before: The prak After: The park"), shown);
        assertEquals(404, officer.get(page + "/correct/sex").statusCode(), "no equality answers here");
        town.bean(Withdrawals.class).withdraw(id);
        assertEquals(
                Corrections.Outcome.GONE,
                town.bean(Corrections.class)
                        .correct(
                                id,
                                Written.of(Map.of("years", List.of("1"))),
                                Set.of(YEARS),
                                "x",
                                new Officer(new java.util.UUID(1, 1), "Pat", "p@example.org", false, true, Set.of())));
    }

    @Test
    void anyResponseIsGivenADispositionWithReasonAndItIsTakenBackWithoutEnd() {
        ResponseId id = send(Channel.LETTER, "proud", "About another county");
        String page = "/desk/town/responses/" + id;
        officer.get(page);
        post(422, page + "/dispose", "became", "withdrawn", "why", "x");
        post(422, page + "/dispose", "became", "out-of-scope");
        for (int i = 0; i < 3; i++) {
            post(
                    303,
                    page + "/dispose",
                    "became",
                    "out-of-scope",
                    "why",
                    "Wrong county",
                    "label",
                    "outside the county");
            assertEquals(Disposition.OUT_OF_SCOPE, disposition(id));
            assertEquals(
                    Optional.of("outside the county"),
                    reckoning().removed().getFirst().label());
            post(303, first("action=\"(/desk/town/flags/decisions/[^\"]+)\"", officer.get(page)));
            assertEquals(Disposition.INCLUDED, disposition(id));
        }
        assertEquals(0, town.bean(Flags.class).open("town"));
        assertTrue(words(officer.get(page)).contains("Taken back by pat"));
    }
}
