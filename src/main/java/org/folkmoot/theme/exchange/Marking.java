package org.folkmoot.theme.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.yaml.Place;

/**
 * What a file says of one comment, before anything of it is known here.
 *
 * @param guid of the source, in a project
 * @param key as the file names the comment
 * @param text the text that passages are counted in; empty for the comment as it was written
 * @param given one for each time that a code was given, the one that matters most first
 * @param readBy who read it and gave it no code
 */
record Marking(
        Place place,
        Optional<UUID> guid,
        String key,
        Optional<String> text,
        List<Given> given,
        List<String> readBy,
        Optional<Stance> stance,
        Optional<Sentiment> sentiment) {

    Marking {
        given = List.copyOf(given);
        readBy = List.copyOf(readBy);
    }

    /**
     * A code that somebody gave.
     *
     * @param code as the file's list of codes has it
     * @param stretch empty for the whole comment
     * @param selection what a project calls the stretch
     */
    record Given(Place place, String code, String coder, Optional<CodePoints> stretch, Optional<UUID> selection) {}

    /**
     * A code as a file names it.
     *
     * @param place where it stands first
     */
    record Said(Place place, Optional<UUID> guid, String name) {}
}
