package org.folkmoot.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the start of the process to its first page: ours on an existing database, against a bare page of the framework. */
@Tag("benchmark")
class StartBenchmark {

    private static final int ROUNDS = 7;
    private static final Pattern NOT_BARE = Pattern.compile(
            "micronaut-(data|jdbc|security|transaction|sql|validation|views|test)|hikari|h2-|postgres|flyway"
                    + "|poi|openpdf|lucene|db-scheduler|handlebars|playwright|axe|verapdf|archunit|jqwik|junit");

    @TempDir
    private Path folder;

    @Test
    void firstPage() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> bare =
                List.of(java, "-Dbare.page=yes", "-cp", bareClassPath(), "org.folkmoot.bench.bare.BarePage");
        List<String> ours = List.of(
                java,
                "-jar",
                System.getProperty("folkmoot.jar"),
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--surveys",
                Path.of("surveys").toAbsolutePath().toString(),
                "--port");
        once(ours, true);
        long[] bareMillis = new long[ROUNDS];
        long[] ourMillis = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            bareMillis[i] = once(bare, false);
            ourMillis[i] = once(ours, true);
        }
        System.out.printf(
                "BENCHMARK start to first page: ours %d ms, bare page %d ms, ratio %.2f (medians of %d; goal at most 3)%n",
                median(ourMillis), median(bareMillis), (double) median(ourMillis) / median(bareMillis), ROUNDS);
    }

    private long once(List<String> command, boolean portIsLast) throws IOException, InterruptedException {
        int port = freePort();
        List<String> whole = new ArrayList<>(command);
        if (portIsLast) {
            whole.add(String.valueOf(port));
        }
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("MICRONAUT_SERVER_PORT", String.valueOf(port));
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            awaitPage(process, URI.create("http://localhost:" + port + "/"));
            return Duration.ofNanos(System.nanoTime() - start).toMillis();
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static void awaitPage(Process process, URI page) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        while (process.isAlive()) {
            try {
                if (client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("The program ended before it showed a page.");
    }

    /** The framework's own libraries, and of our classes only the bare page with what the framework made of it. */
    private String bareClassPath() throws IOException {
        Path classes = folder.resolve("bare");
        Path compiled = Path.of("target", "test-classes");
        try (Stream<Path> files = Files.walk(compiled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = compiled.relativize(file).toString();
                if (name.contains("org/folkmoot/bench/bare") || name.contains("org.folkmoot.bench.bare")) {
                    Path copy = classes.resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return Stream.concat(
                        Stream.of(classes.toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> entry.endsWith(".jar"))
                                .filter(entry -> !NOT_BARE.matcher(
                                                Path.of(entry).getFileName().toString())
                                        .find()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long median(long[] values) {
        return IntStream.range(0, values.length)
                .mapToLong(i -> values[i])
                .sorted()
                .toArray()[values.length / 2];
    }
}
