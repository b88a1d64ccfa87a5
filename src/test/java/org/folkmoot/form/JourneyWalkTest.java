package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Widget;

class JourneyWalkTest {

    private static final List<Survey> SURVEYS = List.of(
            JourneyTest.survey(House.SURVEY),
            JourneyTest.survey(House.ALL_KINDS),
            JourneyTest.survey(JourneyTest.file("surveys/communities/residents.yaml")));
    private static final List<String> NAUGHTY = List.of(
            "", " ", "6", "-1", "\u202Egnp", "<b>", "'; drop table draft", "31", "2026", "ST16 2LH", "x".repeat(9000));

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
            Optional<Journey.Stop> unseen = journey.firstUnseen(seen);
            if (unseen.isEmpty()) {
                break;
            }
            List<Journey.Stop> open = journey.path().stream()
                    .filter(stop -> journey.open(stop.id(), seen))
                    .toList();
            Journey.Stop stop = random.nextInt(4) == 0 ? open.get(random.nextInt(open.size())) : unseen.get();
            written = journey.taking(stop, stop.ids(), marks(stop.page(), random, steps));
            Journey after = Journey.of(survey, written);
            Journey.Stop left = after.stop(stop.id()).orElseThrow();
            left.ids().forEach(id -> given.put(id, after.answers().get(id)));
            if (after.faults(left).isEmpty()) {
                seen.add(stop.id());
            } else {
                seen.remove(stop.id());
            }
        }
        Journey end = Journey.of(survey, written);
        assertTrue(end.allFaults().isEmpty(), "nobody comes to the check with faults");
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
            for (String field : question.widget().fields()) {
                List<String> values = new ArrayList<>();
                if (steps > 40) {
                    if (question.head().required()
                            && field.equals(question.widget().fields().getFirst())) {
                        values.add(options(question.widget()).getFirst());
                    }
                } else {
                    int many = random.nextInt(3);
                    for (int i = 0; i < many; i++) {
                        List<String> pool = random.nextInt(8) == 0 ? NAUGHTY : options(question.widget());
                        values.add(pool.get(random.nextInt(pool.size())));
                    }
                }
                marks.put(field, values);
            }
        }
        return marks;
    }

    private static List<String> options(Widget widget) {
        return switch (widget) {
            case Widget.Choices choices ->
                choices.choices().stream().map(Widget.Choice::value).toList();
            case Widget.Grid grid ->
                grid.choices().stream().map(Widget.Choice::value).toList();
            case Widget.Ranks ranks -> List.of("1", "2", "3");
            case Widget.Figures figures -> List.of("0", "7", "12");
            case Widget.DateBoxes boxes -> List.of("1", "12", "2026");
            case Widget.Line line -> List.of("ST16", "words");
            case Widget.Box box -> List.of("words", "more\nwords");
        };
    }
}
