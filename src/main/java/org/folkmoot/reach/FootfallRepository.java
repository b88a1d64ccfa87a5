package org.folkmoot.reach;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FootfallRepository extends GenericRepository<FootfallRow, UUID> {

    List<FootfallRow> findByConsultation(String consultation);

    @Query("update reach set visits = visits + :visits, starts = starts + :starts where consultation = :consultation"
            + " and survey = :survey and source = :source and counted_on = :countedOn")
    int add(String consultation, String survey, String source, LocalDate countedOn, int visits, int starts);

    @Query("insert into reach (id, consultation, survey, source, counted_on, visits, starts)"
            + " values (:id, :consultation, :survey, :source, :countedOn, :visits, :starts) on conflict do nothing")
    int begin(UUID id, String consultation, String survey, String source, LocalDate countedOn, int visits, int starts);

    @Query("select count(*) from reach where consultation = :consultation and survey = :survey and source = :source")
    int days(String consultation, String survey, String source);

    @Query("select count(distinct source) from reach where consultation = :consultation and survey = :survey")
    int sources(String consultation, String survey);
}
