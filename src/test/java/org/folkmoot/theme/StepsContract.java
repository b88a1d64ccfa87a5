package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with what officers decide, take back and do again. */
abstract class StepsContract {
    private static final String COMMUNITIES = "communities";
    private static final SurveyId RESIDENTS = new SurveyId(COMMUNITIES, "residents");
    private static final Coder ANN = new Coder("ann", "Ann");
    private static final Coder BEN = new Coder("ben", "Ben");
    private static final List<String> CODES = List.of("friendliness", "diversity", "heritage", "countryside");

    private ApplicationContext context;
    private Codings codings;
    private Decisions decisions;
    private Steps steps;
    private List<UUID> all;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        context = ApplicationContext.run(
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
                "test");
        context.getBean(Editions.class).publish();
        for (int i = 0; i < 4; i++) {
            submit("R" + i, "The gala, no " + i);
        }
        all = context.getBean(Comments.class).stream(
                RESIDENTS, comments -> comments.map(Comment::id).sorted().toList());
        codings = context.getBean(Codings.class);
        decisions = context.getBean(Decisions.class);
        steps = context.getBean(Steps.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private void submit(String reference, String words) {
        context.getBean(Intake.class)
                .accept(Submission.of(
                        RESIDENTS,
                        1,
                        Written.of(Map.of("proud", List.of(words))),
                        new Provenance(
                                Channel.ONLINE,
                                Instant.parse("2026-10-10T10:00:00Z"),
                                "en",
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        reference));
    }

    /** All that stands, in all its columns but those that say which step is undone. */
    private List<String> standing() {
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
        JdbcOperations jdbc = context.getBean(JdbcOperations.class);
        return transactions.executeRead(status -> {
            List<String> rows = new ArrayList<>();
            for (String sql : List.of(
                    "select * from comment_reading where withdrawn is null order by id",
                    "select k.* from coding k where k.withdrawn is null order by k.id",
                    "select f.* from comment_flag f join desk_step s on s.id = f.set_step and s.undone is null left join"
                            + " desk_step x on x.id = f.cleared_step and x.undone is null where x.id is null"
                            + " order by f.id")) {
                jdbc.prepareStatement(sql, statement -> {
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            rows.add(row(result));
                        }
                    }
                    return null;
                });
            }
            return rows;
        });
    }

