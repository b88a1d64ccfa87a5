package org.folkmoot.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.comment.Comments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that is killed, or has little memory, does to the data; on either database. */
abstract class SecondProcessContract {

    private static final int ACKNOWLEDGED = 200;
    private static final int MANY = 10_000;
    private static final String MARK = "acknowledged ";

    @TempDir
    Path folder;

    abstract Map<String, String> database();

    @Test
    void keepsAllThatWasAcknowledgedBeforeAKill() throws Exception {
        try (Sample sample = Sample.on(database())) {
            sample.stop();
            Process process = SecondProcess.begin(sample, List.of(), "send");
            Set<String> acknowledged = new HashSet<>();
            try (BufferedReader out = process.inputReader()) {
                while (acknowledged.size() < ACKNOWLEDGED) {
                    String line = out.readLine();
                    assertNotNull(line, "the process ended after " + acknowledged.size());
                    note(line, acknowledged);
                }
                // Unlike the process, its handle leaves what was printed to be read.
                process.toHandle().destroyForcibly();
                out.lines().forEach(line -> note(line, acknowledged));
            }
            assertTrue(process.waitFor() != 0);
            sample.restart();
            List<Response> kept = sample.responses();
            Set<String> references = kept.stream().map(Response::reference).collect(Collectors.toSet());
            assertTrue(references.containsAll(acknowledged));
            Comments comments = sample.get(Comments.class);
            for (Response response : kept) {
                assertEquals(
                        1,
                        comments.of(response.id()).size(),
                        response.reference()
                                + (acknowledged.contains(response.reference()) ? " was" : " was not")
                                + " acknowledged");
            }
            assertEquals(kept.size(), comments.count(Sample.TOWN.consultation()));
        }
    }

    private static void note(String line, Set<String> acknowledged) {
        // The last line may have been cut off by the kill.
        if (line.startsWith(MARK) && line.length() == MARK.length() + "XXXX-XXXX".length()) {
            acknowledged.add(line.substring(MARK.length()));
        }
    }

    @Test
    void handlesMoreThanTheMemoryHolds() throws Exception {
        Path file = folder.resolve("many.csv");
        String essay = "All that there is to say about our town. ".repeat(100);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("live,like,proud\n");
            for (int i = 0; i < MANY; i++) {
                writer.write("live-yes,park;shops," + essay + i + "\n");
            }
        }
        try (Sample sample = Sample.on(database())) {
            sample.stop();
            Process process = SecondProcess.begin(sample, List.of("-Xmx96m"), "import", file.toString());
            List<String> lines = lines(process);
            assertEquals(
                    List.of("problems []", "accepted " + MANY, "read " + MANY, "written " + MANY),
                    lines.stream()
                            .filter(line -> line.matches("(problems|accepted|read|written) .*"))
                            .toList());
            assertEquals(0, process.waitFor());
        }
    }

    private static List<String> lines(Process process) throws IOException {
        try (BufferedReader out = process.inputReader()) {
            return out.lines().toList();
        }
    }
}
