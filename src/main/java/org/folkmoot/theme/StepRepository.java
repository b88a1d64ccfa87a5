package org.folkmoot.theme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StepRepository extends GenericRepository<StepRow, UUID> {

    StepRow save(StepRow row);

    /** A coder's last step that stands, if there is one. */
    List<StepRow> findTop1ByConsultationAndCoderIdAndUndoneIsNullOrderByIdDesc(String consultation, String coderId);

    /** A coder's first undone step that can be done again, if there is one. */
    List<StepRow> findTop1ByConsultationAndCoderIdAndUndoneIsNotNullAndDroppedFalseOrderById(
            String consultation, String coderId);

    @Query("update desk_step set dropped = true where consultation = :consultation and coder_id = :coderId"
            + " and undone is not null and dropped = false")
    int drop(String consultation, String coderId);

    List<StepRow> findByIdInAndUndoneIsNotNull(Collection<UUID> ids);

    @Query("update desk_step set undone = :at where id = :id and undone is null")
    int undo(UUID id, Instant at);

    @Query("update desk_step set undone = null where id = :id and undone is not null")
    int redo(UUID id);
}
