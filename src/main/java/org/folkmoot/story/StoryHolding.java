package org.folkmoot.story;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.folkmoot.response.Holding;

@Factory
final class StoryHolding {
    /** A changed story needs no letting go: what was decided holds only for the story that was read. */
    @Singleton
    Holding stories(Stories stories) {
        return new Holding("stories and pictures", (changed, revision) -> {}, stories::erase);
    }
}
