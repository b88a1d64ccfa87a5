package org.folkmoot.theme.desk;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.response.Editions;
import org.folkmoot.store.Databases;

/** One server for the tests of a class, each of which has a house of its own in it: the consultation on communities, by another name. */
final class DeskServer implements AutoCloseable {
    private static final Path SURVEYS = Path.of("surveys");
    private static final String CONSULTATION = "communities";

    final EmbeddedServer server;
    private final int houses;
    private int taken;

    /** @param houses how many there are to be had */
    DeskServer(Map<String, String> database, int houses) {
        this.houses = houses;
        Path folder = Path.of("target", "surveys", UUID.randomUUID().toString()).toAbsolutePath();
        for (String shared : new String[] {"areas", "banks", "council", "council.yaml"}) {
            copy(SURVEYS.resolve(shared), folder.resolve(shared));
        }
        for (int i = 1; i <= houses; i++) {
            copy(SURVEYS.resolve(CONSULTATION), folder.resolve(name(i)));
        }
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        database,
                        Map.of(
                                "micronaut.server.port",
                                -1,
                                "folkmoot.surveys",
                                folder.toString(),
                                "folkmoot.scheduler",
                                false,
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z")));
        server.getApplicationContext().getBean(Editions.class).publish();
    }

    /** A house that no other test has, in which residents said these things. */
    synchronized DeskHouse house(String... said) {
        if (taken == houses) {
            throw new IllegalStateException("All " + houses + " houses are taken: ask for more");
        }
        return new DeskHouse(server, name(++taken), said);
    }

    private static String name(int house) {
        return CONSULTATION + "-" + house;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(each, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
