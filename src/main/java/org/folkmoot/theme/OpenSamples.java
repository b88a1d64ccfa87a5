package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Comments that two people are coding apart from each other. Until they are settled they stand in no queue, list or export of
 * codings or suggestions, and nobody decides about them elsewhere.
 */
@Singleton
public class OpenSamples {
    /** A condition on a comment {@code c} that holds for all others. */
    public static final String LEFT_OUT =
            " not exists (select 1 from sample_item si where si.comment_id = c.id and si.settled is null)";

    private static final int BATCH = 500;

    private final OpenSampleRepository repository;

    OpenSamples(OpenSampleRepository repository) {
        this.repository = repository;
    }

    public boolean hold(UUID comment) {
        return !repository.among(List.of(comment)).isEmpty();
    }

    /** Those of some comments. */
    public Set<UUID> among(Collection<UUID> comments) {
        List<UUID> all = List.copyOf(comments);
        Set<UUID> held = new HashSet<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            held.addAll(repository.among(all.subList(from, Math.min(all.size(), from + BATCH))));
        }
        return held;
    }
}
