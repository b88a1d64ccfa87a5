package org.folkmoot.theme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The texts of frames and what was done to them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FrameRepository extends GenericRepository<FrameStepRow, UUID> {

    FrameStepRow save(FrameStepRow row);

    List<FrameStepRow> findByConsultationOrderByNumber(String consultation);

    @Query("select version from frame_step where consultation = :consultation order by number desc limit 1")
    Optional<String> current(String consultation);

    @Query("select words from frame_text where consultation = :consultation and version = :version")
    Optional<String> text(String consultation, String version);

    @Query("insert into frame_text (consultation, version, words, kept)"
            + " values (:consultation, :version, :words, :kept) on conflict do nothing")
    int keep(String consultation, String version, String words, Instant kept);

    /** The codes that people have given to comments and not withdrawn. */
    @Query("select distinct code from coding where consultation = :consultation and kind = 'person'"
            + " and status = 'accepted' and withdrawn is null")
    List<String> given(String consultation);

    /** How many codings of a code by people stand. */
    @Query("select count(*) from coding where consultation = :consultation and code = :code and kind = 'person'"
            + " and status = 'accepted' and withdrawn is null")
    long countGiven(String consultation, String code);

    /** How often people ever gave a code, even if they withdrew it. */
    @Query("select count(*) from coding where consultation = :consultation and code = :code and kind = 'person'"
            + " and status = 'accepted'")
    long countEverGiven(String consultation, String code);
}
