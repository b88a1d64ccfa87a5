package org.folkmoot.transfer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class TransferRepository implements GenericRepository<TransferRow, UUID> {

    private final JdbcOperations jdbc;

    TransferRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract TransferRow save(TransferRow row);

    abstract Optional<TransferRow> findById(UUID id);

    abstract List<TransferRow> findByConsultationOrderByMadeDesc(String consultation);

    @Query("update transfer set state = :became where id = :id and state = :was")
    abstract int move(UUID id, String was, String became);

    @Query("update transfer set state = 'mapping', sheet = :sheet, notes = :notes, plan = :plan, file_rows = :rows"
            + " where id = :id and state = 'reading'")
    abstract int stored(UUID id, @Nullable String sheet, String notes, String plan, long rows);

    @Query("update transfer set plan = :plan where id = :id and (state = 'mapping' or state = 'checked')")
    abstract int understand(UUID id, String plan);

    @Query("update transfer set state = 'checked', arriving = :arriving, here_already = :hereAlready,"
            + " off_route = :offRoute, left_out = :leftOut, problems = :problems where id = :id and state = 'checking'")
    abstract int checked(UUID id, long arriving, long hereAlready, long offRoute, long leftOut, long problems);

    @Query("update transfer set state = 'imported', arriving = :arriving, here_already = :hereAlready, imported = :now"
            + " where id = :id and state = 'importing'")
    abstract int imported(UUID id, long arriving, long hereAlready, Instant now);

    @Query("update transfer set state = 'undone', undone = :now, undone_by = :officer, undone_why = :why where id = :id"
            + " and state = 'imported'")
    abstract int undone(UUID id, Instant now, String officer, String why);

    @Query("delete from transfer where id = :id and state in ('reading', 'mapping', 'checked', 'failed')")
    abstract int remove(UUID id);

    @Query(
            "insert into transfer_piece (id, transfer_id, part, place, content) values (:id, :transfer, :part, :place, :content)")
    abstract int addPiece(UUID id, UUID transfer, String part, int place, byte[] content);

    @Query("delete from transfer_piece where transfer_id = :transfer and part = :part")
    abstract int removePieces(UUID transfer, String part);

    /** Null behind the last. */
    @Nullable
    byte[] piece(UUID transfer, String part, int place) {
        return jdbc.prepareStatement(
                "select content from transfer_piece where transfer_id = ? and part = ? and place = ?", statement -> {
                    statement.setObject(1, transfer);
                    statement.setString(2, part);
                    statement.setInt(3, place);
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? rows.getBytes(1) : null;
                    }
                });
    }

    @Query("select plan from transfer_plan where consultation = :consultation and survey = :survey"
            + " and heading_hash = :hash")
    abstract Optional<String> plan(String consultation, String survey, String hash);

    @Query("delete from transfer_plan where consultation = :consultation and survey = :survey and heading_hash = :hash")
    abstract int forgetPlan(String consultation, String survey, String hash);

    @Query("insert into transfer_plan (id, consultation, survey, heading_hash, plan, used)"
            + " values (:id, :consultation, :survey, :hash, :plan, :now)")
    abstract int addPlan(UUID id, String consultation, String survey, String hash, String plan, Instant now);

    /** Files that nobody went on with. */
    @Query("select id from transfer where state in ('reading', 'mapping', 'checked', 'failed') and made < :before")
    abstract List<UUID> left(Instant before);
}
