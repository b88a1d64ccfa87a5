package org.folkmoot.response;

import static org.folkmoot.response.Sample.TOWN;
import static org.folkmoot.response.Sample.submission;
import static org.folkmoot.response.Sample.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the door promises, on either database. */
abstract class IntakeContract {

    private static final Written FULL = written(
            "live",
            "other",
            "live.other.text",
            "On a boat",
            "like",
            List.of("park", "more"),
            "like.more.text",
            "Ducks, “geese” & <swans>",
            "agree.safe",
            "agree",
            "score",
            "4",
            "order.parks",
            "1",
            "order.roads",
            "2",
            "name-it",
            "Żółw 🐢",
            "proud",
            "The people.\nAll of them ☺",
            "years",
            "12.50",
            "moved.day",
            "1",
            "moved.month",
            "2",
            "moved.year",
            "2003",
            "where",
            "st16 2lh");

    private Sample sample;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        sample = Sample.on(database());
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    private Intake intake() {
        return sample.get(Intake.class);
    }

    private Response only() {
        List<Response> all = sample.responses();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static QuestionId q(String id) {
        return new QuestionId(id);
    }

    @Test
    void keepsWordsInTheMarginAsCommentsAndTheAnswersBesideThem() {
        intake().accept(submission(
                Channel.PAPER,
                "k1",
                Sample.written(
                        "live",
                        "live-yes",
                        "live:margin",
                        " Only\tat weekends ",
                        "proud",
                        "The people",
                        "proud:margin",
                        "and the park",
                        "name-it:margin",
                        "No idea",
                        "like:margin",
                        " ",
                        "elsewhere:margin",
                        "Nothing")));
        Response response = only();
        assertEquals(Answer.Chosen.of("live-yes"), response.answers().get(q("live")));
        assertEquals(new Answer.Missing(Why.BLANK), response.answers().get(q("name-it")));
        assertEquals(
                Map.of(
                        q("live"), "Only at weekends",
                        q("proud"), "The people\nand the park",
                        q("name-it"), "No idea"),
                sample.get(Comments.class).of(response.id()).stream()
                        .collect(Collectors.toMap(Comment::question, Comment::text)));
    }

    @Test
    void aCorrectionLeavesWordsInTheMarginAsTheyAre() {
        intake().accept(submission(
                Channel.PAPER,
                "k1",
                Sample.written("live", "live-yes", "live:margin", "At weekends", "name-it:margin", "No idea")));
        Officer officer = sample.get(Officers.class)
                .add(Optional.empty(), "Pol", "pol@example.org", Set.of())
                .orElseThrow();
        sample.get(Corrections.class)
                .correct(only().id(), Sample.written("live", "live-no"), Set.of(q("live")), "A slip", officer);
        assertEquals(Answer.Chosen.of("live-no"), only().answers().get(q("live")));
        assertEquals(
                Map.of(q("live"), "At weekends", q("name-it"), "No idea"),
                sample.get(Comments.class).of(only().id()).stream()
                        .collect(Collectors.toMap(Comment::question, Comment::text)));
    }

    @Test
    void keepsEveryKindOfAnswerAsGiven() {
        Receipt.Accepted receipt =
                assertInstanceOf(Receipt.Accepted.class, intake().accept(submission(Channel.ONLINE, "k1", FULL)));
        assertTrue(receipt.reference().matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}"), receipt.reference());
        Response response = only();
        assertEquals(receipt.id(), response.id());
        assertEquals(receipt.reference(), response.reference());
        assertEquals(Disposition.INCLUDED, response.disposition());
        assertEquals(Sample.NOON, response.provenance().submitted());
        assertEquals(
                sample.get(Definitions.class)
                        .consultation("sample")
                        .orElseThrow()
                        .notice()
                        .orElseThrow()
                        .version(),
                response.provenance().notice().orElseThrow());
        Map<QuestionId, Answer> answers = response.answers();
        assertEquals(
                List.of(
                        "live", "why-not", "like", "agree", "score", "order", "name-it", "proud", "years", "moved",
                        "where"),
                answers.keySet().stream().map(QuestionId::value).toList());
        assertEquals(new Answer.Chosen(List.of("other"), Map.of("other", "On a boat")), answers.get(q("live")));
        assertEquals(
                new Answer.Chosen(List.of("park", "more"), Map.of("more", "Ducks, “geese” & <swans>")),
                answers.get(q("like")));
        assertEquals(
                new Answer.Rows(Map.of("safe", Answer.Chosen.of("agree"), "clean", new Answer.Missing(Why.SKIPPED))),
                answers.get(q("agree")));
        assertEquals(new Answer.Ranked(List.of("parks", "roads")), answers.get(q("order")));
        assertEquals(new Answer.Words("Żółw 🐢"), answers.get(q("name-it")));
        assertEquals(new Answer.Words("The people.\nAll of them ☺"), answers.get(q("proud")));
        assertEquals(new Answer.Figure(new BigDecimal("12.5")), answers.get(q("years")));
        assertEquals(new Answer.Day(LocalDate.of(2003, 2, 1)), answers.get(q("moved")));
        assertEquals(new Answer.Words("ST16"), answers.get(q("where")));
        assertEquals(new Answer.Missing(Why.NOT_SHOWN), answers.get(q("why-not")));
        List<Comment> comments = sample.get(Comments.class).of(response.id());
        assertEquals(
                List.of("The people.\nAll of them ☺"),
                comments.stream().map(Comment::text).toList());
        assertEquals(
                Optional.of(comments.getFirst()),
                sample.get(Comments.class).byId(comments.getFirst().id()));
    }

    @Test
    void keepsAFormSentTwiceOnce() {
        List<String> done = new ArrayList<>();
        Receipt first = intake().accept(submission(Channel.ONLINE, "k1", FULL), () -> done.add("first"));
        Receipt second = intake().accept(submission(Channel.ONLINE, "k1", FULL), () -> done.add("second"));
        Receipt.Accepted accepted = assertInstanceOf(Receipt.Accepted.class, first);
        assertEquals(new Receipt.AlreadyHere(accepted.id(), accepted.reference()), second);
        assertEquals(accepted.id(), only().id());
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void keepsOneOfManyAttemptsAtOnce() throws Exception {
        int threads = 8;
        CountDownLatch together = new CountDownLatch(threads);
        List<Callable<Receipt>> attempts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            attempts.add(() -> {
                together.countDown();
                together.await();
                return intake().accept(submission(Channel.ONLINE, "same", FULL));
            });
        }
        Set<ResponseId> ids = new HashSet<>();
        int accepted = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Receipt> attempt : pool.invokeAll(attempts)) {
                switch (attempt.get()) {
                    case Receipt.Accepted receipt -> {
                        accepted++;
                        ids.add(receipt.id());
                    }
                    case Receipt.AlreadyHere receipt -> ids.add(receipt.id());
                    case Receipt.Refused refused -> throw new AssertionError(refused);
                }
            }
        }
        assertEquals(1, accepted);
        assertEquals(Set.of(only().id()), ids);
        assertEquals(1, sample.get(Comments.class).of(only().id()).size());
    }

    @Test
    void keepsNothingOfAScreenWithFaultsAndNamesThemAll() {
        Written bad = written("like", List.of("park", "shops", "more"), "score", "9", "years", "many");
        List<String> done = new ArrayList<>();
        Receipt.Refused refused = assertInstanceOf(
                Receipt.Refused.class, intake().accept(submission(Channel.ONLINE, "k1", bad), () -> done.add("it")));
        assertEquals(
                List.of("live", "like", "score", "years"),
                refused.faults().stream().map(fault -> fault.field()).toList());
        assertEquals(List.of(), sample.responses());
        assertEquals(List.of(), done);
    }

    @Test
    void keepsNothingIfWhatIsDoneAlongsideFails() {
        assertThrows(
                IllegalStateException.class,
                () -> intake().accept(submission(Channel.ONLINE, "k1", FULL), () -> {
                    throw new IllegalStateException("the draft is stuck");
                }));
        assertEquals(List.of(), sample.responses());
        assertEquals(0, sample.get(Comments.class).count("sample"));
    }

    @Test
    void neverRefusesPaper() {
        Written marks = new Written(
                written("live", List.of("live-yes", "other"), "like", List.of("park", "shops", "more"), "score", "9")
                        .fields(),
                Map.of(q("proud"), Written.Mark.UNREADABLE, q("order"), Written.Mark.SPOILT));
        assertInstanceOf(Receipt.Accepted.class, intake().accept(submission(Channel.PAPER, "sheet 1", marks)));
        Map<QuestionId, Answer> answers = only().answers();
        assertEquals(new Answer.Missing(Why.SPOILT), answers.get(q("live")));
        assertEquals(new Answer.Missing(Why.SPOILT), answers.get(q("like")));
        assertEquals(new Answer.Missing(Why.UNREADABLE), answers.get(q("score")));
        assertEquals(new Answer.Missing(Why.UNREADABLE), answers.get(q("proud")));
        assertEquals(new Answer.Missing(Why.SPOILT), answers.get(q("order")));
        assertEquals(new Answer.Missing(Why.BLANK), answers.get(q("name-it")));
        assertEquals(new Answer.Missing(Why.NOT_SHOWN), answers.get(q("why-not")));
    }

    @Test
    void leavesOutAnswersOffTheRoute() {
        Written marks = FULL.with(written("live", "live-no", "live.other.text", "", "why-not", "Too dear"));
        intake().accept(submission(Channel.ONLINE, "k1", marks));
        Map<QuestionId, Answer> answers = only().answers();
        assertEquals(Answer.Chosen.of("live-no"), answers.get(q("live")));
        assertEquals(new Answer.Words("Too dear"), answers.get(q("why-not")));
        for (String off : List.of("agree", "score", "order", "name-it", "proud", "years", "moved", "where")) {
            assertEquals(new Answer.Missing(Why.NOT_SHOWN), answers.get(q(off)), off);
        }
        assertEquals(1, sample.get(Comments.class).count("sample"));
    }

    @Test
    void keepsEqualityAnswersApartAndTellsNotReachedFromLeftBlankAndRefused() {
        Receipt.Accepted receipt = (Receipt.Accepted) intake().accept(submission(Channel.ONLINE, "k1", FULL));
        Set<QuestionId> both = Set.of(q("sex"), q("disability"));
        assertEquals(Map.of(), only().equality(), "nobody came to them");
        assertEquals(
                1,
                intake().equality(receipt.id(), written("sex", "unheard-of"), both)
                        .size());
        assertEquals(Map.of(), only().equality());
        assertEquals(List.of(), intake().equality(receipt.id(), Written.NOTHING, Set.of(q("sex"))));
        assertEquals(
                Map.of(q("sex"), new Answer.Missing(Why.SKIPPED), q("disability"), new Answer.Missing(Why.NOT_SHOWN)),
                only().equality());
        intake().equality(receipt.id(), written("sex", "prefer-not-to-say", "disability", "disabled"), both);
        assertEquals(
                Map.of(
                        q("sex"),
                        new Answer.Missing(Why.PREFER_NOT_TO_SAY),
                        q("disability"),
                        Answer.Chosen.of("disabled")),
                only().equality());
        assertEquals(11, only().answers().size());
    }

    @Test
    void keepsEqualityAnswersOfAKeyedForm() {
        intake().accept(submission(Channel.PAPER, "sheet 1", FULL.with(written("sex", "female"))));
        assertEquals(
                Map.of(q("sex"), Answer.Chosen.of("female"), q("disability"), new Answer.Missing(Why.BLANK)),
                only().equality());
    }

    @Test
    void judgesPaperByTheDayOnWhichItCameIn() {
        accept("in time", Optional.of(LocalDate.of(2027, 1, 7)), Optional.empty());
        accept("late", Optional.of(LocalDate.of(2027, 1, 8)), Optional.empty());
        accept("late but let in", Optional.of(LocalDate.of(2027, 1, 8)), Optional.of(Disposition.INCLUDED));
        assertEquals(
                List.of(Disposition.INCLUDED, Disposition.LATE, Disposition.INCLUDED),
                sample.responses().stream().map(Response::disposition).toList());
        assertEquals(Map.of(Channel.PAPER, 2L), sample.get(Responses.class).counts(TOWN));
        assertEquals(
                Map.of(Channel.PAPER, Map.of(Disposition.INCLUDED, 2L, Disposition.LATE, 1L)),
                sample.get(Responses.class).byChannel(TOWN));
    }

    private void accept(String key, Optional<LocalDate> received, Optional<Disposition> disposition) {
        Provenance provenance = new Provenance(
                Channel.PAPER,
                Sample.NOON,
                "en",
                Optional.empty(),
                true,
                Optional.of("S\u0000 7"),
                received,
                Optional.of("library"));
        intake().accept(new Submission(TOWN, 1, FULL, provenance, key, Optional.of("REF " + key), disposition));
    }

    @Test
    void takesTestResponsesOnlyInADraft() {
        sample.change("sample/consultation.yaml", "status: published", "status: draft");
        sample.restart();
        accept("test", Optional.empty(), Optional.of(Disposition.INCLUDED));
        assertEquals(Disposition.TEST, only().disposition());
        assertEquals(Map.of(), sample.get(Responses.class).counts(TOWN));
    }

    @Test
    void keepsManyAllOrNone() {
        List<Submission> many = new ArrayList<>();
        for (int i = 0; i < 1_203; i++) {
            many.add(submission(
                    Channel.IMPORT, "row " + i, written("live", "live-yes", "proud", "Row " + i, "sex", "male")));
        }
        many.add(many.getFirst());
        assertEquals(new Arrivals(1_203, 1), intake().acceptAll(many.iterator()));
        assertEquals(new Arrivals(0, 1_204), intake().acceptAll(many.iterator()));
        assertEquals(1_203, sample.responses().size());
        assertTrue(sample.responses().stream()
                .allMatch(response -> response.equality().size() == 2));
        assertEquals(
                Long.valueOf(1_203),
                sample.get(Comments.class).stream(
                        "sample", comments -> comments.distinct().count()));
        List<Submission> broken = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            broken.add(submission(Channel.IMPORT, "more " + i, written("live", "live-yes")));
        }
        broken.add(Submission.of(TOWN, 99, Written.NOTHING, Sample.from(Channel.IMPORT), "no such edition"));
        assertThrows(RuntimeException.class, () -> intake().acceptAll(broken.iterator()));
        assertEquals(1_203, sample.responses().size());
    }

    @Test
    void findsResponsesByReferenceAndTheNewest() {
        Receipt.Accepted first = (Receipt.Accepted) intake().accept(submission(Channel.ONLINE, "k1", FULL));
        Receipt.Accepted second = (Receipt.Accepted) intake().accept(submission(Channel.ONLINE, "k2", FULL));
        assertNotEquals(first.reference(), second.reference());
        Responses responses = sample.get(Responses.class);
        assertEquals(
                first.id(),
                responses.byReference("sample", first.reference()).orElseThrow().id());
        assertEquals(Optional.empty(), responses.byReference("sample", "NOT-THERE"));
        assertEquals(Optional.empty(), responses.byReference("another", first.reference()));
        assertEquals(second.id(), responses.newest("sample", 1).getFirst().id());
        assertEquals(first.id(), responses.byId(first.id()).orElseThrow().id());
    }
}
