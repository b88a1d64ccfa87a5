package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Response;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks like a program's is told to officers, and counted as all else is. */
class SuspicionIT {

    private House house;

    @BeforeEach
    void open() {
        house = new House(Databases.h2());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Set<Flag> flags() {
        return house.get(Flags.class).toDecide("town").stream()
                .map(Flags.Flagged::flag)
                .collect(Collectors.toSet());
    }

    @Test
    void whatAProgramSendsIsFlaggedAndCounted() {
        Resident program = new Resident(house, House.TOWN);
        program.toCheck();
        program.send("/send", "website", "https://casino.example");
        assertEquals(Set.of(Flag.DECOY, Flag.FAST), flags());
        assertEquals(
                List.of(Disposition.INCLUDED),
                house.responses(House.TOWN).stream().map(Response::disposition).toList());
    }

    @Test
    void whatIsSentInTheTimeOfGraceCountsAndIsMarked() {
        Instant closes = Instant.parse("2026-12-31T23:59:00Z");
        house.clock.move(Duration.between(House.START, closes.minusSeconds(600)));
        Resident early = new Resident(house, House.TOWN);
        Resident late = new Resident(house, House.TOWN);
        Resident tooLate = new Resident(house, House.TOWN);
        early.toCheck();
        late.toCheck();
        tooLate.toCheck();
        house.clock.move(Duration.ofSeconds(599));
        early.send("/send", "website", "");
        assertEquals(Set.of(), flags());
        house.clock.move(Duration.ofSeconds(1));
        late.send("/send", "website", "");
        assertEquals(Set.of(Flag.AFTER_CLOSING), flags());
        house.clock.move(Duration.ofMinutes(30));
        tooLate.post("/send");
        assertEquals(
                List.of(Disposition.INCLUDED, Disposition.INCLUDED),
                house.responses(House.TOWN).stream().map(Response::disposition).toList());
        Visitor officer =
                Staff.signedIn(house.server, "ann@mereshire.example", new Officer.Grant(Role.POLICY_OFFICER, "town"));
        String page = officer.get("/desk/town/flags").body();
        assertTrue(page.contains("Sent after closing"), page);
        List<String> lines = officer.get("/desk/town/report/responses/town.csv")
                .body()
                .lines()
                .toList();
        assertEquals(
                1,
                lines.stream().filter(line -> line.contains(",after-closing,")).count(),
                lines::toString);
        Matcher link =
                Pattern.compile("/desk/town/flags/after-closing/[0-9a-f-]+").matcher(page);
        assertTrue(link.find());
        officer.get(link.group());
        assertEquals(
                303,
                officer.post(link.group(), "decision", "late", "why", "It was announced so.")
                        .statusCode());
        assertEquals(
                Set.of(Disposition.INCLUDED, Disposition.LATE),
                house.responses(House.TOWN).stream().map(Response::disposition).collect(Collectors.toSet()));
    }

    @Test
    void aPersonWhoTakesTheirTimeIsNotFlagged() {
        Resident person = new Resident(house, House.TOWN);
        person.toCheck();
        house.clock.move(Duration.ofSeconds(20));
        person.send("/send", "website", "");
        assertEquals(Set.of(), flags());
    }
}
