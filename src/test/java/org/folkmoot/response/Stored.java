package org.folkmoot.response;

import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Survey;

/** What the door would keep of a form that was sent on a screen. */
public final class Stored {

    private Stored() {}

    /**
     * The answers as they come out of the database again.
     *
     * @throws AssertionError if the door would send the form back
     */
    public static Map<QuestionId, Answer> answers(Survey survey, Written written) {
        FormReading reading = FormReading.of(survey, AnswerJson.written(AnswerJson.of(written)), Channel.ONLINE);
        if (!reading.faults().isEmpty()) {
            throw new AssertionError("The door sends the form back: " + reading.faults());
        }
        return reading.answers();
    }
}
