package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Contact;
import org.folkmoot.response.Contacts;
import org.folkmoot.store.WholeDatabase;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contact details after sending, and that nobody can pair them with responses, on both databases. */
abstract class ContactContract {

    private static final SurveyId DRAW = new SurveyId("draw", "draw");
    private static final int PEOPLE = 200;

    /**
     * Right pairs of a guess that knows nothing are those of a shuffled deck: one on average, however many people there are. More
     * than twelve come up once in more than 16 thousand million guesses, so that a test of some hundred guesses that finds more
     * has found a way of telling.
     */
    private static final int MOST_BY_CHANCE = 12;

    private House house;

    abstract Map<String, String> database();

    @BeforeEach
    void open() {
        house = new House(database());
        house.write("draw/consultation.yaml", House.CONSULTATION.replace("surveys: [town, kinds]", "surveys: [draw]"));
        house.write("draw/draw.yaml", """
                title: A short one
                label: Short survey
                unit: {one: resident, many: residents}
                minutes: 1
                languages: [en]
                pages:
                  - id: only
                    title: All we ask
                    questions:
                      - {id: who, kind: short-text, text: Give it a name}
                contact-details:
                  introduction: Win a bicycle.
                  offers:
                    - {id: updates, text: News of the outcome, asks: [email]}
                    - {id: draw, text: The draw, asks: [name, email, telephone]}
                """);
        house.restart();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Resident sent(String who) {
        Resident resident = new Resident(house, DRAW);
        resident.begin();
        resident.leave("only", "who", who);
        resident.send("/send");
        return resident;
    }

    @Test
    void whatATickAsksForIsNeededAndNothingElseIsKept() {
        Resident resident = sent("me");
        assertEquals("/keep-in-touch", resident.at);
        HttpResponse<String> empty = resident.post("/keep-in-touch", "offer", "draw", "email", "me@nowhere");
        assertEquals(422, empty.statusCode());
        for (String anchor : List.of("name", "email", "telephone")) {
            assertTrue(empty.body().contains("href=\"#" + anchor + "\""), anchor + " in " + empty.body());
        }
        assertTrue(empty.body().contains("value=\"me@nowhere\""), "nothing is lost");
        HttpResponse<String> unticked = resident.post("/keep-in-touch", "email", "me@example.org");
        assertTrue(unticked.body().contains("href=\"#offer\""), unticked.body());
        resident.send("/keep-in-touch", "offer", "updates", "name", "Me", "email", " me@example.org ");
        assertEquals("/receipt", resident.at);
        resident.send("/keep-in-touch", "offer", "updates", "email", "again@example.org");
        List<Contact> kept = house.get(Contacts.class).of(DRAW);
        assertEquals(1, kept.size(), "once");
        assertEquals("me@example.org", kept.getFirst().email());
        assertEquals("", kept.getFirst().name(), "not asked for by the tick");
        assertEquals(Set.of("updates"), kept.getFirst().offers());
        sent("you").send("/keep-in-touch", "skip", "yes", "email", "you@example.org");
        sent("they").send("/keep-in-touch");
        assertEquals(1, house.get(Contacts.class).of(DRAW).size());
    }

    @Test
    void theyAreKeptForAsLongAsWasSaidAndListedWithoutFormulas() {
        sent("me")
                .send(
                        "/keep-in-touch",
                        "offer",
                        "draw",
                        "name",
                        "=1+1,\"x\"",
                        "email",
                        "me@b.example",
                        "telephone",
                        "+44 1632 960001");
        Contacts contacts = house.get(Contacts.class);
        assertEquals(
                "offers,name,email,telephone\r\ndraw,\"'=1+1,\"\"x\"\"\",me@b.example,'+44 1632 960001\r\n",
                contacts.csv(DRAW));
        house.clock.move(Duration.ofDays(400));
        assertEquals(0, contacts.purge());
        house.clock.move(Duration.ofDays(30));
        assertEquals(1, contacts.purge());
        assertEquals(List.of(), contacts.of(DRAW));
    }

    @Test
    void officersDownloadSearchAndEraseOnTheRecord() {
        sent("me")
                .send(
                        "/keep-in-touch",
                        "offer",
                        "draw",
                        "name",
                        "@SUM(A1)",
                        "email",
                        "me@b.example",
                        "telephone",
                        "+44 1632 960002");
        sent("you").send("/keep-in-touch", "offer", "updates", "email", "you@b.example");
        Visitor coder = Staff.signedIn(house.server, "cy@mereshire.example", new Officer.Grant(Role.CODER, "draw"));
        assertEquals(403, coder.get("/desk/draw/contacts/draw.csv").statusCode());
        Visitor officer =
                Staff.signedIn(house.server, "ann@mereshire.example", new Officer.Grant(Role.POLICY_OFFICER, "draw"));
        HttpResponse<String> file = officer.get("/desk/draw/contacts/draw.csv");
        assertEquals(200, file.statusCode());
        assertTrue(
                file.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment"));
        assertTrue(file.body().contains("draw,'@SUM(A1),me@b.example,'+44 1632 960002\r\n"), file.body());
        assertEquals(404, officer.get("/desk/draw/contacts/town.csv").statusCode());
        assertFalse(officer.get("/desk/draw/contacts").body().contains("me@b.example"), "only whom they search for");
        String found = officer.post("/desk/draw/contacts", "part", "ME@B").body();
        assertTrue(found.contains("me@b.example") && !found.contains("you@b.example"), found);
        Matcher person = Pattern.compile("name=\"person\" value=\"([^\"]+)\"").matcher(found);
        assertTrue(person.find(), found);
        assertEquals(
                404,
                officer.post("/desk/draw/contacts/draw/erase", "person", "nobody")
                        .statusCode());
        assertEquals(
                303,
                officer.post("/desk/draw/contacts/draw/erase", "person", person.group(1))
                        .statusCode());
        officer.get("/desk/draw/contacts");
        officer.post("/desk/draw/contacts/draw/erase", "person", person.group(1));
        String left = officer.get("/desk/draw/contacts/draw.csv").body();
        assertFalse(left.contains("me@b.example"), left);
        assertTrue(left.contains("you@b.example"), left);
        assertFalse(WholeDatabase.of(house.server.getApplicationContext()).contains("me@b.example"));
        List<String> audit = house.get(Audit.class).of("draw").stream()
                .filter(line -> line.action().startsWith("contacts."))
                .map(line -> line.action() + " " + line.detail())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "contacts.download draw: 1 people",
                        "contacts.download draw: 2 people",
                        "contacts.erase draw: 1 person"),
                audit);
    }

