package org.folkmoot.paper.scan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScanPageRepository extends GenericRepository<ScanPageRow, UUID> {

    String WITHOUT_PICTURE =
            "select id, scan_id, batch_id, place, state, reason, code, sheet_id, part, page, written, sure,"
                    + " straight, null as picture from scan_page ";

    ScanPageRow save(ScanPageRow row);

    Optional<ScanPageRow> findById(UUID id);

    @Query("select coalesce(max(place), 0) from scan_page where scan_id = :scan")
    int last(UUID scan);

    @Query(WITHOUT_PICTURE + "where batch_id = :batch order by scan_id, place")
    List<ScanPageRow> ofBatch(UUID batch);

    @Query(WITHOUT_PICTURE + "where sheet_id = :sheet and part = :part and state = 'read' order by page, id")
    List<ScanPageRow> ofSheet(UUID sheet, String part);

    @Query(
            "update scan_page set state = :state, reason = :reason, code = :code, sheet_id = :sheet, part = :part,"
                    + " page = :page, written = :written, sure = :sure, straight = :straight, picture = :picture where id = :id")
    int change(
            UUID id,
            String state,
            String reason,
            String code,
            @Nullable UUID sheet,
            String part,
            int page,
            String written,
            String sure,
            boolean straight,
            @Nullable byte[] picture);

    @Query("update scan_page set state = 'aside', reason = :reason, picture = null, written = '{}', sure = '{}',"
            + " sheet_id = null, code = '' where id = :id")
    int setAside(UUID id, String reason);

    @Query("update scan_page set state = 'aside', reason = 'erased', picture = null, written = '{}', sure = '{}',"
            + " code = '' where sheet_id in (select id from sheet where response_id = :response)")
    int erase(UUID response);
}
