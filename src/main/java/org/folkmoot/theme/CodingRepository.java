package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;

/** Codings with the comments and responses that they belong to. What is written by hand here runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class CodingRepository implements GenericRepository<CodingRow, UUID> {
    private static final int FETCH = 500;
    private static final String COMMENT =
            "c.id, c.response_id, c.consultation, c.survey, c.question, c.language, c.words";
    private static final String INCLUDED =
            " from comment c join response p on p.id = c.response_id and p.disposition = 'included'";
    private static final String READING =
            " comment_reading r on r.comment_id = c.id and r.withdrawn is null and" + OpenSamples.LEFT_OUT;

    private final JdbcOperations jdbc;

    CodingRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment beside one of its codings that stand, if it has any; {@code code} is null where it has none. */
    record Line(Comment comment, boolean read, String code, String kind) {}

    /** A question of a survey, how many comments it has and how many of them a person has read. */
    record Count(String survey, String question, long all, long read) {}

    /** One line of the export. */
    record Exported(Stated line, @Nullable Integer place, Optional<Stretch> stretch, String stance, String sentiment) {

        Exported as(String otherCode) {
            Stated other = new Stated(line.reference(), line.question(), otherCode, line.coder(), line.status());
            return new Exported(other, place, stretch, stance, sentiment);
        }
    }

    /** What a line of the export says of itself: no two are the same. */
    record Stated(String reference, String question, String code, String coder, String status) {}

    /** A passage in characters of Unicode, the end exclusive. */
    record Stretch(int from, int to) {}

    abstract List<CodingRow> saveAll(Iterable<CodingRow> rows);

    abstract List<CodingRow> findByCommentIdAndKindAndWithdrawnIsNull(UUID commentId, String kind);

    abstract List<CodingRow> findByReadingId(UUID readingId);

    @Query("update coding set withdrawn = :at where reading_id in (:readings) and withdrawn is null")
    abstract void withdrawOf(Collection<UUID> readings, Instant at);

    @Query("update coding set withdrawn = null where reading_id in (:readings)")
    abstract void restoreOf(Collection<UUID> readings);

    abstract List<CodingRow> findByReadingIdIn(Collection<UUID> readingIds);

    /** Every comment of an included response once for each coding that stands, ordered by response, question and code. */
    <T> T stream(SurveyId survey, Function<Stream<Line>, T> work) {
        String sql = "select " + COMMENT + ", r.id, k.code, k.kind" + INCLUDED + " left join" + READING
                + " left join coding k on k.comment_id = c.id and k.withdrawn is null and" + OpenSamples.LEFT_OUT
                + " and k.status in ('accepted', 'suggested')"
                + " where c.consultation = ? and c.survey = ? order by c.response_id, c.question, k.code";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setFetchSize(FETCH);
            statement.setString(1, survey.consultation());
            statement.setString(2, survey.survey());
            try (ResultSet rows = statement.executeQuery()) {
                return work.apply(StreamSupport.stream(new Lines(rows), false));
            }
        });
    }

    private static final class Lines extends Spliterators.AbstractSpliterator<Line> {
        private final ResultSet rows;

        Lines(ResultSet rows) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Line> action) {
            try {
                if (!rows.next()) {
                    return false;
                }
                action.accept(
                        new Line(comment(rows), rows.getObject(8) != null, rows.getString(9), rows.getString(10)));
                return true;
            } catch (SQLException e) {
                throw new DataAccessException("The comments cannot be read to the end", e);
            }
        }
    }

    List<Count> counts(String consultation) {
        return list(
                "select c.survey, c.question, count(*), count(r.id)" + INCLUDED + " left join" + READING
                        + " where c.consultation = ? group by c.survey, c.question order by c.survey, c.question",
                List.of(consultation),
                row -> new Count(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
    }

    /** The next comment after another, by id, that nobody has read. */
    Optional<Comment> nextUnread(SurveyId survey, QuestionId question, UUID after) {
        return list(
                        "select " + COMMENT + INCLUDED + " left join" + READING
                                + " where c.consultation = ? and c.survey = ? and c.question = ? and r.id is null and"
                                + OpenSamples.LEFT_OUT + " and c.id > ? order by c.id limit 1",
                        List.of(survey.consultation(), survey.survey(), question.value(), after),
                        CodingRepository::comment)
                .stream()
                .findFirst();
    }

    /** All that stands, in no order: people's decisions, readings without a code, and suggestions for comments not read. */
    List<Exported> exported(String consultation) {
        return list(
                "select p.reference, k.question, k.code, k.coder, k.status, k.place, k.from_char, k.to_char,"
                        + " case when k.from_char is null then '' else c.words end,"
                        + " case when k.status = 'accepted' then r.stance end,"
                        + " case when k.status = 'accepted' then r.sentiment end from coding k"
                        + " join comment c on c.id = k.comment_id join response p on p.id = k.response_id"
                        + " left join comment_reading r on r.comment_id = k.comment_id and r.withdrawn is null"
                        + " where k.consultation = ? and k.withdrawn is null and (k.kind = 'person' or r.id is null) and"
                        + OpenSamples.LEFT_OUT
                        + " union all"
                        + " select p.reference, r.question, '', r.coder, 'read', null, null, null, '', r.stance, r.sentiment"
                        + " from comment_reading r"
                        + " join comment c on c.id = r.comment_id join response p on p.id = c.response_id"
                        + " where r.consultation = ? and r.withdrawn is null and"
                        + OpenSamples.LEFT_OUT + " and not exists (select 1 from coding k"
                        + " where k.reading_id = r.id and k.withdrawn is null and k.status = 'accepted')",
                List.of(consultation, consultation),
                row -> new Exported(
                        new Stated(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        row.getObject(6, Integer.class),
                        stretch(row),
                        Optional.ofNullable(row.getString(10)).orElse(""),
                        Optional.ofNullable(row.getString(11)).orElse("")));
    }

    private static Optional<Stretch> stretch(ResultSet row) throws SQLException {
        Integer from = row.getObject(7, Integer.class);
        Integer to = row.getObject(8, Integer.class);
        String words = row.getString(9);
        if (from == null || to == null || to > words.length()) {
            return Optional.empty();
        }
        int start = words.codePointCount(0, from);
        return Optional.of(new Stretch(start, start + words.codePointCount(from, to)));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, List<Object> values, Row<T> row) {
        List<T> all = new ArrayList<>();
        query(sql, values, result -> all.add(row.read(result)));
        return all;
    }

    private void query(String sql, List<? extends Object> values, EachRow each) {
        jdbc.prepareStatement(sql, statement -> {
            run(statement, values, each);
            return null;
        });
    }

    private static void run(PreparedStatement statement, List<? extends Object> values, EachRow each)
            throws SQLException {
        statement.setFetchSize(FETCH);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.take(rows);
            }
        }
    }

    /** The comment whose id, response, consultation, survey, question, language and words stand first in a row. */
    static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getObject(1, UUID.class),
                new ResponseId(row.getObject(2, UUID.class)),
                new SurveyId(row.getString(3), row.getString(4)),
                new QuestionId(row.getString(5)),
                row.getString(6),
                row.getString(7));
    }
}
