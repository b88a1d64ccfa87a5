package org.folkmoot.theme;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;

/** What the machine says of comments: at most one prediction each, of those of included responses and of others. */
@Singleton
public class Predictions {
    private static final int BATCH = 500;

    private final PredictionRepository predictions;
    private final LearntRepository learnt;
    private final TransactionOperations<Connection> transactions;

    Predictions(
            PredictionRepository predictions, LearntRepository learnt, TransactionOperations<Connection> transactions) {
        this.predictions = predictions;
        this.learnt = learnt;
        this.transactions = transactions;
    }

    /** Those that there are of some comments. */
    public Map<UUID, Predicted> of(Collection<UUID> comments) {
        List<UUID> all = List.copyOf(comments);
        Map<UUID, Predicted> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<PredictionRepository.Kept> kept =
                    predictions.of(all.subList(from, Math.min(all.size(), from + BATCH)));
            Map<UUID, Learnt> by = learnt(kept.stream()
                    .map(PredictionRepository.Kept::learnt)
                    .distinct()
                    .toList());
            kept.forEach(one -> found.put(one.comment(), one.by(by.get(one.learnt()))));
        }
        return found;
    }

    /**
     * Those of the comments that included responses made on a question, ordered by comment, without holding them all in memory.
     * The work must not outlive the call.
     */
    public <T> T stream(SurveyId survey, QuestionId question, Function<Stream<Predicted>, T> work) {
        Map<UUID, Learnt> by = learnt.findByConsultationOrderByAtTimeAndId(survey.consultation()).stream()
                .map(LearntRow::learnt)
                .collect(Collectors.toMap(Learnt::id, Function.identity()));
        return transactions.executeRead(status -> predictions.stream(
                survey, question, kept -> work.apply(kept.map(one -> one.by(by.get(one.learnt()))))));
    }

    private Map<UUID, Learnt> learnt(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : learnt.findByIdIn(ids).stream()
                        .map(LearntRow::learnt)
                        .collect(Collectors.toMap(Learnt::id, Function.identity()));
    }
}
