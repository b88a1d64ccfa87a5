package org.folkmoot.theme.exchange;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class CodingFileRepository implements GenericRepository<CodingFileRow, UUID> {
    private final JdbcOperations jdbc;

    CodingFileRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract CodingFileRow save(CodingFileRow row);

    abstract Optional<CodingFileRow> findById(UUID id);

    abstract List<CodingFileRow> findByConsultationOrderByMadeDesc(String consultation);

    @Query("update coding_file set state = :became where id = :id and state = :was")
    abstract int move(UUID id, String was, String became);

    @Query("update coding_file set state = 'imported', imported = :now, readings = :readings where id = :id"
            + " and state = 'importing'")
    abstract int imported(UUID id, Instant now, long readings);

    @Query("delete from coding_file where id = :id and state in ('looked', 'failed')")
    abstract int remove(UUID id);

    @Query("insert into coding_file_piece (id, file_id, place, content) values (:id, :file, :place, :content)")
    abstract int addPiece(UUID id, UUID file, int place, byte[] content);

    @Query("delete from coding_file_piece where file_id = :file")
    abstract int removePieces(UUID file);

    /** Null behind the last. */
    @Nullable
    byte[] piece(UUID file, int place) {
        return jdbc.prepareStatement(
                "select content from coding_file_piece where file_id = ? and place = ?", statement -> {
                    statement.setObject(1, file);
                    statement.setInt(2, place);
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? rows.getBytes(1) : null;
                    }
                });
    }

    /** Files that nobody went on with. */
    @Query("select id from coding_file where state in ('looked', 'failed') and made < :before")
    abstract List<UUID> left(Instant before);
}
