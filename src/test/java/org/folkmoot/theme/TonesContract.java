package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.Test;

/** What every database must do with stance and sentiment. */
abstract class TonesContract {
    private static final String COMMUNITIES = "communities";
    private static final SurveyId RESIDENTS = new SurveyId(COMMUNITIES, "residents");
    private static final Coder ANN = new Coder("ann", "Ann");
    private static final List<String> WHAT =
            List.of("library", "park", "bus", "road", "market", "canal", "school", "gala", "hall", "bridge", "clinic");

    abstract Map<String, String> database();

    @Test
    void isOffUntilOfficersHaveSaidEnoughAndItHelps() {
        try (ApplicationContext context = ApplicationContext.run(
                Databases.with(
                        database(),
                        Map.of(
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z",
                                "folkmoot.scheduler",
                                false,
                                "micronaut.server.port",
                                -1)),
                "test")) {
            context.getBean(Editions.class).publish();
            List<Codings.Dated> readings = readings(context);
            Codings codings = context.getBean(Codings.class);
            Tones tones = context.getBean(Tones.class);
            codings.addAll(COMMUNITIES, readings.subList(0, 99));
            assertEquals(
                    new Tones.Standing(Tones.State.TOO_FEW, 99, 0, 0), tones.standing(COMMUNITIES, Tone.SENTIMENT));
            assertEquals(Optional.empty(), tones.of(comment("I hate the awful old road"), Tone.SENTIMENT));
            codings.addAll(COMMUNITIES, readings);
            tones.learn(COMMUNITIES, Tone.SENTIMENT);
            tones.learn(COMMUNITIES, Tone.STANCE);
            Tones.Standing sentiment = tones.standing(COMMUNITIES, Tone.SENTIMENT);
            assertEquals(Tones.State.ON, sentiment.state(), sentiment.toString());
            assertTrue(sentiment.right() > 0.9 && sentiment.commonest() < 0.6, sentiment.toString());
            assertEquals("negative", guess(tones, "I hate the awful old road"));
            assertEquals("positive", guess(tones, "The lovely gala, we love it"));
            Tones.Standing stance = tones.standing(COMMUNITIES, Tone.STANCE);
            assertEquals(Tones.State.NO_BETTER, stance.state(), "it was said by lot: " + stance);
            assertEquals(Optional.empty(), tones.of(comment("I hate the awful old road"), Tone.STANCE));
        }
    }

    private static String guess(Tones tones, String text) {
        return tones.of(comment(text), Tone.SENTIMENT).orElseThrow().value();
    }

    private static Comment comment(String text) {
        return new Comment(
                new UUID(0, 1), new ResponseId(new UUID(0, 2)), RESIDENTS, new QuestionId("proud"), "en", text);
    }

    private static List<Codings.Dated> readings(ApplicationContext context) {
        for (int i = 0; i < 110; i++) {
            String what = WHAT.get(i % WHAT.size()) + " near number " + i;
            submit(
                    context,
                    "R" + i,
                    i % 2 == 0 ? "I love the lovely " + what : "I hate the " + what + ", it is awful and broken");
        }
        List<Comment> all = context.getBean(Comments.class).stream(COMMUNITIES, stream -> stream.toList());
        List<Codings.Dated> readings = new ArrayList<>();
        Random lot = new Random(5);
        for (Comment comment : all) {
            boolean content = comment.text().contains("love");
            readings.add(new Codings.Dated(
                    new Reading(
                            comment.id(),
                            ANN,
                            List.of(),
                            Map.of(),
                            Optional.of(lot.nextBoolean() ? Stance.FOR : Stance.AGAINST),
                            Optional.of(content ? Sentiment.POSITIVE : Sentiment.NEGATIVE),
                            ""),
                    Instant.parse("2026-11-01T10:00:00Z")));
        }
        return readings;
    }

    private static void submit(ApplicationContext context, String reference, String words) {
        context.getBean(Intake.class)
                .accept(new Submission(
                        RESIDENTS,
                        1,
                        Written.of(Map.of("proud", List.of(words))),
                        new Provenance(
                                Channel.PAPER,
                                Instant.parse("2026-10-10T10:00:00Z"),
                                "en",
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        reference,
                        Optional.of(reference),
                        Optional.empty()));
    }
}
