package org.folkmoot.survey;

import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;

/**
 * The two questions that come with one whose answer may be published as a story. They are questions like all others, so that
 * consent is asked, kept, keyed, counted and exported as answers are.
 *
 * @param consent whether the words may be published; one option, {@link #YES}
 * @param name what the writer wants to be called
 */
public record Story(Question consent, Question name) {

    /** The option of consent. */
    public static final String YES = "yes";

    /** The question of consent that comes with a question. */
    public static QuestionId consentOf(QuestionId question) {
        return new QuestionId(question.value() + "-publish");
    }

    /** The question of a name that comes with a question. */
    public static QuestionId nameOf(QuestionId question) {
        return new QuestionId(question.value() + "-name");
    }

    public List<Question> questions() {
        return List.of(consent, name);
    }

    /** Whether an answer to {@link #consent} gives it. */
    public static boolean consents(Answer answer) {
        return answer instanceof Answer.Chosen chosen && chosen.options().contains(YES);
    }

    /** The name given in an answer to {@link #name}. */
    public static Optional<String> name(Answer answer) {
        return answer instanceof Answer.Words words ? Optional.of(words.text()) : Optional.empty();
    }
}
