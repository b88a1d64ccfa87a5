package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;

/**
 * The way on which one respondent's answers lead through questions that are asked under conditions. The one rule of routing:
 * what a screen shows and what is kept both follow from it. Questions are looked at in their order, each by the answers given
 * before it; a question off the route gives no answer to any later condition.
 *
 * @param stops the pages to be answered, in order; a page without a question for this respondent is left out
 * @param answers one for every question; those not asked are {@code Missing(NOT_SHOWN)}
 * @param faults what is wrong with the marks of the questions asked, by question, in order; only questions with faults
 */
public record Route(List<Stop> stops, Map<QuestionId, Answer> answers, Map<QuestionId, List<Fault>> faults) {

    public Route {
        stops = List.copyOf(stops);
        answers = Collections.unmodifiableMap(answers);
        faults = Collections.unmodifiableMap(faults);
    }

    /** A page, and those of its questions that this respondent is asked. */
    public record Stop(Page page, List<Question> questions) {

        public Stop {
            questions = List.copyOf(questions);
        }

        public String id() {
            return page.id();
        }

        public Set<QuestionId> ids() {
            Set<QuestionId> ids = new LinkedHashSet<>();
            questions.forEach(question -> ids.add(question.head().id()));
            return ids;
        }
    }

    /** The route through the pages of a survey, by the marks made so far. */
    public static Route of(Survey survey, Written written) {
        return of(survey, question -> question.read(written));
    }

    /**
     * The route through the pages of a survey.
     *
     * @param read what the marks of a question mean; asked once for each question on the route
     */
    public static Route of(Survey survey, Function<Question, Reading> read) {
        Walk walk = new Walk(read, Map.of());
        List<Stop> stops = new ArrayList<>();
        for (Page page : survey.pages()) {
            boolean led = walk.leadsTo(page.when());
            List<Question> asked = page.questions().stream()
                    .filter(question -> walk.pass(question, led))
                    .toList();
            if (led && (!asked.isEmpty() || page.questions().isEmpty())) {
                stops.add(new Stop(page, asked));
            }
        }
        return new Route(stops, walk.answers, walk.faults);
    }

    /**
     * The route through the equality questions, which are asked after the pages and stand on none of them.
     *
     * @param before the answers to the questions of the pages; not among the answers of this route
     */
    public static Route equality(Survey survey, Function<Question, Reading> read, Map<QuestionId, Answer> before) {
        Walk walk = new Walk(read, before);
        survey.equalityQuestions().forEach(question -> walk.pass(question, true));
        walk.answers.keySet().removeAll(before.keySet());
        return new Route(List.of(), walk.answers, walk.faults);
    }

    /** The route as the respondent reads it: earlier answers stand in the texts that quote them. */
    public Route quoted() {
        Quoting quoting = new Quoting(answers);
        return new Route(stops.stream().map(quoting::stop).toList(), answers, faults);
    }

    private static final class Walk {

        private final Function<Question, Reading> read;
        private final Map<QuestionId, Answer> answers;
        private final Map<QuestionId, List<Fault>> faults = new LinkedHashMap<>();

        private Walk(Function<Question, Reading> read, Map<QuestionId, Answer> before) {
            this.read = read;
            this.answers = new LinkedHashMap<>(before);
        }

        private boolean leadsTo(Optional<When> when) {
            return when.map(condition -> condition.holds(answers)).orElse(true);
        }

        /** Whether the question is asked. */
        private boolean pass(Question question, boolean pageAsked) {
            QuestionId id = question.head().id();
            if (!pageAsked || !leadsTo(question.head().when())) {
                answers.put(id, new Answer.Missing(Why.NOT_SHOWN));
                return false;
            }
            Reading reading = read.apply(question);
            answers.put(id, reading.answer());
            if (!reading.good()) {
                faults.put(id, reading.faults());
            }
            return true;
        }
    }
}
