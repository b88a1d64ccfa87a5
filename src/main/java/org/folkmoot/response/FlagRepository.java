package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Rows;

/** Flags and the hashes behind them. What is alike is found by hash, in the database, never pair by pair. */
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

    @Query("insert into response_flag (response_id, reason, raised, settled)"
            + " values (:response, :reason, :raised, false) on conflict do nothing")
    abstract int raise(UUID response, String reason, Instant raised);

    @Query("update response_flag set settled = :settled where response_id = :response and reason = :reason")
    abstract int settle(UUID response, String reason, boolean settled);

    @Query("delete from response_print where response_id = :response")
    abstract int forgetPrint(UUID response);

    @Query("delete from response_flag where response_id = :response and settled = false"
            + " and reason in ('same-answers', 'same-sheet', 'same-sender', 'near-words', 'same-words',"
            + " 'no-sender', 'blank')")
    abstract int forgetFlags(UUID response);

    /**
     * Some of those that have no hashes yet; tests and what was withdrawn are left alone, and points made at events, of which
     * two may well be the same.
     */
    List<UUID> withoutPrint(String consultation, int most) {
        return jdbc.prepareStatement(
                "select r.id from response r left join response_print p on p.response_id = r.id"
                        + " where r.consultation = ? and p.response_id is null"
                        + " and r.disposition not in ('test', 'withdrawn', 'arriving', 'undone')"
                        + " and not exists (select 1 from engagement_point g where g.response_id = r.id)"
                        + " order by r.id limit ?",
                statement -> {
                    statement.setString(1, consultation);
                    statement.setInt(2, most);
                    return Rows.ids(statement);
                });
    }

    void addPrints(String consultation, Map<UUID, Print> prints) {
        jdbc.prepareStatement(
                "insert into response_print (response_id, consultation, answers, words, sheet, sender)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                statement -> {
                    for (Map.Entry<UUID, Print> print : prints.entrySet()) {
                        statement.setObject(1, print.getKey());
                        statement.setString(2, consultation);
                        statement.setString(3, print.getValue().answers().orElse(null));
                        statement.setString(4, print.getValue().words().orElse(null));
                        statement.setString(5, print.getValue().sheet().orElse(null));
                        statement.setString(6, print.getValue().sender().orElse(null));
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** The groups of nearly equal texts as they were last found, by response. */
    Map<UUID, String> letters(String consultation) {
        return jdbc.prepareStatement(
                "select response_id, letter from response_print where consultation = ? and letter is not null",
                statement -> {
                    statement.setString(1, consultation);
                    Map<UUID, String> letters = new HashMap<>();
                    Rows.all(statement, rows -> letters.put(rows.getObject(1, UUID.class), rows.getString(2)));
                    return letters;
                });
    }

    /** Puts responses into groups of nearly equal texts; an empty one takes them out. */
    void regroup(Collection<Map.Entry<UUID, Optional<String>>> groups) {
        jdbc.prepareStatement("update response_print set letter = ? where response_id = ?", statement -> {
            for (Map.Entry<UUID, Optional<String>> each : groups) {
                statement.setString(1, each.getValue().orElse(null));
                statement.setObject(2, each.getKey());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Flags all that stand more than once by any of the marks; flags that are there already stay as they are. */
    void flagAlike(String consultation, Instant now) {
        flag(Flag.SAME_ANSWERS, "", consultation, now);
        flag(Flag.SAME_SHEET, "", consultation, now);
        flag(Flag.SAME_SENDER, "", consultation, now);
        flag(Flag.NEAR_WORDS, "", consultation, now);
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
            case SAME_SHEET -> "sheet";
            case SAME_SENDER -> "sender";
            case NEAR_WORDS -> "letter";
            case SAME_WORDS -> "words";
            case NO_SENDER, DECOY, FAST, AFTER_CLOSING, BLANK, FOUND ->
                throw new IllegalArgumentException(flag + " is about one response");
        };
    }

    /**
     * Sets of responses that are alike, of which two count and a flag of one that counts is open, the largest first: what does
     * not count needs no decision.
     */
    List<Alike> alike(Flag flag, String consultation, int most) {
        String column = column(flag);
        return jdbc.prepareStatement(
                "select r.survey, count(*), sum(case when f.settled = false then 1 else 0 end), min(r.submitted),"
                        + " min(cast(r.id as varchar(36))) from response_print p join response r on r.id = p.response_id"
                        + " left join response_flag f on f.response_id = r.id and f.reason = ?"
                        + " where p.consultation = ? and r.disposition = 'included' and p." + column + " in (select q."
                        + column + " from response_print q join response_flag g on g.response_id = q.response_id"
                        + " and g.reason = ? and g.settled = false where q.consultation = ?)"
                        + " group by r.survey, p." + column
                        + " having count(*) > 1 and sum(case when f.settled = false then 1 else 0 end) > 0"
                        + " order by count(*) desc, min(r.submitted), min(cast(r.id as varchar(36))) limit ?",
                statement -> {
                    statement.setString(1, flag.id());
                    statement.setString(2, consultation);
                    statement.setString(3, flag.id());
                    statement.setString(4, consultation);
                    statement.setInt(5, most);
                    return Rows.all(
                            statement,
                            rows -> new Alike(
                                    rows.getString(1),
                                    rows.getLong(2),
                                    rows.getLong(3),
                                    Rows.instant(rows, 4),
                                    UUID.fromString(rows.getString(5))));
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
                    return Rows.ids(statement);
                });
    }

    private static final String OPEN_SINGLES = " from response_flag f join response r on r.id = f.response_id"
            + " where r.consultation = ? and r.disposition = 'included' and f.settled = false"
            + " and f.reason not in ('same-answers', 'same-sheet', 'same-sender', 'near-words', 'same-words')";

    /** Open flags that are about one response each, the oldest first. */
    List<Single> singles(String consultation, int most) {
        return jdbc.prepareStatement(
                "select r.id, r.survey, r.reference, f.reason, f.raised" + OPEN_SINGLES
                        + " order by f.raised, r.id limit ?",
                statement -> {
                    statement.setString(1, consultation);
                    statement.setInt(2, most);
                    return Rows.all(
                            statement,
                            rows -> new Single(
                                    rows.getObject(1, UUID.class),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    Rows.instant(rows, 5)));
                });
    }

    /** Those that bear an open flag which is about one response each, the oldest flag first. */
    List<UUID> bearing(String consultation, Flag flag, int most) {
        return jdbc.prepareStatement(
                "select r.id" + OPEN_SINGLES + " and f.reason = ? order by f.raised, r.id limit ?", statement -> {
                    statement.setString(1, consultation);
                    statement.setString(2, flag.id());
                    statement.setInt(3, most);
                    return Rows.ids(statement);
                });
    }

    /** How many open flags there are that are about one response each. */
    long openSingles(String consultation) {
        return jdbc.prepareStatement("select count(*)" + OPEN_SINGLES, statement -> {
            statement.setString(1, consultation);
            return Rows.all(statement, rows -> rows.getLong(1)).getFirst();
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
                    return Rows.all(statement, rows -> new Reason(rows.getObject(1, UUID.class), rows.getString(2)));
                });
    }
}
