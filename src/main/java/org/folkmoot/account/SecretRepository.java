package org.folkmoot.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SecretRepository extends CrudRepository<SecretRow, String> {
    /** Of two processes that start at once, the first one's secret stays. */
    @Query("insert into secret(name, content, made) values (:name, :content, :made) on conflict do nothing")
    int insertIfAbsent(String name, String content, Instant made);
}
