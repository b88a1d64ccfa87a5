package org.folkmoot.comment;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/**
 * Officers' translations of comments into English. They stand beside the comment and never in its place; what is searched and
 * learnt from is the translation. None is ever lost but with the words that it translates.
 */
@Singleton
public class Translations {
    /** Longest translation, in characters. */
    public static final int LONGEST = 20_000;

    private static final int BATCH = 500;

    private final TranslationRepository repository;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Translations(
            TranslationRepository repository,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /** The translation of a comment that stands. */
    public Optional<Translation> of(UUID comment) {
        return repository.findByLiveKey(comment.toString()).map(TranslationRow::translation);
    }

    /** As the other, for many at once: those that have one. */
    public Map<UUID, Translation> of(Collection<UUID> comments) {
        List<String> keys = comments.stream().map(UUID::toString).toList();
        Map<UUID, Translation> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            repository
                    .findByLiveKeyIn(keys.subList(from, Math.min(keys.size(), from + BATCH)))
                    .forEach(row -> found.put(row.commentId(), row.translation()));
        }
        return found;
    }

    /** All translations that a comment ever had, the oldest first. */
    public List<Translation> revisions(UUID comment) {
        return repository.findByCommentIdOrderById(comment).stream()
                .map(TranslationRow::translation)
                .toList();
    }

    /** Comments of included responses that are not said to be in English, and others that were translated, the oldest first. */
    public List<Comment> foreign(String consultation) {
        return repository.foreign(consultation).stream()
                .map(CommentRow::comment)
                .toList();
    }

    /**
     * Keeps a translation; the one before it stays on record.
     *
     * @param from the language of the comment (BCP 47 tag)
     * @param text blank to take the translation away
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST}
     */
    public void keep(Comment comment, String from, String text, UUID officerId, String officer) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A translation has at most " + LONGEST + " characters");
        }
        transactions.executeWrite(status -> {
            Instant now = moments.now();
            repository.replace(comment.id(), now);
            if (!text.isBlank()) {
                repository.save(new TranslationRow(
                        ids.next(),
                        comment.id(),
                        from,
                        text.strip(),
                        officerId,
                        officer,
                        now,
                        null,
                        comment.id().toString()));
            }
            return null;
        });
    }

    /** Lets go of all translations of comments, old ones too, in the transaction in which their words go. */
    public void forget(Collection<UUID> comments) {
        if (!comments.isEmpty()) {
            repository.forget(comments);
        }
    }
}
