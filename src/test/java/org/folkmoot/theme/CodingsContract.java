package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comment;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with codings. */
abstract class CodingsContract {
    private static final String COMMUNITIES = "communities";
    private static final SurveyId RESIDENTS = new SurveyId(COMMUNITIES, "residents");
    private static final QuestionId PROUD = new QuestionId("proud");
    private static final Coder ANN = new Coder("ann", "=Ann");
    private static final Coder BEN = new Coder("ben", "Ben");

    private ApplicationContext context;
    private Codings codings;
    private Suggestions suggestions;

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
        codings = context.getBean(Codings.class);
        suggestions = context.getBean(Suggestions.class);
        submit("R1", "A friendly place, always a chat", Optional.empty());
        submit("R2", "The gala", Optional.empty());
        submit("R3", "Robots sent this", Optional.of(Disposition.DUPLICATE));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private void submit(String reference, String words, Optional<Disposition> disposition) {
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
                        disposition));
    }

    private Map<String, CodedComment> coded() {
        return codings.stream(
                RESIDENTS,
                all -> all.collect(Collectors.toMap(coded -> coded.comment().text(), Function.identity())));
    }

    private UUID comment(String beginning) {
        return coded().values().stream()
                .map(CodedComment::comment)
                .filter(comment -> comment.text().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Codings.Outcome read(UUID comment, Coder coder, String... codes) {
        return codings.read(new Reading(comment, coder, Set.of(codes)), Optional.empty());
    }

    private List<String> csv() throws IOException {
        StringWriter out = new StringWriter();
        context.getBean(CodingCsv.class).export(COMMUNITIES, out);
        String text = out.toString();
        assertTrue(text.endsWith("\r\n"));
        return List.of(text.split("\r\n"));
    }

    @Test
    void streamsIncludedCommentsWithSuggestionsUntilTheyAreRead() {
        assertEquals(2, suggestions.suggest(COMMUNITIES, Progress.SILENT));
        CodedComment before = coded().get("A friendly place, always a chat");
        assertEquals(Set.of(), before.codes());
        assertEquals(
                "friendliness",
                codings.suggestions(before.comment().id()).get(0).code());
        assertEquals(2, coded().size());
        read(before.comment().id(), ANN, "friendliness", "diversity");
        CodedComment after = coded().get("A friendly place, always a chat");
        assertTrue(after.read());
        assertEquals(Set.of("friendliness", "diversity"), after.codes());
        assertEquals(Set.of(), after.suggested());
    }

    @Test
    void suggestsOnceAndForNewComments() {
        suggestions.suggest(COMMUNITIES, Progress.SILENT);
        assertEquals(0, suggestions.suggest(COMMUNITIES, Progress.SILENT));
        submit("R4", "Neighbours", Optional.empty());
        assertEquals(1, suggestions.suggest(COMMUNITIES, Progress.SILENT));
        assertEquals(
                "friendliness",
                codings.suggestions(comment("Neighbours")).get(0).code());
    }

    @Test
    void suggestsOnceWhenTwoDoItAtTheSameTime() throws Exception {
        for (int i = 0; i < 40; i++) {
            submit("T" + i, "A gala " + i, Optional.empty());
        }
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Long> all = () -> suggestions.suggest(COMMUNITIES, Progress.SILENT);
            for (Future<Long> each : two.invokeAll(List.of(all, all))) {
                each.get();
            }
        }
        List<String> lines =
                csv().stream().filter(line -> line.startsWith("T7,")).toList();
        assertTrue(lines.get(0).startsWith("T7,proud,events-pride,machine: "), lines.get(0));
        assertEquals(lines.size(), Set.copyOf(lines).size());
    }

    @Test
    void exportsDecisions() throws IOException {
        suggestions.suggest(COMMUNITIES, Progress.SILENT);
        read(comment("A friendly"), ANN, "countryside");
        List<String> lines = csv();
        assertEquals(
                List.of(
                        "reference,question,code,coder,status,place,from,to,stance,sentiment",
                        "R1,proud,countryside,'=Ann,accepted,1,,,,",
                        "R1,proud,friendliness,'=Ann,rejected,,,,,"),
                lines.subList(0, 3));
        assertTrue(lines.stream()
                .anyMatch(line -> line.matches("R2,proud,events-pride,machine: [^,]*,(possible|suggested),,,,,")));
        read(comment("The gala"), BEN);
        assertTrue(csv().containsAll(List.of("R2,proud,,Ben,read,,,,,", "R2,proud,events-pride,Ben,rejected,,,,,")));
    }

    @Test
    void countsOnlyTheFirstReading() {
        UUID comment = comment("A friendly");
        assertEquals(Codings.Outcome.KEPT, read(comment, ANN, "friendliness"));
        assertEquals(Codings.Outcome.READ_BY_ANOTHER, read(comment, BEN, "heritage"));
        assertEquals(
                Set.of("friendliness"),
                coded().get("A friendly place, always a chat").codes());
    }

    @Test
    void letsAnotherCorrectAReadingThatWasSeen() {
        UUID comment = comment("A friendly");
        read(comment, ANN, "friendliness");
        Optional<UUID> seen = codings.standing(comment).map(Kept::id);
        assertEquals(Codings.Outcome.KEPT, codings.read(new Reading(comment, BEN, Set.of("diversity")), seen));
        assertEquals(
                Set.of("diversity"),
                coded().get("A friendly place, always a chat").codes());
    }

    @Test
    void undoesTheLastReadingAndKeepsItsTrace() {
        UUID comment = comment("A friendly");
        read(comment, ANN, "friendliness");
        UUID reading = codings.standing(comment).orElseThrow().id();
        Steps steps = context.getBean(Steps.class);
        assertEquals(Optional.of(new Steps.Moved(Way.ONE, Optional.of(comment), 1, 0)), steps.undo(COMMUNITIES, ANN));
        assertEquals(Optional.empty(), steps.undo(COMMUNITIES, ANN));
        assertEquals(Optional.empty(), steps.undo(COMMUNITIES, BEN));
        assertTrue(!coded().get("A friendly place, always a chat").read());
        List<CodingRow> trace = context.getBean(CodingRepository.class).findByReadingId(reading);
        assertEquals(
                List.of("friendliness"), trace.stream().map(CodingRow::code).toList());
        assertTrue(trace.stream().allMatch(row -> row.withdrawn() != null));
    }

    @Test
    void leadsFromCommentToComment() {
        Comment first = codings.next(RESIDENTS, PROUD, Optional.empty()).orElseThrow();
        Comment second = codings.next(RESIDENTS, PROUD, Optional.of(first.id())).orElseThrow();
        assertEquals(Optional.of(first), codings.next(RESIDENTS, PROUD, Optional.of(second.id())));
        read(first.id(), ANN);
        assertEquals(Optional.of(second), codings.next(RESIDENTS, PROUD, Optional.empty()));
        assertEquals(List.of(new Codings.Count(RESIDENTS, PROUD, 2, 1)), codings.counts(COMMUNITIES));
    }

    @Test
    void refusesCodesThatTheFrameDoesNotHave() {
        UUID comment = comment("A friendly");
        assertThrows(IllegalArgumentException.class, () -> read(comment, ANN, "no-such-code"));
        assertTrue(codings.standing(comment).isEmpty());
    }

    @Test
    void addsManyOnce() {
        List<Codings.Dated> all = List.of(
                new Codings.Dated(new Reading(comment("A friendly"), ANN, Set.of("friendliness")), Instant.EPOCH),
                new Codings.Dated(new Reading(comment("The gala"), BEN, Set.of()), Instant.EPOCH));
        assertEquals(2, codings.addAll(COMMUNITIES, all));
        assertEquals(0, codings.addAll(COMMUNITIES, all));
    }
}
