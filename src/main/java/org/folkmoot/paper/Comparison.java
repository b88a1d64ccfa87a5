package org.folkmoot.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;

/** Compares keyings by what they mean, not by which keys were pressed. */
final class Comparison {

    private Comparison() {}

    /** A question to which two keyings give different answers. */
    record Difference(Question question, Answer first, Answer second) {}

    static List<Question> questions(Survey survey, Part part) {
        return switch (part) {
            case MAIN -> survey.questions();
            case EQUALITY -> survey.equalityQuestions();
            case SLIP -> List.of();
        };
    }

    /** The questions to which two keyings give different answers, or words in the margin that differ. */
    static List<Difference> of(List<Question> questions, Written first, Written second) {
        return questions.stream()
                .filter(question -> !same(question, first, second))
                .map(question -> new Difference(question, answer(question, first), answer(question, second)))
                .toList();
    }

    static boolean same(Question question, Written first, Written second) {
        return question.same(answer(question, first), answer(question, second))
                && margin(question, first).equals(margin(question, second));
    }

    private static String margin(Question question, Written written) {
        return written.one(Written.margin(question.head().id()))
                .map(words -> words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** What of the marks belongs to a question. */
    static Written only(Written written, QuestionId question) {
        Written others = written.without(question);
        Map<String, List<String>> fields = new LinkedHashMap<>(written.fields());
        fields.keySet().removeAll(others.fields().keySet());
        Map<QuestionId, Written.Mark> marks = new LinkedHashMap<>(written.marks());
        marks.keySet().removeAll(others.marks().keySet());
        return new Written(fields, marks);
    }

    private static boolean same(Question question, Answer first, Answer second) {
        return question.same(onPaper(first), onPaper(second));
    }

    static Answer answer(Question question, Written written) {
        return onPaper(question.read(written).answer());
    }

    /** Whether two forms say the same wherever the way through the questions led on both; what was not reached tells nothing. */
    static boolean alike(List<Question> questions, Map<QuestionId, Answer> one, Map<QuestionId, Answer> other) {
        return questions.stream().allMatch(question -> {
            Answer first = one.get(question.head().id());
            Answer second = other.get(question.head().id());
            return notReached(first) || notReached(second) || same(question, first, second);
        });
    }

    private static boolean notReached(Answer answer) {
        return answer == null || answer.equals(new Answer.Missing(Why.NOT_SHOWN));
    }

    /** On paper nothing is passed over: what is empty was left blank. */
    private static Answer onPaper(Answer answer) {
        return switch (answer) {
            case Answer.Missing missing -> missing.why() == Why.SKIPPED ? new Answer.Missing(Why.BLANK) : missing;
            case Answer.Rows rows -> {
                Map<String, Answer> all = new LinkedHashMap<>();
                rows.rows().forEach((row, each) -> all.put(row, onPaper(each)));
                yield new Answer.Rows(all);
            }
            case Answer.Chosen chosen -> chosen;
            case Answer.Ranked ranked -> ranked;
            case Answer.Figure figure -> figure;
            case Answer.Words words -> words;
            case Answer.Day day -> day;
        };
    }
}
