package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.reach.Footfall;
import org.folkmoot.reach.ShortAddress;
import org.folkmoot.response.Source;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a short address to a counted answer with its source, on both databases: its leaves only name one. */
abstract class ShortAddressContract {

    private static final String SHORT = "/s/" + ShortAddress.code(House.TOWN);
    private static final String START = "/consultations/town/town";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

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

    private List<Footfall.Day> counted() {
        return house.get(Footfall.class).of("town").stream()
                .sorted(java.util.Comparator.comparing(
                        day -> day.source().map(Source::slug).orElse("")))
                .toList();
    }

    private static Footfall.Day day(String source, long visits, long starts) {
        return new Footfall.Day(House.TOWN, Source.of(source), TODAY, visits, starts);
    }

    @Test
    void whoComesByASourceIsCountedAndTheResponseSaysSo() {
        Visitor visitor = house.visitor();
        HttpResponse<String> led = visitor.get(SHORT + "?via=library");
        assertEquals(303, led.statusCode());
        assertEquals(START + "?via=library", Visitor.location(led));
        assertEquals(List.of(), led.headers().allValues("Set-Cookie"), "nobody is tracked");
        assertTrue(visitor.get(Visitor.location(led)).body().contains("name=\"via\" value=\"library\""));
        assertEquals(303, visitor.post(START + "/start", "via", "library").statusCode());
        Resident resident = new Resident(visitor, House.TOWN);
        resident.leave("live", "live", "away");
        resident.leave("reasons", "like", "park");
        resident.leave("away");
        resident.send("/send");
        assertEquals(
                Optional.of(new Source("library")),
                house.responses(House.TOWN).getFirst().provenance().source());
        assertEquals(List.of(day("library", 1, 1)), counted());
    }

    @Test
    void linksWithoutASourceHaveNone() {
        assertEquals(START, Visitor.location(house.visitor().get(SHORT)));
        assertEquals(START, Visitor.location(house.visitor().get(SHORT + "?via=%3Cb%3E")));
        assertEquals(START + "?lang=cy", Visitor.location(house.visitor().get(SHORT + "?lang=cy")));
        Resident resident = new Resident(house, House.TOWN);
        resident.toCheck();
        resident.send("/send");
        assertEquals(
                Optional.empty(),
                house.responses(House.TOWN).getFirst().provenance().source());
        assertEquals(List.of(day("", 3, 1)), counted());
    }

    @Test
    void machinesAndHeadRequestsAreLedButNotCounted() throws IOException, InterruptedException {
        for (String agent : List.of("Mozilla/5.0 (compatible; Examplebot/2.1)", "facebookexternalhit/1.1", "")) {
            assertEquals(303, raw("GET", agent), agent);
        }
        assertEquals(303, raw("HEAD", "Mozilla/5.0 (X11; Linux x86_64)"));
        assertEquals(List.of(), counted());
        assertEquals(303, raw("GET", "Mozilla/5.0 (X11; Linux x86_64)"));
        assertEquals(List.of(day("poster", 1, 0)), counted());
    }

    private int raw(String method, String agent) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = house.server.getURI().resolve(SHORT + "?via=poster");
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .header("User-Agent", agent)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void onlyWhileTheSurveyIsOpenIsAnyoneCounted() {
        house.clock.move(Duration.ofDays(-60));
        assertEquals(303, house.visitor().get(SHORT + "?via=library").statusCode());
        assertEquals(List.of(), counted());
        assertEquals(404, house.visitor().get("/s/nothing").statusCode());
    }

    @Test
    void aConsultationThatIsNotPublishedIsFoundByItsOfficersAloneAndCountsNothing() {
        house.write("town/consultation.yaml", House.CONSULTATION.replace("status: published", "status: draft"));
        house.restart();
        assertEquals(404, house.visitor().get(SHORT).statusCode());
        Visitor officer = Staff.signedIn(house.server, "ann@mereshire.example", new Officer.Grant(Role.CODER, "town"));
        assertEquals(303, officer.get(SHORT + "?via=library").statusCode());
        officer.get(START + "?via=library");
        assertEquals(303, officer.post(START + "/start", "via", "library").statusCode());
        assertEquals(List.of(), counted());
    }

    @Test
    void inventedSourcesFillNoDatabase() {
        Footfall footfall = house.get(Footfall.class);
        for (int i = 0; i < 210; i++) {
            footfall.visited(House.TOWN, Source.of("made-up-" + i));
        }
        assertEquals(201, counted().size());
        assertEquals(Optional.of(new Source("other")), footfall.started(House.TOWN, Source.of("one-more")));
        assertEquals(Optional.of(new Source("made-up-7")), footfall.started(House.TOWN, Source.of("made-up-7")));
        assertTrue(counted().contains(day("other", 10, 1)), () -> "" + counted());
        assertFalse(counted().stream().anyMatch(day -> day.source().equals(Source.of("one-more"))));
    }
}
