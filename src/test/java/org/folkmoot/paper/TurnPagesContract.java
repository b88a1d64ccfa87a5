package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Why;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.Response;
import org.folkmoot.response.Revisions;
import org.folkmoot.response.Town;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keying the sheets of a batch over HTTP, on either database. */
abstract class TurnPagesContract {

    private static final Officer.Grant KEYER = new Officer.Grant(Role.KEYER, "town");
    private static final int FIRST = 104_273;

    private Town town;
    private Visitor kim;
    private Batch batch;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        kim = Staff.signedIn(town.server(), new Visitor(() -> town.server().getURI()), "kim@example.org", KEYER);
        batch = batch(3, Checked.NONE);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Officer officer(String name) {
        return town.bean(Officers.class).byEmail(name + "@example.org").orElseThrow();
    }

    private Batch batch(int sheets, Checked checking) {
        Batches batches = town.bean(Batches.class);
        Officer officer = officer("kim");
        Batch opened = batches.open(
                new Batches.Box(
                        new SurveyId("town", "residents"),
                        LocalDate.of(2026, 10, 30),
                        BatchSource.POST,
                        "",
                        sheets,
                        checking,
                        0,
                        false),
                officer);
        int edition = town.bean(org.folkmoot.response.Editions.class)
                .current(Town.SURVEY)
                .orElseThrow()
                .number();
        for (int i = 0; i < sheets; i++) {
            batches.add(
                    opened.id(),
                    new Batches.Incoming(
                            Optional.of(new SheetNumber(FIRST + 10 * opened.number() + i)),
                            edition,
                            "en",
                            Layout.STANDARD,
                            Set.of(),
                            Optional.empty(),
                            ""),
                    officer);
        }
        return opened;
    }

    private String begin(Visitor keyer, Part part) {
        keyer.get("/desk/town/paper/batches/" + batch.number() + "/key");
        HttpResponse<String> begun =
                keyer.post("/desk/town/paper/batches/" + batch.number() + "/key", "part", part.name());
        assertEquals(303, begun.statusCode(), begun.body());
        return Visitor.location(begun);
    }

