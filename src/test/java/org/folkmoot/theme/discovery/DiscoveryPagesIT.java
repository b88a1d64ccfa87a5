package org.folkmoot.theme.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.job.Progress;
import org.folkmoot.store.Databases;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.theme.Frames;
import org.folkmoot.web.Chromium;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of what the frame misses, in one house. */
class DiscoveryPagesIT {
    private static final String BASE = "/desk/communities/themes/discover";
    private static final Pattern CANDIDATE = Pattern.compile("href=\"(" + BASE + "/candidates/[0-9a-f-]+)\"");
    private static final Pattern WORD = Pattern.compile("href=\"(" + BASE + "/words/[0-9a-f-]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"on\" value=\"([0-9a-f]+)\"");

    private static EmbeddedServer server;
    private static Visitor coder;

    @BeforeAll
    static void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        Databases.h2(),
                        Map.of(
                                "micronaut.server.port",
                                -1,
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.scheduler",
                                false,
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z")));
        Said.all(server.getApplicationContext());
        coder = Staff.signedIn(
                server,
                "coder@example.org",
                new Officer.Grant(Role.CODER, "communities"),
                new Officer.Grant(Role.CODER, "connected"));
        assertTrue(coder.get(BASE).body().contains("Nobody has looked yet"));
        assertEquals(303, coder.post(BASE).statusCode());
        assertTrue(coder.get(BASE).body().contains("data-progress"), "the look is under way");
        look();
    }

    private static void look() {
        RunRepository runs = server.getApplicationContext().getBean(RunRepository.class);
        server.getApplicationContext()
                .getBean(Looking.class)
                .look(runs.last("communities").orElseThrow().id(), Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    @Test
    void aCandidateIsDismissedOfferedAgainAndMadeACode() {
        String overview = coder.get(BASE).body();
        assertTrue(overview.contains("Delivery drones carry parcels"), "typical comments");
        assertTrue(overview.contains("discover/words"), "the way to the words");
        String candidate = first(CANDIDATE, overview);
        assertEquals(BASE + "?done=dismissed", Visitor.location(coder.post(candidate + "/dismiss")));
        String dismissed = coder.get(BASE + "?done=dismissed").body();
        assertTrue(dismissed.contains("Dismissed by coder"), dismissed);
        coder.post(candidate + "/again");
        String form = coder.get(candidate).body();
        String on = first(VERSION, form);
        HttpResponse<String> refused = coder.post(candidate + "/code", "on", on, "words", "drones");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("There is a problem"));
        assertFalse(refused.body().contains("name=\"example\" value=\"checked"));
        String example = first(Pattern.compile("name=\"example\" value=\"([0-9a-f-]+)\""), form);
        HttpResponse<String> made = coder.post(
                candidate + "/code",
                "on",
                on,
                "label",
                "Parcels by air",
                "definition",
                "Flying things that bring parcels.",
                "theme",
                "improve",
                "words",
                "drones\n\nparcels",
                "example",
                example);
        assertEquals(BASE + "?done=code", Visitor.location(made), made.body());
        Code code = server.getApplicationContext()
                .getBean(Frames.class)
                .of("communities")
                .orElseThrow()
                .byId("parcels-by-air")
                .orElseThrow();
        assertEquals(1, code.examples().size());
        assertEquals(2, code.words().size());
        String after = coder.get(BASE).body();
        assertTrue(after.contains("Became the code “Parcels by air”"), after);
        assertTrue(after.contains("The code frame has changed since"), after);
        assertEquals(
                404,
                coder.get(BASE + "/candidates/00000000-0000-0000-0000-000000000000")
                        .statusCode());
    }

    @Test
    void wordsLeadToTheCommentsBehindThem() {
        String page = coder.get(BASE + "/words").body();
        assertTrue(page.contains("Equality answers are not used here"));
        String behind = coder.get(first(WORD, page)).body();
        assertTrue(behind.contains("<blockquote"), behind);
        assertEquals(
                404,
                coder.get(BASE + "/words?group=00000000-0000-0000-0000-000000000000")
                        .statusCode());
        assertEquals(
                404,
                coder.get("/desk/connected" + first(WORD, page).substring("/desk/communities".length()))
                        .statusCode());
    }

    @Test
    void everyPagePassesAxeNarrowAndWide() {
        for (int width : new int[] {390, 1280}) {
            try (Chromium chromium = new Chromium()) {
                Officer officer = server.getApplicationContext()
                        .getBean(Officers.class)
                        .add(
                                Optional.empty(),
                                "Policy",
                                "policy" + width + "@example.org",
                                Set.of(new Officer.Grant(Role.POLICY_OFFICER, "communities")))
                        .orElseThrow();
                Page page = chromium.page(width, true);
                page.navigate(server.getURI()
                        + server.getApplicationContext().getBean(Entrance.class).link(Optional.empty(), officer.id()));
                page.locator("[name=password]").fill("four unrelated words");
                page.locator("main button[type=submit]").click();
                String overview = coder.get(BASE).body();
                String words = coder.get(BASE + "/words").body();
                passes(page, width, BASE, "overview");
                passes(page, width, first(CANDIDATE, overview), "candidate");
                passes(page, width, BASE + "/words", "words");
                passes(page, width, first(WORD, words), "word");
            }
        }
    }

    private static void passes(Page page, int width, String path, String name) {
        page.navigate(server.getURI() + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "discovery-" + name + "-" + width + ".png"))
                .setFullPage(true));
        assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), page.url());
        Chromium.assertAccessible(page);
    }
}
