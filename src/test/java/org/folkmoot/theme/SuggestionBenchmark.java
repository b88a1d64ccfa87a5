package org.folkmoot.theme;

import com.sun.management.OperatingSystemMXBean;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From comments in the database to predictions and suggestions in it, all texts different, on H2: comments a second, processor time,
 * memory, and how long it takes to follow a decision. {@code -Dfolkmoot.benchmark.comments=100000} for the long form.
 */
@Tag("benchmark")
class SuggestionBenchmark {
    private static final SurveyId RESIDENTS = new SurveyId("communities", "residents");
    private static final int COMMENTS = Integer.getInteger("folkmoot.benchmark.comments", 2_000);
    private static final int DECISIONS = Math.min(5_000, COMMENTS / 4);
    private static final Coder CODER = new Coder("bench", "Bench");

    private final Random random = new Random(3);

    @Test
    void fromCommentsToSuggestions() throws IOException {
        try (ApplicationContext house = ApplicationContext.run(
                Databases.with(
                        Databases.h2(),
                        Map.of(
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.data",
                                "target",
                                "folkmoot.scheduler",
                                false,
                                "micronaut.server.port",
                                -1)),
                "test")) {
            house.getBean(Editions.class).publish();
            List<String> sources = sources();
            house.getBean(Intake.class)
                    .acceptAll(IntStream.range(0, COMMENTS)
                            .mapToObj(i -> submission(text(sources, i), i))
                            .iterator());
            code(house);
            measure(house);
        }
    }

    private void measure(ApplicationContext house) throws IOException {
        Suggestions suggestions = house.getBean(Suggestions.class);
        double cpu = cpu();
        long start = System.nanoTime();
        Lesson lesson = house.getBean(Trainer.class)
                .lesson(house.getBean(Frames.class).of("communities").orElseThrow(), true);
        System.out.printf(
                "BENCHMARK learning everything anew from %,d decisions: %.1f s, %.1f s of processor time%n",
                lesson.learnt().learntFrom(), since(start), cpu() - cpu);
        cpu = cpu();
        start = System.nanoTime();
        long done = suggestions.suggest("communities", Progress.SILENT);
        System.out.printf(
                "BENCHMARK comments predicted and kept a second (goal 300 on two cores): %.0f of %,d; %.1f ms of processor time"
                        + " each; load %.1f%n",
                done / since(start),
                done,
                1000 * (cpu() - cpu) / done,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        start = System.nanoTime();
        cpu = cpu();
        Comment next = comments(house, 1).get(0);
        house.getBean(Codings.class).read(new Reading(next.id(), CODER, Set.of("roads")), Optional.empty());
        house.getBean(Trainer.class).again("communities");
        System.out.printf(
                "BENCHMARK following one decision (goal under 2 s): %.2f s, %.2f s of processor time%n",
                since(start), cpu() - cpu);
        System.out.println("BENCHMARK memory of the process at most (goal 1 GB): "
                + Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("not known here"));
    }

    private void code(ApplicationContext house) {
        List<String> codes = List.copyOf(new TreeSet<>(
                Trainer.codes(house.getBean(Frames.class).of("communities").orElseThrow())));
        Collection<Codings.Dated> all = new ArrayList<>();
        for (Comment comment : comments(house, DECISIONS)) {
            // Codes that hang on the words, so that there is something to learn.
            int code = Math.floorMod(comment.text().substring(0, 4).hashCode(), codes.size());
            all.add(new Codings.Dated(new Reading(comment.id(), CODER, Set.of(codes.get(code))), Instant.EPOCH));
        }
        house.getBean(Codings.class).addAll("communities", all);
    }

    private static List<Comment> comments(ApplicationContext house, int most) {
        return house.getBean(Comments.class).stream(
                RESIDENTS, all -> all.limit(most).toList());
    }

    private String text(List<String> sources, int number) {
        return sources.get(random.nextInt(sources.size())) + ", and " + sources.get(random.nextInt(sources.size()))
                + " " + number;
    }

    private static List<String> sources() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(Path.of("src/test/resources/themes/train.csv"))) {
            return format.parse(in).stream().map(row -> row.get("text")).toList();
        }
    }

    private static Submission submission(String words, int number) {
        return Submission.of(
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
                new UUID(7, number).toString());
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
