package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.ResponseId;

/** The engagement log, and which points were made at which of its events. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class LogRepository implements GenericRepository<LogRow, UUID> {

    private final JdbcOperations jdbc;

    LogRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract LogRow save(LogRow row);

    abstract List<LogRow> findByConsultationOrderByRevision(String consultation);

    abstract List<LogRow> findByEntryOrderByRevision(UUID entry);

    /** Holds an entry until the transaction ends, so that two officers do not change it at once. */
    @Query("select id from engagement_entry where entry = :entry and revision = 1 for update")
    abstract Optional<UUID> hold(UUID entry);

    @Query("insert into engagement_point (response_id, entry, place, out_reason, out_by, out_at)"
            + " values (:response, :entry, :seat, null, null, null) on conflict do nothing")
    abstract int addPoint(UUID response, UUID entry, int seat);

    @Query("select coalesce(max(place), 0) from engagement_point where entry = :entry")
    abstract int lastPlace(UUID entry);

    @Query("update engagement_point set out_reason = :reason, out_by = :officer, out_at = :at"
            + " where response_id = :response and entry = :entry and out_at is null")
    abstract int takeOut(UUID entry, UUID response, String reason, UUID officer, Instant at);

    @Query("update engagement_point set out_reason = null, out_by = null, out_at = null"
            + " where response_id = :response and entry = :entry and out_at is not null")
    abstract int putBack(UUID entry, UUID response);

    /** The points of an event in the order in which they were typed. */
    List<EngagementLog.Point> points(UUID entry) {
        return jdbc.prepareStatement(
                "select p.response_id, r.reference, c.language, c.words, r.disposition, p.out_reason"
                        + " from engagement_point p join response r on r.id = p.response_id"
                        + " left join comment c on c.response_id = p.response_id where p.entry = ?"
                        + " order by p.place, p.response_id",
                statement -> {
                    statement.setObject(1, entry);
                    List<EngagementLog.Point> points = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            points.add(new EngagementLog.Point(
                                    new ResponseId(rows.getObject(1, UUID.class)),
                                    rows.getString(2),
                                    Optional.ofNullable(rows.getString(3)).orElse(""),
                                    Optional.ofNullable(rows.getString(4)).orElse(""),
                                    Disposition.of(rows.getString(5)).orElseThrow(),
                                    Optional.ofNullable(rows.getString(6))));
                        }
                    }
                    return points;
                });
    }

    /** How many points are counted, by event; events without any are left out. */
    Map<UUID, Long> pointsByEntry(String consultation) {
        return jdbc.prepareStatement(
                "select p.entry, count(*) from engagement_point p join response r on r.id = p.response_id"
                        + " where r.consultation = ? and r.disposition = 'included' group by p.entry",
                statement -> {
                    statement.setString(1, consultation);
                    Map<UUID, Long> counts = new HashMap<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            counts.put(rows.getObject(1, UUID.class), rows.getLong(2));
                        }
                    }
                    return counts;
                });
    }
}
