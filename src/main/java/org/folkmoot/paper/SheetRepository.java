package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sheets themselves. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SheetRepository extends GenericRepository<Sheet, UUID> {

    Sheet save(Sheet row);

    Optional<Sheet> findById(UUID id);

    Optional<Sheet> findByResponseId(UUID responseId);

    List<Sheet> findByBatchIdOrderByPlace(UUID batchId);

    List<Sheet> findByConsultationAndNumberOrderByCopy(String consultation, String number);

    @Query("select count(*) from sheet where batch_id = :batch")
    int count(UUID batch);

    @Query("select coalesce(max(place), 0) from sheet where batch_id = :batch")
    int last(UUID batch);

    @Query("select coalesce(max(copy), 0) from sheet where consultation = :consultation and number = :number")
    int copies(String consultation, String number);

    @Query(
            "update sheet set edition = :edition, language = :language, layout = :layout, remarks = :remarks where id = :id")
    int change(UUID id, int edition, String language, String layout, String remarks);

    @Query("update sheet set language = :language, assisted = :assisted where id = :id and response_id is null")
    int head(UUID id, String language, String assisted);

    @Query(
            "update sheet set number = :number, copy = 1, assigned = true, twin_id = null, reason = :reason where id = :id")
    int renumber(UUID id, String number, String reason);

    @Query("update sheet set reason = :reason, same_as = :sameAs where id = :id")
    int setAside(UUID id, String reason, @Nullable UUID sameAs);

    @Query("update sheet set twin_id = :twin where id = :id")
    int twin(UUID id, @Nullable UUID twin);

    @Query("update sheet set response_id = :response where id = :id and response_id is null")
    int counted(UUID id, UUID response);

    /** Those that may be a duplicate and wait for a person to decide. */
    @Query(
            "select s.* from sheet s join leaf l on l.sheet_id = s.id and l.part = 'MAIN'"
                    + " where s.consultation = :consultation and s.twin_id is not null and s.same_as is null"
                    + " and l.counted is null and l.state in ('KEYED', 'AGREED', 'SETTLED', 'COUNTED') order by s.number, s.copy")
    List<Sheet> twins(String consultation);
}
