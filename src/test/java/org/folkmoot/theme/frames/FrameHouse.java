package org.folkmoot.theme.frames;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Reading;

/** The server with surveys of its own, whose files a test may change. */
final class FrameHouse implements AutoCloseable {
    static final String COMMUNITIES = "communities";
    static final SurveyId RESIDENTS = new SurveyId(COMMUNITIES, "residents");
    static final String PAGES = "/desk/communities/themes/frame";
    static final Officer ANN = officer("Ann");
    static final Officer BEN = officer("Ben");

    final EmbeddedServer server;
    final Path surveys;
    private int submitted;

    FrameHouse(Map<String, String> database, Path folder) {
        surveys = folder;
        copy(Path.of("surveys"), folder);
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
        bean(Editions.class).publish();
        bean(FrameLog.class).publish();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Officer officer(String name) {
        return new Officer(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                name + "@example.org",
                false,
                true,
                Set.of());
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    CodeFrame frame() {
        return bean(Frames.class).of(COMMUNITIES).orElseThrow();
    }

    Path file() {
        return surveys.resolve(COMMUNITIES).resolve("code-frame.yaml");
    }

    /** A person who says something that is given codes at once. */
    void said(String words, String... codes) {
        String key = "R" + ++submitted;
        bean(Intake.class)
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
                        key,
                        Optional.of(key),
                        Optional.empty()));
        read(words, codes);
    }

    Codings.Outcome read(String words, String... codes) {
        return bean(Codings.class)
                .read(new Reading(comment(words), new Coder("ann", "Ann"), Set.of(codes)), Optional.empty());
    }

    UUID comment(String words) {
        return bean(Codings.class).stream(
                        RESIDENTS,
                        all -> all.map(CodedComment::comment)
                                .filter(comment -> comment.text().equals(words))
                                .findFirst())
                .orElseThrow()
                .id();
    }

    /** Who is counted under each theme and code, walked one comment after another as reports do. */
    Map<String, Set<ResponseId>> people(CodeFrame frame) {
        Map<String, Set<ResponseId>> people = new HashMap<>();
        frame.all().forEach(code -> people.put(code.id(), new HashSet<>()));
        return bean(Codings.class).stream(RESIDENTS, Optional.of(frame), all -> {
            all.forEach(coded -> coded.codes().stream()
                    .flatMap(code -> frame.ancestors(code).stream())
                    .map(Code::id)
                    .forEach(id -> people.get(id).add(coded.comment().response())));
            return people;
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
