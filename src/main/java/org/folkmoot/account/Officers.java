package org.folkmoot.account;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/** The officers of the house: who they are and what they may do. How they come in is {@link Entrance}'s matter. */
@Singleton
public final class Officers {
    private final OfficerRepository officers;
    private final GrantRepository grants;
    private final OneTimeLinkRepository links;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Officers(
            OfficerRepository officers,
            GrantRepository grants,
            OneTimeLinkRepository links,
            Sessions sessions,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.officers = officers;
        this.grants = grants;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /** All officers, by name. */
    public List<Officer> all() {
        Map<UUID, List<GrantRow>> byOfficer =
                grants.findAll().stream().collect(Collectors.groupingBy(GrantRow::officerId));
        return officers.findAll().stream()
                .map(row -> officer(row, byOfficer.getOrDefault(row.id(), List.of())))
                .sorted(Comparator.comparing((Officer officer) -> officer.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Officer::id))
                .toList();
    }

    public Optional<Officer> byId(UUID id) {
        return officers.findById(id).map(row -> officer(row, grants.findByOfficerId(id)));
    }

    /** The officer with an e-mail address, in whatever case. */
    public Optional<Officer> byEmail(String email) {
        return officers.findByEmail(address(email)).map(row -> officer(row, grants.findByOfficerId(row.id())));
    }

    /**
     * Makes an officer, who cannot sign in before setting a password by a one-time link.
     *
     * @param by who does it; empty for a command or the program itself
     * @return empty when another officer has this address
     */
    public Optional<Officer> add(Optional<Officer> by, String name, String email, Set<Officer.Grant> roles) {
        return transactions.executeWrite(status -> {
            if (officers.findByEmail(address(email)).isPresent()) {
                return Optional.empty();
            }
            OfficerRow row = new OfficerRow(ids.next(), name, address(email), null, false, 0, null, moments.now());
            officers.save(row);
            keep(row.id(), roles);
            record(by, "officer.add", row.id() + " " + words(roles));
            return byId(row.id());
        });
    }

    /** Gives an officer these roles and no others, and this name. */
    public void change(Officer by, UUID id, String name, Set<Officer.Grant> roles) {
        transactions.executeWrite(status -> {
            officers.rename(id, name);
            grants.deleteByOfficer(id);
            keep(id, roles);
            audit.record(by, "officer.change", "", id + " " + words(roles));
            return null;
        });
    }

    /** Refuses or allows an officer's sign-in; a suspended officer is signed out everywhere. */
    public void suspend(Officer by, UUID id, boolean suspended) {
        transactions.executeWrite(status -> {
            officers.setSuspended(id, suspended);
            if (suspended) {
                sessions.endAll(id);
                links.withdraw(id);
            }
            audit.record(by, suspended ? "officer.suspend" : "officer.restore", "", id.toString());
            return null;
        });
    }

    /** Whether any officer can sign in yet. */
    boolean anyReady() {
        return officers.countReady() > 0;
    }

    /** An audit line by an officer, or by the program where there is none. */
    void record(Optional<Officer> by, String action, String detail) {
        by.ifPresentOrElse(
                officer -> audit.record(officer, action, "", detail), () -> audit.record(action, "", detail));
    }

    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private void keep(UUID id, Set<Officer.Grant> roles) {
        grants.saveAll(roles.stream()
                .map(role -> new GrantRow(ids.next(), id, role.role(), role.consultation()))
                .toList());
    }

    private static String words(Set<Officer.Grant> roles) {
        String words = roles.stream()
                .map(role -> role.role() + (role.consultation().isEmpty() ? "" : ":" + role.consultation()))
                .sorted()
                .collect(Collectors.joining(" "));
        return words.length() > 900 ? roles.size() + " roles" : words;
    }

    private static Officer officer(OfficerRow row, List<GrantRow> roles) {
        return new Officer(
                row.id(),
                row.name(),
                row.email(),
                row.suspended(),
                row.password() != null,
                roles.stream().map(GrantRow::grant).collect(Collectors.toSet()));
    }
}
