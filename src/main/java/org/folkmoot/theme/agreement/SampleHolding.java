package org.folkmoot.theme.agreement;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Holding;

/** A comment whose words are changed or withdrawn leaves its samples: what is left is a random sample of what is left. */
@Factory
final class SampleHolding {

    private final ItemRepository items;
    private final Comments comments;

    SampleHolding(ItemRepository items, Comments comments) {
        this.items = items;
        this.comments = comments;
    }

    @Singleton
    Holding samples() {
        return new Holding("samples", (changed, revision) -> delete(changed), response -> {
            List<UUID> own = comments.of(response).stream().map(Comment::id).toList();
            if (!own.isEmpty()) {
                delete(own);
            }
        });
    }

    private void delete(Collection<UUID> of) {
        items.deleteCodings(of);
        items.deleteItems(of);
    }
}
