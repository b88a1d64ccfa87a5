package org.folkmoot.paper.scan;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A file of scanned pages.
 *
 * @param kind as {@link ScanFile.Kind}
 * @param pages how many it has
 */
@MappedEntity("scan")
record ScanRow(
        @Id UUID id,
        String consultation,
        UUID batchId,
        String fileName,
        String kind,
        String state,
        int pages,
        UUID officerId,
        Instant uploaded) {

    static final String ARRIVING = "arriving";
    static final String WAITING = "waiting";
    static final String READ = "read";
}
