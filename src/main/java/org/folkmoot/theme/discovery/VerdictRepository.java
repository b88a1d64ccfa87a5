package org.folkmoot.theme.discovery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VerdictRepository extends GenericRepository<Verdict, UUID> {

    Verdict save(Verdict verdict);

    /** Those that stand, the oldest first. */
    List<Verdict> findByConsultationAndWithdrawnIsNullOrderById(String consultation);

    @Query("update discovery_decision set withdrawn = :at where candidate_id = :candidate and withdrawn is null")
    int withdraw(UUID candidate, Instant at);
}
