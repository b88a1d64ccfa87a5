package org.folkmoot.response;

import java.util.Map;
import org.folkmoot.answer.QuestionId;

/** Questions on where people live and how old they are. They ask for no view, and go by their ids. */
public final class Background {

    /** What each splits the answers to other questions by, by question id. */
    public static final Map<String, String> GROUPS = Map.of(
            "age", "age",
            "age-band", "age",
            "age-group", "age",
            "area", "area",
            "district", "district");

    private Background() {}

    static boolean asks(QuestionId question) {
        return GROUPS.containsKey(question.value());
    }
}
