package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Why;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.store.WholeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Equality questions after sending, page by page, on both databases: its leaves only name one. */
abstract class EqualityContract {

    private static final String QUESTIONS = "/equality/questions";
    private static final Answer NOT_SHOWN = new Answer.Missing(Why.NOT_SHOWN);

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

    private Resident willing(String how) {
        house.write(
                "town/town.yaml",
                House.SURVEY.replace(
                        "  questions: [sex, disability]",
                        how
                                + "  questions: [disability, disability-impact, ethnic-group, ethnic-white, ethnic-asian, sex]"));
        house.restart();
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        resident.send("/send");
        resident.send("/equality", "willing", "yes");
        assertEquals(QUESTIONS, resident.at);
        return resident;
    }

    private Map<QuestionId, Answer> kept() {
        return house.responses(House.TOWN).getFirst().equality();
    }

    private Answer kept(String question) {
        return kept().get(new QuestionId(question));
    }

    @Test
    void oneAPageEachIsKeptAsItIsLeftAndCanBeSkipped() {
        Resident resident = willing("  one-a-page: true\n");
        String first = resident.open(QUESTIONS);
        assertTrue(first.contains("<h1") && first.contains("lasting or expected to last 12 months"), first);
        assertFalse(first.contains("ethnic group"));
        assertEquals(Map.of(), kept(), "nobody came to them yet");
        resident.send(QUESTIONS, "disability", "no");
        assertEquals(QUESTIONS + "/ethnic-group", resident.at, "what the answer does not lead to is not asked");
        assertEquals(Answer.Chosen.of("no"), kept("disability"));
        assertEquals(NOT_SHOWN, kept("sex"), "not reached");
        String finer = resident.send(QUESTIONS + "/ethnic-group", "ethnic-group", "asian");
        assertEquals(QUESTIONS + "/ethnic-asian", resident.at);
        assertTrue(finer.contains("Bangladeshi"), finer);
        resident.send(QUESTIONS + "/ethnic-asian");
        assertEquals(QUESTIONS + "/sex", resident.at);
        assertEquals(new Answer.Missing(Why.SKIPPED), kept("ethnic-asian"), "left blank");
        assertTrue(resident.open(QUESTIONS + "/ethnic-group").contains("checked"), "going back loses nothing");
        resident.send(QUESTIONS + "/ethnic-group", "ethnic-group", "white");
        assertEquals(QUESTIONS + "/ethnic-white", resident.at);
        assertEquals(NOT_SHOWN, kept("ethnic-asian"), "the new answer does not lead to it");
        resident.open(QUESTIONS + "/sex");
        assertEquals(QUESTIONS + "/ethnic-white", resident.at, "what comes before is asked first");
        resident.send(QUESTIONS + "/ethnic-white", "ethnic-white", "gypsy-traveller");
        resident.send(QUESTIONS + "/sex", "sex", "prefer-not-to-say");
        assertEquals("/receipt", resident.at);
        assertEquals(new Answer.Missing(Why.PREFER_NOT_TO_SAY), kept("sex"), "refused");
        resident.send(QUESTIONS, "disability", "yes");
        assertEquals("/receipt", resident.at);
        assertEquals(Answer.Chosen.of("no"), kept("disability"), "said once");
        WholeDatabase all = WholeDatabase.of(house.server.getApplicationContext());
        assertTrue(
                all.holding("gypsy-traveller").stream()
                        .noneMatch(table -> table.equals("draft") || table.equals("response")),
                () -> "" + all.holding("gypsy-traveller"));
    }

    @Test
    void togetherWhatAnAnswerLeadsToComesOnTheNextPage() {
        Resident resident = willing("");
        String first = resident.open(QUESTIONS);
        assertTrue(first.contains("ethnic group") && first.contains("What is your sex?"), first);
        assertFalse(first.contains("White background") || first.contains("reduce your ability"), first);
        HttpResponse<String> bad = resident.post(QUESTIONS, "sex", "unheard-of", "disability", "yes");
        assertEquals(422, bad.statusCode());
        assertTrue(bad.body().contains("<title>Error: "), bad.body());
        assertEquals(Map.of(), kept());
        String second = resident.send(QUESTIONS, "disability", "yes", "ethnic-group", "white");
        assertEquals(QUESTIONS + "/2", resident.at);
        assertTrue(second.contains("White background") && second.contains("reduce your ability"), second);
        assertFalse(second.contains("Asian British background") || second.contains("What is your sex?"), second);
        resident.open(QUESTIONS + "/3");
        assertEquals(QUESTIONS + "/2", resident.at);
        resident.send(QUESTIONS + "/2", "disability-impact", "lot", "ethnic-asian", "indian");
        assertEquals("/receipt", resident.at);
        assertEquals(Answer.Chosen.of("lot"), kept("disability-impact"));
        assertEquals(new Answer.Missing(Why.SKIPPED), kept("ethnic-white"));
        assertEquals(NOT_SHOWN, kept("ethnic-asian"), "it was not on the page");
        assertEquals(new Answer.Missing(Why.SKIPPED), kept("sex"));
    }

    @Test
    void whoNeedsNoSecondPageIsNotShownOne() {
        Resident resident = willing("");
        resident.send(QUESTIONS, "sex", "male", "ethnic-group", "prefer-not-to-say");
        assertEquals("/receipt", resident.at);
        assertEquals(new Answer.Missing(Why.PREFER_NOT_TO_SAY), kept("ethnic-group"));
    }

    @Test
    void withdrawingTakesAnswersOnTheirWayToo() {
        Resident resident = willing("");
        resident.send(QUESTIONS, "ethnic-group", "white", "sex", "female");
        ResponseId response = house.responses(House.TOWN).getFirst().id();
        house.get(Withdrawals.class).withdraw(response);
        WholeDatabase all = WholeDatabase.of(house.server.getApplicationContext());
        assertTrue(
                all.holding("female").stream().allMatch(table -> table.equals("edition")),
                () -> "" + all.holding("female"));
        resident.post(QUESTIONS + "/2", "ethnic-white", "irish");
        assertEquals(Map.of(), kept());
    }
}
