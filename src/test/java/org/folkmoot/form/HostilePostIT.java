package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms that no page of ours sends: each gives a clear page or is passed over, and nothing is half stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePostIT {

    private static final Map<String, List<String>> GOOD = Map.of("live", List.of("here"));

    private House house;

    @BeforeAll
    void open() {
        house = new House(Databases.postgres());
    }

    @AfterAll
    void close() {
        house.close();
    }

    static Stream<Arguments> posts() {
        return Stream.of(
                Arguments.of("nothing at all", "", 422, Map.of()),
                Arguments.of("an option that is not there", "live=mars", 422, Map.of("live", List.of("mars"))),
                Arguments.of(
                        "two where one is asked", "live=here&live=away", 422, Map.of("live", List.of("here", "away"))),
                Arguments.of("the same twice", "live=here&live=here", 303, Map.of("live", List.of("here", "here"))),
                Arguments.of("fields of another page", "live=here&proud=x&years=3", 303, GOOD),
                Arguments.of("fields of no page", "live=here&admin=true&live.x=1&live[]=2&__proto__=3", 303, GOOD),
                Arguments.of("names of nobody", "live=here&=x&%00=y&.=z", 303, GOOD),
                Arguments.of("a NUL", "live=he%00re", 303, GOOD),
                Arguments.of("no UTF-8", "live=here%FF", 400, Map.of()),
                Arguments.of("half a surrogate", "live=here&_shown=live%ED%A0%80", 400, Map.of()),
                Arguments.of("broken escapes", "live=%zz", 400, Map.of()),
                Arguments.of("a huge field", "live=" + "x".repeat(1_100_000), 413, Map.of()),
                Arguments.of("a large field", "live=" + "x".repeat(500_000), 422, null),
                Arguments.of("thousands of fields", "live=here&".repeat(2_001), 413, Map.of()),
                Arguments.of("a long name", "live=here&" + "n".repeat(500) + "=1", 400, Map.of()),
                Arguments.of("a wish to go elsewhere", "live=here&_from=//evil.example&_go=//evil.example", 303, GOOD),
                Arguments.of("a question list of nonsense", "live=here&_shown=%20%20live%20%20", 303, GOOD),
                Arguments.of("nothing but the question list", "_shown=live", 422, Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("posts")
    void eachIsAnsweredClearlyAndStoresNothingThatWasNotAsked(
            String what, String body, int status, Map<String, List<String>> stored) {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        HttpResponse<String> answer = resident.postRaw("/page/live", body);
        assertEquals(status, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.headers().firstValue("Location").orElse("").contains("evil"), "no open redirect");
        if (status != 303) {
            assertTrue(answer.body().contains("<h1"), answer.body());
        }
        Draft draft = house.get(AllDrafts.class).findAll().stream()
                .reduce((earlier, later) -> later.id().compareTo(earlier.id()) > 0 ? later : earlier)
                .orElseThrow();
        if (stored != null) {
            assertEquals(stored, draft.marks().fields());
        }
        assertEquals(0, house.responses(House.TOWN).size());
    }

    @Test
    void addressesOfNothingAreNotFoundAndCookiesOfNobodyLeadNowhere() {
        for (String path : List.of(
                "/consultations/none",
                "/consultations/town/none",
                "/consultations/town/..%2f..%2fetc",
                "/consultations/none/privacy",
                "/consultations/strategy-draft/town")) {
            assertEquals(404, house.visitor().get(path).statusCode(), path);
        }
        Resident stranger = new Resident(house, House.TOWN);
        stranger.open("/check");
        assertEquals("", stranger.at);
        stranger.open("/receipt");
        assertEquals("", stranger.at);
        stranger.open("/page/live");
        assertEquals("", stranger.at);
        assertEquals(404, stranger.post("/page/live", "live", "here").statusCode());
        assertEquals(404, stranger.post("/send").statusCode());
    }

    @Test
    void aPageOfNobodyAndAPageNotReachedYetLeadToTheRightOne() {
        Resident resident = new Resident(house, House.TOWN);
        resident.begin();
        resident.open("/page/none");
        assertEquals("/page/live", resident.at);
        resident.leave("here", "years", "3");
        assertEquals("/page/live", resident.at);
        resident.send("/send");
        assertEquals("/page/live?from=check", resident.at);
        assertEquals(0, house.responses(House.TOWN).size());
    }
}
