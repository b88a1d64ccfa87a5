package org.folkmoot.theme.quotes;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.store.Rows;
import org.folkmoot.theme.OpenSamples;
import org.folkmoot.theme.Stance;

/** Quotes, and the comments that officers coded. What is written by hand here runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class QuoteRepository implements GenericRepository<QuoteRow, UUID> {

    private static final String GIVEN =
            " from coding k join response p on p.id = k.response_id and p.disposition = 'included'"
                    + " where k.consultation = ? and k.kind = 'person' and k.status = 'accepted' and k.withdrawn is null";

    private final JdbcOperations jdbc;

    QuoteRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment that officers coded; {@code agreed} where two people did so apart from each other and agreed. */
    record Candidate(Comment comment, String channel, boolean madeUp, boolean agreed, Optional<Stance> stance) {}

    /** How many people were given a code. */
    record People(String code, long people) {}

    /** A code that a comment has. */
    record Given(UUID comment, String code) {}

    abstract QuoteRow save(QuoteRow row);

    abstract QuoteRow update(QuoteRow row);

    abstract Optional<QuoteRow> findByCommentIdAndCode(UUID commentId, String code);

    abstract List<QuoteRow> findByCommentId(UUID commentId);

    abstract List<QuoteRow> findByConsultationAndCodeInOrderByAtTimeAndId(String consultation, Collection<String> code);

    @Query("select q.* from quote q join response p on p.id = q.response_id and p.disposition = 'included'"
            + " where q.consultation = :consultation and q.state = 'approved' order by q.at_time, q.id")
    abstract List<QuoteRow> approved(String consultation);

    @Query(
            "update quote set state = 'gone', words = '', kept = '', attribution = '', comment_id = null, response_id = null"
                    + " where response_id = :response and state = 'approved'")
    abstract int goWith(UUID response);

    @Query("delete from quote_use where quote_id in (select id from quote where response_id = :response)")
    abstract int forgetUses(UUID response);

    @Query("delete from quote where response_id = :response")
    abstract int forget(UUID response);

    @Query(
            "update quote set state = 'gone', words = '', kept = '', attribution = '', comment_id = null, response_id = null"
                    + " where comment_id in (:comments) and state = 'approved'")
    abstract int changeWith(Collection<UUID> comments);

    @Query("delete from quote_use where quote_id in (select id from quote where comment_id in (:comments))")
    abstract int forgetUsesOf(Collection<UUID> comments);

    @Query("delete from quote where comment_id in (:comments)")
    abstract int forgetOf(Collection<UUID> comments);

    @Query("insert into quote_use (quote_id, place, on_day) values (:quote, :place, :day) on conflict do nothing")
    abstract int use(UUID quote, String place, LocalDate day);

    @Query("select place, on_day from quote_use where quote_id = :quote order by on_day, place")
    abstract List<Use> uses(UUID quote);

    /** Where a quote went. */
    @io.micronaut.core.annotation.Introspected
    record Use(String place, LocalDate onDay) {}

    @Query("select count(*) from quote where consultation = :consultation and state = 'gone'")
    abstract long gone(String consultation);

    /** How many people have each code, as given. */
    List<People> people(String consultation) {
        return jdbc.prepareStatement(
                "select k.code, count(distinct k.response_id)" + GIVEN + " group by k.code", statement -> {
                    statement.setString(1, consultation);
                    return Rows.all(statement, rows -> new People(rows.getString(1), rows.getLong(2)));
                });
    }

    /** How many people have one of some codes. */
    long people(String consultation, Collection<String> codes) {
        return jdbc.prepareStatement(
                "select count(distinct k.response_id)" + GIVEN + " and k.code in (" + holes(codes) + ")", statement -> {
                    statement.setString(1, consultation);
                    fill(statement, 2, codes);
                    return Rows.all(statement, rows -> rows.getLong(1)).getFirst();
                });
    }

    /**
     * Comments that officers gave one of some codes, and none of others: first those that two people agreed about, then in the
     * order of the last part of the id, which is chance.
     */
    List<Candidate> candidates(
            String consultation, Collection<String> codes, Collection<String> never, @Nullable UUID only, int most) {
        String sql =
                "select c.id, c.response_id, c.consultation, c.survey, c.question, c.language, c.words, p.channel, p.made_up,"
                        + " (select count(*) from sample_item i where i.comment_id = c.id and i.outcome = 'agreed') as agreed,"
                        + " (select max(r.stance) from comment_reading r where r.comment_id = c.id and r.live_key is not null)"
                        + " from comment c join response p on p.id = c.response_id and p.disposition = 'included'"
                        + " where c.consultation = ?" + (only == null ? "" : " and c.id = ?")
                        + " and exists (select 1 from coding k where k.comment_id = c.id and k.kind = 'person'"
                        + " and k.status = 'accepted' and k.withdrawn is null and k.code in (" + holes(codes) + "))"
                        + " and not exists (select 1 from coding n where n.comment_id = c.id and n.kind = 'person'"
                        + " and n.status = 'accepted' and n.withdrawn is null and n.code in (" + holes(never) + "))"
                        + " and " + OpenSamples.LEFT_OUT
                        + " order by agreed desc, right(cast(c.id as varchar(36)), 12) limit " + most;
        return jdbc.prepareStatement(sql, statement -> {
            int at = 1;
            statement.setString(at++, consultation);
            if (only != null) {
                statement.setObject(at++, only);
            }
            at = fill(statement, at, codes);
            fill(statement, at, never);
            return Rows.all(
                    statement,
                    rows -> new Candidate(
                            new Comment(
                                    rows.getObject(1, UUID.class),
                                    new ResponseId(rows.getObject(2, UUID.class)),
                                    new SurveyId(rows.getString(3), rows.getString(4)),
                                    new QuestionId(rows.getString(5)),
                                    rows.getString(6),
                                    rows.getString(7)),
                            rows.getString(8),
                            rows.getBoolean(9),
                            rows.getInt(10) > 0,
                            Optional.ofNullable(rows.getString(11)).flatMap(Stance::of)));
        });
    }

    /** The codes that people gave to the comments of approved quotes. */
    List<Given> given(String consultation) {
        return jdbc.prepareStatement(
                "select distinct k.comment_id, k.code from coding k join quote q on q.comment_id = k.comment_id"
                        + " where q.consultation = ? and q.state = 'approved' and k.kind = 'person'"
                        + " and k.status = 'accepted' and k.withdrawn is null",
                statement -> {
                    statement.setString(1, consultation);
                    return Rows.all(statement, rows -> new Given(rows.getObject(1, UUID.class), rows.getString(2)));
                });
    }

    /** One hole for each, and one for nothing where there are none. */
    private static String holes(Collection<String> values) {
        return Rows.marks(Math.max(1, values.size()));
    }

    private static int fill(PreparedStatement statement, int from, Collection<String> values)
            throws java.sql.SQLException {
        int at = from;
        for (String value : values.isEmpty() ? List.of("") : new ArrayList<>(values)) {
            statement.setString(at++, value);
        }
        return at;
    }
}