    @Test
    void whoHasTheWholeDatabaseCannotTellWhoseContactDetailsAreWhose() {
        for (int i = 0; i < PEOPLE; i++) {
            sent("person " + i).send("/keep-in-touch", "offer", "updates", "email", "p" + i + "@example.org");
            house.clock.move(Duration.ofSeconds(97));
        }
        WholeDatabase all = WholeDatabase.of(house.server.getApplicationContext());
        Map<String, String> truth = new HashMap<>();
        house.responses(DRAW)
                .forEach(response -> truth.put(
                        response.id().toString(),
                        "p"
                                + response.answers()
                                        .get(new QuestionId("who"))
                                        .toString()
                                        .replaceAll("\\D", "") + "@example.org"));
        assertEquals(PEOPLE, new HashSet<>(truth.values()).size());

        int guesses = 0;
        for (Map.Entry<String, List<String>> responses :
                orders(all, "response", "id", truth.keySet()).entrySet()) {
            for (Map.Entry<String, List<String>> people : peoples(all).entrySet()) {
                for (boolean backwards : new boolean[] {false, true}) {
                    List<String> row = backwards ? people.getValue().reversed() : people.getValue();
                    long right = IntStream.range(0, PEOPLE)
                            .filter(i -> row.get(i)
                                    .equals(truth.get(responses.getValue().get(i))))
                            .count();
                    assertTrue(
                            right <= MOST_BY_CHANCE,
                            () -> right + " of " + PEOPLE + " by " + responses.getKey() + " and " + people.getKey());
                    guesses++;
                }
            }
        }
        assertTrue(guesses > 50, "only " + guesses + " guesses");
        for (String table : all.holding("@example.org")) {
            assertEquals("contact_list", table, "addresses stand in one place alone");
        }
        for (String id : truth.keySet()) {
            assertFalse(
                    all.table("contact_list").stream()
                            .anyMatch(list -> list.get("people").contains(id)),
                    "no id of both");
        }
        Set<String> days = all.table("contact_list").stream()
                .map(list -> list.get("added_on"))
                .collect(Collectors.toSet());
        assertTrue(days.stream().allMatch(day -> day.length() == 10), "a day and no time: " + days);
    }

