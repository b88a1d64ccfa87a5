package org.folkmoot.paper.scan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScanPieceRepository extends GenericRepository<ScanPieceRow, UUID> {

    @Query("select * from scan_piece where scan_id = :scan and place = :place")
    Optional<ScanPieceRow> find(UUID scan, int place);
}
