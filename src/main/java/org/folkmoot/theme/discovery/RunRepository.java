package org.folkmoot.theme.discovery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRepository extends GenericRepository<Run, UUID> {

    Run save(Run run);

    Optional<Run> findById(UUID id);

    /** The last that was begun. */
    @Query("select * from discovery_run where consultation = :consultation order by id desc limit 1")
    Optional<Run> last(String consultation);

    /** The last that came to its end. */
    @Query("select * from discovery_run where consultation = :consultation and finished is not null"
            + " order by id desc limit 1")
    Optional<Run> lastFinished(String consultation);

    @Query("select id from discovery_run where consultation = :consultation and id <> :than")
    List<UUID> others(String consultation, UUID than);

    @Query("update discovery_run set finished = :at, comments = :comments, left_over = :leftOver,"
            + " other_language = :otherLanguage, taken = :taken, by_words = :byWords where id = :id")
    void finish(UUID id, Instant at, long comments, long leftOver, long otherLanguage, long taken, boolean byWords);

    /** Takes a look away of which nothing is left. */
    @Query("delete from discovery_run where id = :id and not exists"
            + " (select 1 from discovery_candidate c where c.run_id = :id)")
    int forget(UUID id);
}
