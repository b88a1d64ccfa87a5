package org.folkmoot.theme.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.store.Databases;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers who change the code frame, over HTTP and without JavaScript. */
class FramePagesIT {
    private FrameHouse house;
    private Visitor officer;

    @BeforeEach
    void start(@TempDir Path folder) {
        house = new FrameHouse(Databases.h2(), folder.resolve("surveys"));
        house.said("<b>Friendly</b> people", "friendliness");
        house.said("Our old church", "heritage");
        officer = Staff.signedIn(
                house.server, "pat@example.org", new Officer.Grant(Role.POLICY_OFFICER, FrameHouse.COMMUNITIES));
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private HttpResponse<String> change(String action, String version, String... fields) {
        String[] all = new String[fields.length + 4];
        all[0] = "action";
        all[1] = action;
        all[2] = "version";
        all[3] = version;
        System.arraycopy(fields, 0, all, 4, fields.length);
        return officer.post(FrameHouse.PAGES + "/change", all);
    }

    @Test
    void aMergerIsShownInCountsThenMadeThenUndone() {
        String page = officer.get(FrameHouse.PAGES).body();
        assertTrue(page.contains("<h1>Code frame</h1>"), page);
        assertTrue(officer.get("/desk/communities/themes").body().contains("href=\"" + FrameHouse.PAGES));
        page = officer.get(FrameHouse.PAGES + "/codes/friendliness").body();
        assertTrue(page.contains("kind=merged&amp;code=friendliness") || page.contains("kind&#x3D;merged"), page);
        String version = house.frame().version();
        officer.get(FrameHouse.PAGES + "/change?kind=merged&code=friendliness");
        HttpResponse<String> shown =
                change("preview", version, "kind", "merged", "code", "friendliness", "into", "heritage");
        assertEquals(200, shown.statusCode());
        assertTrue(shown.body().contains("Counted as another code: 1 coding on 1 comment by 1 person"), shown.body());
        assertEquals(version, house.frame().version(), "a preview changes nothing");
        HttpResponse<String> done = change("do", version, "kind", "merged", "code", "friendliness", "into", "heritage");
        assertEquals(303, done.statusCode());
        page = officer.get(Visitor.location(done)).body();
        assertTrue(page.contains("Done. Merged “"), page);
        assertEquals("heritage", house.frame().now("friendliness"));
        String behind = "/desk/communities/themes/codes/heritage";
        assertTrue(officer.get(FrameHouse.PAGES + "/codes/heritage").body().contains("href=\"" + behind + "\""));
        page = officer.get(behind).body();
        assertTrue(page.contains("&lt;b&gt;Friendly&lt;/b&gt; people") && page.contains("Our old church"), page);
        HttpResponse<String> undone = officer.post(
                FrameHouse.PAGES + "/undo", "version", house.frame().version());
        assertEquals(303, undone.statusCode());
        assertEquals(version, house.frame().version());
        assertTrue(officer.get(FrameHouse.PAGES + "/history").body().contains("<del>"));
        assertEquals(
                List.of("frame.change", "frame.undo"),
                house.bean(Audit.class).of(FrameHouse.COMMUNITIES).stream()
                        .map(Audit.Line::action)
                        .filter(action -> action.startsWith("frame."))
                        .toList());
    }

    @Test
    void whatIsTypedIsKeptWhereOthersCameFirst() {
        String version = house.frame().version();
        officer.get(FrameHouse.PAGES + "/change?kind=renamed&code=heritage");
        house.bean(FrameLog.class)
                .change(
                        FrameHouse.COMMUNITIES,
                        version,
                        new FrameChange.Renamed("heritage", Text.of("Old things")),
                        FrameHouse.BEN);
        HttpResponse<String> late =
                change("do", version, "kind", "renamed", "code", "heritage", "label", "History & <churches>");
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("Renamed heritage to “Old things”"), late.body());
        assertTrue(late.body().contains("Ben, "), late.body());
        assertTrue(late.body().contains("value=\"History &amp; &lt;churches&gt;\""), late.body());
        assertTrue(late.body().contains(house.frame().version()));
        HttpResponse<String> again = change(
                "do", house.frame().version(), "kind", "renamed", "code", "heritage", "label", "History & <churches>");
        assertEquals(303, again.statusCode());
        assertEquals(
                Text.of("History & <churches>"),
                house.frame().byId("heritage").orElseThrow().label());
    }

    @Test
    void everyKindOfChangeHasAFormThatSaysWhatIsWrong() {
        for (String kind : List.of("added", "renamed", "redefined", "moved", "merged", "split", "retired")) {
            HttpResponse<String> form = officer.get(FrameHouse.PAGES + "/change?kind=" + kind + "&code=heritage");
            assertEquals(200, form.statusCode(), kind);
        }
        String version = house.frame().version();
        for (String kind : List.of("added", "renamed", "redefined", "moved", "merged", "split")) {
            HttpResponse<String> refused =
                    change("preview", version, "kind", kind, "code", "heritage", "under", "pride", "before", "improve");
            assertEquals(422, refused.statusCode(), kind);
            assertTrue(refused.body().contains("There is a problem"), kind);
        }
        assertEquals(
                404,
                officer.get(FrameHouse.PAGES + "/change?kind=merged&code=lakes").statusCode());
        assertEquals(
                404,
                officer.get(FrameHouse.PAGES + "/change?kind=burnt&code=heritage")
                        .statusCode());
        HttpResponse<String> added = change(
                "do",
                version,
                "kind",
                "added",
                "code",
                "pride",
                "under",
                "pride",
                "label",
                "Café culture",
                "definition",
                "Cafés.",
                "words",
                "café\ncafés, tea rooms",
                "examples",
                "Best scones\nnot: scone palace");
        assertEquals(303, added.statusCode(), added.body());
        assertEquals(
                List.of(Text.of("café"), Text.of("cafés, tea rooms")),
                house.frame().byId("cafe-culture").orElseThrow().words());
        assertTrue(house.frame()
                .byId("cafe-culture")
                .orElseThrow()
                .examples()
                .get(1)
                .not());
        HttpResponse<String> split = change(
                "do",
                house.frame().version(),
                "kind",
                "split",
                "code",
                "heritage",
                "label1",
                "Churches",
                "definition1",
                "Churches.",
                "label2",
                "Castles",
                "definition2",
                "Castles.");
        assertEquals(303, split.statusCode(), split.body());
        assertTrue(officer.get(FrameHouse.PAGES).body().contains("1 comment is to be read again"));
    }

    @Test
    void theFrameIsHadAsAFileAndItsHealthIsTold() {
        HttpResponse<String> file = officer.get(FrameHouse.PAGES + "/code-frame.yaml");
        assertEquals(200, file.statusCode());
        assertTrue(file.body().contains("themes:"));
        assertEquals(
                404,
                officer.get(FrameHouse.PAGES + "/code-frame.yaml?version=000000000000")
                        .statusCode());
        String health = officer.get(FrameHouse.PAGES + "/health").body();
        assertTrue(health.contains("Too rare"), health);
        Visitor keyer =
                Staff.signedIn(house.server, "kim@example.org", new Officer.Grant(Role.KEYER, FrameHouse.COMMUNITIES));
        assertFalse(keyer.get(FrameHouse.PAGES).statusCode() == 200);
    }
}
