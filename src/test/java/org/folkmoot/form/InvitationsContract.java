package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.response.Response;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closed surveys, on both databases: its leaves only name one. */
abstract class InvitationsContract {

    private static final String DESK = "/desk/town/invitations/town";

    private static final String ONE_QUESTION = """
            title: Our town
            label: Town survey
            unit: {one: resident, many: residents}
            minutes: 5
            languages: [en]
            invitation: required
            answers: unnamed
            pages:
              - id: one
                title: One question
                questions:
                  - {id: like, kind: short-text, text: What do you like?}
            """;

    private House house;
    private Visitor officer;

    abstract Map<String, String> database();

    /** Columns that tables have without saying so, and by which the first of which rows lie. */
    abstract List<String> hidden();

    private Map<String, String> properties;

    private void open(String survey) {
        properties = new HashMap<>(database());
        properties.put("folkmoot.limits.guess", "3");
        house = new House(properties);
        house.write("town/town.yaml", survey);
        house.restart();
        officer = Staff.signedIn(
                house.server, house.visitor(), "pat@mereshire.example", new Officer.Grant(Role.POLICY_OFFICER, "town"));
        officer.get(DESK);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String invited(String answers) {
        return House.SURVEY.replace("minutes: 5", "minutes: 5\ninvitation: required\nanswers: " + answers);
    }

    /** Codes by name, from the file of letters. */
    private Map<String, String> letters() {
        officer.get(DESK);
        HttpResponse<String> file = officer.post(DESK + "/letters");
        assertEquals(200, file.statusCode());
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains("town-town-letters.csv"));
        return Arrays.stream(file.body().split("\r\n"))
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(line -> line[0], line -> line[2], (a, b) -> a, LinkedHashMap::new));
    }

    private String words(String path) {
        return officer.get(path).body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void aCodeBeginsOnceAndALostOneIsReplaced() {
        open(invited("unnamed"));
        assertTrue(officer.get("/desk/town").body().contains(DESK));
        assertEquals(422, officer.post(DESK + "/people", "people", "").statusCode());
        assertEquals(422, officer.post(DESK + "/people", "people", "A,b,c").statusCode());
        String list =
                "The Bridge Club,bridge@example.org\n\"Vale, Friends of the\",1 Mill Lane\nthe bridge club,bridge@example.org\n";
        assertEquals(303, officer.post(DESK + "/people", "people", list).statusCode());
        officer.get(DESK);
        assertEquals(303, officer.post(DESK + "/people", "people", list).statusCode(), "brought twice");
        assertTrue(words(DESK).contains("2 invitations have no code yet"), words(DESK));
        Map<String, String> codes = letters();
        assertEquals(2, codes.size());
        assertEquals(0, letters().size(), "a code is shown once");
        String code = codes.get("The Bridge Club");
        Resident bridge = new Resident(house, House.TOWN);
        String start = bridge.open("");
        assertTrue(start.contains("Your answers are not named"), start);
        assertEquals(422, bridge.post("/start").statusCode());
        HttpResponse<String> wrong = bridge.post("/start", "_invitation", "ABCD-EFGH-2345");
        assertEquals(422, wrong.statusCode());
        assertTrue(
                wrong.body().contains("There is a problem") && wrong.body().contains("not one of ours"), wrong.body());
        bridge.send(
                "/start", "_invitation", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertEquals("/page/live", bridge.at);
        Resident other = new Resident(house, House.TOWN);
        other.open("");
        HttpResponse<String> used = other.post("/start", "_invitation", code);
        assertEquals(422, used.statusCode());
        assertTrue(used.body().contains("This code has been used"), used.body());
        bridge.open("");
        bridge.send("/start");
        assertEquals("/page/live", bridge.at, "the one who began goes on without it");
        assertTrue(officer.get(DESK + "/reminders.csv").body().contains("Friends of the"));
        assertFalse(officer.get(DESK + "/reminders.csv").body().contains("Bridge"));
        String page = officer.get(DESK).body();
        String replace = page.replaceAll("(?s).*action=\"(" + DESK + "/replace/[^\"]+)\".*", "$1");
        HttpResponse<String> shown = officer.post(replace);
        String lost = codes.values().stream()
                .filter(each -> !each.equals(code))
                .findFirst()
                .orElseThrow();
        String fresh = shown.body().replaceAll("(?s).*<p class=\"inset\"><strong>([^<]+)<.*", "$1");
        assertEquals(14, fresh.length(), shown.body());
        assertEquals(422, other.post("/start", "_invitation", lost).statusCode(), "the lost code works no more");
        other.send("/start", "_invitation", fresh);
        assertEquals("/page/live", other.at);
    }

    @Test
    void wrongCodesAreLimited() {
        open(invited("unnamed"));
        Resident guesser = new Resident(house, House.TOWN);
        guesser.open("");
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    422,
                    guesser.post("/start", "_invitation", "AAAA-AAAA-AAA" + i).statusCode());
        }
        HttpResponse<String> away = guesser.post("/start", "_invitation", "BBBB-BBBB-BBBB");
        assertEquals(429, away.statusCode());
        assertTrue(
                away.body().contains("name=\"_invitation\" value=\"BBBB-BBBB-BBBB\""),
                "what was typed is offered again");
    }

    @Test
    void whereAnswersAreNamedTheListTellsWhoSent() {
        open(invited("named"));
        officer.post(DESK + "/people", "people", "A club\nB club\nC club\nD club");
        Map<String, String> codes = letters();
        Resident one = new Resident(house, House.TOWN);
        assertTrue(one.open("").contains("Your answers are named"));
        one.send("/start", "_invitation", codes.get("A club"));
        one.leave("live", "live", "here");
        one.leave("reasons", "like", "shops");
        one.leave("here", "years", "12", "proud", "The bridge");
        one.send("/send");
        Resident two = new Resident(house, House.TOWN);
        two.open("");
        two.send("/start", "_invitation", codes.get("B club"));
        String list = words(DESK);
        assertTrue(list.contains("A club Sent") && list.contains("B club Code used"), list);
        assertTrue(list.contains("C club Code not used"), list);
        assertTrue(list.contains("1 of 4 invited have answered (25%)"), list);
    }

    @Test
    void theWholeDatabaseDoesNotTellWhoseAnAnswerIs() throws SQLException {
        open(ONE_QUESTION);
        int people = 200;
        String list = IntStream.range(0, people)
                .mapToObj(i -> "Club %03d".formatted(i))
                .collect(Collectors.joining("\n"));
        officer.post(DESK + "/people", "people", list);
        List<Map.Entry<String, String>> codes = new ArrayList<>(letters().entrySet());
        assertEquals(people, codes.size());
        Random chance = new Random(20261122);
        Collections.shuffle(codes, chance);
        Map<String, String> whose = new HashMap<>();
        Map<String, String> truth = new HashMap<>();
        for (Map.Entry<String, String> each : codes) {
            Resident resident = new Resident(house, House.TOWN);
            resident.open("");
            resident.send("/start", "_invitation", each.getValue());
            String words = "Park " + chance.nextLong();
            whose.put(words, each.getKey());
            resident.leave("one", "like", words);
            resident.send("/send");
        }
        for (Response response : house.responses(House.TOWN)) {
            String words = ((org.folkmoot.answer.Answer.Words)
                            response.answers().values().iterator().next())
                    .text();
            truth.put(whose.get(words), response.id().toString());
        }
        assertEquals(people, truth.size());
        Map<String, List<Map<String, String>>> all = everything();
        List<Map<String, String>> invitations = all.get("invitation");
        assertEquals(people, invitations.size());
        noRowNamesAnInvitation(all, invitations);
        List<List<String>> names = orders(invitations, "name");
        List<String> used =
                List.of(all.get("invitation_use").getFirst().get("used").split("\n"));
        assertEquals(people, used.size());
        Map<String, String> nameOf =
                invitations.stream().collect(Collectors.toMap(row -> row.get("code_hash"), row -> row.get("name")));
        names.add(used.stream().map(nameOf::get).toList());
        List<List<String>> responses = orders(all.get("response"), "id");
        responses.addAll(orders(all.get("draft"), "response"));
        for (List<String> inviteds : names) {
            for (List<String> sent : responses) {
                for (List<String> guess : List.of(sent, sent.reversed())) {
                    long right = IntStream.range(0, people)
                            .filter(i -> guess.get(i).equals(truth.get(inviteds.get(i))))
                            .count();
                    assertTrue(right <= 12, right + " of " + people + " paired; chance is one");
                }
            }
        }
    }

    /** The rows in the order in which they lie, and in the order of each of their columns, by one column. */
    private static List<List<String>> orders(List<Map<String, String>> rows, String by) {
        List<List<String>> orders = new ArrayList<>();
        orders.add(rows.stream().map(row -> row.get(by)).toList());
        for (String column : rows.getFirst().keySet()) {
            orders.add(rows.stream()
                    .sorted(java.util.Comparator.comparing(row -> String.valueOf(row.get(column))))
                    .map(row -> row.get(by))
                    .toList());
        }
        return orders;
    }

    /** All tables with their rows in the order in which they lie, each row as text by column; hidden columns included. */
    private Map<String, List<Map<String, String>>> everything() throws SQLException {
        Map<String, List<Map<String, String>>> all = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(
                        properties.get("datasources.default.url"),
                        properties.get("datasources.default.username"),
                        properties.get("datasources.default.password"));
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                all.put(table, rows(statement, table));
            }
        }
        return all;
    }

    private List<Map<String, String>> rows(Statement statement, String table) throws SQLException {
        List<Map<String, String>> all = new ArrayList<>();
        String sql = "select " + String.join(", ", hidden()) + ", t.* from \"" + table + "\" t order by "
                + hidden().getFirst();
        try (ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), rows.getString(i));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static void noRowNamesAnInvitation(
            Map<String, List<Map<String, String>>> all, List<Map<String, String>> invitations) {
        String elsewhere = all.entrySet().stream()
                .filter(table -> !table.getKey().startsWith("invitation"))
                .flatMap(table -> table.getValue().stream())
                .flatMap(row -> row.values().stream())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("\n"));
        assertTrue(all.get("invitation_named").isEmpty());
        assertTrue(invitations.stream()
                .flatMap(row -> Stream.of(row.get("id"), row.get("code_hash")))
                .noneMatch(elsewhere::contains));
    }
}
