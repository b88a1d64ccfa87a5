package org.folkmoot.theme.agreement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Rows;
import org.folkmoot.theme.OpenSamples;

/** What is known of the comments on a question. Runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class ShareRepository implements GenericRepository<ItemRow, UUID> {
    private static final int FETCH = 500;
    private static final String OF_QUESTION = " where c.consultation = ? and c.survey = ? and c.question = ?";
    private static final String INCLUDED =
            " from comment c join response p on p.id = c.response_id and p.disposition = 'included'";

    private final JdbcOperations jdbc;

    ShareRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment beside one of its codings that stand; code and kind are null where it has none. */
    record Line(UUID comment, boolean read, boolean bySample, String code, String kind) {}

    /** Ordered by comment. */
    List<Line> lines(SurveyId survey, QuestionId question) {
        return jdbc.prepareStatement(
                "select c.id, r.id, r.coder_id, k.code, k.kind" + INCLUDED
                        + " left join comment_reading r on r.comment_id = c.id and r.withdrawn is null and"
                        + OpenSamples.LEFT_OUT
                        + " left join coding k on k.comment_id = c.id and k.withdrawn is null and"
                        + OpenSamples.LEFT_OUT
                        + " and k.status in ('accepted', 'suggested')" + OF_QUESTION + " order by c.id",
                statement -> {
                    set(statement, survey, question);
                    return Rows.all(
                            statement,
                            row -> new Line(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2) != null,
                                    Settled.TWO.equals(row.getString(3)),
                                    row.getString(4),
                                    row.getString(5)));
                });
    }

    /**
     * The comments that people had read when a sample was drawn: they had a reading then that was made before it and not withdrawn. Ids
     * tell the order in which readings were kept, whatever time stands in them.
     */
    Set<UUID> readBefore(Sample sample) {
        return jdbc.prepareStatement(
                "select distinct c.id" + INCLUDED + " join comment_reading r on r.comment_id = c.id and r.id < ?"
                        + " and (r.withdrawn is null or r.withdrawn > ?)" + OF_QUESTION,
                statement -> {
                    statement.setObject(1, sample.id());
                    statement.setObject(2, sample.atTime().atOffset(ZoneOffset.UTC));
                    statement.setString(3, sample.consultation());
                    statement.setString(4, sample.survey());
                    statement.setString(5, sample.question());
                    return Rows.ids(statement).stream().collect(Collectors.toSet());
                });
    }

    private static void set(PreparedStatement statement, SurveyId survey, QuestionId question) throws SQLException {
        statement.setFetchSize(FETCH);
        statement.setString(1, survey.consultation());
        statement.setString(2, survey.survey());
        statement.setString(3, question.value());
    }
}
