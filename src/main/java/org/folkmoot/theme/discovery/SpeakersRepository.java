package org.folkmoot.theme.discovery;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SpeakersRepository extends GenericRepository<Speakers, UUID> {

    List<Speakers> saveAll(Iterable<Speakers> groups);

    List<Speakers> findByRunIdOrderById(UUID runId);

    Optional<Speakers> findByIdAndConsultation(UUID id, String consultation);

    void deleteByRunId(UUID runId);
}
