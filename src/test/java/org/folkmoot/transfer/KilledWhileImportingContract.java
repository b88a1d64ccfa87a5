package org.folkmoot.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.job.LongWork;
import org.folkmoot.job.Progress;
import org.folkmoot.job.Works;
import org.folkmoot.report.Narrator;
import org.folkmoot.report.Report;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while an import arrives. What is here of it is seen by nobody, neither then nor after the whole of it was
 * taken back; begun again, it comes to its end.
 */
abstract class KilledWhileImportingContract {

    private static final int ROWS = 8_000;
    private static final String ARRIVING = "arriving ";

    @TempDir
    private Path folder;

    abstract Map<String, String> database();

    /** The program in a process of its own: begins the import of a file, and says when the first portion of it is here. */
    public static void main(String[] settings) throws InterruptedException {
        Map<String, String> database = Stream.of(settings)
                .skip(1)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        try (Road road = new Road(database, "second@example.org", true)) {
            String path = road.take("load", Path.of(settings[0]));
            road.confirm(path, path + "/columns");
            road.settled(path);
            road.confirm(path, path + "/import");
            UUID id = id(path);
            while (road.bean(Works.class).find(id).orElseThrow().done() == 0) {
                new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
            }
            System.out.println(ARRIVING + path);
            new CountDownLatch(1).await();
        }
    }

    /** All that officers and the public are told of the responses. */
    private record Told(Report report, String file, List<String> pages, Map<Channel, Long> counts) {

        static Told by(Road road) throws IOException {
            StringWriter file = new StringWriter();
            road.bean(ResponseCsv.class).export(Road.LOAD, file);
            List<String> pages = new ArrayList<>();
            for (String page : List.of("", "/live", "/flags", "/campaigns")) {
                String words =
                        Road.words(road.officer().get("/desk/road" + page).body());
                pages.add(words.substring(words.indexOf("Sign out")));
            }
            return new Told(
                    road.bean(Narrator.class).report("road", false),
                    file.toString(),
                    pages,
                    road.bean(Responses.class).counts(Road.LOAD));
        }

        void sameAs(Told before) {
            assertEquals(before.counts, counts);
            assertEquals(before.pages, pages);
            assertEquals(before.file, file);
            assertEquals(before.report, report);
        }
    }

    @Test
    void whatArrivedBeforeTheKillCountsForNobodyUntilAllIsHere() throws IOException, InterruptedException {
        Map<String, String> database = database();
        Path file = folder.resolve("load.csv");
        LoadFile.write(file, ROWS);
        Told before;
        try (Road road = new Road(database, "first@example.org", false)) {
            road.bean(Intake.class).accept(one());
            before = Told.by(road);
            assertEquals(Map.of(Channel.ONLINE, 1L), before.counts());
        }
        String path = killedWhileArriving(database, file);
        try (Road road = new Road(database, "third@example.org", false)) {
            TransferRow row =
                    road.bean(TransferRepository.class).findById(id(path)).orElseThrow();
            assertEquals(TransferState.IMPORTING, row.at(), "killed too late");
            Told.by(road).sameAs(before);
            bring(road, id(path));
            assertEquals(
                    Map.of(Channel.ONLINE, 1L, Channel.IMPORT, (long) ROWS),
                    road.bean(Responses.class).counts(Road.LOAD));
            assertEquals(
                    ROWS + 1,
                    road.responses(Road.LOAD).stream()
                            .map(response -> response.reference())
                            .distinct()
                            .count());
            assertTrue(Road.words(road.officer().get(path).body()).contains("Responses taken in 8,000"));
            assertNotEquals(before.report(), Told.by(road).report());
            road.confirm(path + "/undo", path + "/undo", "why", "Only to see");
            Told.by(road).sameAs(before);
        }
    }

    /** As the scheduler does that takes up work whose process is gone. */
    private static void bring(Road road, UUID id) {
        road.server().getApplicationContext().getBeansOfType(LongWork.class).stream()
                .filter(work -> work.kind().equals(TransferWork.IMPORT))
                .findFirst()
                .orElseThrow()
                .task()
                .run(id, Progress.SILENT);
    }

    private static String killedWhileArriving(Map<String, String> database, Path file)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledWhileImportingContract.class.getName(),
                file.toString()));
        database.forEach((name, value) -> command.add(name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.startsWith(ARRIVING)) {
                line = out.readLine();
            }
            process.destroyForcibly();
            assertNotNull(line, "the process ended before anything arrived");
            assertTrue(process.waitFor() != 0);
            return line.substring(ARRIVING.length());
        }
    }

    private static Submission one() {
        return new Submission(
                Road.LOAD,
                1,
                Written.of(Map.of("q1", List.of("o1"), "t1", List.of("More benches."))),
                new Provenance(
                        Channel.ONLINE,
                        Instant.parse("2026-11-01T10:00:00Z"),
                        "en",
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "the first",
                Optional.empty(),
                Optional.empty());
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
