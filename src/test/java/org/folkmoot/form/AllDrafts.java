package org.folkmoot.form;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Every draft there is, for tests to look at. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AllDrafts extends GenericRepository<Draft, UUID> {
    List<Draft> findAll();
}
