package org.folkmoot.theme.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.store.Databases;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.Meaning;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What every database must do with what the frame misses. One house for all tests, which build upon each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DiscoveryContract {
    private static final String COMMUNITIES = Said.COMMUNITIES;

    private ApplicationContext context;
    private Candidates candidates;
    private Officer officer;

    abstract Map<String, String> database();

    @BeforeAll
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
        Said.all(context);
        candidates = context.getBean(Candidates.class);
        officer = context.getBean(Officers.class)
                .add(Optional.empty(), "Ann", "ann@example.org", Set.of(new Officer.Grant(Role.CODER, COMMUNITIES)))
                .orElseThrow();
        read("heritage", List.of("heritage"));
        read("Nothing really", List.of());
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private void read(String beginning, List<String> codes) {
        context.getBean(Codings.class)
                .read(new Reading(comment(beginning).id(), new Coder("ann", "Ann"), codes), Optional.empty());
    }

    private Comment comment(String part) {
        return context.getBean(Comments.class).stream(
                        COMMUNITIES,
                        all -> all.filter(comment -> comment.text().contains(part))
                                .findFirst())
                .orElseThrow();
    }

    private Run look() {
        candidates.look(COMMUNITIES, officer);
        UUID id = context.getBean(RunRepository.class)
                .last(COMMUNITIES)
                .orElseThrow()
                .id();
        context.getBean(Looking.class).look(id, Progress.SILENT);
        return candidates.last(COMMUNITIES).orElseThrow();
    }

    private Candidates.Standing about(Run run, String phrase) {
        return candidates.of(run).stream()
                .filter(one -> one.candidate().phrases().contains(phrase))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void findsWhatFitsNoCodeAndTheSameAgain() {
        Run run = look();
        assertEquals(Said.COMMENTS, run.comments());
        assertEquals(Said.COMMENTS - 1, run.leftOver(), "all but the one that people gave a code");
        assertFalse(run.byWords());
        Candidate drones = about(run, "drone").candidate();
        Candidate allotments = about(run, "allotment").candidate();
        assertTrue(drones.size() >= 20 && allotments.size() >= 20, drones + " " + allotments);
        List<UUID> members = candidates.members(drones, 100);
        assertEquals(drones.size(), members.size());
        assertFalse(members.contains(comment("heritage").id()), "it has a code");
        Candidate again = about(look(), "drone").candidate();
        assertEquals(members, candidates.members(again, 100));
        assertEquals(drones.phrases(), again.phrases());
        assertEquals(drones.stability(), again.stability());
        assertTrue(candidates.find(COMMUNITIES, drones.id()).isEmpty(), "what an earlier look found is gone");
    }

    @Test
    @Order(2)
    void whatWasDismissedIsNotOfferedAgain() {
        Candidate dismissed = about(look(), "drone").candidate();
        candidates.dismiss(dismissed, officer);
        Run next = look();
        Candidates.Standing same = about(next, "drone");
        assertEquals(dismissed.id(), same.candidate().sameAs());
        assertEquals("Ann", same.verdict().officer());
        assertNull(same.verdict().code());
        assertNull(about(next, "allotment").verdict());
        candidates.again(same.candidate(), officer);
        assertNull(about(next, "drone").verdict());
        assertNull(about(look(), "drone").verdict());
    }

    @Test
    @Order(3)
    void becomesACodeUntilThatIsUndone() {
        Run run = look();
        Candidate found = about(run, "allotment").candidate();
        Frames frames = context.getBean(Frames.class);
        FrameLog log = context.getBean(FrameLog.class);
        CodeFrame before = frames.of(COMMUNITIES).orElseThrow();
        Meaning meaning = new Meaning(
                Text.of("Growing food on an allotment"),
                Optional.empty(),
                Optional.empty(),
                List.of(Text.of("allotment")),
                List.of(new Code.Example(Text.of("The allotment needs water"), false)));
        FrameLog.Outcome late =
                candidates.make(found, "000000000000", Optional.of("improve"), "Allotments", meaning, officer);
        assertTrue(late instanceof FrameLog.Outcome.Overtaken);
        assertNull(about(run, "allotment").verdict());
        candidates.make(found, before.version(), Optional.of("improve"), "Allotments!", meaning, officer);
        CodeFrame frame = frames.of(COMMUNITIES).orElseThrow();
        assertEquals(meaning, frame.byId("allotments").orElseThrow().meaning());
        assertEquals("allotments", about(run, "allotment").verdict().code());
        log.undo(COMMUNITIES, frame.version(), officer);
        assertNull(about(run, "allotment").verdict(), "the frame has no such code any more");
    }

    @Test
    @Order(4)
    void tellsWhatOneChannelSaysMoreThanOthers() {
        Run run = look();
        List<Speakers> groups = context.getBean(SpeakersRepository.class).findByRunIdOrderById(run.id());
        assertEquals(
                Set.of("channel online", "channel paper"),
                groups.stream().map(group -> group.way() + " " + group.name()).collect(Collectors.toSet()),
                "one survey alone has no others, and nobody said where they live");
        Speakers paper = groups.stream()
                .filter(group -> group.name().equals("paper"))
                .findFirst()
                .orElseThrow();
        WordRepository words = context.getBean(WordRepository.class);
        List<WordRow> rows = words.findByGroupIdOrderByPlace(paper.id());
        WordRow word = rows.stream()
                .filter(row -> row.shown().startsWith("allotment"))
                .findFirst()
                .orElseThrow();
        assertEquals(Said.EACH, word.people());
        assertEquals(0, word.others());
        List<UUID> behind = words.comments(word.id());
        assertEquals(Said.EACH, behind.size());
        assertTrue(context.getBean(Comments.class).byIds(behind).stream()
                .allMatch(comment -> comment.text().contains("llotment")));
        assertFalse(rows.stream().anyMatch(row -> row.shown().equals("ferry")), "three people could be found by it");
    }

    @Test
    @Order(5)
    void countsByWeekAndChannel() {
        Run run = look();
        List<WeekRow> weeks = context.getBean(WeekRepository.class).findByRunIdOrderByMonday(run.id());
        assertEquals(run.comments(), weeks.stream().mapToLong(WeekRow::comments).sum());
        assertEquals(run.leftOver(), weeks.stream().mapToLong(WeekRow::leftOver).sum());
        assertEquals(
                Set.of("2026-10-05 online", "2026-10-12 paper"),
                weeks.stream().map(week -> week.monday() + " " + week.channel()).collect(Collectors.toSet()));
    }

    @Test
    @Order(6)
    void nothingIsKeptOfAResponseThatIsErased() {
        Run run = look();
        Candidate found = about(run, "drone").candidate();
        UUID first = candidates.members(found, 1).get(0);
        Comment gone = context.getBean(Comments.class).byId(first).orElseThrow();
        assertTrue(context.getBean(Withdrawals.class).erase(gone.response(), officer, Withdrawals.Reason.values()[0]));
        assertFalse(new HashSet<>(candidates.members(found, 100)).contains(first));
        assertEquals(Said.COMMENTS - 1, look().comments());
        assertNotNull(context.getBean(Responses.class).byId(gone.response()));
    }
}
