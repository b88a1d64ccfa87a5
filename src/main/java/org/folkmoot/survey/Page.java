package org.folkmoot.survey;

import java.util.List;
import java.util.Optional;

/**
 * Questions asked together.
 *
 * @param id stands in the address of the page
 * @param section the id of the section in which it stands; empty where the survey has no sections
 */
public record Page(
        String id,
        Optional<String> section,
        Text title,
        Optional<Text> introduction,
        Optional<When> when,
        List<Question> questions) {

    public Page {
        questions = List.copyOf(questions);
    }
}
