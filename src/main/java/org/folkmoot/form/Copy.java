package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Response;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.web.Messages;

/** What a respondent said, in words, page by page as it was asked. */
@Singleton
final class Copy {

    private final Messages messages;

    Copy(Messages messages) {
        this.messages = messages;
    }

    record Part(String title, List<Line> lines) {}

    /**
     * @param said the answer in words; one line that says so where there is none
     * @param given whether there is an answer
     */
    record Line(String question, List<String> said, boolean given) {}

    /** All questions that were asked; pages of which none was asked are left out. */
    List<Part> of(Response response, Edition edition, String language) {
        List<Part> parts = new ArrayList<>();
        for (Page page : edition.survey().pages()) {
            List<Line> lines = page.questions().stream()
                    .filter(question ->
                            asked(response.answers().get(question.head().id())))
                    .map(question -> line(question, response, language))
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(page.title().in(language), lines));
            }
        }
        return parts;
    }

    private static boolean asked(Answer answer) {
        return answer != null && !(answer instanceof Answer.Missing missing && missing.why() == Why.NOT_SHOWN);
    }

    private Line line(Question question, Response response, String language) {
        Answer answer = response.answers().get(question.head().id());
        List<String> said = InWords.lines(question, answer, language);
        return new Line(
                question.head().text().in(language),
                said.isEmpty() ? List.of(none(answer, language)) : said,
                !said.isEmpty());
    }

    private String none(Answer answer, String language) {
        boolean unsaid = answer instanceof Answer.Missing missing && missing.why() == Why.PREFER_NOT_TO_SAY;
        return messages.text(language, unsaid ? "form.check.prefer-not-to-say" : "form.check.not-provided");
    }
}
