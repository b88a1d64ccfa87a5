package org.folkmoot.account;

import static org.junit.jupiter.api.Assertions.*;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.store.Databases;
import org.folkmoot.store.MovingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What officers, links, sessions and the audit do, on both databases: its leaves only name one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OfficersContract {
    private static final String GOOD = "four unrelated words";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T09:00:00.123456Z"));
    private ApplicationContext context;
    private Officers officers;
    private Entrance entrance;
    private Audit audit;
    private int count;
    private Officer officer;

    abstract Map<String, String> database();

    @BeforeAll
    void open() {
        context = ApplicationContext.builder(Databases.with(database(), Map.of()))
                .singletons(clock)
                .start();
        assertSame(clock, context.getBean(Clock.class));
        officers = context.getBean(Officers.class);
        entrance = context.getBean(Entrance.class);
        audit = context.getBean(Audit.class);
    }

    @AfterAll
    void close() {
        context.close();
    }

    @BeforeEach
    void anOfficer() {
        officer = officers.add(
                        Optional.empty(), "Ann O'Neill", "Ann" + ++count + "@Example.org", Set.of(keyer("communities")))
                .orElseThrow();
    }

    private static Officer.Grant keyer(String consultation) {
        return new Officer.Grant(Role.KEYER, consultation);
    }

    private String token() {
        return entrance.link(Optional.empty(), officer.id()).replace("/welcome/", "");
    }

    @Test
    void anOfficerIsKeptWithRolesAndFoundByAddressInAnyCase() {
        assertEquals(Optional.of(officer), officers.byEmail("aNN" + count + "@example.ORG "));
        assertFalse(officer.ready());
        assertTrue(officer.may(Role.KEYER, "communities"));
        assertFalse(officer.may(Role.KEYER, "connected"));
        assertFalse(officer.may(Role.CODER, "communities"));
        assertTrue(officers.add(Optional.empty(), "Other", officer.email().toUpperCase(), Set.of())
                .isEmpty());
        assertTrue(officers.all().contains(officer));
    }

    @Test
    void changesReplaceRolesAndAreRecorded() {
        officers.change(officer, officer.id(), "Ann", Set.of(Officer.Grant.administrator()));
        Officer changed = officers.byId(officer.id()).orElseThrow();
        assertEquals(Set.of(Officer.Grant.administrator()), changed.grants());
        assertEquals("Ann", changed.name());
        assertTrue(changed.may(Role.POLICY_OFFICER, "anything"));
        List<Audit.Line> lines = audit.of("");
        assertEquals(
                new Audit.Line(
                        clock.instant(),
                        Optional.of(officer.id()),
                        "officer.change",
                        "",
                        officer.id() + " ADMINISTRATOR"),
                lines.getLast());
        assertTrue(lines.stream().noneMatch(line -> line.detail().contains("@")));
    }

    @Test
    void aLinkWorksOnceAndForThreeDays() {
        String old = token();
        String token = token();
        assertTrue(entrance.welcome(old).isEmpty(), "a new link makes the older one worthless");
        clock.move(Duration.ofHours(71));
        assertEquals(officer.id(), entrance.welcome(token).orElseThrow().id());
        assertThrows(IllegalArgumentException.class, () -> entrance.setPassword(token, "eleven char"));
        assertTrue(entrance.setPassword(token, GOOD).orElseThrow().ready());
        assertTrue(entrance.setPassword(token, "another good one").isEmpty());
        assertTrue(entrance.signIn(officer.email(), GOOD).isPresent());
        String late = token();
        clock.move(Duration.ofHours(72));
        assertTrue(entrance.setPassword(late, GOOD).isEmpty());
        entrance.purge();
    }

    @Test
    void tenWrongPasswordsLockTheDoorForAWhile() {
        entrance.setPassword(token(), GOOD);
        for (int i = 0; i < Entrance.MOST_FAILURES; i++) {
            assertTrue(entrance.signIn(officer.email(), "wrong password " + i).isEmpty());
        }
        assertTrue(entrance.signIn(officer.email(), GOOD).isEmpty());
        clock.move(Entrance.LOCK.plusSeconds(1));
        assertTrue(entrance.signIn(officer.email(), GOOD).isPresent());
        assertTrue(entrance.signIn("nobody@example.org", GOOD).isEmpty());
    }

    @Test
    void asuspendedOfficerIsOutAtOnce() {
        entrance.setPassword(token(), GOOD);
        Sessions sessions = context.getBean(Sessions.class);
        String session = sessions.begin(officer.id());
        String link = token();
        officers.suspend(officer, officer.id(), true);
        assertTrue(sessions.officer(session).isEmpty());
        assertTrue(entrance.welcome(link).isEmpty());
        assertTrue(entrance.signIn(officer.email(), GOOD).isEmpty());
        officers.suspend(officer, officer.id(), false);
        assertTrue(entrance.signIn(officer.email(), GOOD).isPresent());
    }

    @Test
    void aSessionEndsWhenUnusedForEightHours() {
        Sessions sessions = context.getBean(Sessions.class);
        String session = sessions.begin(officer.id());
        clock.move(Duration.ofHours(7));
        assertEquals(Optional.of(officer.id()), sessions.officer(session));
        clock.move(Duration.ofHours(7));
        assertEquals(Optional.of(officer.id()), sessions.officer(session));
        clock.move(Duration.ofHours(8));
        assertTrue(sessions.officer(session).isEmpty());
        String other = sessions.begin(officer.id());
        sessions.purge();
        assertTrue(sessions.officer(other).isPresent());
        sessions.end(other);
        assertTrue(sessions.officer(other).isEmpty());
    }

    @Test
    void tokensAndPasswordsAreKeptOnlyAsHashes() {
        String token = token();
        OneTimeLinkRepository links = context.getBean(OneTimeLinkRepository.class);
        assertTrue(links.findAll().stream().noneMatch(link -> link.hash().contains(token)));
        entrance.setPassword(token, GOOD);
        String kept = context.getBean(OfficerRepository.class)
                .findByEmail(officer.email())
                .orElseThrow()
                .password();
        assertTrue(kept.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), kept);
    }
}
