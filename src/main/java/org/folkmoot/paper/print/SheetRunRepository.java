package org.folkmoot.paper.print;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SheetRunRepository extends GenericRepository<SheetRunRow, UUID> {

    Optional<SheetRunRow> findById(UUID id);

    /** The newest first. */
    List<SheetRunRow> findByConsultationOrderByFirstNumberDesc(String consultation);

    @Query("select max(last_number) from sheet_run where consultation = :consultation")
    Optional<Integer> last(String consultation);

    @Query("select * from sheet_run where consultation = :consultation and first_number <= :number"
            + " and last_number >= :number")
    Optional<SheetRunRow> with(String consultation, int number);

    /** Nothing if another run has just begun with the same number. */
    @Query(
            "insert into sheet_run (id, consultation, survey, edition, language, layout, first_number, last_number, printed,"
                    + " officer_id) values (:id, :consultation, :survey, :edition, :language, :layout, :firstNumber, :lastNumber,"
                    + " :printed, :officerId) on conflict do nothing")
    int insertIfAbsent(
            UUID id,
            String consultation,
            String survey,
            int edition,
            String language,
            Layout layout,
            int firstNumber,
            int lastNumber,
            Instant printed,
            UUID officerId);
}
