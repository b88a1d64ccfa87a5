package org.folkmoot.theme;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LearntRepository extends GenericRepository<LearntRow, UUID> {

    LearntRow save(LearntRow row);

    List<LearntRow> findByIdIn(Collection<UUID> ids);

    Optional<LearntRow> findTop1ByConsultationOrderByAtTimeDescAndIdDesc(String consultation);

    List<LearntRow> findByConsultationOrderByAtTimeAndId(String consultation);
}
