package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.folkmoot.web.Siege;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A flood of beginnings meets limits and puzzles, while who has begun goes on undisturbed. */
@Isolated("Counts what others would slow down.")
class FloodIT {

    private static final Pattern PUZZLE = Pattern.compile("name=\"_puzzle\" value=\"([^\"]+)\"");
    private static final int LIMIT = 100;
    private static final int BURST = 300;

    private House house;

    private void open(int begin, int siege) {
        Map<String, String> properties = new HashMap<>(Databases.h2());
        properties.put("folkmoot.limits.begin", Integer.toString(begin));
        properties.put("folkmoot.limits.siege", Integer.toString(siege));
        house = new House(properties);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Presses the button of the start page many times at once, each time as somebody who was never here. */
    private List<HttpResponse<String>> flood(int times) throws InterruptedException, IOException {
        URI site = house.server.getURI();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService crowd = Executors.newFixedThreadPool(30)) {
            HttpResponse<String> start = client.send(
                    HttpRequest.newBuilder(site.resolve("/consultations/" + House.TOWN))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String visit =
                    start.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
            Matcher token =
                    Pattern.compile("name=\"_token\" value=\"([^\"]+)\"").matcher(start.body());
            assertTrue(token.find());
            HttpRequest press = HttpRequest.newBuilder(site.resolve("/consultations/" + House.TOWN + "/start"))
                    .header("Cookie", visit)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_token=" + token.group(1), StandardCharsets.UTF_8))
                    .build();
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, times)
                    .mapToObj(any -> crowd.submit(() -> client.send(press, HttpResponse.BodyHandlers.ofString())))
                    .toList();
            return answers.stream().map(FloodIT::answer).toList();
        }
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> coming) {
        try {
            return coming.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBurstIsTurnedAwayWhileWhoHasBegunGoesOn() throws InterruptedException, IOException, ExecutionException {
        open(LIMIT, 10 * BURST);
        Resident person = new Resident(house, House.TOWN);
        person.begin();
        try (ExecutorService side = Executors.newSingleThreadExecutor()) {
            Future<?> answering = side.submit(() -> {
                person.leave("live", "live", "here");
                person.leave("reasons", "like", "shops");
                person.leave("here", "years", "12", "proud", "The bridge");
                person.send("/send");
            });
            List<HttpResponse<String>> answers = flood(BURST);
            answering.get();
            assertEquals(
                    LIMIT - 1,
                    answers.stream().filter(each -> each.statusCode() == 303).count(),
                    "one of the beginnings was the person's");
            List<HttpResponse<String>> away =
                    answers.stream().filter(each -> each.statusCode() == 429).toList();
            assertEquals(BURST - LIMIT + 1, away.size());
            assertEquals(
                    "6", away.getFirst().headers().firstValue("Retry-After").orElse(""));
            assertTrue(
                    away.getFirst().body().contains("Many people are using this service from the same place"),
                    away.getFirst().body());
        }
        assertEquals(1, house.responses(House.TOWN).size());
        Resident newcomer = new Resident(house, House.TOWN);
        newcomer.open("");
        assertEquals(429, newcomer.post("/start").statusCode());
        house.clock.move(Duration.ofMinutes(10));
        newcomer.send("/start");
        assertEquals("/page/live", newcomer.at);
    }

    @Test
    void underAttackWhoeverRunsNoScriptWaitsAndGoesOn() throws InterruptedException, IOException {
        open(1_000, 20);
        Resident person = new Resident(house, House.TOWN);
        person.begin();
        assertTrue(flood(30).stream().anyMatch(each -> each.body().contains("data-puzzle=")));
        person.leave("live", "live", "here");
        Resident newcomer = new Resident(house, House.TOWN);
        newcomer.open("");
        HttpResponse<String> asked = newcomer.post("/start");
        assertEquals(429, asked.statusCode());
        assertEquals("10", asked.headers().firstValue("Retry-After").orElse(""));
        String puzzle = puzzle(asked);
        HttpResponse<String> early = newcomer.post("/start", "_puzzle", puzzle, "_solution", "");
        assertEquals(429, early.statusCode(), "ten seconds are not over");
        assertEquals(puzzle, puzzle(early), "the wait does not begin again");
        assertEquals(
                429,
                newcomer.post("/start", "_puzzle", puzzle.replaceFirst("^\\d+", "1"), "_solution", "")
                        .statusCode(),
                "nobody makes a puzzle of their own");
        house.clock.move(Duration.ofSeconds(10));
        newcomer.send("/start", "_puzzle", puzzle, "_solution", "");
        assertEquals("/page/live", newcomer.at);
        Resident other = new Resident(house, House.TOWN);
        other.open("");
        assertEquals(
                429, other.post("/start", "_puzzle", puzzle, "_solution", "").statusCode(), "it works once");
        house.clock.move(Duration.ofMinutes(11));
        other.send("/start");
        assertEquals("/page/live", other.at, "the attack is over");
    }

    private static String puzzle(HttpResponse<String> page) {
        Matcher found = PUZZLE.matcher(page.body());
        assertTrue(found.find(), page.body());
        return found.group(1);
    }

    @Test
    void underAttackABrowserSolvesThePuzzleByItself() {
        open(1_000, 1_000);
        house.get(Siege.class).set(Siege.Mode.ALWAYS);
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.page(1280, true);
            page.navigate(house.server
                    .getURI()
                    .resolve("/consultations/" + House.TOWN)
                    .toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now"))
                    .click();
            page.waitForURL("**/page/live");
            Page looked = chromium.page(320, true);
            looked.route("**/puzzle.js*", route -> route.abort());
            looked.navigate(house.server
                    .getURI()
                    .resolve("/consultations/" + House.TOWN)
                    .toString());
            looked.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now"))
                    .click();
            Chromium.assertAccessible(looked);
            house.get(Siege.class).set(Siege.Mode.NEVER);
            house.write(
                    "town/kinds.yaml",
                    House.ALL_KINDS.replace("minutes: 5", "minutes: 5\ninvitation: required\nanswers: named"));
            house.restart();
            Page closed = chromium.page(320, true);
            closed.navigate(house.server
                    .getURI()
                    .resolve("/consultations/" + House.KINDS)
                    .toString());
            Chromium.assertAccessible(closed);
            closed.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now"))
                    .click();
            assertTrue(closed.title().startsWith("Error: "), closed.title());
            Chromium.assertAccessible(closed);
            house.get(Siege.class).set(Siege.Mode.ALWAYS);
            Page plain = chromium.page(320, false);
            plain.navigate(house.server
                    .getURI()
                    .resolve("/consultations/" + House.TOWN)
                    .toString());
            plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start now"))
                    .click();
            assertTrue(plain.title().startsWith("Please wait a moment"), plain.title());
            house.clock.move(Duration.ofSeconds(10));
            plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
            plain.waitForURL("**/page/live");
        }
    }
}
