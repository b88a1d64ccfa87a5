package org.folkmoot.paper.scan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScanRepository extends GenericRepository<ScanRow, UUID> {

    ScanRow save(ScanRow row);

    Optional<ScanRow> findById(UUID id);

    @Query("select * from scan where batch_id = :batch and state <> 'arriving' order by uploaded, id")
    List<ScanRow> ofBatch(UUID batch);

    @Query("select * from scan where consultation = :consultation and state <> 'arriving' order by uploaded, id")
    List<ScanRow> ofConsultation(String consultation);

    @Query("select id from scan where state = 'arriving' and uploaded < :before")
    List<UUID> arriving(Instant before);

    @Query("update scan set state = :state where id = :id")
    int move(UUID id, String state);

    @Query("insert into scan_piece(scan_id, place, content) values (:scan, :place, :content)")
    int addPiece(UUID scan, int place, byte[] content);

    @Query("delete from scan_piece where scan_id = :scan")
    int dropPieces(UUID scan);

    @Query("delete from scan where id = :scan")
    int drop(UUID scan);
}
