package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** What officers decided about responses, and what the responses are by it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class DecisionRepository implements GenericRepository<FlagDecisionRow, UUID> {

    private static final int PORTION = 500;

    private final JdbcOperations jdbc;

    DecisionRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What a response is now, and by which decision. */
    record Now(
            UUID id,
            String reference,
            String consultation,
            String survey,
            String disposition,
            @Nullable UUID decision) {}

    abstract FlagDecisionRow save(FlagDecisionRow row);

    abstract Optional<FlagDecisionRow> findById(UUID id);

    abstract List<FlagDecisionRow> findByAct(UUID act);

    abstract List<FlagDecisionRow> findByResponseIdOrderByDecided(UUID responseId);

    @Query("select * from flag_decision where consultation = :consultation and campaign_id is null"
            + " order by decided desc, id desc limit :most")
    abstract List<FlagDecisionRow> newest(String consultation, int most);

    @Query("update flag_decision set taken_back_by = :officer, taken_back = :at"
            + " where id = :id and taken_back is null")
    abstract int takeBack(UUID id, UUID officer, Instant at);

    @Query("update response set disposition = :now, decision = :decision where id = :response and disposition = :was")
    abstract int dispose(UUID response, String was, String now, @Nullable UUID decision);

    /** In the order of their ids. */
    List<Now> now(Collection<UUID> ids) {
        List<UUID> all = ids.stream().distinct().sorted().toList();
        List<Now> now = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            List<UUID> some = all.subList(from, Math.min(from + PORTION, all.size()));
            now.addAll(jdbc.prepareStatement(
                    "select id, reference, consultation, survey, disposition, decision from response where id in ("
                            + Rows.marks(some.size()) + ") order by id",
                    statement -> {
                        for (int i = 0; i < some.size(); i++) {
                            statement.setObject(i + 1, some.get(i));
                        }
                        return Rows.all(
                                statement,
                                rows -> new Now(
                                        rows.getObject(1, UUID.class),
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getString(4),
                                        rows.getString(5),
                                        rows.getObject(6, UUID.class)));
                    }));
        }
        return now;
    }
}
