package org.folkmoot.theme.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.Meaning;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Stance;
import org.folkmoot.theme.Way;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The desk over HTTP, without JavaScript, on any database; all tests share one server, and each has a house of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CodingDeskContract {
    private static final List<String> CODES = List.of("friendliness", "heritage", "countryside");
    private static final int TESTS = 10;
    private static final Pattern SHOWN = Pattern.compile("name=\"comment\" value=\"([^\"]+)\"");
    private static final String CAFE = "The Café by the Trent";
    private static final String CANAL = "Walks by the canal, 100% lovely";
    private static final String NOTHING = "Nothing!";
    private static final String NOTHING_TOO = "nothing";

    private DeskServer server;
    private DeskHouse house;
    private Visitor coder;

    abstract Map<String, String> database();

    @BeforeAll
    void open() {
        server = new DeskServer(database(), TESTS);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @BeforeEach
    void start() {
        house = server.house(CAFE, CANAL, NOTHING, NOTHING_TOO);
        coder = house.signedIn("ann", Role.CODER);
        coder.get(house.overview);
    }

    private static String shown(String page) {
        Matcher found = SHOWN.matcher(page);
        return found.find() ? found.group(1) : "none";
    }

    private String next(String queue) {
        return shown(coder.get(house.read + "?queue=" + queue).body());
    }

    private Kept standing(String words) {
        return house.bean(Codings.class)
                .standing(UUID.fromString(house.comment(words)))
                .orElseThrow();
    }

    private HttpResponse<String> read(String words, String... more) {
        List<String> form = new ArrayList<>(List.of("comment", house.comment(words), "action", "done"));
        form.addAll(List.of(more));
        return coder.post(house.read, form.toArray(String[]::new));
    }

    @Test
    void keepsAllThatTheFormSaysInOnePost() {
        read(
                CAFE,
                "queue",
                "unread",
                "code",
                "heritage",
                "code",
                "friendliness",
                "code",
                "countryside",
                "order",
                "friendliness heritage",
                "top",
                "countryside",
                "passage",
                "heritage:4:8",
                "passage",
                "heritage:x:9",
                "passage",
                "friendliness:3:400",
                "passage",
                "diversity:0:2",
                "stance",
                "for",
                "sentiment",
                "no-such",
                "note",
                " Ask <Ben> ",
                "flag",
                "1");
        Kept kept = standing(CAFE);
        assertEquals(
                List.of("countryside", "friendliness", "heritage"),
                kept.reading().codes());
        assertEquals(Map.of("heritage", new Passage(4, 8)), kept.reading().passages());
        assertEquals(Stance.FOR, kept.reading().stance().orElseThrow());
        assertTrue(kept.reading().sentiment().isEmpty());
        assertEquals("Ask <Ben>", kept.reading().note());
        assertEquals(house.comment(CAFE), next("again"));
        String page = coder.get(house.read + "?comment=" + house.comment(CAFE)).body();
        assertTrue(page.contains("<mark>Café</mark> by"), page);
        assertTrue(page.contains("name=\"passage\" value=\"heritage:4:8\""), page);
        assertTrue(page.contains("Ask &lt;Ben&gt;"));
        assertTrue(page.contains("Read by ann"), page);
        read(CAFE, "queue", "again", "code", "heritage");
        assertEquals("none", next("again"));
        coder.post(house.overview + "/undo", "queue", "again");
        assertEquals(house.comment(CAFE), next("again"));
        assertEquals(kept, standing(CAFE));
        coder.post(house.overview + "/redo", "queue", "again");
        assertEquals(List.of("heritage"), standing(CAFE).reading().codes());
    }

    @Test
    void searchesWithoutWordsInAnyAddress() {
        for (String words : List.of("cafe TRENT", "100% lovely", "CAFÉ")) {
            HttpResponse<String> sent = coder.post(house.overview + "/search", "words", words);
            String address = Visitor.location(sent);
            assertTrue(address.matches(".*/read\\?queue=search&list=[0-9a-f-]{36}"), address);
            String page = coder.get(address).body();
            assertEquals(house.comment(words.startsWith("100") ? CANAL : CAFE), shown(page), words);
            assertTrue(page.contains("1 left"));
            Visitor other = house.signedIn("ben" + words.length(), Role.CODER);
            assertEquals("none", shown(other.get(address).body()), "another officer's search");
        }
        for (String words : List.of("100_", "no such", "%")) {
            String address = Visitor.location(coder.post(house.overview + "/search", "words", words));
            boolean any = words.equals("%");
            assertEquals(
                    any ? house.comment(CANAL) : "none",
                    shown(coder.get(address).body()),
                    words);
        }
    }

    @Test
    void ordersQueuesByWhatTheMachineSays() {
        house.predict(
                CODES,
                Map.of(
                        CAFE, List.of(.50, .45, .0),
                        CANAL, List.of(.05, .10, .95),
                        NOTHING, List.of(.20, .05, .05),
                        NOTHING_TOO, List.of(.20, .04, .05)));
        assertEquals(house.comment(CAFE), next("unsure"));
        String after = coder.get(house.read + "?queue=unsure&after=" + house.comment(CAFE))
                .body();
        assertEquals(house.comment(NOTHING), shown(after));
        Set<String> all =
                Set.of(house.comment(CAFE), house.comment(CANAL), house.comment(NOTHING), house.comment(NOTHING_TOO));
        String useful = next("useful");
        assertTrue(all.contains(useful));
        Visitor other = house.signedIn("ben", Role.CODER);
        String others = shown(other.get(house.read + "?queue=useful").body());
        assertFalse(useful.equals(others), "two coders have different comments before them");
        String overview = coder.get(house.overview).body();
        assertTrue(overview.contains("Most useful next</a> <span class=\"coding__count\">4<"), overview);
        assertTrue(overview.contains("Learnt from 40 coded comments"));
        assertTrue(overview.contains("suggestions come from words alone"));
    }

    @Test
    void suspectsWhatTheMachineFindsUnlikelyUntilItIsReadAgain() {
        read(CAFE, "code", "countryside");
        read(CANAL, "code", "countryside");
        house.predict(CODES, Map.of(CAFE, List.of(.5, .6, .01), CANAL, List.of(.0, .0, .9)), true);
        String page = coder.get(house.read + "?queue=suspicious").body();
        assertEquals(house.comment(CAFE), shown(page));
        assertTrue(page.contains("finds it unlikely"));
        assertTrue(page.contains("1 left"));
        read(CAFE, "queue", "suspicious", "code", "countryside");
        assertEquals("none", next("suspicious"));
    }

    @Test
    void readsTheSameWordsOnce() {
        house.bean(Groups.class).look(house.consultation);
        String page =
                coder.get(house.read + "?comment=" + house.comment(NOTHING)).body();
        assertTrue(page.contains("1 other comment with the same words"), page);
        read(NOTHING, "code", "heritage", "alike", "same");
        assertEquals(Way.CARRIED, standing(NOTHING_TOO).way());
        assertEquals(List.of("heritage"), standing(NOTHING_TOO).reading().codes());
        String carried =
                coder.get(house.read + "?comment=" + house.comment(NOTHING_TOO)).body();
        assertTrue(carried.contains("carried over from the same words"));
        coder.post(house.overview + "/undo", "queue", "unread");
        assertFalse(house.coded(NOTHING_TOO).read());
        assertFalse(house.coded(NOTHING).read());
    }

    @Test
    void listsWhatIsBehindACodeAndMovesIt() {
        read(
                CAFE,
                "code",
                "heritage",
                "code",
                "friendliness",
                "order",
                "heritage friendliness",
                "passage",
                "heritage:4:8");
        read(CANAL, "code", "heritage");
        String address = house.overview + "/codes/heritage";
        String page = coder.get(address).body();
        assertTrue(page.contains("2 comments"), page);
        assertTrue(page.contains("The <mark>Café</mark>"));
        assertTrue(coder.get(address + "?about=residents+improve").body().contains("No comments"));
        assertTrue(coder.get(address + "?about=residents+proud&channel=online")
                .body()
                .contains("2 comments"));
        assertTrue(coder.get(address + "?channel=paper").body().contains("No comments"));
        String line = house.comment(CAFE) + " " + standing(CAFE).id();
        assertEquals(422, coder.post(address + "/move", "target", "diversity").statusCode());
        assertEquals(
                422,
                coder.post(address + "/move", "reading", line, "target", "no-such")
                        .statusCode());
        HttpResponse<String> moved = coder.post(address + "/move", "reading", line, "target", "diversity");
        assertTrue(Visitor.location(moved).endsWith("moved=1"));
        assertEquals(
                List.of("diversity", "friendliness"), standing(CAFE).reading().codes());
        assertEquals(
                Map.of("diversity", new Passage(4, 8)), standing(CAFE).reading().passages());
        assertEquals(Way.MOVED, standing(CAFE).way());
        assertTrue(
                Visitor.location(coder.post(address + "/move", "reading", line, "target", "diversity"))
                        .endsWith("moved=0"),
                "it was changed meanwhile");
        coder.post(house.overview + "/undo", "queue", "unread");
        assertEquals(
                List.of("heritage", "friendliness"), standing(CAFE).reading().codes());
        assertEquals(404, coder.get(house.overview + "/codes/no-such").statusCode());
    }

    @Test
    void confirmsTogetherOnlyAfterASampleHasPassed() {
        Map<String, List<Double>> likely = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            String words = "A walk in the woods, number " + i;
            house.says(words, Map.of("proud", List.of(words)));
            likely.put(words, List.of(.0, .0, .97));
        }
        likely.put(CAFE, List.of(.0, .4, .97));
        likely.put(CANAL, List.of(.0, .0, .7));
        house.predict(CODES, likely);
        String bulk = house.overview + "/bulk";
        assertEquals(
                422, coder.post(bulk, "code", "countryside", "threshold", "20").statusCode());
        assertEquals(
                422, coder.post(bulk, "code", "heritage", "threshold", "90").statusCode());
        String check = Visitor.location(coder.post(bulk, "code", "countryside", "threshold", "90"));
        String list = check.substring(check.lastIndexOf('/') + 1);
        assertTrue(coder.get(check).body().contains("0 of 30 read"));
        assertTrue(
                Visitor.location(coder.post(check + "/confirm")).endsWith("confirmed=0"), "nobody has read anything");
        for (int i = 0; i < 30; i++) {
            String page = coder.get(house.read + "?queue=check&list=" + list).body();
            coder.post(
                    house.read,
                    "comment",
                    shown(page),
                    "queue",
                    "check",
                    "list",
                    list,
                    "code",
                    i < 28 ? "countryside" : "heritage",
                    "action",
                    "done");
        }
        assertTrue(
                coder.get(check).body().contains("The sample has passed: at least 81 %"),
                coder.get(check).body());
        String confirmed = Visitor.location(coder.post(check + "/confirm"));
        assertTrue(confirmed.endsWith("confirmed=10"), confirmed);
        assertFalse(house.coded(CAFE).read(), "another code was likely");
        List<Way> ways = likely.keySet().stream()
                .filter(words -> !Set.of(CAFE, CANAL).contains(words))
                .map(words -> standing(words).way())
                .filter(way -> way == Way.BULK)
                .toList();
        assertEquals(10, ways.size());
        coder.post(house.overview + "/undo", "queue", "unread");
        assertEquals(
                30,
                likely.keySet().stream()
                        .filter(words -> house.coded(words).read())
                        .count());
    }

    @Test
    void leadsBackToWhatWasGivenACodeThatIsSplit() {
        read(CAFE, "code", "heritage", "code", "friendliness");
        read(CANAL, "code", "friendliness");
        assertEquals("none", next("again"));
        String version =
                house.bean(Frames.class).of(house.consultation).orElseThrow().version();
        house.bean(FrameLog.class)
                .change(
                        house.consultation,
                        version,
                        new FrameChange.Split(
                                "heritage",
                                List.of(
                                        new FrameChange.Part(
                                                "old-buildings",
                                                Text.of("Old buildings"),
                                                Meaning.of(Text.of("Buildings."))),
                                        new FrameChange.Part(
                                                "local-history",
                                                Text.of("Local history"),
                                                Meaning.of(Text.of("History."))))),
                        new Officer(UUID.randomUUID(), "Ben", "ben@example.org", false, true, Set.of()));
        String page = coder.get(house.read + "?queue=again").body();
        assertEquals(house.comment(CAFE), shown(page));
        assertTrue(page.contains("which was split into Old buildings, Local history"), page);
        read(CAFE, "queue", "again", "code", "heritage", "code", "old-buildings", "code", "friendliness");
        assertEquals(
                List.of("old-buildings", "friendliness"),
                standing(CAFE).reading().codes());
        assertEquals("none", next("again"));
    }

    @Test
    void showsWhatElseThePersonSaidAndRecentCodes() {
        house.says("both", Map.of("proud", List.of("The fountain"), "matters", List.of("<i>Safe</i> streets")));
        read(CAFE, "code", "heritage");
        String page = coder.get(house.read + "?comment=" + house.comment("The fountain"))
                .body();
        assertTrue(page.contains("1 other answer by the same person"), page);
        assertTrue(page.contains("&lt;i&gt;Safe&lt;/i&gt; streets"));
        assertTrue(page.contains("Your last codes"));
        assertTrue(page.contains("id=\"code-heritage\""));
    }

    @Test
    void answersWrongAddressesWithNotFound() {
        for (String path : List.of(
                "/read?queue=no-such",
                "/read?queue=check",
                "/read?queue=unread&survey=residents",
                "/codes/x",
                "/bulk/" + UUID.randomUUID())) {
            assertEquals(404, coder.get(house.overview + path).statusCode(), path);
        }
        assertEquals(
                404,
                coder.post(house.read, "comment", house.comment(CAFE), "queue", "x")
                        .statusCode());
    }
}
