package org.folkmoot.theme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FlagRepository extends GenericRepository<FlagRow, UUID> {

    FlagRow save(FlagRow row);

    @Query("select f.* from comment_flag f join desk_step s on s.id = f.set_step and s.undone is null"
            + " left join desk_step x on x.id = f.cleared_step and x.undone is null"
            + " where f.comment_id = :comment and x.id is null order by f.id")
    List<FlagRow> standing(UUID comment);

    List<FlagRow> findBySetStepOrClearedStep(UUID setStep, UUID clearedStep);

    @Query("update comment_flag set cleared_step = :step where id = :id")
    int clear(UUID id, UUID step);
}