    private String open(Visitor keyer, String keying) {
        HttpResponse<String> page = keyer.get(keying);
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    private static void kept(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("kept", answer.body());
    }

    private String finish(Visitor keyer, String keying, String... fields) {
        HttpResponse<String> answer = keyer.post(keying, fields);
        assertEquals(303, answer.statusCode(), answer.body());
        return Visitor.location(answer);
    }

    private Map<QuestionId, Answer> only() {
        List<Response> all = town.responses(Town.SURVEY);
        assertEquals(1, all.size());
        return all.getFirst().answers();
    }

    private static QuestionId q(String id) {
        return new QuestionId(id);
    }

    @Test
    void aSheetIsKeptFieldByFieldAndGoneOnWithAfterARestart() {
        String keying = begin(kim, Part.MAIN);
        String page = open(kim, keying);
        assertTrue(page.contains("1 of 3"), page);
        assertTrue(page.contains(new SheetNumber(FIRST + 10).written()), page);
        assertFalse(page.contains("name=\"sex\""), "the equality questions have a screen of their own");
        kept(kim.post(
                keying + "/keep",
                "live",
                "lives-not",
                "proud",
                "The “people” & <them>",
                "paper:mark:agree.safe",
                "unreadable",
                "agree.clean",
                "agree",
                "live:margin",
                "In summer",
                "paper:cursor",
                "years",
                "paper:strokes",
                "12",
                "paper:active",
                "3400"));
        kept(kim.post(
                keying + "/keep",
                "live",
                "lives",
                "proud",
                "The “people” & <them>",
                "paper:mark:agree.safe",
                "unreadable",
                "agree.clean",
                "agree",
                "live:margin",
                "In summer",
                "years",
                "7",
                "paper:cursor",
                "order.roads",
                "paper:strokes",
                "3",
                "paper:active",
                "600"));
        town.restart();
        assertEquals(keying, begin(kim, Part.MAIN), "her own sheet comes first");
        page = open(kim, keying);
        assertTrue(page.contains("data-cursor=\"order.roads\""), page);
        assertTrue(page.contains("data-strokes=\"15\""), page);
        assertTrue(page.contains("data-active=\"4000\""), page);
        assertTrue(page.matches("(?s).*value=\"lives\" checked.*"), page);
        assertTrue(page.contains("The “people” &amp; &lt;them&gt;</textarea>"), page);
        assertTrue(page.contains("name=\"paper:mark:agree.safe\" value=\"unreadable\""), page);
        assertTrue(page.contains("name=\"live:margin\" type=\"text\" value=\"In summer\""), page);
        assertEquals(0, town.responses(Town.SURVEY).size());

        String next = finish(
                kim,
                keying,
                "live",
                "lives",
                "proud",
                "The people",
                "paper:mark:agree.safe",
                "unreadable",
                "agree.clean",
                "agree",
                "live:margin",
                "In summer",
                "years",
                "7",
                "paper:assisted",
                "library",
                "sex",
                "female");
        Response response = town.responses(Town.SURVEY).getFirst();
        assertEquals(Answer.Chosen.of("lives"), only().get(q("live")));
        assertEquals(
                new Answer.Rows(Map.of("safe", new Answer.Missing(Why.UNREADABLE), "clean", Answer.Chosen.of("agree"))),
                only().get(q("agree")));
        assertEquals(Optional.of("library"), response.provenance().assisted());
        assertEquals(
                Optional.of(new SheetNumber(FIRST + 10).written()),
                response.provenance().sheet());
        assertTrue(response.equality().isEmpty());
        assertEquals(
                Map.of(q("live"), "In summer", q("proud"), "The people"),
                town.bean(Comments.class).of(response.id()).stream()
                        .collect(Collectors.toMap(Comment::question, Comment::text)));
        page = open(kim, next);
        assertTrue(page.contains("2 of 3"), page);
        assertTrue(page.contains("is keyed: 15 keys, 0:04."), page);

        String equality = begin(kim, Part.EQUALITY);
        page = open(kim, equality);
        assertTrue(page.contains("name=\"sex\"") && !page.contains("name=\"live\""), page);
        assertFalse(page.contains("sex:margin"), page);
        finish(kim, equality, "sex", "female", "live", "lives-not");
        assertEquals(
                Answer.Chosen.of("female"),
                town.responses(Town.SURVEY).getFirst().equality().get(q("sex")));
        assertEquals(Answer.Chosen.of("lives"), only().get(q("live")));
    }

    @Test
    void nobodyElseKeepsOrReadsAKeyingUntilItIsHandedOver() {
        String keying = begin(kim, Part.MAIN);
        open(kim, keying);
        kept(kim.post(keying + "/keep", "proud", "Half of it", "paper:cursor", "years"));
        Visitor lou = Staff.signedIn(town.server(), "lou@example.org", KEYER);
        lou.get("/desk/town/paper");
        assertEquals(404, lou.get(keying).statusCode());
        assertEquals(409, lou.post(keying + "/keep", "proud", "Mine").statusCode());
        assertEquals(404, lou.post(keying, "proud", "Mine").statusCode());
        assertFalse(begin(lou, Part.MAIN).equals(keying));
        open(kim, keying);
        HttpResponse<String> over =
                kim.post(keying + "/hand-over", "to", officer("lou").id().toString());
        assertEquals(303, over.statusCode(), over.body());
        assertEquals(409, kim.post(keying + "/keep", "proud", "Still mine").statusCode());
        // She finishes what she has begun herself first, then goes on with what was handed over.
        String own = begin(lou, Part.MAIN);
        open(lou, own);
        assertEquals(keying, finish(lou, own, "live", "lives"));
        String page = open(lou, keying);
        assertTrue(page.contains("Half of it</textarea>"), page);
        assertTrue(page.contains("data-cursor=\"years\""), page);
    }

    @Test
    void theLastSheetIsTakenBackAndPutRightWithItsPastKept() {
        String first = begin(kim, Part.MAIN);
        open(kim, first);
        String second = finish(kim, first, "live", "lives", "proud", "The peolpe");
        assertEquals(Answer.Chosen.of("lives"), only().get(q("live")));
        String page = open(kim, second);
        assertTrue(page.contains(first + "/take-back"), page);
        assertEquals(first, Visitor.location(kim.post(first + "/take-back")));
        page = open(kim, first);
        assertTrue(page.contains("The peolpe</textarea>"), page);
        assertEquals(Answer.Chosen.of("lives"), only().get(q("live")), "it goes on counting meanwhile");
        assertEquals(second, finish(kim, first, "live", "lives-not", "proud", "The people"));
        Response response = town.responses(Town.SURVEY).getFirst();
        assertEquals(Answer.Chosen.of("lives-not"), only().get(q("live")));
        assertEquals(new Answer.Words("The people"), only().get(q("proud")));
        assertEquals(1, town.bean(Revisions.class).past(response.id()).size());
    }

    @Test
    void aWelshSheetIsKeyedAsWelsh() {
        town.translate("cy");
        town.restart();
        batch = batch(1, Checked.NONE);
        String keying = begin(kim, Part.MAIN);
        String page = open(kim, keying);
        assertTrue(page.contains("<option value=\"en\" selected>English</option>"), page);
        assertTrue(page.contains("<option value=\"cy\">Welsh</option>"), page);
        finish(kim, keying, "live", "lives", KeyedForm.LANGUAGE, "cy");
        assertEquals("cy", town.responses(Town.SURVEY).getFirst().provenance().language());
        assertTrue(kim.get("/desk/town/paper/residents").body().contains("<option value=\"cy\">Welsh</option>"));
    }

    @Test
    void aQuestionPutsTheSheetAsideAndTheNextOneBegins() {
        String first = begin(kim, Part.MAIN);
        open(kim, first);
        HttpResponse<String> empty = kim.post(first + "/ask", "words", " ");
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("Enter your question"), empty.body());
        HttpResponse<String> asked = kim.post(first + "/ask", "words", "Is this a 1 or a 7?");
        assertEquals(303, asked.statusCode(), asked.body());
        assertTrue(open(kim, Visitor.location(asked)).contains("2 of 3"));
        assertEquals(404, kim.get(first).statusCode());
        QuestionRow question = town.bean(QuestionRepository.class).open("town").getFirst();
        town.bean(Supervision.class).answer(question.id(), "It is a 7", officer("kim"));
        assertEquals(first, begin(kim, Part.MAIN), "the sheet comes back to her with the answer");
        String page = open(kim, first);
        assertTrue(page.contains("You asked: Is this a 1 or a 7?"), page);
        assertTrue(page.contains("Your supervisor: It is a 7"), page);
    }

