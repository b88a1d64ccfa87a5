package org.folkmoot.response;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Consumer;
import org.folkmoot.answer.QuestionId;

/** Gathers the rows of one response after another: one row for each comment, or one row if it has none. */
final class WholeResponses extends Spliterators.AbstractSpliterator<Response> {

    private final ResultSet rows;
    private boolean begun;
    private boolean more;

    WholeResponses(ResultSet rows) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.rows = rows;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Response> action) {
        try {
            if (!begun) {
                begun = true;
                more = rows.next();
            }
            if (!more) {
                return false;
            }
            ResponseRow row = ResponseRepository.row(rows);
            String equality = rows.getString(ResponseRepository.EQUALITY);
            Map<QuestionId, String> words = new HashMap<>();
            do {
                String question = rows.getString(ResponseRepository.QUESTION);
                if (question != null) {
                    words.put(new QuestionId(question), rows.getString(ResponseRepository.WORDS));
                }
                more = rows.next();
            } while (more && rows.getObject(1, UUID.class).equals(row.id()));
            action.accept(row.response(words, equality));
            return true;
        } catch (SQLException broken) {
            throw new DataAccessException("The responses could not be read to the end: " + broken.getMessage(), broken);
        }
    }
}
