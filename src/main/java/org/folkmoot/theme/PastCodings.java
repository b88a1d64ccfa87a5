package org.folkmoot.theme;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Holding;
import org.folkmoot.theme.learn.Features;

/** What becomes of codings when the words under them are changed or withdrawn. */
@Factory
final class PastCodings {

    private final PastCodingRepository repository;
    private final Comments comments;
    private final VectorRepository vectors;

    PastCodings(PastCodingRepository repository, Comments comments, VectorRepository vectors) {
        this.repository = repository;
        this.comments = comments;
        this.vectors = vectors;
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
        repository.deletePredictions(of);
        vectors.forget(comments.byIds(of).stream()
                .flatMap(comment -> Features.pieces(PlainText.of(comment.text()).text()).stream())
                .map(KeptVectors::id)
                .collect(Collectors.toSet()));
    }
}
