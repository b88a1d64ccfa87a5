package org.folkmoot.theme;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Holding;

/** What becomes of codings when the words under them are changed or withdrawn. */
@Factory
final class PastCodings {

    private final PastCodingRepository repository;
    private final Comments comments;

    PastCodings(PastCodingRepository repository, Comments comments) {
        this.repository = repository;
        this.comments = comments;
    }

    @Singleton
    Holding codings() {
        return new Holding("codings", this::retire, this::erase);
    }

    private void retire(Collection<UUID> changed, int revision) {
        repository.keepReadings(changed, revision);
        repository.keepCodings(changed, revision);
        delete(changed);
    }

    private void erase(ResponseId response) {
        List<UUID> own = comments.of(response).stream().map(Comment::id).toList();
        if (!own.isEmpty()) {
            delete(own);
        }
        repository.erasePastCodings(response.value());
        repository.erasePastReadings(response.value());
    }

    private void delete(Collection<UUID> of) {
        repository.deleteCodings(of);
        repository.deleteReadings(of);
        repository.deleteFlags(of);
        repository.deleteSuggested(of);
        repository.deletePredictions(of);
    }
}
