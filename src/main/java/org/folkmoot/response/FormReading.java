package org.folkmoot.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.When;

/**
 * What a whole form means.
 *
 * @param answers one for every question of the pages, in their order
 * @param equality one for every equality question, or none if none of them was answered
 * @param faults what is wrong with the marks of questions on the route
 * @param offRoute questions that were answered though the route does not lead to them; their answers are left out
 */
record FormReading(
        Map<QuestionId, Answer> answers,
        Map<QuestionId, Answer> equality,
        List<Fault> faults,
        List<QuestionId> offRoute) {

    static FormReading of(Survey survey, Written written, Channel channel) {
        return of(survey, written, channel, Map.of());
    }

    /**
     * @param said reasons that a file gives for missing answers, by question id or by question and row joined by a full stop
     */
    static FormReading of(Survey survey, Written written, Channel channel, Map<String, Why> said) {
        Walk walk = new Walk(written, channel, said);
        for (Page page : survey.pages()) {
            boolean asked = holds(page.when(), walk.answers);
            page.questions().forEach(question -> walk.read(question, asked));
        }
        Map<QuestionId, Answer> answers = new LinkedHashMap<>(walk.answers);
        survey.equalityQuestions().forEach(question -> walk.read(question, true));
        Map<QuestionId, Answer> equality = new LinkedHashMap<>(walk.answers);
        equality.keySet().removeAll(answers.keySet());
        return new FormReading(answers, given(equality) ? equality : Map.of(), walk.faults, walk.offRoute);
    }

    /** What the equality questions mean, asked on their own after the form was sent. */
    static FormReading equality(Survey survey, Written written, Channel channel, Map<QuestionId, Answer> before) {
        Walk walk = new Walk(written, channel, Map.of());
        walk.answers.putAll(before);
        survey.equalityQuestions().forEach(question -> walk.read(question, true));
        walk.answers.keySet().removeAll(before.keySet());
        return new FormReading(before, given(walk.answers) ? walk.answers : Map.of(), walk.faults, walk.offRoute);
    }

    private static boolean given(Map<QuestionId, Answer> answers) {
        return answers.values().stream()
                .anyMatch(answer -> !(answer instanceof Answer.Missing missing)
                        || missing.why() != Why.SKIPPED
                                && missing.why() != Why.BLANK
                                && missing.why() != Why.NOT_SHOWN);
    }

    private static boolean holds(Optional<When> when, Map<QuestionId, Answer> answers) {
        return when.map(condition -> condition.holds(answers)).orElse(true);
    }

    /** One walk through the form, question by question. */
    private static final class Walk {

        private final Written written;
        private final Channel channel;
        private final Map<String, Why> said;
        private final Map<QuestionId, Answer> answers = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<QuestionId> offRoute = new ArrayList<>();

        private Walk(Written written, Channel channel, Map<String, Why> said) {
            this.written = written;
            this.channel = channel;
            this.said = said;
        }

        private void read(Question question, boolean pageAsked) {
            QuestionId id = question.head().id();
            Reading reading = question.read(written);
            Answer answer = explained(id.value(), reading.answer());
            if (pageAsked && holds(question.head().when(), answers)) {
                answers.put(id, answer);
                faults.addAll(reading.faults());
            } else {
                answers.put(id, new Answer.Missing(Why.NOT_SHOWN));
                if (!(answer instanceof Answer.Missing)) {
                    offRoute.add(id);
                }
            }
        }

        /** Nothing on paper was left empty rather than passed over; a file may say better why nothing is there. */
        private Answer explained(String field, Answer answer) {
            return switch (answer) {
                case Answer.Missing missing -> {
                    Why why = missing.why() == Why.SKIPPED && channel == Channel.PAPER ? Why.BLANK : missing.why();
                    yield new Answer.Missing(said.getOrDefault(field, why));
                }
                case Answer.Rows rows -> {
                    Map<String, Answer> explained = new LinkedHashMap<>();
                    rows.rows().forEach((row, each) -> explained.put(row, explained(field + "." + row, each)));
                    yield new Answer.Rows(explained);
                }
                case Answer.Chosen chosen -> chosen;
                case Answer.Ranked ranked -> ranked;
                case Answer.Figure figure -> figure;
                case Answer.Words words -> words;
                case Answer.Day day -> day;
            };
        }
    }
}
