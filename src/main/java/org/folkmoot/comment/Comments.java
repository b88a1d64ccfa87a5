package org.folkmoot.comment;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;

/**
 * The comments that are kept, of responses of every disposition: whoever counts or quotes them looks at the response's
 * disposition first.
 */
@Singleton
public final class Comments {

    private final CommentRepository repository;
    private final TransactionOperations<Connection> transactions;

    Comments(CommentRepository repository, TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** Keeps new comments, in the transaction of their response. Called by the intake alone. */
    public void add(Collection<Comment> comments) {
        if (!comments.isEmpty()) {
            repository.saveAll(comments.stream().map(CommentRow::of).toList());
        }
    }

    /** The comments of a response, held until the transaction ends, so that nobody codes them meanwhile. */
    public List<Comment> hold(ResponseId response) {
        return repository.hold(response.value()).stream()
                .map(CommentRow::comment)
                .toList();
    }

    /** Takes comments away, in the transaction in which their response is changed; what hangs on them has gone before. */
    public void remove(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            repository.remove(ids);
        }
    }

    /** Takes all comments of a response away, in the transaction in which it is emptied. */
    public void erase(ResponseId response) {
        repository.erase(response.value());
    }

    public Optional<Comment> byId(UUID id) {
        return repository.findById(id).map(CommentRow::comment);
    }

    /** Those of these ids that exist, in no order. */
    public List<Comment> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : repository.findByIdIn(ids).stream().map(CommentRow::comment).toList();
    }

    /** The comments of a response, by question id. */
    public List<Comment> of(ResponseId response) {
        return repository.findByResponseIdOrderByQuestion(response.value()).stream()
                .map(CommentRow::comment)
                .toList();
    }

    /** The comments on all surveys of a consultation, ordered by response, without holding them all in memory. */
    public <T> T stream(String consultation, Function<Stream<Comment>, T> work) {
        return transactions.executeRead(status -> {
            try (Stream<CommentRow> rows = repository.searchByConsultationOrderByResponseId(consultation)) {
                return work.apply(rows.map(CommentRow::comment));
            }
        });
    }

    /** The comments on one survey, ordered by response, without holding them all in memory. */
    public <T> T stream(SurveyId survey, Function<Stream<Comment>, T> work) {
        return transactions.executeRead(status -> {
            try (Stream<CommentRow> rows =
                    repository.searchByConsultationAndSurveyOrderByResponseId(survey.consultation(), survey.survey())) {
                return work.apply(rows.map(CommentRow::comment));
            }
        });
    }

    public long count(String consultation) {
        return repository.countByConsultation(consultation);
    }
}
