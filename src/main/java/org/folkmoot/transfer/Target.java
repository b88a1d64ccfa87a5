package org.folkmoot.transfer;

import java.util.List;
import java.util.Optional;

/**
 * What a column of a file can be: something of the response itself, an option, a row or all of a question.
 *
 * @param id as it stands in a plan; unique
 * @param column the column of an exported file in which its cells are put
 * @param question the id of the question of whose options its values are; blank where it has none
 * @param label words for the officer
 * @param likes folded texts of which a heading may speak
 */
record Target(
        String id, String column, Sort sort, String question, String label, List<Choice> choices, List<String> likes) {

    /** How its cells are read. */
    enum Sort {
        REFERENCE,
        SUBMITTED,
        RECEIVED,
        LANGUAGE,
        CHANNEL,
        /** One option, by code or label. */
        ONE,
        /** Whether the one option was chosen. */
        TICK,
        /** Some options in one cell. */
        JOINED,
        DATE,
        /** Taken as it stands: words, numbers, postcodes. */
        TEXT
    }

    /** An option, with all words by which it may be named, folded; {@code note} is the column for words beside it. */
    record Choice(String id, String label, List<String> names, Optional<String> note) {}

    Target {
        choices = List.copyOf(choices);
        likes = likes.stream().distinct().filter(like -> !like.isEmpty()).toList();
    }

    boolean own() {
        return question.isEmpty() && id.startsWith("@");
    }

    /** Whether its values have to be among its choices. */
    boolean chosen() {
        return sort == Sort.ONE || sort == Sort.JOINED || sort == Sort.TICK;
    }
}
