package org.folkmoot.form;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftChangeRepository extends GenericRepository<DraftChange, UUID> {

    DraftChange save(DraftChange change);

    Optional<DraftChange> findById(UUID draftId);

    @Query("delete from draft where sent is null and id in"
            + " (select draft_id from draft_change where response_id = :response)")
    int deleteUnsent(UUID response);
}
