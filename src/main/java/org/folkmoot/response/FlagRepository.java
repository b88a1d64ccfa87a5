package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.SurveyId;

/** Flags, the hashes behind them, and what was decided. What is alike is found by hash, in the database, never pair by pair. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class FlagRepository implements GenericRepository<FlagDecisionRow, UUID> {

    private final JdbcOperations jdbc;

    FlagRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Responses that are alike and not all decided; {@code first} is the id of one of them. */
    record Alike(String survey, long all, long open, Instant since, UUID first) {}

    /** A flag of one response. */
    record Single(UUID response, String survey, String reference, String reason, Instant raised) {}

    /** Why a response is flagged. */
    record Reason(UUID response, String reason) {}

    abstract FlagDecisionRow save(FlagDecisionRow row);

    abstract Optional<FlagDecisionRow> findById(UUID id);

    abstract List<FlagDecisionRow> findByConsultationOrderByDecidedDesc(String consultation);

    @Query("update flag_decision set taken_back_by = :officer, taken_back = :at"
            + " where id = :id and taken_back is null")
    abstract int takeBack(UUID id, UUID officer, Instant at);

    @Query("select count(*) from flag_decision where response_id = :response and taken_back is null"
            + " and decided > :decided")
    abstract int later(UUID response, Instant decided);

    @Query("insert into response_flag (response_id, reason, raised, settled)"
            + " values (:response, :reason, :raised, false) on conflict do nothing")
    abstract int raise(UUID response, String reason, Instant raised);

    @Query("update response_flag set settled = :settled where response_id = :response and reason = :reason")
    abstract int settle(UUID response, String reason, boolean settled);

    @Query("delete from response_print where response_id = :response")
    abstract int forgetPrint(UUID response);

    @Query("delete from response_flag where response_id = :response and settled = false"
            + " and reason in ('same-answers', 'same-words', 'blank')")
    abstract int forgetFlags(UUID response);

    @Query("update response set disposition = :became where id = :response and disposition = :was")
    abstract int dispose(UUID response, String was, String became);

    @Query("select count(*) from response_flag f join response r on r.id = f.response_id"
            + " where r.consultation = :consultation and f.settled = false")
    abstract long open(String consultation);

    /** Some of those that have no hashes yet; tests and what was withdrawn are left alone. */
    List<UUID> withoutPrint(String consultation, int most) {
        return jdbc.prepareStatement(
                "select r.id from response r left join response_print p on p.response_id = r.id"
                        + " where r.consultation = ? and p.response_id is null"
                        + " and r.disposition not in ('test', 'withdrawn') order by r.id limit ?",
                statement -> {
                    statement.setString(1, consultation);
                    statement.setInt(2, most);
                    List<UUID> ids = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            ids.add(rows.getObject(1, UUID.class));
                        }
                    }
                    return ids;
                });
    }

    void addPrints(String consultation, Map<UUID, Print> prints) {
        jdbc.prepareStatement(
                "insert into response_print (response_id, consultation, answers, words) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                statement -> {
                    for (Map.Entry<UUID, Print> print : prints.entrySet()) {
                        statement.setObject(1, print.getKey());
                        statement.setString(2, consultation);
                        statement.setString(3, print.getValue().answers().orElse(null));
                        statement.setString(4, print.getValue().words().orElse(null));
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** Flags all whose answers, or else words, stand more than once; flags that are there already stay as they are. */
    void flagAlike(String consultation, Instant now) {
        flag(Flag.SAME_ANSWERS, "", consultation, now);
        flag(
                Flag.SAME_WORDS,
                " and not exists (select 1 from response_flag a where a.response_id = p.response_id"
                        + " and a.reason = 'same-answers')",
                consultation,
                now);
    }

    private void flag(Flag flag, String unless, String consultation, Instant now) {
        String column = column(flag);
        jdbc.prepareStatement(
                "insert into response_flag (response_id, reason, raised, settled)"
                        + " select p.response_id, '" + flag.id() + "', cast(? as timestamp with time zone), false"
                        + " from response_print p where p.consultation = ? and p." + column + " in (select q." + column
                        + " from response_print q where q.consultation = ? and q." + column + " is not null"
                        + " group by q." + column + " having count(*) > 1)"
                        + " and not exists (select 1 from response_flag f where f.response_id = p.response_id"
                        + " and f.reason = '" + flag.id() + "')" + unless,
                statement -> {
                    statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                    statement.setString(2, consultation);
                    statement.setString(3, consultation);
                    return statement.executeUpdate();
                });
    }

    private static String column(Flag flag) {
        return switch (flag) {
            case SAME_ANSWERS -> "answers";
            case SAME_WORDS -> "words";
            case DECOY, FAST, AFTER_CLOSING, BLANK ->
                throw new IllegalArgumentException(flag + " is about one response");
        };
    }

    /** Sets of responses that are alike with any flag still open, the largest first. */
    List<Alike> alike(Flag flag, String consultation, int most) {
        String column = column(flag);
        return jdbc.prepareStatement(
                "select r.survey, count(*), sum(case when f.settled = false then 1 else 0 end), min(r.submitted),"
                        + " min(cast(r.id as varchar(36))) from response_print p join response r on r.id = p.response_id"
                        + " left join response_flag f on f.response_id = r.id and f.reason = ?"
                        + " where p.consultation = ? and p." + column + " in (select q." + column
                        + " from response_print q join response_flag g on g.response_id = q.response_id"
                        + " and g.reason = ? and g.settled = false where q.consultation = ?)"
                        + " group by r.survey, p." + column
                        + " having count(*) > 1 order by count(*) desc, min(r.submitted), min(cast(r.id as varchar(36)))"
                        + " limit ?",
                statement -> {
                    statement.setString(1, flag.id());
                    statement.setString(2, consultation);
                    statement.setString(3, flag.id());
                    statement.setString(4, consultation);
                    statement.setInt(5, most);
                    List<Alike> alike = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            alike.add(new Alike(
                                    rows.getString(1),
                                    rows.getLong(2),
                                    rows.getLong(3),
                                    instant(rows, 4),
                                    UUID.fromString(rows.getString(5))));
                        }
                    }
                    return alike;
                });
    }

    /** Those that are alike by a flag with one of them, that one included, the first sent first. */
    List<UUID> members(Flag flag, UUID response, int most) {
        String column = column(flag);
        return jdbc.prepareStatement(
                "select r.id from response_print p join response r on r.id = p.response_id"
                        + " where p." + column + " = (select q." + column
                        + " from response_print q where q.response_id = ?) order by r.submitted, r.id limit ?",
                statement -> {
                    statement.setObject(1, response);
                    statement.setInt(2, most);
                    List<UUID> ids = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            ids.add(rows.getObject(1, UUID.class));
                        }
                    }
                    return ids;
                });
    }

    /** Open flags that are about one response each, the oldest first. */
    List<Single> singles(String consultation, int most) {
        return jdbc.prepareStatement(
                "select r.id, r.survey, r.reference, f.reason, f.raised from response_flag f"
                        + " join response r on r.id = f.response_id where r.consultation = ? and f.settled = false"
                        + " and f.reason not in ('same-answers', 'same-words') order by f.raised, r.id limit ?",
                statement -> {
                    statement.setString(1, consultation);
                    statement.setInt(2, most);
                    List<Single> singles = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            singles.add(new Single(
                                    rows.getObject(1, UUID.class),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    instant(rows, 5)));
                        }
                    }
                    return singles;
                });
    }

    /** Every flag of every response to a survey. */
    List<Reason> reasons(SurveyId survey) {
        return jdbc.prepareStatement(
                "select f.response_id, f.reason from response_flag f join response r on r.id = f.response_id"
                        + " where r.consultation = ? and r.survey = ?",
                statement -> {
                    statement.setString(1, survey.consultation());
                    statement.setString(2, survey.survey());
                    List<Reason> reasons = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            reasons.add(new Reason(rows.getObject(1, UUID.class), rows.getString(2)));
                        }
                    }
                    return reasons;
                });
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
