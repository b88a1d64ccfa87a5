package org.folkmoot.theme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OpenSampleRepository extends GenericRepository<CodingRow, UUID> {

    @Query("select distinct comment_id from sample_item where comment_id in (:comments) and settled is null")
    List<UUID> among(Collection<UUID> comments);
}
