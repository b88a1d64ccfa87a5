package org.folkmoot.theme.quotes;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.web.Visitor;

/** A consultation on a bridge with a survey that asks whether it may quote, and comments that officers have read. */
final class QuoteHouse implements AutoCloseable {

    static final String QUOTES = "/desk/bridge/quotes";
    static final SurveyId SURVEY = new SurveyId("bridge", "survey");
    private static final Coder ANN = new Coder("ann", "Ann");

    private static final String CONSULTATION = """
            title: A bridge
            summary: Where should it be?
            council: {name: Mereshire County Council, invented: true}
            status: published
            why: We want to know.
            dates:
              opens: 2026-10-01T09:00
              closes: 2026-10-31T23:59
            surveys: [survey]
            privacy:
              controller: Mereshire County Council
              data-protection-contact: The data protection officer
              purpose: To plan.
              legal-basis: Public task
              recipients: Nobody else
              retention: Two years
              rights: You may ask us.
              minimum-age: 16
              comments: We read them all.
            contact: {name: The team, email: team@mereshire.example}
            """;

    private static final String TEXT = """
            title: The bridge
            label: Survey
            unit: {one: resident, many: residents}
            minutes: 5
            languages: [en]
            pages:
              - id: first
                title: You and the bridge
                questions:
                  - {id: district, kind: single-choice, text: Where do you live?, options: [{id: north, label: North bank}, {id: south, label: South bank}]}
                  - {id: organisation, kind: short-text, text: For whom do you answer?}
                  - {id: may-name, kind: single-choice, text: May we name it?, options: [{id: yes, label: We may be named}, {id: no, label: Leave the name out}]}
                  - {id: say, kind: long-text, text: What do you say?}
                  - {id: may-quote, kind: single-choice, text: May we quote you?, options: [{id: yes, label: You may}, {id: no, label: You may not}]}
            """;

    private static final String FRAME = """
            themes:
              - id: bridge
                label: The bridge
                definition: What people say of the bridge.
                codes:
                  - {id: ferry, label: Keep the ferry, definition: The ferry is enough.}
                  - {id: noise, label: Noise, definition: Noise of building and traffic.}
                  - {id: safety, label: Needs action, definition: Somebody is in danger., residual: true}
            """;

    private final Path folder =
            Path.of("target", "surveys", UUID.randomUUID().toString()).toAbsolutePath();
    final EmbeddedServer server;
    private int sent;

    QuoteHouse(Map<String, String> database) {
        write("bridge/consultation.yaml", CONSULTATION);
        write("bridge/survey.yaml", TEXT);
        write("bridge/code-frame.yaml", FRAME);
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        database,
                        Map.of(
                                "folkmoot.surveys",
                                folder.toString(),
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z",
                                "folkmoot.scheduler",
                                false,
                                "micronaut.server.port",
                                -1)));
        bean(Editions.class).publish();
        bean(FrameLog.class).publish();
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    Visitor signedIn(String email, Role role) {
        return Staff.signedIn(server, email, new Officer.Grant(role, "bridge"));
    }

    /** A response with a comment that an officer gave some codes. */
    ResponseId said(String words, Map<String, String> more, Optional<Stance> stance, String... codes) {
        Map<String, List<String>> written = new HashMap<>();
        written.put("say", List.of(words));
        written.put("may-quote", List.of("yes"));
        more.forEach((field, value) -> written.put(field, List.of(value)));
        sent++;
        Receipt receipt = bean(Intake.class)
                .accept(Submission.of(
                        SURVEY,
                        1,
                        Written.of(written),
                        new Provenance(
                                sent % 3 == 0 ? Channel.PAPER : Channel.ONLINE,
                                Instant.parse("2026-10-20T09:00:00Z").plusSeconds(31L * sent),
                                "en",
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "sent " + sent));
        ResponseId id = ((Receipt.Accepted) receipt).id();
        bean(Codings.class)
                .read(
                        new Reading(
                                comment(id), ANN, List.of(codes), Map.of(), stance, Optional.<Sentiment>empty(), ""),
                        Optional.empty());
        return id;
    }

    UUID comment(ResponseId response) {
        return bean(Comments.class).of(response).getFirst().id();
    }

    /** Thirty who want the ferry, each in words of their own, all from the north bank. */
    List<ResponseId> ferry() {
        List<String> why = List.of(
                "cheap",
                "quiet",
                "old",
                "pretty",
                "clean",
                "safe",
                "slow",
                "ours",
                "loved",
                "free",
                "near",
                "small",
                "famous",
                "green",
                "reliable");
        List<String> who = List.of("children", "walkers", "nurses", "farmers", "visitors", "anglers");
        List<ResponseId> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(said(
                    "Please keep the ferry, it is " + why.get(i % 15) + " and all the " + who.get(i % 6)
                            + " of the valley take it each " + (i % 2 == 0 ? "morning" : "weekend") + " number "
                            + "abcdefghijklmnopqrstuvwxyzäöüß".charAt(i) + i,
                    Map.of("district", "north"),
                    Optional.empty(),
                    "ferry"));
        }
        return all;
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
