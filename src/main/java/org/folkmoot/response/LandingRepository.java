package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Responses that arrive, and that were taken back, by their import. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LandingRepository extends GenericRepository<ResponseRow, UUID> {

    @Query("update response set disposition = import_as where import_id = :importId and disposition = 'arriving'")
    long complete(UUID importId);

    @Query("delete from comment where response_id in"
            + " (select id from response where import_id = :importId and disposition = 'arriving')")
    long discardComments(UUID importId);

    @Query("delete from equality_answers where response_id in"
            + " (select id from response where import_id = :importId and disposition = 'arriving')")
    long discardEquality(UUID importId);

    @Query("delete from response_flag where response_id in"
            + " (select id from response where import_id = :importId and disposition = 'arriving')")
    long discardFlags(UUID importId);

    @Query("delete from response where import_id = :importId and disposition = 'arriving'")
    long discard(UUID importId);

    @Query("delete from response_print where response_id in (select id from response where import_id = :importId)")
    long forgetPrints(UUID importId);

    @Query("delete from response_flag where settled = false and response_id in"
            + " (select id from response where import_id = :importId)")
    long forgetFlags(UUID importId);

    /** The key and the reference are given free, for the next import of the same; the key still says what it was. */
    @Query("update response set disposition = 'undone', import_as = disposition, submission_key = substring('undone '"
            + " || cast(id as varchar(36)) || ' ' || submission_key from 1 for 300),"
            + " reference = 'undone-' || cast(id as varchar(36)) where import_id = :importId"
            + " and disposition not in ('arriving', 'undone', 'withdrawn')")
    long undo(UUID importId);
}
