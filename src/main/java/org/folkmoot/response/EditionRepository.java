package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EditionRepository extends GenericRepository<EditionRow, UUID> {

    Optional<EditionRow> findByConsultationAndSurveyAndNumber(String consultation, String survey, int number);

    List<EditionRow> findByStateOrderByConsultationAndSurvey(String state);

    List<EditionRow> findByConsultationAndSurveyOrderByNumber(String consultation, String survey);

    @Query("select max(number) from edition where consultation = :consultation and survey = :survey and state = 'live'")
    Optional<Integer> current(String consultation, String survey);

    /** Nothing if another process has just published the same number. */
    @Query("insert into edition (id, consultation, survey, number, hash, definition, bank, areas, state, published)"
            + " values (:id, :consultation, :survey, :number, :hash, :definition, :bank, :areas, :state, :published)"
            + " on conflict do nothing")
    int insertIfAbsent(
            UUID id,
            String consultation,
            String survey,
            int number,
            String hash,
            String definition,
            String bank,
            String areas,
            String state,
            Instant published);

    @Query("delete from edition where consultation = :consultation and survey = :survey and state = 'held'")
    int deleteHeld(String consultation, String survey);

    @Query("update edition set state = 'live', published = :published"
            + " where consultation = :consultation and survey = :survey and state = 'held'")
    int confirm(String consultation, String survey, Instant published);

    @Query(
            "insert into notice (version, words, first_used) values (:version, :words, :firstUsed) on conflict do nothing")
    int insertNotice(String version, String words, Instant firstUsed);

    @Query("select words from notice where version = :version")
    Optional<String> notice(String version);

    @Query("select words from definition where consultation = :consultation")
    Optional<String> definition(String consultation);

    @Query("update definition set words = :words, kept = :kept where consultation = :consultation")
    int updateDefinition(String consultation, String words, Instant kept);

    @Query("insert into definition (consultation, words, kept) values (:consultation, :words, :kept)"
            + " on conflict do nothing")
    int insertDefinition(String consultation, String words, Instant kept);

    /** Locks the survey's editions, so that two processes that publish at once do so one after the other. */
    @Query("select id from edition where consultation = :consultation and survey = :survey for update")
    List<UUID> lock(String consultation, String survey);
}
