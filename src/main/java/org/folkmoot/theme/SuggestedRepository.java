package org.folkmoot.theme;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SuggestedRepository extends GenericRepository<SuggestedRow, UUID> {

    List<SuggestedRow> saveAll(Iterable<SuggestedRow> rows);

    void deleteByCommentIdIn(Collection<UUID> comments);
}