    @Test
    void aSheetIsSetAsideWithItsReasonAndNotOfferedAgain() {
        String first = begin(kim, Part.MAIN);
        open(kim, first);
        assertEquals(422, kim.post(first + "/aside", "reason", "Torn").statusCode());
        assertEquals(
                422,
                kim.post(first + "/aside", "aside", "DUPLICATE", "same", "1").statusCode());
        HttpResponse<String> aside = kim.post(first + "/aside", "aside", "SPOILT", "reason", "Torn in two");
        assertEquals(303, aside.statusCode(), aside.body());
        assertTrue(open(kim, Visitor.location(aside)).contains("2 of 3"));
        assertTrue(open(kim, begin(kim, Part.MAIN)).contains("2 of 3"));
        Sheet sheet = town.bean(Batches.class).sheets(batch.id()).getFirst();
        assertEquals("Torn in two", sheet.reason());
        assertEquals(0, town.responses(Town.SURVEY).size());
    }

    @Test
    void whatCannotBeCountedIsAskedOnceAndWhatWasTypedIsKept() {
        String keying = begin(kim, Part.MAIN);
        open(kim, keying);
        HttpResponse<String> back = kim.post(keying, "years", "abc", "proud", "All");
        assertEquals(422, back.statusCode());
        assertTrue(back.body().contains("Question 5: "), back.body());
        assertTrue(back.body().contains("paper:as-written"), back.body());
        assertTrue(open(kim, keying).contains("value=\"abc\""));
        finish(kim, keying, "years", "abc", "proud", "All", "paper:as-written", "yes");
        assertEquals(new Answer.Missing(Why.UNREADABLE), only().get(q("years")));
    }

    @Test
    void answersToWhichTheFormDidNotLeadAreNamedAndKept() {
        town.changeSurvey("lived here?, least", "lived here?, when: {question: live, is: lives}, least");
        town.restart();
        batch = batch(2, Checked.NONE);
        String keying = begin(kim, Part.MAIN);
        open(kim, keying);
        String page = open(kim, finish(kim, keying, "live", "lives-not", "years", "9"));
        assertTrue(page.contains("Question 5 was answered though the form did not lead there"), page);
        assertEquals(new Answer.Missing(Why.NOT_SHOWN), only().get(q("years")));
        Sheet sheet = town.bean(Batches.class).sheets(batch.id()).getFirst();
        assertEquals(
                List.of("9"),
                Checking.written(town.bean(KeyingRepository.class)
                                .of(sheet.id(), Part.MAIN)
                                .getFirst())
                        .all("years"));

        HttpResponse<String> direct = direct("live", "lives-not", "years", "9");
        assertEquals(422, direct.statusCode());
        assertTrue(direct.body().contains("Question 5 is answered, but"), direct.body());
        assertEquals(
                303,
                direct("live", "lives-not", "years", "9", "paper:as-written", "yes")
                        .statusCode());
    }

