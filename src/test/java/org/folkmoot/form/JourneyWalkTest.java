package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.folkmoot.survey.AnyMarks;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;

class JourneyWalkTest {

    private static final List<Survey> SURVEYS = List.of(
            JourneyTest.survey(House.SURVEY),
            JourneyTest.survey(House.ALL_KINDS),
            JourneyTest.survey(JourneyTest.file("surveys/communities/residents.yaml")));
    /** A hundred walks by people who write anything anywhere, go back, and change their minds. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void everyWalkEndsAtTheCheckAndKeepsWhatWasAnsweredOnThePath(@ForAll @LongRange(min = 0) long seed) {
        for (Survey survey : SURVEYS) {
            walk(survey, new Random(seed));
        }
    }

    private static void walk(Survey survey, Random random) {
        Written written = Written.NOTHING;
        Set<String> seen = new LinkedHashSet<>();
        Map<QuestionId, Answer> given = new HashMap<>();
        int steps = 0;
        while (true) {
            assertTrue(steps++ < 2_000, "the walk does not end");
            Journey journey = Journey.of(survey, written);
            Optional<Route.Stop> unseen = journey.firstUnseen(seen);
            if (unseen.isEmpty()) {
                break;
            }
            List<Route.Stop> open = journey.path().stream()
                    .filter(stop -> journey.open(stop.id(), seen))
                    .toList();
            Route.Stop stop = random.nextInt(4) == 0 ? open.get(random.nextInt(open.size())) : unseen.get();
            written = journey.taking(stop.page(), stop.ids(), marks(stop.page(), random, steps));
            Journey after = Journey.of(survey, written);
            Route.Stop left = after.stop(stop.id()).orElseThrow();
            left.ids().forEach(id -> given.put(id, after.answers().get(id)));
            if (after.faults(left).isEmpty()) {
                seen.add(stop.id());
            } else {
                seen.remove(stop.id());
            }
        }
        Journey end = Journey.of(survey, written);
        assertTrue(end.route().faults().isEmpty(), "nobody comes to the check with faults");
        Set<QuestionId> onPath = new HashSet<>();
        end.path().forEach(stop -> onPath.addAll(stop.ids()));
        end.answers()
                .forEach((question, answer) -> assertEquals(
                        onPath.contains(question) ? given.get(question) : new Answer.Missing(Why.NOT_SHOWN), answer));
        assertEquals(survey.questions().size(), end.answers().size());
    }

    /** Marks in any of the fields; after many steps good ones only, so that stubborn walkers come home. */
    private static Map<String, List<String>> marks(Page page, Random random, int steps) {
        Map<String, List<String>> marks = new HashMap<>();
        for (Question question : page.questions()) {
            if (steps <= 40) {
                marks.putAll(AnyMarks.in(question, random));
            } else if (question.head().required()) {
                marks.put(
                        question.widget().fields().getFirst(),
                        List.of(AnyMarks.good(question.widget()).getFirst()));
            }
        }
        return marks;
    }
}
