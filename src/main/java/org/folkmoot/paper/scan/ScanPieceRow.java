package org.folkmoot.paper.scan;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A piece of a file that was handed in.
 *
 * @param place from 1
 */
@MappedEntity("scan_piece")
record ScanPieceRow(@Id UUID scanId, int place, byte[] content) {}