    private static String row(ResultSet result) throws java.sql.SQLException {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            String column = result.getMetaData().getColumnName(i);
            if (!column.equals("cleared_step")) {
                row.append(column).append('=').append(result.getString(i)).append(' ');
            }
        }
        return row.toString();
    }

    @Test
    void undoingRestoresTheSameBytesAndDoingAgainTheSameOnceMore() {
        for (long seed = 1; seed <= 6; seed++) {
            Random chance = new Random(seed);
            Deque<List<String>> before = new ArrayDeque<>();
            Deque<List<String>> after = new ArrayDeque<>();
            before.push(standing());
            int made = 8;
            for (int i = 0; i < made; i++) {
                decide(chance);
                before.push(standing());
            }
            while (before.size() > 1) {
                after.push(before.pop());
                assertTrue(steps.undo(COMMUNITIES, ANN).isPresent());
                assertEquals(before.peek(), standing(), "seed " + seed);
            }
            while (!after.isEmpty()) {
                assertTrue(steps.redo(COMMUNITIES, ANN).isPresent());
                assertEquals(after.pop(), standing(), "seed " + seed);
            }
            assertTrue(steps.redo(COMMUNITIES, ANN).isEmpty());
            for (int i = 0; i < made; i++) {
                steps.undo(COMMUNITIES, ANN);
            }
            assertEquals(List.of(), standing());
        }
    }

    private void decide(Random chance) {
        UUID one = all.get(chance.nextInt(all.size()));
        String code = CODES.get(chance.nextInt(CODES.size()));
        switch (chance.nextInt(4)) {
            case 0 ->
                decisions.keep(
                        new Decision(
                                new Reading(
                                        one,
                                        ANN,
                                        List.of(code, "events-pride"),
                                        Map.of(code, new Passage(0, 3)),
                                        Optional.of(Stance.MIXED),
                                        Optional.of(Sentiment.POSITIVE),
                                        "Ask Ben"),
                                "unread",
                                Optional.empty(),
                                Set.of(),
                                Optional.of(chance.nextBoolean())),
                        () -> {});
            case 1 ->
                decisions.keep(
                        new Decision(
                                new Reading(one, ANN, Set.of(code)),
                                "useful",
                                Optional.empty(),
                                Set.copyOf(all),
                                Optional.empty()),
                        () -> {});
            case 2 -> decisions.flag(one, ANN, "unsure", chance.nextBoolean());
            default -> {
                List<Decisions.Change> changes = all.stream()
                        .map(id -> codings.standing(id)
                                .map(kept -> new Decisions.Change(
                                        new Reading(id, ANN, List.of(code)), Optional.of(kept.id())))
                                .orElse(new Decisions.Change(new Reading(id, ANN, Set.of(code)), Optional.empty())))
                        .toList();
                assertEquals(
                        4,
                        decisions
                                .together(COMMUNITIES, Way.MOVED, ANN, "codes", changes)
                                .changed());
            }
        }
    }

    @Test
    void leavesAloneWhatAnotherHasDecidedSince() {
        UUID one = all.get(0);
        codings.read(new Reading(one, ANN, Set.of("heritage")), Optional.empty());
        UUID anns = codings.standing(one).orElseThrow().id();
        codings.read(new Reading(one, BEN, Set.of("diversity")), Optional.of(anns));
        List<String> bens = standing();
        assertEquals(Optional.of(new Steps.Moved(Way.ONE, Optional.of(one), 0, 1)), steps.undo(COMMUNITIES, ANN));
        assertEquals(bens, standing());
        steps.undo(COMMUNITIES, BEN);
        assertEquals(List.of(), standing(), "what Ann had taken back does not come again");
        assertEquals(new Steps.Offer(false, true), steps.offer(COMMUNITIES, ANN));
        steps.redo(COMMUNITIES, ANN);
        assertEquals(
                List.of("heritage"),
                codings.standing(one).orElseThrow().reading().codes());
        steps.redo(COMMUNITIES, BEN);
        assertEquals(bens, standing());
    }

    @Test
    void carriesCodesToThoseThatSayTheSameAndNobodyHasRead() {
        codings.read(new Reading(all.get(1), BEN, Set.of("diversity")), Optional.empty());
        decisions.keep(
                new Decision(
                        new Reading(all.get(0), ANN, List.of("heritage", "countryside")),
                        "unread",
                        Optional.empty(),
                        Set.copyOf(all),
                        Optional.empty()),
                () -> {});
        Kept carried = codings.standing(all.get(2)).orElseThrow();
        assertEquals(Way.CARRIED, carried.way());
        assertEquals(List.of("heritage", "countryside"), carried.reading().codes());
        assertEquals(Way.ONE, codings.standing(all.get(0)).orElseThrow().way());
        assertEquals(BEN, codings.standing(all.get(1)).orElseThrow().reading().coder());
        assertEquals(3, steps.undo(COMMUNITIES, ANN).orElseThrow().changed());
    }

    @Test
    void changesNothingThatWasReadOtherwiseMeanwhile() {
        UUID one = all.get(0);
        codings.read(new Reading(one, BEN, Set.of("diversity")), Optional.empty());
        Decisions.Done done = decisions.together(
                COMMUNITIES,
                Way.BULK,
                ANN,
                "bulk",
                List.of(new Decisions.Change(new Reading(one, ANN, Set.of("heritage")), Optional.empty())));
        assertEquals(new Decisions.Done(Optional.empty(), 0), done);
        assertEquals(new Steps.Offer(false, false), steps.offer(COMMUNITIES, ANN));
    }

    @Test
    void keepsPassagesWithinTheWords() {
        Reading beyond = new Reading(
                all.get(0),
                ANN,
                List.of("heritage"),
                Map.of("heritage", new Passage(0, 4_000)),
                Optional.empty(),
                Optional.empty(),
                "");
        assertThrows(IllegalArgumentException.class, () -> codings.read(beyond, Optional.empty()));
        assertFalse(codings.standing(all.get(0)).isPresent());
    }
}
