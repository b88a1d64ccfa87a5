package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** The texts that are compared, and what there was of them when they last were. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class LetterRepository implements GenericRepository<ResponseRow, UUID> {

    private static final int FETCH = 500;

    private final JdbcOperations jdbc;

    LetterRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One open answer. */
    record Text(UUID response, String words) {}

    @Query("select seen from letter_look where consultation = :consultation")
    abstract Optional<String> seen(String consultation);

    @Query("delete from letter_look where consultation = :consultation")
    abstract int forget(String consultation);

    @Query("insert into letter_look (consultation, seen, looked) values (:consultation, :seen, :looked)"
            + " on conflict do nothing")
    abstract int note(String consultation, String seen, Instant looked);

    /** How many responses are in groups, then how many texts there are and the newest of them: together they tell of a change. */
    String there(String consultation) {
        return jdbc.prepareStatement(
                "select (select count(*) from response_print where consultation = ? and letter is not null),"
                        + " count(*), max(cast(id as varchar(36))) from comment where consultation = ?",
                statement -> {
                    statement.setString(1, consultation);
                    statement.setString(2, consultation);
                    return Rows.all(
                                    statement,
                                    rows -> rows.getLong(1) + " " + rows.getLong(2) + " " + rows.getString(3))
                            .getFirst();
                });
    }

    List<String> surveys(String consultation) {
        return jdbc.prepareStatement(
                "select distinct survey from comment where consultation = ? order by survey", statement -> {
                    statement.setString(1, consultation);
                    return Rows.all(statement, rows -> rows.getString(1));
                });
    }

    /** All open answers to a survey but those of tests, in the order of responses and questions. */
    List<Text> texts(String consultation, String survey) {
        return jdbc.prepareStatement(
                "select c.response_id, c.words from comment c join response r on r.id = c.response_id"
                        + " where c.consultation = ? and c.survey = ? and r.disposition not in ('test', 'withdrawn', 'arriving', 'undone')"
                        + " order by c.response_id, c.question",
                statement -> {
                    statement.setString(1, consultation);
                    statement.setString(2, survey);
                    statement.setFetchSize(FETCH);
                    return Rows.all(statement, rows -> new Text(rows.getObject(1, UUID.class), rows.getString(2)));
                });
    }
}
