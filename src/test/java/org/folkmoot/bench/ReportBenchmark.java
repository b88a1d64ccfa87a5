package org.folkmoot.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo and its report, each as a command from start to end. */
@Tag("benchmark")
class ReportBenchmark {

    private static final String SURVEYS = Path.of("surveys").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    @Test
    void demoAndReport() {
        Program program = new Program(folder, Map.of());
        time(program, "demo, 2,438 responses", "demo", "communities");
        time(program, "suggest", "suggest", "communities");
        time(program, "export, 2,106 responses", "export", "communities/residents", "--out", "responses.csv");
        time(program, "report, PDF, workbook and CSV (goal under 10 s)", "report", "communities", "--out", "out");
    }

    private static void time(Program program, String what, String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--surveys", SURVEYS))
                .toArray(String[]::new);
        long start = System.nanoTime();
        Program.Ended ended = program.run(all);
        if (ended.code() != 0) {
            throw new IllegalStateException(ended.err());
        }
        System.out.printf("BENCHMARK %s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
