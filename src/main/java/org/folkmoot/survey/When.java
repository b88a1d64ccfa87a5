package org.folkmoot.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;

/** The earlier answers for which a page or question is asked. */
public sealed interface When {

    /** Whether it holds for the answers given so far; a question not answered counts as not answered. */
    default boolean holds(Map<QuestionId, Answer> answers) {
        return switch (this) {
            case Answered answered -> {
                Answer answer = answers.get(answered.question());
                yield answer != null && !(answer instanceof Answer.Missing);
            }
            case OneOf oneOf ->
                answers.get(oneOf.question()) instanceof Answer.Chosen chosen
                        && chosen.options().stream().anyMatch(oneOf.options()::contains);
            case All all -> all.parts().stream().allMatch(holding(answers));
            case Any any -> any.parts().stream().anyMatch(holding(answers));
            case Not not -> !not.part().holds(answers);
        };
    }

    private static Predicate<When> holding(Map<QuestionId, Answer> answers) {
        return part -> part.holds(answers);
    }

    /** Any answer but a missing one. */
    record Answered(QuestionId question) implements When {}

    /** One of these options is among those chosen. */
    record OneOf(QuestionId question, Set<String> options) implements When {
        public OneOf {
            options = Set.copyOf(options);
        }
    }

    record All(List<When> parts) implements When {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<When> parts) implements When {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(When part) implements When {}
}