    private HttpResponse<String> direct(String... fields) {
        kim.get("/desk/town/paper/residents");
        List<String> all =
                new ArrayList<>(List.of("paper:sheet", "77", "paper:received", "30/10/2026", "paper:channel", "paper"));
        all.addAll(List.of(fields));
        return kim.post("/desk/town/paper/residents", all.toArray(String[]::new));
    }

    @Test
    void aFormKeyedWithoutABatchGoesIntoOneOfTheDayWithItsKeying() {
        assertEquals(303, direct("live", "lives", "years", "8", "sex", "female").statusCode());
        Batch day = town.bean(Batches.class).all("town").getFirst();
        assertEquals(LocalDate.of(2026, 10, 30), day.received());
        assertEquals(BatchSource.DIRECT.id(), day.source());
        Sheet sheet = town.bean(Batches.class).sheets(day.id()).getFirst();
        KeyingRow keying =
                town.bean(KeyingRepository.class).of(sheet.id(), Part.MAIN).getFirst();
        assertEquals(List.of("8"), Checking.written(keying).all("years"));
        assertEquals(List.of(), Checking.written(keying).all("sex"));
    }

    @Test
    void aDayBeforeTheConsultationOpenedIsQuestioned() {
        HttpResponse<String> back = direct("paper:received", "30/10/2026", "live", "lives");
        assertEquals(303, back.statusCode());
        kim.get("/desk/town/paper/residents");
        String[] early = {"paper:sheet", "78", "paper:received", "30/10/2006", "paper:channel", "paper", "live", "lives"
        };
        back = kim.post("/desk/town/paper/residents", early);
        assertEquals(422, back.statusCode());
        assertTrue(back.body().contains("30/10/2006 is before the consultation opened. Check the year."), back.body());
        List<String> sure = new ArrayList<>(List.of(early));
        sure.addAll(List.of("paper:early", "yes"));
        assertEquals(
                303,
                kim.post("/desk/town/paper/residents", sure.toArray(String[]::new))
                        .statusCode());
    }

    @Test
    void practiceShowsMistakesAndNeverCounts() {
        kim.get("/desk/town/paper");
        HttpResponse<String> begun = kim.post("/desk/town/paper/residents/practice");
        assertEquals(303, begun.statusCode(), begun.body());
        batch = town.bean(Batches.class).all("town").getFirst();
        assertTrue(batch.practice());
        String keying = begin(kim, Part.MAIN);
        String page = open(kim, keying);
        assertTrue(page.contains("Practice: never counts"), page);
        assertTrue(page.contains("The sheet, in place of paper"), page);
        String mistakes = finish(kim, keying, "years", "119", "proud", "Nothing like it");
        page = open(kim, mistakes);
        assertTrue(page.contains("Keyed otherwise than on the sheet"), page);
        assertTrue(page.contains("Nothing like it"), page);
        assertEquals(0, town.responses(Town.SURVEY).size());
        String second = begin(kim, Part.MAIN);
        assertTrue(open(kim, second).contains("2 of 5"));
        assertTrue(
                open(kim, "/desk/town/paper/batches/" + batch.number() + "/key").contains("So far: 1 sheet"));
    }

    @Test
    void onlyKeyersOfTheConsultationKey() {
        String keying = begin(kim, Part.MAIN);
        Visitor other =
                Staff.signedIn(town.server(), "pol@example.org", new Officer.Grant(Role.POLICY_OFFICER, "town"));
        other.get("/desk");
        assertEquals(403, other.get(keying).statusCode());
        assertEquals(403, other.post(keying + "/keep", "live", "lives").statusCode());
        assertEquals(
                403, kim.postWithoutToken(keying + "/keep", "live", "lives").statusCode());
        assertEquals(404, kim.get("/desk/town/paper/residents/slips").statusCode(), "nobody is asked for details");
        assertTrue(town.bean(Audit.class).of("town").stream()
                .noneMatch(line -> line.detail().contains("lives")));
    }
}
