package org.folkmoot.theme;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.folkmoot.comment.Comment;
import org.folkmoot.store.Rows;

/** What people decided, to learn from, and the comments that are to be predicted. Runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class TrainingRepository implements GenericRepository<LearntRow, UUID> {
    private static final int FETCH = 500;
    private static final String TRANSLATION =
            "from comment_translation t where t.comment_id = c.id and t.live_key is not null";

    /** A comment in English where an officer has translated it. */
    private static final String COMMENT = "c.id, c.response_id, c.consultation, c.survey, c.question,"
            + " case when exists (select 1 " + TRANSLATION + ") then 'en' else c.language end,"
            + " coalesce((select t.words " + TRANSLATION + "), c.words)";

    private static final String INCLUDED =
            " from comment c join response p on p.id = c.response_id and p.disposition = 'included'";
    private static final String READING = " comment_reading r on r.comment_id = c.id and r.withdrawn is null";

    private final JdbcOperations jdbc;

    TrainingRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment that people read, with the codes that they gave it: none if they found none. */
    record Decided(Comment comment, Set<String> codes) {}

    /** A comment to be predicted, and whether people have read it. */
    record Pending(Comment comment, boolean read) {}

    int countDecided(String consultation) {
        return jdbc.prepareStatement(
                "select count(*)" + INCLUDED + " join" + READING + " where c.consultation = ?", statement -> {
                    statement.setString(1, consultation);
                    return Rows.all(statement, row -> row.getInt(1)).get(0);
                });
    }

    /** All that people decided, by comment. */
    List<Decided> decided(String consultation) {
        return jdbc.prepareStatement(decisions("c.consultation = ?"), statement -> {
            statement.setString(1, consultation);
            return read(statement);
        });
    }

    /** By comment the reading that counts. */
    Map<UUID, UUID> readings(String consultation) {
        return jdbc.prepareStatement(
                "select c.id, r.id" + INCLUDED + " join" + READING + " where c.consultation = ?", statement -> {
                    statement.setFetchSize(FETCH);
                    statement.setString(1, consultation);
                    Map<UUID, UUID> all = new HashMap<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            all.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                        }
                    }
                    return all;
                });
    }

    /** What they decided of some comments. */
    List<Decided> decided(Collection<UUID> comments) {
        List<Decided> all = new ArrayList<>();
        for (List<UUID> some : Portions.of(comments)) {
            all.addAll(someDecided(some));
        }
        return all;
    }

    private List<Decided> someDecided(List<UUID> comments) {
        return jdbc.prepareStatement(decisions("c.id in (" + Rows.marks(comments.size()) + ")"), statement -> {
            set(statement, 1, comments);
            return read(statement);
        });
    }

    private static String decisions(String which) {
        return "select " + COMMENT + ", k.code" + INCLUDED + " join" + READING
                + " left join coding k on k.reading_id = r.id and k.withdrawn is null and k.status = 'accepted' where "
                + which + " order by c.id, k.code";
    }

    private static List<Decided> read(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(FETCH);
        List<Decided> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                if (all.isEmpty() || !all.get(all.size() - 1).comment().id().equals(id)) {
                    all.add(new Decided(CodingRepository.comment(rows), new TreeSet<>()));
                }
                String code = rows.getString(8);
                if (code != null) {
                    all.get(all.size() - 1).codes().add(code);
                }
            }
        }
        return all;
    }

    /** The comments without a prediction of this generation, by id. */
    List<UUID> pending(String consultation, UUID generation) {
        String sql = "select c.id" + INCLUDED + " left join comment_prediction x on x.comment_id = c.id"
                + " left join learnt l on l.id = x.learnt_id"
                + " where c.consultation = ? and (l.id is null or l.generation <> ?) order by c.id";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setFetchSize(FETCH);
            statement.setString(1, consultation);
            statement.setObject(2, generation);
            return Rows.ids(statement);
        });
    }

    /** Those of some comments that are still there, by id. */
    List<Pending> pending(Collection<UUID> comments) {
        String sql = "select " + COMMENT + ", r.id" + INCLUDED + " left join" + READING + " where c.id in ("
                + Rows.marks(comments.size()) + ") order by c.id";
        return jdbc.prepareStatement(sql, statement -> {
            set(statement, 1, comments);
            return Rows.all(statement, row -> new Pending(CodingRepository.comment(row), row.getObject(8) != null));
        });
    }

    /** Takes suggestions away that stand for comments which nobody has read; others stay beside the decisions about them. */
    void removeSuggestions(Collection<UUID> comments) {
        if (!comments.isEmpty()) {
            String sql = "delete from coding where kind = 'machine' and withdrawn is null and comment_id in ("
                    + Rows.marks(comments.size()) + ")";
            jdbc.prepareStatement(sql, statement -> {
                set(statement, 1, comments);
                return statement.executeUpdate();
            });
        }
    }

    private static void set(PreparedStatement statement, int first, Collection<UUID> ids) throws SQLException {
        int at = first;
        for (UUID id : ids) {
            statement.setObject(at++, id);
        }
    }
}
