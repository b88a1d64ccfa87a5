package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Background;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.tabulation.Tabulator.Asked;
import org.folkmoot.tabulation.Tabulator.Banner;

/**
 * Which questions say who the respondents are. Where they live and how old they are splits the other questions; these questions
 * are {@link Background}. Equality questions are about respondents too, but split nothing.
 */
final class Groups {

    private Groups() {}

    /** The questions of a survey as they are counted, equality questions last. */
    static List<Asked> asked(Survey survey) {
        List<Asked> asked = new ArrayList<>();
        survey.questions().forEach(question -> asked.add(asked(question, isBanner(question))));
        survey.equalityQuestions().forEach(question -> asked.add(asked(question, true)));
        return asked;
    }

    static List<Banner> banners(Survey survey) {
        return survey.questions().stream().flatMap(Groups::banner).toList();
    }

    static boolean isBanner(Question question) {
        return banner(question).findAny().isPresent();
    }

    /** Whether it can be told who chose what; words, dates and numbers about oneself are not reported. */
    static boolean hasCategories(Question question) {
        return question.measure() instanceof Measure.OneOf || question.measure() instanceof Measure.AnyOf;
    }

    /** Whether it asks more finely what an earlier question asked, so that small groups can be told together. */
    static boolean isFiner(Question question) {
        return question.measure() instanceof Measure.OneOf oneOf
                && oneOf.categories().stream()
                        .anyMatch(category -> category.parent().isPresent());
    }

    /** The questions by whose answers people are led to a question. */
    static Stream<QuestionId> leadingTo(Question question) {
        return question.head().when().stream().flatMap(when -> when.named().stream());
    }

    private static Stream<Banner> banner(Question question) {
        String name = Background.GROUPS.get(question.head().id().value());
        return name != null && question.measure() instanceof Measure.OneOf oneOf
                ? Stream.of(new Banner(name, "by " + name, question.head().id(), oneOf))
                : Stream.empty();
    }

    private static Asked asked(Question question, boolean aboutRespondents) {
        return new Asked(question.head().id(), Labels.of(question.head().text()), question.measure(), aboutRespondents);
    }
}
