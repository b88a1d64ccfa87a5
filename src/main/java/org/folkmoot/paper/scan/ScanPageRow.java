package org.folkmoot.paper.scan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A page of a scan.
 *
 * @param place in its file, from 1
 * @param reason why it is unread or aside; blank if it was read
 * @param code what its QR code says; blank if nothing was found
 * @param part blank if it is not known
 * @param written the marks seen, as {@code AnswerJson} writes them
 * @param sure of each field how well it was read, likewise
 * @param straight whether the picture is the page straightened, on which the printed boxes lie where the map says
 * @param picture JPEG; null when it was erased
 */
@MappedEntity("scan_page")
record ScanPageRow(
        @Id UUID id,
        UUID scanId,
        UUID batchId,
        int place,
        String state,
        String reason,
        String code,
        @Nullable UUID sheetId,
        String part,
        int page,
        String written,
        String sure,
        boolean straight,
        @Nullable byte[] picture) {

    static final String READ = "read";
    static final String UNREAD = "unread";
    static final String ASIDE = "aside";
}
