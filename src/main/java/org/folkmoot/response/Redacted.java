package org.folkmoot.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.comment.PersonalDetails;
import org.folkmoot.comment.Redactions;

/** A response with all that leads to a person taken out of its words. */
record Redacted(Redactions.Screen screen) implements UnaryOperator<Response> {

    @Override
    public Response apply(Response response) {
        Map<QuestionId, Answer> answers = new LinkedHashMap<>();
        response.answers().forEach((question, answer) -> answers.put(question, shown(response, question, answer)));
        return new Response(
                response.id(),
                response.reference(),
                response.survey(),
                response.edition(),
                response.provenance(),
                response.disposition(),
                answers,
                response.equality());
    }

    private Answer shown(Response response, QuestionId question, Answer answer) {
        return switch (answer) {
            case Answer.Words words -> new Answer.Words(screen.shown(response.id(), question, words.text()));
            case Answer.Chosen chosen -> {
                Map<String, String> notes = new LinkedHashMap<>();
                chosen.notes().forEach((option, note) -> notes.put(option, PersonalDetails.masked(note)));
                yield new Answer.Chosen(chosen.options(), notes);
            }
            case Answer.Ranked ranked -> ranked;
            case Answer.Figure figure -> figure;
            case Answer.Day day -> day;
            case Answer.Rows rows -> rows;
            case Answer.Missing missing -> missing;
        };
    }
}
