package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param sort {@code event}, {@code petition} or {@code reach}; what the columns mean by it stands in the migration */
@MappedEntity("engagement_entry")
record LogRow(
        @Id UUID id,
        UUID entry,
        int revision,
        String consultation,
        String sort,
        LocalDate onDay,
        String label,
        @Nullable String who,
        @Nullable String place,
        @Nullable Long number,
        @Nullable String note,
        boolean removed,
        @Nullable String reason,
        UUID officerId,
        Instant written) {

    private static final String EVENT = "event";
    private static final String PETITION = "petition";
    private static final String REACH = "reach";

    static LogRow of(UUID id, LogEntry entry) {
        return switch (entry.what()) {
            case Logged.Event event ->
                row(
                        id,
                        entry,
                        EVENT,
                        event.kind(),
                        Optional.of(event.group()),
                        event.place(),
                        event.people().map(Integer::longValue),
                        event.note());
            case Logged.Petition petition ->
                row(
                        id,
                        entry,
                        PETITION,
                        petition.title(),
                        petition.organisation(),
                        Optional.empty(),
                        Optional.of(petition.signatures()),
                        Optional.of(petition.asks()));
            case Logged.Reach reach ->
                row(
                        id,
                        entry,
                        REACH,
                        reach.label(),
                        Optional.of(reach.source()),
                        Optional.empty(),
                        Optional.of(reach.figure()),
                        Optional.empty());
        };
    }

    private static LogRow row(
            UUID id,
            LogEntry entry,
            String sort,
            String label,
            Optional<String> who,
            Optional<String> place,
            Optional<Long> number,
            Optional<String> note) {
        return new LogRow(
                id,
                entry.id(),
                entry.revision(),
                entry.consultation(),
                sort,
                entry.what().day(),
                label,
                who.orElse(null),
                place.orElse(null),
                number.orElse(null),
                note.orElse(null),
                entry.removed(),
                entry.reason().orElse(null),
                entry.officer(),
                entry.written());
    }

    LogEntry toEntry() {
        return new LogEntry(
                entry, revision, consultation, what(), removed, Optional.ofNullable(reason), officerId, written);
    }

    private Logged what() {
        return switch (sort) {
            case EVENT ->
                new Logged.Event(
                        onDay,
                        label,
                        who == null ? "" : who,
                        Optional.ofNullable(place),
                        Optional.ofNullable(number).map(Long::intValue),
                        Optional.ofNullable(note));
            case PETITION ->
                new Logged.Petition(
                        onDay, label, number == null ? 0 : number, Optional.ofNullable(who), note == null ? "" : note);
            case REACH -> new Logged.Reach(onDay, label, number == null ? 0 : number, who == null ? "" : who);
            default -> throw new IllegalStateException("The engagement log knows no " + sort + ".");
        };
    }
}
