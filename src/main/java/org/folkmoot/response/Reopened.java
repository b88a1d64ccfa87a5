package org.folkmoot.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;

/** Answers as the marks that a form would have to bear, so that they can be changed. */
public final class Reopened {

    private Reopened() {}

    /** Marks that read as the answers do; a question whose answer no marks give is left empty. */
    public static Written marks(Survey survey, Map<QuestionId, Answer> answers) {
        Written all = Written.NOTHING;
        for (Question question : survey.questions()) {
            Answer answer = answers.get(question.head().id());
            if (answer != null) {
                Written marks = marks(question, answer);
                if (question.read(marks).answer().equals(answer)) {
                    all = all.with(marks);
                }
            }
        }
        return all;
    }

    private static Written marks(Question question, Answer answer) {
        if (answer instanceof Answer.Missing missing) {
            return missing.why() == Why.PREFER_NOT_TO_SAY
                    ? Written.of(Map.of(question.widget().fields().getFirst(), List.of(Why.PREFER_NOT_TO_SAY.id())))
                    : Written.NOTHING;
        }
        Map<String, String> cells = new HashMap<>();
        for (Column column : question.columns()) {
            String cell = CsvLayout.unguarded(CsvLayout.text(column.cell().apply(answer)));
            if (!cell.isEmpty()) {
                cells.put(column.id(), cell);
            }
        }
        return cells.isEmpty() ? Written.NOTHING : question.marks(cells);
    }
}
