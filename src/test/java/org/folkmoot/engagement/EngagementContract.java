package org.folkmoot.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.report.Narrator;
import org.folkmoot.report.Report;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.EngagementLog;
import org.folkmoot.response.LogEntry;
import org.folkmoot.response.Logged;
import org.folkmoot.response.Response;
import org.folkmoot.response.Town;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engagement log as officers keep it, on either database. */
abstract class EngagementContract {

    private static final String LOG = "/desk/town/engagement";
    private static final SurveyId POINTS = new SurveyId("town", "points");

    private Town town;
    private Visitor coder;

    abstract Map<String, String> database();

    @BeforeEach
    void start() throws IOException {
        town = new Town(database());
        town.addSurvey("points", Files.readString(Path.of("surveys/communities/points.yaml")));
        town.restart();
        coder = officer(Role.CODER);
        coder.get(LOG);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Visitor officer(Role role) {
        return Staff.signedIn(town.server(), role + "@example.org", new Officer.Grant(role, "town"));
    }

    private EngagementLog log() {
        return town.bean(EngagementLog.class);
    }

    private static String words(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return response.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String hidden(HttpResponse<String> page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertTrue(field.find(), page.body());
        return field.group(1);
    }

    private String workshop() {
        HttpResponse<String> added = coder.post(
                LOG + "/new/event",
                "day",
                "20 10 2026",
                "kind",
                "Workshop",
                "group",
                "Unpaid <carers>",
                "place",
                "Library",
                "people",
                "1,014",
                "note",
                "");
        assertEquals(303, added.statusCode(), added.body());
        return Visitor.location(added);
    }

    private void points(String entry, String typed) {
        HttpResponse<String> page = coder.get(entry);
        assertEquals(
                303,
                coder.post(entry + "/points", "points", typed, "key", hidden(page, "key"))
                        .statusCode());
    }

    private Table table(Report report, String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTypedStandsBesideWhatTheFileSays() {
        String entry = workshop();
        assertEquals(
                303,
                coder.post(
                                LOG + "/new/petition",
                                "day",
                                "21/10/26",
                                "title",
                                "Save the baths",
                                "signatures",
                                "2 318",
                                "by",
                                "organisation",
                                "organisation",
                                "Friends of the Baths",
                                "asks",
                                "Keep the baths open.")
                        .statusCode());
        assertEquals(
                303,
                coder.post(
                                LOG + "/new/reach",
                                "label",
                                "Views of the video",
                                "figure",
                                "166,867",
                                "source",
                                "The platform",
                                "day",
                                "2026-10-30")
                        .statusCode());
        String list = words(coder.get(LOG));
        assertTrue(list.contains("14 October 2026 Workshop Parish councillors in the consultation’s file"), list);
        assertTrue(list.contains("20 October 2026 Workshop Unpaid &lt;carers&gt; Library 1,014"), list);
        assertTrue(list.contains("Save the baths Keep the baths open. Friends of the Baths 2,318"), list);
        assertTrue(list.contains("Views of the video 166,867 The platform, typed by an officer 30 October 2026"), list);
        String desk = words(officer(Role.POLICY_OFFICER).get("/desk/town"));
        assertTrue(desk.contains("Unpaid &lt;carers&gt;"), desk);
        assertTrue(desk.contains("The platform, typed by an officer"), desk);
        assertTrue(words(coder.get(entry)).contains("Written by "));
        Report report = town.bean(Narrator.class).report("town", false);
        assertEquals(
                List.of(
                        List.of(new Cell.Count(2), new Cell.Count(1038)),
                        List.of(new Cell.Count(2), new Cell.Count(1038))),
                table(report, "engagement.events").rows().stream()
                        .map(Table.Row::cells)
                        .toList());
        assertEquals(
                List.of(new Cell.Count(2318)),
                table(report, "engagement.petitions").rows().getFirst().cells());
        assertEquals(
                List.of("Source: The platform, typed by an officer, 30 October 2026"),
                table(report, "engagement.reach").notes());
    }

    @Test
    void aPointIsCodedButNotCountedAmongPeople() {
        String entry = workshop();
        HttpResponse<String> page = coder.get(entry);
        String key = hidden(page, "key");
        String typed = "Buses, please\n\n  A bench & a tree  \r\nŵ";
        for (int twice = 0; twice < 2; twice++) {
            assertEquals(
                    303,
                    coder.post(entry + "/points", "points", typed, "key", key).statusCode());
        }
        List<Response> points = town.responses(POINTS);
        assertEquals(3, points.size());
        assertTrue(points.stream()
                .allMatch(point -> point.provenance().channel() == Channel.WORKSHOP
                        && point.provenance().received().equals(Optional.of(LocalDate.of(2026, 10, 20)))));
        String shown = words(coder.get(entry));
        assertTrue(shown.contains("3 points are counted"), shown);
        assertTrue(shown.indexOf("Buses, please") < shown.indexOf("A bench &amp; a tree"), shown);
        assertEquals(
                List.of("A bench & a tree", "Buses, please", "ŵ"),
                town.bean(Comments.class).stream(
                        POINTS, all -> all.map(Comment::text).sorted().toList()));
        Report report = town.bean(Narrator.class).report("town", false);
        assertTrue(
                table(report, "responses.by-channel").rows().stream()
                        .allMatch(row -> row.cells().getLast().equals(new Cell.Count(0))),
                table(report, "responses.by-channel").toString());
        assertEquals(
                List.of(
                        List.of(new Cell.Count(24), new Cell.Count(0)),
                        List.of(new Cell.Count(1014), new Cell.Count(3))),
                table(report, "engagement.log").rows().stream()
                        .map(Table.Row::cells)
                        .toList());
        assertTrue(report.toString().contains("3 points made at 1 event"), report.toString());
        String live = words(coder.get("/desk/town/live"));
        assertFalse(live.contains("Points made at events"), live);
    }

    @Test
    void aPointTakenOutKeepsItsWordsAndComesBack() {
        String entry = workshop();
        points(entry, "One\nTwo");
        UUID id = UUID.fromString(entry.substring(entry.lastIndexOf('/') + 1));
        String point = log().points(id).getFirst().id().toString();
        assertEquals(
                422, coder.post(entry + "/points/" + point, "why", " ").statusCode(), "nothing goes without a reason");
        coder.post(entry + "/points/" + point, "why", "Said by an officer");
        String shown = words(coder.get(entry));
        assertTrue(shown.contains("One Not counted: Said by an officer"), shown);
        assertEquals(Map.of(id, 1L), log().points("town"));
        coder.post(entry + "/points/" + point, "back", "yes");
        assertEquals(Map.of(id, 2L), log().points("town"));
        assertTrue(town.responses(POINTS).stream().allMatch(each -> each.disposition() == Disposition.INCLUDED));
        assertEquals(2, log().points(id).size());
    }

    @Test
    void whatAnEntrySaidBeforeIsKept() {
        String entry = workshop();
        String[] fields = {
            "day", "20 10 2026", "kind", "other", "other-kind", "Market stall", "group", "Shoppers", "people", ""
        };
        coder.get(entry + "/edit");
        assertEquals(
                303,
                coder.post(entry + "/edit", with(fields, "seen", "1", "reason", "It was a stall"))
                        .statusCode());
        String shown = words(coder.get(entry));
        assertTrue(shown.contains("Market stall: Shoppers"), shown);
        assertTrue(
                shown.contains(
                        "Day: 20 October 2026; Kind of event: Workshop; Group: Unpaid &lt;carers&gt;; Place: Library; People: 1,014"),
                shown);
        assertTrue(shown.contains("Changed because: It was a stall"), shown);
        HttpResponse<String> late =
                coder.post(entry + "/edit", with(fields, "place", "Elsewhere", "seen", "1", "reason", ""));
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("Somebody changed this entry"), late.body());
        UUID id = UUID.fromString(entry.substring(entry.lastIndexOf('/') + 1));
        assertEquals(2, log().revisions("town", id).size());
        assertTrue(log().revisions("draft", id).isEmpty());
        assertEquals(
                List.of("engagement.add", "engagement.change"),
                town.bean(Audit.class).of("town").stream()
                        .map(Audit.Line::action)
                        .filter(action -> action.startsWith("engagement"))
                        .toList());
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    @Test
    void whatIsRemovedStaysStruckOutAndIsToldNoMore() {
        String entry = workshop();
        points(entry, "One");
        coder.get(entry);
        HttpResponse<String> counted = coder.post(entry + "/remove", "reason", "Twice", "seen", "1");
        assertTrue(counted.body().contains("Take them out first"), counted.body());
        UUID id = UUID.fromString(entry.substring(entry.lastIndexOf('/') + 1));
        coder.post(entry + "/points/" + log().points(id).getFirst().id(), "why", "Twice");
        assertEquals(
                422, coder.post(entry + "/remove", "reason", "", "seen", "1").statusCode());
        assertEquals(
                303,
                coder.post(entry + "/remove", "reason", "Twice", "seen", "1").statusCode());
        HttpResponse<String> list = coder.get(LOG);
        assertTrue(list.body().contains("<del>Workshop</del>"), list.body());
        assertTrue(words(coder.get(entry)).contains("This entry was removed: Twice"));
        assertEquals(404, coder.get(entry + "/edit").statusCode());
        assertEquals(
                404, coder.post(entry + "/points", "points", "More", "key", "").statusCode());
        Report report = town.bean(Narrator.class).report("town", false);
        assertEquals(1, table(report, "engagement.log").rows().size());
        coder.get(entry);
        assertEquals(303, coder.post(entry + "/restore", "seen", "2").statusCode());
        LogEntry back = log().of("town").getFirst();
        assertFalse(back.removed());
        assertEquals(3, back.revision());
    }

    @Test
    void whatCannotBeSoIsToldAndNothingIsKept() {
        HttpResponse<String> event = coder.post(
                LOG + "/new/event",
                "day",
                "3 11 2026",
                "kind",
                "",
                "group",
                "",
                "people",
                "some",
                "place",
                "x".repeat(301));
        assertEquals(422, event.statusCode());
        for (String fault : List.of(
                "The day must be today or in the past",
                "Choose the kind of event, or say which other kind it was",
                "Say with which group it was",
                "Enter the number of people in digits",
                "Write at most 300 characters")) {
            assertTrue(event.body().contains(fault), fault + " " + event.body());
        }
        assertEquals(422, coder.post(LOG + "/new/petition", "day", "1 1 2026").statusCode());
        assertEquals(422, coder.post(LOG + "/new/reach", "figure", "-1").statusCode());
        assertEquals(404, coder.post(LOG + "/new/other", "figure", "-1").statusCode());
        assertEquals(List.of(), log().of("town"));
        String entry = workshop();
        coder.get(entry);
        assertEquals(
                422, coder.post(entry + "/points", "points", " \n ", "key", "k").statusCode());
        assertEquals(
                422,
                coder.post(entry + "/points", "points", "x\n".repeat(501), "key", "k")
                        .statusCode());
        assertEquals(
                422,
                coder.post(entry + "/points", "points", "x".repeat(10_001), "key", "k")
                        .statusCode());
        assertEquals(List.of(), town.responses(POINTS));
        assertTrue(log().of("town").getFirst().what() instanceof Logged.Event);
    }
}
