package org.folkmoot.theme.agreement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SampleRepository extends GenericRepository<Sample, UUID> {

    Sample save(Sample sample);

    /** By the time when they were drawn. */
    List<Sample> findByConsultationOrderById(String consultation);

    Optional<Sample> findByIdAndConsultation(UUID id, String consultation);

    Optional<Sample> findByOpenKey(String openKey);

    /** A sample, held until the transaction ends, so that two people who finish it at the same time do so one after another. */
    @Query("select * from agreement_sample where id = :id for update")
    Optional<Sample> hold(UUID id);

    @Query("update agreement_sample set coded = :at where id = :id")
    void coded(UUID id, Instant at);

    @Query("update agreement_sample set closed = :at, given_up = :givenUp, open_key = null where id = :id")
    void close(UUID id, Instant at, boolean givenUp);
}
