package org.folkmoot.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/** The record of each change, export and download: who, what, when. Lines are added, never changed. */
@Singleton
public final class Audit {
    private final AuditRepository lines;
    private final Ids ids;
    private final Moments moments;

    Audit(AuditRepository lines, Ids ids, Moments moments) {
        this.lines = lines;
        this.ids = ids;
        this.moments = moments;
    }

    /** One line. No officer: done by a command, or by the program itself. */
    public record Line(Instant at, Optional<UUID> officer, String action, String consultation, String detail) {}

    /**
     * Records what an officer did. Called in the transaction of the change itself.
     *
     * @param action what was done, as {@code subject.verb}: {@code report.download}
     * @param consultation its id; blank where the whole house is meant
     * @param detail ids and counts; never a name, an address or the content of a response; at most 1,000 characters
     */
    public void record(Officer officer, String action, String consultation, String detail) {
        add(officer.id(), action, consultation, detail);
    }

    /** Records what a command or the program itself did; otherwise as the other. */
    public void record(String action, String consultation, String detail) {
        add(null, action, consultation, detail);
    }

    /** All lines of one consultation, or of the whole house for blank, oldest first. */
    public List<Line> of(String consultation) {
        return lines.of(consultation).stream()
                .map(row -> new Line(
                        row.at(), Optional.ofNullable(row.officerId()), row.action(), row.consultation(), row.detail()))
                .toList();
    }

    private void add(@Nullable UUID officer, String action, String consultation, String detail) {
        lines.save(new AuditRow(ids.next(), moments.now(), officer, action, consultation, detail));
    }
}
