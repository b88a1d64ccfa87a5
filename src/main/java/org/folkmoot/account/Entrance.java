package org.folkmoot.account;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Moments;

/** How officers come in: a one-time link to set a password by, then e-mail address and password. */
@Singleton
public final class Entrance {
    /** How long a one-time link is good. */
    public static final Duration LINK_LIFE = Duration.ofHours(72);

    /** Shortest password, in characters. */
    public static final int SHORTEST_PASSWORD = 12;

    /** Longest password, in characters: hashing a book would keep the machine busy. */
    public static final int LONGEST_PASSWORD = 256;

    static final int MOST_FAILURES = 10;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final Officers people;
    private final OfficerRepository officers;
    private final OneTimeLinkRepository links;
    private final Sessions sessions;
    private final Passwords passwords;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    Entrance(
            Officers people,
            OfficerRepository officers,
            OneTimeLinkRepository links,
            Sessions sessions,
            Passwords passwords,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.people = people;
        this.officers = officers;
        this.links = links;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transactions = transactions;
        this.moments = moments;
    }

    /**
     * Makes a one-time link, good for {@link #LINK_LIFE}; older ones of this officer become worthless.
     *
     * @param by who does it; empty for the program itself
     * @return its path on this site, {@code /welcome/...}; it is kept nowhere, so hand it over now
     */
    public String link(Optional<Officer> by, UUID officer) {
        return transactions.executeWrite(status -> {
            String token = Tokens.make();
            links.withdraw(officer);
            links.save(new OneTimeLinkRow(
                    Tokens.hash(token), officer, moments.now().plus(LINK_LIFE), null));
            people.record(by, "officer.link", officer.toString());
            return "/welcome/" + token;
        });
    }

    /** Whose one-time link this is, as long as it is good. */
    public Optional<Officer> welcome(String token) {
        return links.findById(Tokens.hash(token))
                .filter(link -> link.used() == null && link.expires().isAfter(moments.now()))
                .flatMap(link -> people.byId(link.officerId()))
                .filter(officer -> !officer.suspended());
    }

    /**
     * Sets a password by a one-time link, which is then used up, and ends the officer's sessions everywhere.
     *
     * @return the officer; empty when the link is no longer good
     * @throws IllegalArgumentException when the password is shorter or longer than allowed
     */
    public Optional<Officer> setPassword(String token, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "A password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
        }
        return welcome(token).flatMap(officer -> {
            String hash = passwords.hash(password);
            return transactions.executeWrite(status -> {
                if (links.use(Tokens.hash(token), moments.now()) == 0) {
                    return Optional.empty();
                }
                officers.setPassword(officer.id(), hash);
                sessions.endAll(officer.id());
                people.record(
                        Optional.of(officer), "officer.password", officer.id().toString());
                return people.byId(officer.id());
            });
        });
    }

    /**
     * The officer with this address and password. After {@value #MOST_FAILURES} wrong passwords on end the officer is locked
     * out for a quarter of an hour, which each further wrong one begins anew. A refusal tells nothing of its reason.
     */
    public Optional<Officer> signIn(String email, String password) {
        Instant now = moments.now();
        Optional<OfficerRow> row = officers.findByEmail(Officers.address(email));
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        if (row.isEmpty() || row.get().password() == null) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        OfficerRow officer = row.get();
        if (!passwords.matches(password, officer.password())) {
            officers.countFailure(officer.id(), MOST_FAILURES, now.plus(LOCK));
            return Optional.empty();
        }
        if (officer.suspended()
                || (officer.lockedUntil() != null && officer.lockedUntil().isAfter(now))) {
            return Optional.empty();
        }
        if (officer.failures() > 0) {
            officers.forgetFailures(officer.id());
        }
        return people.byId(officer.id());
    }

    /** Throws away links and sessions that are over. */
    public void purge() {
        links.deleteExpired(moments.now());
        sessions.purge();
    }
}
