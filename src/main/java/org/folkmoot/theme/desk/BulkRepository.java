package org.folkmoot.theme.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.theme.OpenSamples;

/** What is to be confirmed together. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class BulkRepository implements GenericRepository<BulkRow, UUID> {

    private final JdbcOperations jdbc;

    BulkRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment of a check. */
    record Item(UUID comment, boolean drawn, boolean read) {}

    abstract BulkRow save(BulkRow row);

    abstract Optional<BulkRow> findById(UUID id);

    @Query("select b.* from bulk_check b left join desk_step s on s.id = b.step_id where b.consultation = :consultation"
            + " and (b.step_id is null or s.undone is not null) order by b.id desc limit 10")
    abstract List<BulkRow> open(String consultation);

    @Query("update bulk_check set step_id = :step where id = :id")
    abstract int confirmed(UUID id, UUID step);

    @Query("delete from bulk_item where comment_id in (:comments)")
    abstract int remove(Collection<UUID> comments);

    void add(UUID check, Collection<UUID> comments, Collection<UUID> drawn) {
        jdbc.prepareStatement("insert into bulk_item (check_id, comment_id, drawn) values (?, ?, ?)", statement -> {
            for (UUID comment : comments) {
                statement.setObject(1, check);
                statement.setObject(2, comment);
                statement.setBoolean(3, drawn.contains(comment));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** The comments of a check that are still counted, by id. */
    List<Item> items(UUID check) {
        return jdbc.prepareStatement(
                "select c.id, b.drawn, r.id from bulk_item b join comment c on c.id = b.comment_id join response p on p.id ="
                        + " c.response_id and p.disposition = 'included' left join comment_reading r on r.comment_id = c.id"
                        + " and r.withdrawn is null where b.check_id = ? and" + OpenSamples.LEFT_OUT + " order by c.id",
                statement -> {
                    statement.setObject(1, check);
                    List<Item> all = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            all.add(new Item(
                                    row.getObject(1, UUID.class), row.getBoolean(2), row.getObject(3) != null));
                        }
                    }
                    return all;
                });
    }
}
