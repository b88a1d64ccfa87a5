package org.folkmoot.theme;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Rows;

/** Predictions, written and read as they come, since Micronaut Data does not return bare bytes. Runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class PredictionRepository implements GenericRepository<LearntRow, UUID> {
    private static final int FETCH = 500;
    private static final String COLUMNS =
            "select p.comment_id, p.learnt_id, p.unseen, p.known_language, p.probabilities from comment_prediction p";

    private final JdbcOperations jdbc;

    PredictionRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A row, not yet joined with what it was learnt by. */
    record Kept(UUID comment, UUID learnt, boolean unseen, boolean knownLanguage, byte[] probabilities) {
        Predicted by(Learnt by) {
            return Predicted.kept(comment, by, unseen, knownLanguage, probabilities);
        }
    }

    /** Keeps predictions in the place of earlier ones of the same comments. */
    void replace(List<Predicted> predictions, List<String> codes) {
        remove(predictions.stream().map(Predicted::comment).toList());
        jdbc.prepareStatement(
                "insert into comment_prediction (comment_id, learnt_id, unseen, known_language, best, margin,"
                        + " probabilities) values (?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    for (Predicted one : predictions) {
                        statement.setObject(1, one.comment());
                        statement.setObject(2, one.learnt().id());
                        statement.setBoolean(3, one.unseen());
                        statement.setBoolean(4, one.knownLanguage());
                        statement.setBigDecimal(5, number(one.best(codes)));
                        statement.setBigDecimal(6, number(one.margin(codes)));
                        statement.setBytes(7, one.bytes());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    void remove(Collection<UUID> comments) {
        if (!comments.isEmpty()) {
            jdbc.prepareStatement(
                    "delete from comment_prediction where comment_id in (" + Rows.marks(comments.size()) + ")",
                    statement -> {
                        set(statement, comments);
                        return statement.executeUpdate();
                    });
        }
    }

    List<Kept> of(Collection<UUID> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        return jdbc.prepareStatement(
                COLUMNS + " where p.comment_id in (" + Rows.marks(comments.size()) + ")", statement -> {
                    set(statement, comments);
                    return Rows.all(statement, PredictionRepository::kept);
                });
    }

    <T> T stream(SurveyId survey, QuestionId question, Function<Stream<Kept>, T> work) {
        String sql = COLUMNS + " join comment c on c.id = p.comment_id"
                + " join response r on r.id = c.response_id and r.disposition = 'included'"
                + " where c.consultation = ? and c.survey = ? and c.question = ? order by p.comment_id";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setFetchSize(FETCH);
            statement.setString(1, survey.consultation());
            statement.setString(2, survey.survey());
            statement.setString(3, question.value());
            try (ResultSet rows = statement.executeQuery()) {
                return work.apply(StreamSupport.stream(new Walk(rows), false));
            }
        });
    }

    private static final class Walk extends Spliterators.AbstractSpliterator<Kept> {
        private final ResultSet rows;

        Walk(ResultSet rows) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Kept> action) {
            try {
                if (!rows.next()) {
                    return false;
                }
                action.accept(kept(rows));
                return true;
            } catch (SQLException e) {
                throw new DataAccessException("The predictions cannot be read to the end", e);
            }
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBytes(5));
    }

    private static void set(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        int at = 1;
        for (UUID id : ids) {
            statement.setObject(at++, id);
        }
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
}
