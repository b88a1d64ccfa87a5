package org.folkmoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runnable jar as a process of its own, as its users start it. */
public final class Program {

    private static final long PATIENCE_SECONDS = 180;

    private final Path folder;
    private final Map<String, String> environment;

    /** Runs in a folder of its own, so that {@code ./data} and {@code ./out} are there. */
    public Program(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** What a command said and how it ended. */
    public record Ended(int code, String out, String err) {

        public List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Runs a command to its end. */
    public Ended run(String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = builder(arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(Arrays.toString(arguments) + " did not end: " + Files.readString(err));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts the web site on a free port and waits until it says where it is. */
    public Site serve(String... arguments) {
        try {
            List<String> all = new ArrayList<>(List.of("serve", "--port", "0"));
            all.addAll(List.of(arguments));
            Path out = Files.createTempFile(folder, "serve", ".txt");
            Process process = builder(all.toArray(String[]::new))
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            return new Site(process, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("folkmoot.jar"),
                arguments[0]));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FOLKMOOT_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** A web site that runs. */
    public static final class Site implements AutoCloseable {

        private static final Pattern ADDRESS = Pattern.compile("Residents answer at\\s+(http://localhost:\\d+)/");
        private static final Pattern WELCOME = Pattern.compile("(/welcome/\\S+)");

        private final Process process;
        private final String said;
        private final URI address;

        private Site(Process process, Path out) throws IOException {
            this.process = process;
            this.said = waitFor(process, out, ADDRESS);
            Matcher found = ADDRESS.matcher(said);
            found.find();
            this.address = URI.create(found.group(1));
        }

        public URI address() {
            return address;
        }

        /** The way in that was printed for the administrator. */
        public String welcome() {
            Matcher found = WELCOME.matcher(said);
            if (!found.find()) {
                throw new IllegalStateException("No link was printed: " + said);
            }
            return found.group(1);
        }

        /** Ends it without warning, as a power cut would. */
        public void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        public boolean alive() {
            try {
                HttpResponse<Void> health = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address.resolve("/health"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                return health.statusCode() == 200;
            } catch (IOException dead) {
                return false;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }

        private static String waitFor(Process process, Path out, Pattern pattern) throws IOException {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() < until) {
                String said = Files.readString(out);
                // The last line printed is blank: everything before it is there.
                if (pattern.matcher(said).find() && said.endsWith("\n\n")) {
                    return said;
                }
                if (!process.isAlive()) {
                    throw new IllegalStateException("The web site did not start: " + said);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            process.destroyForcibly();
            throw new IllegalStateException("The web site did not say where it is: " + Files.readString(out));
        }
    }
}
