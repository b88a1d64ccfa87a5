package org.folkmoot.paper;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

/** Batches, what a consultation's paper counts on from, and how far the checks have come. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BatchRepository extends GenericRepository<Batch, UUID> {

    Batch save(Batch row);

    Optional<Batch> findById(UUID id);

    Optional<Batch> findByConsultationAndNumber(String consultation, int number);

    List<Batch> findByConsultationOrderByNumberDesc(String consultation);

    @Query("select * from batch where consultation = :consultation and survey = :survey and source = 'direct'"
            + " and received = :received order by number")
    List<Batch> direct(String consultation, String survey, LocalDate received);

    @Query("update batch set counted = :counted where id = :id")
    int count(UUID id, int counted);

    @Query("update batch set counted = counted + 1 where id = :id")
    int countOneMore(UUID id);

    @Query("update batch set closed = :at where id = :id and closed is null")
    int close(UUID id, Instant at);

    @Query("update batch set closed = null where id = :id and closed is not null")
    int reopen(UUID id);

    @Query("update batch set keyer_id = :keyer where id = :id")
    int giveTo(UUID id, UUID keyer);

    @Query("update batch set keyer_id = null where id = :id")
    int giveToAnyone(UUID id);

    @Query("update batch set checking = 'ALL', share = 100 where id = :id and checking <> 'ALL'")
    int checkAll(UUID id);

    @Query("insert into paper_desk (consultation, batches, assigned, error_limit)"
            + " values (:consultation, 0, 900000, 50) on conflict do nothing")
    int insertDesk(String consultation);

    /** Holds a consultation's paper until the transaction ends; gives the limit of its checks, in 1/10,000. */
    @Query("select error_limit from paper_desk where consultation = :consultation for update")
    Optional<Integer> holdDesk(String consultation);

    @Query("select error_limit from paper_desk where consultation = :consultation")
    Optional<Integer> limit(String consultation);

    @Query("update paper_desk set error_limit = :limit where consultation = :consultation")
    int setLimit(String consultation, int limit);

    @Query("update paper_desk set batches = batches + 1 where consultation = :consultation")
    int oneMoreBatch(String consultation);

    @Query("select batches from paper_desk where consultation = :consultation")
    int batches(String consultation);

    @Query("update paper_desk set assigned = assigned + 1 where consultation = :consultation")
    int oneMoreAssigned(String consultation);

    @Query("select assigned from paper_desk where consultation = :consultation")
    int assigned(String consultation);

    @Query("insert into batch_check (batch_id, part, seed, drawn, widened, passed)"
            + " values (:batch, :part, :seed, :drawn, 0, null) on conflict do nothing")
    int insertCheck(UUID batch, Part part, long seed, int drawn);

    @Query("update batch_check set drawn = :drawn, widened = :widened where batch_id = :batch and part = :part")
    int widen(UUID batch, Part part, int drawn, int widened);

    @Query("update batch_check set passed = :at where batch_id = :batch and part = :part and passed is null")
    int pass(UUID batch, Part part, Instant at);

    @Query("update batch_check set passed = null where batch_id = :batch and part = :part")
    int failAgain(UUID batch, Part part);
}
