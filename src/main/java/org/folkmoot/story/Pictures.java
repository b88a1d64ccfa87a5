package org.folkmoot.story;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.store.Ids;

/**
 * Pictures with stories: at most one for each story question, of a draft until that is sent, then of its response. A picture of
 * a draft goes when the draft goes.
 */
@Singleton
public class Pictures {
    /** Longest description of a picture, in characters. */
    public static final int LONGEST_ALT = 500;

    private final PictureRepository repository;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;

    Pictures(PictureRepository repository, TransactionOperations<Connection> transactions, Ids ids) {
        this.repository = repository;
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * Keeps a file as the picture of a draft's story, in place of one that was there.
     *
     * @param alt what it shows; shortened to {@link #LONGEST_ALT}
     * @throws PictureRefused if the file is not taken; what was there stays
     */
    public KeptPicture add(UUID draft, QuestionId question, byte[] file, String alt) throws PictureRefused {
        Picture picture = Redrawing.of(file);
        return transactions.executeWrite(status -> {
            repository.deleteOfDraft(draft, question.value());
            return repository
                    .save(row(draft, null, question.value(), picture, alt(alt)))
                    .kept();
        });
    }

    /** Keeps a file as the picture of a response's story, as where one is made up. */
    public KeptPicture add(ResponseId response, QuestionId question, byte[] file, String alt) throws PictureRefused {
        Picture picture = Redrawing.of(file);
        return transactions.executeWrite(status -> repository
                .save(row(null, response.value(), question.value(), picture, alt(alt)))
                .kept());
    }

    /** Says what the picture of a draft's story shows; does nothing where there is none. */
    public void describe(UUID draft, QuestionId question, String alt) {
        transactions.executeWrite(status -> repository.describe(draft, question.value(), alt(alt)));
    }

    public void remove(UUID draft, QuestionId question) {
        transactions.executeWrite(status -> repository.deleteOfDraft(draft, question.value()));
    }

    public Optional<KeptPicture> ofDraft(UUID draft, QuestionId question) {
        return repository.findByDraftIdAndQuestion(draft, question.value()).map(PictureRow::kept);
    }

    public Optional<Picture> drawnOfDraft(UUID draft, QuestionId question) {
        return repository.findByDraftIdAndQuestion(draft, question.value()).map(PictureRow::picture);
    }

    Optional<KeptPicture> of(ResponseId response, QuestionId question) {
        return repository
                .findByResponseIdAndQuestion(response.value(), question.value())
                .map(PictureRow::kept);
    }

    Optional<Picture> drawn(ResponseId response, QuestionId question) {
        return repository
                .findByResponseIdAndQuestion(response.value(), question.value())
                .map(PictureRow::picture);
    }

    /**
     * Hands the pictures of a draft over to the response that it became, in the caller's transaction. Whatever pictures the
     * response had before are deleted, and so are those that are not handed over.
     *
     * @param questions the stories that may be published
     */
    public void take(UUID draft, ResponseId response, Collection<QuestionId> questions) {
        transactions.executeWrite(status -> {
            repository.deleteOfResponse(response.value());
            questions.forEach(question -> repository.take(draft, response.value(), question.value()));
            return repository.deleteOfDraft(draft);
        });
    }

    /** Gives a draft that is to change a response copies of that response's pictures. */
    public void lend(ResponseId response, UUID draft) {
        transactions.executeWrite(status -> {
            repository
                    .findByResponseId(response.value())
                    .forEach(row -> repository.save(row(draft, null, row.question(), row.picture(), row.alt())));
            return null;
        });
    }

    void erase(ResponseId response) {
        repository.deleteOfResponse(response.value());
    }

    private PictureRow row(UUID draft, UUID response, String question, Picture picture, String alt) {
        return new PictureRow(
                ids.next(),
                draft,
                response,
                question,
                picture.hash(),
                picture.type(),
                picture.width(),
                picture.height(),
                alt,
                picture.bytes());
    }

    /** On one line, without what a database would not keep, and no longer than may be. */
    static String alt(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
        int[] points = line.codePoints().limit(LONGEST_ALT).toArray();
        return new String(points, 0, points.length);
    }
}
