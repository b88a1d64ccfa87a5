package org.folkmoot.theme;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** The stance and sentiment that officers gave to comments, each text once. Runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class ToneRepository implements GenericRepository<ReadingRow, UUID> {

    private final JdbcOperations jdbc;

    ToneRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment and what was said of it. */
    record Said(UUID comment, String text, String value) {}

    int count(String consultation, Tone tone) {
        return jdbc.prepareStatement("select count(*)" + from(tone), statement -> {
            statement.setString(1, consultation);
            return Rows.all(statement, row -> row.getInt(1)).get(0);
        });
    }

    /** Those said last, by comment. */
    List<Said> last(String consultation, Tone tone, int most) {
        String sql = "select id, words, said from (select c.id as id, c.words as words, r." + column(tone) + " as said"
                + from(tone) + " order by r.at_time desc, c.id limit ?) s order by id";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, consultation);
            statement.setInt(2, most);
            return Rows.all(
                    statement, row -> new Said(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
        });
    }

    private static String from(Tone tone) {
        return " from comment_reading r join comment c on c.id = r.comment_id"
                + " join response p on p.id = c.response_id and p.disposition = 'included'"
                + " where r.consultation = ? and r.withdrawn is null and r.carried_from is null and r." + column(tone)
                + " is not null and" + OpenSamples.LEFT_OUT;
    }

    private static String column(Tone tone) {
        return switch (tone) {
            case STANCE -> "stance";
            case SENTIMENT -> "sentiment";
        };
    }
}
