package org.folkmoot.store;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T09:30:00.123456789Z"), ZoneOffset.UTC);

    @Test
    void idsFollowEachOtherEvenWhenTheClockStandsStill() {
        Ids ids = Ids.seeded(CLOCK, 7);
        List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();
        assertEquals(made, made.stream().sorted().distinct().toList());
        assertTrue(made.stream().allMatch(id -> id.version() == 7 && id.variant() == 2));
        assertEquals(CLOCK.millis(), made.getFirst().getMostSignificantBits() >>> 16);
    }

    @Test
    void theSameSeedAndClockMakeTheSameIds() {
        Ids one = Ids.seeded(CLOCK, 7);
        Ids other = Ids.seeded(CLOCK, 7);
        assertEquals(List.of(one.next(), one.random()), List.of(other.next(), other.random()));
        assertNotEquals(Ids.seeded(CLOCK, 8).next(), Ids.seeded(CLOCK, 7).next());
        assertEquals(4, one.random().version());
    }

    @Test
    void momentsAreCutToMicroseconds() {
        assertEquals(Instant.parse("2026-05-01T09:30:00.123456Z"), new Moments(CLOCK).now());
    }
}
