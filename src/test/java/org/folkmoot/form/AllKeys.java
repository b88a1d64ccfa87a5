package org.folkmoot.form;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The hash of each cookie and code that leads to a draft, for tests to look at. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AllKeys extends GenericRepository<Draft, UUID> {
    @Query("select hash from draft_key order by made")
    List<String> hashes();
}