    /** The responses in each order that the database gives: as rows lie in any table that names them, and by each column. */
    private static Map<String, List<String>> orders(WholeDatabase all, String named, String column, Set<String> ids) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        all.tables().forEach((table, rows) -> {
            for (String key : table.equals(named) ? List.of(column) : List.of("response_id", "response")) {
                List<Map<String, String>> own = rows.stream()
                        .filter(row -> row.get(key) != null && ids.contains(row.get(key)))
                        .toList();
                if (own.size() == ids.size()) {
                    orders.put(table, own.stream().map(row -> row.get(key)).toList());
                    own.getFirst()
                            .keySet()
                            .forEach(by -> orders.put(
                                    table + "." + by,
                                    own.stream()
                                            .sorted(by(by))
                                            .map(row -> row.get(key))
                                            .toList()));
                }
            }
        });
        return orders;
    }

    /** The people in each order that what is kept of them gives. */
    private static Map<String, List<String>> peoples(WholeDatabase all) {
        List<List<String>> rows = all.table("contact_list").stream()
                .flatMap(list -> Stream.of(list.get("people").split("\r\n")))
                .map(line -> List.of(line.split(",")))
                .toList();
        assertEquals(PEOPLE, rows.size());
        Map<String, List<String>> orders = new LinkedHashMap<>();
        orders.put("the order of the list", emails(rows));
        for (int i = 0; i < 2; i++) {
            int cell = i;
            List<List<String>> sorted = new ArrayList<>(rows);
            sorted.sort(Comparator.comparing(row -> row.get(cell)));
            orders.put("cell " + cell, emails(sorted));
        }
        List<List<String>> byTime = new ArrayList<>(rows);
        byTime.sort(Comparator.comparing(row -> row.get(0).replaceAll("-", "").substring(0, 12)));
        orders.put("the time in the id", emails(byTime));
        return orders;
    }

    private static List<String> emails(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(3)).toList();
    }

    /** Numbers by their size, places in the file of the database by page and line, all else as text. */
    private static Comparator<Map<String, String>> by(String column) {
        return Comparator.comparing(row -> {
            String value = row.get(column) == null ? "" : row.get(column);
            return value.replaceAll("[(),]", " ")
                    .strip()
                    .transform(text -> text.matches("[0-9 ]+")
                            ? Stream.of(text.split(" "))
                                    .map(part -> "0".repeat(20 - part.length()) + part)
                                    .collect(Collectors.joining(" "))
                            : text);
        });
    }

    @Test
    void aLongListIsPartedAndNobodyIsLost() {
        Contacts contacts = house.get(Contacts.class);
        for (int i = 0; i < 1_020; i++) {
            contacts.add(DRAW, Contact.fresh(Set.of("updates"), "", "p" + i + "@example.org", ""));
        }
        assertEquals(
                1_020, contacts.of(DRAW).stream().map(Contact::email).distinct().count());
        List<Map<String, String>> lists =
                WholeDatabase.of(house.server.getApplicationContext()).table("contact_list");
        assertEquals(2, lists.size());
        lists.forEach(list -> assertTrue(list.get("people").split("\r\n").length >= 490));
    }
}
