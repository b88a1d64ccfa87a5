package org.folkmoot.paper;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

/** Settlements, and which keyings were wrong. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ComparisonRepository implements GenericRepository<SettlementRow, UUID> {

    private final JdbcOperations jdbc;

    ComparisonRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract List<SettlementRow> saveAll(Iterable<SettlementRow> rows);

    @Query("select * from settlement where sheet_id = :sheet and part = :part order by settled, question")
    abstract List<SettlementRow> of(UUID sheet, Part part);

    @Query("delete from compared where sheet_id = :sheet and part = :part")
    abstract int forget(UUID sheet, Part part);

    @Query("select count(*) from compared c join sheet s on s.id = c.sheet_id"
            + " where s.batch_id = :batch and c.part = :part")
    abstract long compared(UUID batch, Part part);

    /** How many answers of first keyings were wrong, of which the sheets that are keyed only once may have as many. */
    @Query("select count(*) from compared c join sheet s on s.id = c.sheet_id"
            + " where s.batch_id = :batch and c.part = :part and c.first_wrong = true")
    abstract long firstWrong(UUID batch, Part part);

    void add(List<ComparedRow> rows) {
        jdbc.prepareStatement(
                "insert into compared (sheet_id, part, question, first_officer, second_officer, first_wrong, second_wrong)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    for (ComparedRow row : rows) {
                        statement.setObject(1, row.sheetId());
                        statement.setString(2, row.part().name());
                        statement.setString(3, row.question());
                        statement.setObject(4, row.firstOfficer());
                        statement.setObject(5, row.secondOfficer());
                        statement.setBoolean(6, row.firstWrong());
                        statement.setBoolean(7, row.secondWrong());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }
}
