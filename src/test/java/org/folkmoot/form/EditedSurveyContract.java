package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A survey that is edited while people answer it, on both databases: its leaves only name one. */
abstract class EditedSurveyContract {

    /** Another shape: an option more, one question new and one gone; the others as they were. */
    private static final String EDITED = House.SURVEY
            .replace("{id: shops, label: The shops}", "{id: shops, label: The shops}, {id: lake, label: The lake}")
            .replace(
                    "{id: years, kind: number, text: How many years have you lived here?, least: 0, greatest: 120, unit: years}",
                    "{id: moved, kind: number, text: How often did you move?, least: 0, greatest: 50}");

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
    void aChangeOfShapeWaitsForAnOfficerAndThenCarriesAnswersOverWithANote() {
        Resident first = new Resident(house, House.TOWN);
        first.toCheck();
        first.send("/send");
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here", "_shown", "live");
        resident.leave("reasons", "like", "shops", "_shown", "like");
        resident.leave("here", "years", "12", "proud", "The bridge", "_shown", "years proud");
        assertEquals("/check", resident.at);
        house.write("town/town.yaml", EDITED);
        house.restart();
        String check = resident.open("/check");
        assertEquals("/check", resident.at, "the change is held while there are responses");
        assertFalse(check.contains("This survey has changed"), check);

        assertTrue(house.get(Editions.class).confirm(House.TOWN));
        String page = resident.open("/check");
        assertEquals("/page/reasons", resident.at, "what changed is asked again");
        assertTrue(page.contains("This survey has changed since you began") && page.contains("The lake"), page);
        assertTrue(page.contains("value=\"shops\" checked"), "what fits is still there: " + page);
        page = resident.leave("reasons", "like", "lake", "_shown", "like");
        assertEquals("/page/here", resident.at);
        assertTrue(page.contains("How often did you move?") && page.contains("The bridge"), page);
        check = resident.leave("here", "moved", "2", "proud", "The bridge", "_shown", "moved proud");
        assertEquals("/check", resident.at);
        assertTrue(check.contains("These questions are no longer asked") && check.contains("12 years"), check);
        resident.send("/send");
        Response kept = house.responses(House.TOWN).stream()
                .filter(response -> response.edition() == 2)
                .findFirst()
                .orElseThrow();
        assertEquals(new Answer.Words("The bridge"), kept.answers().get(new QuestionId("proud")));
        assertEquals(Answer.Chosen.of("lake"), kept.answers().get(new QuestionId("like")));
        assertFalse(kept.answers().containsKey(new QuestionId("years")));
        assertEquals(2, house.responses(House.TOWN).size());
    }

    @Test
    void aFormThatWasOpenWhenTheSurveyChangedLosesNothingThatItSends() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here", "_shown", "live");
        resident.leave("reasons", "like", "shops", "_shown", "like");
        house.write("town/town.yaml", EDITED);
        house.restart();
        String page = resident.leave("here", "years", "7", "proud", "A long text", "_shown", "years proud");
        assertEquals("/page/reasons", resident.at, page);
        page = resident.leave("reasons", "like", "shops", "_shown", "like");
        assertTrue(page.contains("A long text"), page);
    }

    @Test
    void whereOnlyWordsChangedPeopleGoOnWithTheWordsThatTheyHaveRead() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        house.write("town/town.yaml", House.SURVEY.replace("What do you like?", "What do you love?"));
        house.restart();
        String page = resident.leave("live", "live", "here", "_shown", "live");
        assertTrue(page.contains("What do you like?") && !page.contains("This survey has changed"), page);
    }

    @Test
    void anAnswerThatCannotBeOneAnyMoreIsAskedAgain() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here", "_shown", "live");
        resident.leave("reasons", "like", "shops", "_shown", "like");
        house.write("town/town.yaml", House.SURVEY.replace("{id: shops, label: The shops}, ", ""));
        house.restart();
        String page = resident.open("/check");
        assertEquals("/page/reasons", resident.at);
        assertTrue(page.contains("This survey has changed") && !page.contains("There is a problem"), page);
    }
}
