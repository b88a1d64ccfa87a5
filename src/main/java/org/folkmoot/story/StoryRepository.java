package org.folkmoot.story;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.Story;

/** What was decided of stories, and where stories are. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class StoryRepository implements GenericRepository<ReviewRow, UUID> {

    private final JdbcOperations jdbc;

    StoryRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract ReviewRow save(ReviewRow row);

    abstract ReviewRow update(ReviewRow row);

    abstract Optional<ReviewRow> findByResponseIdAndQuestion(UUID responseId, String question);

    /** In one state, the last decided first. */
    abstract List<ReviewRow> findByConsultationAndStateOrderByDecidedDescAndId(String consultation, String state);

    @Query("delete from story_review where response_id = :response")
    abstract int deleteOfResponse(UUID response);

    /** How many of the {@link #candidates} have no decision. */
    long countUndecided(SurveyId survey, QuestionId question) {
        return jdbc.prepareStatement(
                "select count(*) from comment c join response p on p.id = c.response_id"
                        + " where c.consultation = ? and c.survey = ? and c.question = ?"
                        + " and p.disposition = 'included' and p.answers like ?"
                        + " and not exists (select 1 from story_review v where v.response_id = c.response_id"
                        + " and v.question = c.question and v.state <> 'waiting')",
                statement -> {
                    which(statement, survey, question);
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getLong(1);
                    }
                });
    }

    private static void which(PreparedStatement statement, SurveyId survey, QuestionId question) throws SQLException {
        statement.setString(1, survey.consultation());
        statement.setString(2, survey.survey());
        statement.setString(3, question.value());
        statement.setString(4, "%\"" + Story.consentOf(question).value() + "\":[\"" + Story.YES + "\"]%");
    }

    /**
     * Responses that may hold a story: included, with words to the question, and with consent as it is kept in JSON. A sieve
     * only, so that not every response need be read: whoever uses it reads the answer again.
     */
    List<UUID> candidates(SurveyId survey, QuestionId question, int most) {
        return jdbc.prepareStatement(
                "select c.response_id from comment c join response p on p.id = c.response_id"
                        + " where c.consultation = ? and c.survey = ? and c.question = ?"
                        + " and p.disposition = 'included' and p.answers like ?"
                        + " order by c.response_id limit ?",
                statement -> {
                    which(statement, survey, question);
                    statement.setInt(5, most);
                    List<UUID> ids = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            ids.add(rows.getObject(1, UUID.class));
                        }
                    }
                    return ids;
                });
    }
}
