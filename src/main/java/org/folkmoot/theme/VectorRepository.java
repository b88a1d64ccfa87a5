package org.folkmoot.theme;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** Vectors by text and model, read and written as bytes. Runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class VectorRepository implements GenericRepository<LearntRow, UUID> {
    private final JdbcOperations jdbc;

    VectorRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a model is called, unless it is known. */
    void name(UUID model, String names, String hashes) {
        jdbc.prepareStatement(
                "insert into language_model (id, names, hashes) values (?, ?, ?) on conflict do nothing", statement -> {
                    statement.setObject(1, model);
                    statement.setString(2, names);
                    statement.setString(3, hashes);
                    return statement.executeUpdate();
                });
    }

    /** Those of some texts that are kept. */
    Map<UUID, byte[]> of(UUID model, Collection<UUID> texts) {
        Map<UUID, byte[]> found = HashMap.newHashMap(texts.size());
        for (List<UUID> some : Portions.of(texts)) {
            String sql = "select text_id, vector from text_vector where model_id = ? and text_id in ("
                    + Rows.marks(some.size()) + ")";
            jdbc.prepareStatement(sql, statement -> {
                statement.setObject(1, model);
                for (int i = 0; i < some.size(); i++) {
                    statement.setObject(i + 2, some.get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                    }
                }
                return null;
            });
        }
        return found;
    }

    /** Adds vectors; what another process added meanwhile stays, as it is the same. */
    void add(UUID model, Map<UUID, byte[]> vectors) {
        jdbc.prepareStatement(
                "insert into text_vector (text_id, model_id, vector) values (?, ?, ?) on conflict do nothing",
                statement -> {
                    for (Map.Entry<UUID, byte[]> vector : vectors.entrySet()) {
                        statement.setObject(1, vector.getKey());
                        statement.setObject(2, model);
                        statement.setBytes(3, vector.getValue());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** Forgets texts; where another comment has the same one, it is worked out again when it is needed. */
    void forget(Collection<UUID> texts) {
        for (List<UUID> some : Portions.of(texts)) {
            jdbc.prepareStatement(
                    "delete from text_vector where text_id in (" + Rows.marks(some.size()) + ")", statement -> {
                        for (int i = 0; i < some.size(); i++) {
                            statement.setObject(i + 1, some.get(i));
                        }
                        return statement.executeUpdate();
                    });
        }
    }
}
