package org.folkmoot.survey;

import java.util.List;
import java.util.Optional;

/** Questions asked together; {@code id} stands in the address of the page. */
public record Page(String id, Text title, Optional<Text> introduction, Optional<When> when, List<Question> questions) {

    public Page {
        questions = List.copyOf(questions);
    }
}
