package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** Hashes of those who sent responses. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class SenderRepository implements GenericRepository<ResponseRow, UUID> {

    private final JdbcOperations jdbc;

    SenderRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who sent a response.
     *
     * @param hash empty where name or contact are lacking
     */
    record Sender(Optional<String> hash, Optional<String> lacks) {}

    @Query("delete from response_sender where response_id = :response")
    abstract int forget(UUID response);

    @Query("insert into response_sender (response_id, hash, lacks) values (:response, :hash, :lacks)")
    abstract int note(UUID response, @Nullable String hash, @Nullable String lacks);

    @Query("select secret from sender_secret where consultation = :consultation")
    abstract Optional<String> secret(String consultation);

    @Query("insert into sender_secret (consultation, secret) values (:consultation, :secret) on conflict do nothing")
    abstract int addSecret(String consultation, String secret);

    Map<UUID, Sender> of(Collection<UUID> responses) {
        if (responses.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = List.copyOf(responses);
        return jdbc.prepareStatement(
                "select response_id, hash, lacks from response_sender where response_id in (" + Rows.marks(ids.size())
                        + ")",
                statement -> {
                    for (int i = 0; i < ids.size(); i++) {
                        statement.setObject(i + 1, ids.get(i));
                    }
                    Map<UUID, Sender> senders = new HashMap<>();
                    Rows.all(
                            statement,
                            rows -> senders.put(
                                    rows.getObject(1, UUID.class),
                                    new Sender(
                                            Optional.ofNullable(rows.getString(2)),
                                            Optional.ofNullable(rows.getString(3)))));
                    return senders;
                });
    }
}
