package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Response;
import org.folkmoot.store.Databases;
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
    void aPersonWhoTakesTheirTimeIsNotFlagged() {
        Resident person = new Resident(house, House.TOWN);
        person.toCheck();
        house.clock.move(Duration.ofSeconds(20));
        person.send("/send", "website", "");
        assertEquals(Set.of(), flags());
    }
}
