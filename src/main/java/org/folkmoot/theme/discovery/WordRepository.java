package org.folkmoot.theme.discovery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** Words of groups and the comments behind them. Runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class WordRepository implements GenericRepository<WordRow, UUID> {

    private static final String OF_RUN =
            "select w.id from discovery_word w join discovery_group g on g.id = w.group_id" + " where g.run_id = :run";

    private final JdbcOperations jdbc;

    WordRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract List<WordRow> saveAll(Iterable<WordRow> words);

    abstract Optional<WordRow> findById(UUID id);

    abstract List<WordRow> findByGroupIdOrderByPlace(UUID groupId);

    @Query("delete from discovery_word_comment where word_id in (" + OF_RUN + ")")
    abstract int forgetBehind(UUID run);

    @Query("delete from discovery_word where group_id in (select id from discovery_group where run_id = :run)")
    abstract int forget(UUID run);

    @Query("delete from discovery_word_comment where comment_id in (:comments)")
    abstract int forgetComments(Collection<UUID> comments);

    void addComments(Map<UUID, List<UUID>> byWord) {
        jdbc.prepareStatement("insert into discovery_word_comment (word_id, comment_id) values (?, ?)", statement -> {
            for (Map.Entry<UUID, List<UUID>> word : byWord.entrySet()) {
                for (UUID comment : word.getValue()) {
                    statement.setObject(1, word.getKey());
                    statement.setObject(2, comment);
                    statement.addBatch();
                }
            }
            return statement.executeBatch();
        });
    }

    /** The comments kept for a word. */
    List<UUID> comments(UUID word) {
        return jdbc.prepareStatement(
                "select comment_id from discovery_word_comment where word_id = ? order by comment_id", statement -> {
                    statement.setObject(1, word);
                    return Rows.ids(statement);
                });
    }
}
