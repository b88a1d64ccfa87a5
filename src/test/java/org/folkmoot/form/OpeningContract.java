package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.response.Disposition;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When answers are taken, from whom, and under which edition, on both databases: its leaves only name one. */
abstract class OpeningContract {

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
    void halfAnHourAfterClosingWhatWasBegunBeforeMayBeSent() {
        Resident inTime = new Resident(house, House.TOWN);
        Resident tooLate = new Resident(house, House.TOWN);
        Resident newcomer = new Resident(house, House.TOWN);
        inTime.toCheck();
        tooLate.toCheck();
        newcomer.open("");
        house.clock.move(Duration.between(
                house.clock.instant(),
                java.time.Instant.parse("2026-12-31T23:59:00Z").plus(Duration.ofMinutes(29))));
        String start = new Resident(house, House.TOWN).open("");
        assertTrue(start.contains("This survey has closed") && !start.contains("Start now"), start);
        inTime.send("/send");
        assertEquals(1, house.responses(House.TOWN).size());
        assertEquals(
                Disposition.INCLUDED, house.responses(House.TOWN).getFirst().disposition());
        house.clock.move(Duration.ofMinutes(1));
        String closed = tooLate.send("/send");
        assertTrue(closed.contains("were not sent in time"), closed);
        assertEquals(1, house.responses(House.TOWN).size());
        inTime.open("/receipt");
        assertEquals("/receipt", inTime.at, "a receipt is shown after closing too");
        newcomer.send("/start");
        assertEquals("", newcomer.at);
    }

    @Test
    void answersAreGivenUnderTheEditionInWhichTheyWereBegun() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.leave("live", "live", "here");
        Draft begun = house.onlyDraft();
        house.write("town/town.yaml", House.SURVEY.replace("What do you like?", "What do you love here?"));
        house.restart();
        assertEquals(begun, house.onlyDraft());
        assertTrue(resident.open("/page/reasons").contains("What do you like?"));
        resident.leave("reasons", "like", "shops");
        resident.leave("here", "years", "1");
        resident.send("/send");
        assertEquals(1, house.responses(House.TOWN).getFirst().edition());
        resident.begin();
        assertTrue(resident.leave("live", "live", "here").contains("What do you love here?"));
    }

    @Test
    void aConsultationThatIsNotPublishedIsSeenByItsOfficersAloneAndCountsNothing() {
        house.write("town/consultation.yaml", House.CONSULTATION.replace("status: published", "status: draft"));
        house.restart();
        assertEquals(404, house.visitor().get("/consultations/town").statusCode());
        assertEquals(404, house.visitor().get("/consultations/town/town").statusCode());
        assertFalse(house.visitor().get("/").body().contains("Our town"));
        Resident officer = new Resident(
                Staff.signedIn(house.server, "ann@mereshire.example", new Officer.Grant(Role.CODER, "town")),
                House.TOWN);
        assertTrue(officer.open("").contains("This is a test"));
        officer.toCheck();
        officer.send("/send");
        assertEquals(Disposition.TEST, house.responses(House.TOWN).getFirst().disposition());
        Resident stranger = new Resident(
                Staff.signedIn(house.server, "bob@mereshire.example", new Officer.Grant(Role.CODER, "communities")),
                House.TOWN);
        assertTrue(stranger.open("").contains("Page not found"));
    }

    @Test
    void whatWasTriedOutWithinTheDatesIsNoAnswerOnceItIsPublished() {
        house.write("town/consultation.yaml", House.CONSULTATION.replace("status: published", "status: draft"));
        house.restart();
        Resident officer = new Resident(
                Staff.signedIn(house.server, house.visitor(), "eve@mereshire.example", Officer.Grant.administrator()),
                House.TOWN);
        officer.toCheck();
        Draft tried = house.onlyDraft();
        assertTrue(tried.test());
        house.write("town/consultation.yaml", House.CONSULTATION);
        house.restart();
        assertEquals(tried, house.onlyDraft());
        assertTrue(officer.open("").contains("Start now"));
        assertEquals(404, officer.post("/send").statusCode());
        assertEquals(0, house.responses(House.TOWN).size());
        officer.toCheck();
        officer.send("/send");
        assertEquals(
                List.of(Disposition.INCLUDED),
                house.responses(House.TOWN).stream()
                        .map(org.folkmoot.response.Response::disposition)
                        .toList());
    }

    @Test
    void whatOfficersFillInIsNotOfferedToThePublic() {
        String page = house.visitor().get("/consultations/communities").body();
        assertTrue(page.contains("/consultations/communities/partners"), page);
        assertFalse(page.contains("/consultations/communities/conversations"), page);
        Visitor administrator = Staff.signedIn(house.server, "dee@mereshire.example", Officer.Grant.administrator());
        for (Visitor visitor : List.of(house.visitor(), administrator)) {
            visitor.get("/consultations/communities/partners");
            String record = "/consultations/communities/conversations";
            for (String path : List.of("", "/page/the-conversation", "/check", "/equality", "/receipt")) {
                assertEquals(404, visitor.get(record + path).statusCode(), path);
            }
            assertEquals(404, visitor.post(record + "/start").statusCode());
            assertEquals(404, visitor.post(record + "/send").statusCode());
        }
        assertEquals(0, house.get(AllDrafts.class).findAll().size());
    }

    @Test
    void aFormBegunBeforeItBecameARecordOfOfficersIsNotSent() {
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        house.write("town/town.yaml", House.SURVEY.replace("minutes: 5", "minutes: 5\nfilled-in-by: officers"));
        house.restart();
        assertEquals(404, resident.post("/send").statusCode());
        assertEquals(0, house.responses(House.TOWN).size());
    }

    @Test
    void theHubTellsWhatIsOpenComingAndClosed() {
        String hub = house.visitor().get("/").body();
        assertTrue(hub.contains("Closes on Monday 31 March 2031 at 11:59pm"), hub);
        assertTrue(hub.indexOf("Our communities, our future") < hub.indexOf(">Closed</h2>"));
        String page = house.visitor().get("/consultations/town").body();
        assertTrue(page.contains("Thursday 7 January 2027 at midday"), page);
        assertTrue(page.contains("team@mereshire.example") && page.contains("/consultations/town/privacy"));
        String privacy = house.visitor().get("/consultations/town/privacy").body();
        assertTrue(privacy.contains("Equality of opportunity") && privacy.contains("Version "), privacy);
        house.clock.move(Duration.ofDays(-60));
        assertTrue(house.visitor().get("/").body().contains("Opens on Thursday 1 October 2026 at 9am"));
        assertTrue(new Resident(house, House.TOWN).open("").contains("This survey is not open yet"));
    }

    @Test
    void whatAnOfficerTriedOutBeforeTheOpeningIsNoAnswerAfterIt() {
        house.write(
                "town/consultation.yaml",
                House.CONSULTATION
                        .replace("status: published", "status: draft")
                        .replace("opens: 2026-10-01", "opens: 2026-11-20"));
        house.restart();
        Resident officer = new Resident(
                Staff.signedIn(house.server, house.visitor(), "cat@mereshire.example", Officer.Grant.administrator()),
                House.TOWN);
        officer.toCheck();
        Draft tried = house.onlyDraft();
        house.clock.move(Duration.ofDays(25));
        house.write("town/consultation.yaml", House.CONSULTATION.replace("opens: 2026-10-01", "opens: 2026-11-20"));
        house.restart();
        assertEquals(tried, house.onlyDraft());
        assertTrue(officer.open("").contains("Start now"));
        assertEquals(404, officer.post("/send").statusCode());
        assertEquals(0, house.responses(House.TOWN).size());
    }
}
