package org.folkmoot.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Lines are added and read; there is no way to change or delete one. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRepository extends GenericRepository<AuditRow, UUID> {
    AuditRow save(AuditRow row);

    @Query("select * from audit where consultation = :consultation order by at, id")
    List<AuditRow> of(String consultation);
}
