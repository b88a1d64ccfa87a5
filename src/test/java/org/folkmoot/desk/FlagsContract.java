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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Town;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flagged responses, on either database. */
abstract class FlagsContract {

    private static final String WORDS = "Please keep the library in Mereford open on every weekday.";

    private Town town;
    private Visitor officer;

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

    private ResponseId answer(String key, String... fields) {
        Map<String, List<String>> written = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            written.computeIfAbsent(fields[i], any -> new ArrayList<>()).add(fields[i + 1]);
        }
        Receipt receipt = town.bean(Intake.class)
                .accept(Submission.of(
                        Town.SURVEY,
                        1,
                        Written.of(written),
                        new Provenance(
                                Channel.IMPORT,
                                Instant.parse("2026-10-30T12:00:00Z").plusSeconds(key.charAt(0)),
                                "en",
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        key));
        return ((Receipt.Accepted) receipt).id();
    }

    private Disposition disposition(ResponseId id) {
        return town.bean(Responses.class).byId(id).orElseThrow().disposition();
    }

    private String reference(ResponseId id) {
        return town.bean(Responses.class).byId(id).orElseThrow().reference();
    }

    private long counted() {
        return town.bean(Responses.class).stream(Town.SURVEY, Stream::toList).stream()
                .map(Response::disposition)
                .filter(Disposition.INCLUDED::equals)
                .count();
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String first(String pattern, HttpResponse<String> page) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertTrue(found.find(), page.body());
        return found.group(1);
    }

    @Test
    void equalAnswersAreFlaggedAndCountedUntilAnOfficerDecides() {
        ResponseId one =
                answer("a", "live", "lives", "like", "park", "like", "shops", "years", "12", "proud", "The park!");
        ResponseId two =
                answer("b", "live", "lives", "like", "shops", "like", "park", "years", "12.0", "proud", " the  PARK ");
        ResponseId other = answer("c", "live", "lives", "like", "park", "years", "12", "proud", "The park!");
        HttpResponse<String> list = officer.get("/desk/town/flags");
        assertTrue(words(list).contains("The same answers"), list.body());
        assertEquals(3, counted(), "a flag changes no count");
        String path = first("href=\"(/desk/town/flags/same-answers/[^\"]+)\"", list);
        HttpResponse<String> page = officer.get(path);
        assertTrue(page.body().contains(reference(one)) && page.body().contains(reference(two)), page.body());
        assertFalse(page.body().contains(reference(other)), page.body());
        assertTrue(words(page).contains("the PARK"), "side by side");
        assertEquals(
                422,
                officer.post(path, "decision", "duplicate", "response", two.toString())
                        .statusCode());
        assertEquals(
                422,
                officer.post(
                                path,
                                "decision",
                                "duplicate",
                                "why",
                                "Twice",
                                "response",
                                one.toString(),
                                "response",
                                two.toString())
                        .statusCode(),
                "one is left for the others to be copies of");
        assertEquals(
                303,
                officer.post(path, "decision", "duplicate", "why", "Sent twice", "response", two.toString())
                        .statusCode());
        assertEquals(Disposition.DUPLICATE, disposition(two));
        assertEquals(2, counted());
        HttpResponse<String> after = officer.get("/desk/town/flags");
        assertTrue(words(after).contains("Duplicate of " + reference(one)), words(after));
        assertTrue(words(after).contains("Sent twice"), words(after));
        String back = first("action=\"(/desk/town/flags/decisions/[^\"]+)\"", after);
        assertEquals(303, officer.post(back).statusCode());
        assertEquals(Disposition.INCLUDED, disposition(two));
        assertTrue(words(officer.get("/desk/town/flags")).contains("Taken back by"));
        assertEquals(303, officer.post(back).statusCode(), "pressed twice");
        assertEquals(Disposition.INCLUDED, disposition(two));
        List<String> record = town.bean(Audit.class).of("town").stream()
                .map(Audit.Line::action)
                .toList();
        assertEquals(List.of("response.decide", "response.take-back"), record);
    }

    @Test
    void whatWasKeptIsNotAskedAgainButANewCopyIs() {
        ResponseId one = answer("a", "live", "lives", "like", "park", "proud", WORDS);
        ResponseId two =
                answer("b", "live", "lives-not", "like", "shops", "proud", WORDS.toUpperCase(java.util.Locale.ROOT));
        String list = "/desk/town/flags";
        String path = first("href=\"(/desk/town/flags/same-words/[^\"]+)\"", officer.get(list));
        officer.get(path);
        officer.post(
                path, "decision", "keep", "why", "A campaign", "response", one.toString(), "response", two.toString());
        assertTrue(words(officer.get(list)).contains("No response is flagged"));
        assertEquals(2, counted());
        answer("c", "live", "other", "live.other", "Near", "proud", WORDS);
        HttpResponse<String> again = officer.get(list);
        assertTrue(words(again).contains("The same words"), words(again));
        assertEquals(1, town.bean(Flags.class).open("town"));
        assertEquals(3, town.bean(Flags.class).toDecide("town").getFirst().all());
    }

    @Test
    void singleFlagsAreDecidedOneByOne() {
        ResponseId blank = answer("a");
        ResponseId program = answer("b", "live", "lives", "years", "3");
        town.bean(Flags.class).raise(program, Flag.DECOY);
        town.bean(Flags.class).raise(program, Flag.DECOY);
        HttpResponse<String> list = officer.get("/desk/town/flags");
        assertTrue(words(list).contains("Filled in by a program? " + reference(program)), words(list));
        assertTrue(words(list).contains("Blank " + reference(blank)), words(list));
        officer.get("/desk/town/flags/blank/" + blank);
        officer.post("/desk/town/flags/blank/" + blank, "decision", "blank", "why", "Says nothing");
        officer.post("/desk/town/flags/decoy/" + program, "decision", "test", "why", "Our own");
        assertEquals(Disposition.BLANK, disposition(blank));
        assertEquals(Disposition.TEST, disposition(program));
        assertEquals(
                404,
                officer.get("/desk/town/flags/decoy/" + new java.util.UUID(1, 2))
                        .statusCode());
        assertEquals(404, officer.get("/desk/town/flags/nonsense/" + blank).statusCode());
        assertEquals(403, officer.get("/desk/draft/flags").statusCode());
    }

    @Test
    void fewAnswersAlikeAreChance() {
        answer("a", "live", "lives", "like", "park");
        answer("b", "live", "lives", "like", "park");
        assertTrue(words(officer.get("/desk/town/flags")).contains("No response is flagged"));
    }

    @Test
    void anAnswerThatChangedIsComparedAnew() {
        ResponseId one = answer("a", "live", "lives", "like", "park", "years", "4");
        answer("b", "live", "lives", "like", "park", "years", "4");
        Flags flags = town.bean(Flags.class);
        assertEquals(2, flags.look("town"));
        assertEquals(0, flags.look("town"));
        assertEquals(2, flags.open("town"));
        flags.forget(one);
        assertEquals(List.of(), flags.toDecide("town"));
        assertEquals(1, flags.look("town"));
        assertEquals(1, flags.toDecide("town").size());
    }
}
