package org.folkmoot.response;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One state of an entry of the engagement log.
 *
 * @param revision from 1; the entry says now what its greatest revision says
 * @param removed whether it was struck out: it is kept, but told no more
 * @param reason why it was changed or removed, if the officer said
 * @param officer who wrote this revision
 */
public record LogEntry(
        UUID id,
        int revision,
        String consultation,
        Logged what,
        boolean removed,
        Optional<String> reason,
        UUID officer,
        Instant written) {}
