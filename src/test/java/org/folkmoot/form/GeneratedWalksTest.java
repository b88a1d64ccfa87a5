package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Stored;
import org.folkmoot.survey.GeneratedSurvey;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;

/**
 * Random walks through generated surveys by people who go back, change their minds, leave sections and make mistakes. Every
 * walk ends where answers are checked, and what is kept is what was meant on the pages shown. There are 5,000 walks; {@code
 * -Dfolkmoot.walks=100000} asks for more.
 */
class GeneratedWalksTest {

    private static final int SURVEYS = 500;
    private static final int WALKS = Integer.getInteger("folkmoot.walks", 5_000);
    private static final int ON_ONE_SURVEY = 10;

    @Property(tries = SURVEYS, shrinking = ShrinkingMode.OFF)
    void everyWalkEndsAtTheCheckAndWhatIsKeptIsWhatWasMeant(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        Survey survey = GeneratedSurvey.of(random);
        for (int walk = 0; walk < Math.max(1, WALKS / SURVEYS); walk++) {
            if (walk > 0 && walk % ON_ONE_SURVEY == 0) {
                survey = GeneratedSurvey.of(random);
            }
            new Walk(survey, random).toTheEnd();
        }
    }

    private static final class Walk {

        private final Survey survey;
        private final Random random;
        private final Set<String> seen = new LinkedHashSet<>();
        private final Map<QuestionId, Answer> meant = new HashMap<>();
        private Written written = Written.NOTHING;

        private Walk(Survey survey, Random random) {
            this.survey = survey;
            this.random = random;
        }

        /** The questions that the stored answers lead to, found without the route. */
        private Set<QuestionId> asked(Map<QuestionId, Answer> stored) {
            Set<QuestionId> asked = new HashSet<>();
            survey.pages().stream()
                    .filter(page -> page.when().map(when -> when.holds(stored)).orElse(true))
                    .flatMap(page -> page.questions().stream())
                    .filter(question -> question.head()
                            .when()
                            .map(when -> when.holds(stored))
                            .orElse(true))
                    .forEach(question -> asked.add(question.head().id()));
            return asked;
        }

        private void toTheEnd() {
            int steps = 0;
            Journey journey = Journey.of(survey, written);
            while (journey.firstUnseen(seen).isPresent()) {
                assertTrue(steps++ < 1_000, "the walk does not end");
                // After many steps they only go on, so that stubborn walkers come home.
                boolean wanders = steps < 60;
                journey = leave(
                        journey, wanders && random.nextInt(3) == 0 ? anyOpen(journey) : onwards(journey), wanders);
            }
            Journey end = journey;
            assertTrue(end.tasks(seen).stream().allMatch(Task::over), "all tasks are done at the check");
            Set<QuestionId> shown = new HashSet<>();
            end.path().forEach(stop -> shown.addAll(stop.ids()));
            Map<QuestionId, Answer> stored = Stored.answers(survey, written);
            assertEquals(asked(stored), shown, "those are shown whose conditions hold, by the conditions alone");
            assertEquals(survey.questions().size(), stored.size());
            stored.forEach((question, answer) -> assertEquals(
                    shown.contains(question) ? meant.get(question) : new Answer.Missing(Why.NOT_SHOWN),
                    answer,
                    question::value));
        }

        /** Where the button “Continue”, or the list of tasks, leads. */
        private Route.Stop onwards(Journey journey) {
            if (!journey.anyOrder()) {
                return journey.firstUnseen(seen).orElseThrow();
            }
            List<Route.Stop> entries = journey.tasks(seen).stream()
                    .filter(task -> !task.over())
                    .flatMap(task -> task.entry(seen).stream())
                    .toList();
            assertFalse(entries.isEmpty(), "sections wait for each other");
            return MeantAnswer.any(entries, random);
        }

        /** Any page that may be looked at: one seen before, most of the time. */
        private Route.Stop anyOpen(Journey journey) {
            List<Route.Stop> open = journey.path().stream()
                    .filter(stop -> journey.open(stop.id(), seen))
                    .toList();
            assertFalse(open.isEmpty(), "no page may be looked at");
            return MeantAnswer.any(open, random);
        }

        private Journey leave(Journey journey, Route.Stop stop, boolean wanders) {
            assertTrue(journey.open(stop.id(), seen), () -> stop.id() + " is not open");
            boolean slips = wanders && random.nextInt(8) == 0;
            Map<String, List<String>> sent = new HashMap<>();
            for (Question question : stop.questions()) {
                assertFalse(question.head().text().in("en").contains("{{q0|"), "no quote is shown as it was written");
                MeantAnswer answer = MeantAnswer.to(question, random);
                meant.put(question.head().id(), answer.answer());
                sent.putAll(answer.marks());
            }
            if (slips) {
                String field = MeantAnswer.any(stop.questions(), random)
                        .widget()
                        .fields()
                        .getFirst();
                sent.put(field, List.of("x".repeat(10_001)));
            }
            written = journey.taking(stop.page(), stop.ids(), sent);
            Journey after = Journey.of(survey, written);
            Set<String> still = after.stillSeen(seen, journey);
            seen.retainAll(still);
            Optional<Route.Stop> here = after.stop(stop.id());
            assertEquals(slips, !after.faults(here.orElseThrow()).isEmpty(), () -> stop.id() + " is judged wrongly");
            if (slips) {
                seen.remove(stop.id());
            } else {
                seen.add(stop.id());
            }
            return after;
        }
    }
}
