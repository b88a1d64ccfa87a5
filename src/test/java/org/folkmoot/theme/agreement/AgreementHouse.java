package org.folkmoot.theme.agreement;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comment;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Codings;
import org.folkmoot.web.Visitor;

/** The server with the consultation on communities and what residents said they are proud of. */
final class AgreementHouse implements AutoCloseable {
    static final SurveyId RESIDENTS = new SurveyId("communities", "residents");
    static final QuestionId PROUD = new QuestionId("proud");
    static final String THEMES = "/desk/communities/themes";
    static final String BASE = THEMES + "/agreement";

    final EmbeddedServer server;

    AgreementHouse(Map<String, String> database, String... said) {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        database,
                        Map.of(
                                "micronaut.server.port",
                                -1,
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.scheduler",
                                false,
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z")));
        bean(Editions.class).publish();
        for (String words : said) {
            submit(words);
        }
    }

    void submit(String words) {
        bean(Intake.class)
                .accept(Submission.of(
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
                        words));
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    Visitor signedIn(String email, Role... roles) {
        Officer.Grant[] grants = new Officer.Grant[roles.length];
        for (int i = 0; i < roles.length; i++) {
            grants[i] = new Officer.Grant(roles[i], "communities");
        }
        return Staff.signedIn(server, email, grants);
    }

    Map<String, CodedComment> coded() {
        return bean(Codings.class).stream(
                RESIDENTS,
                all -> all.collect(Collectors.toMap(coded -> coded.comment().text(), coded -> coded)));
    }

    Comment comment(String words) {
        return coded().get(words).comment();
    }

    /** The item of a sample that holds these words. */
    Samples.Item item(Sample sample, String words) {
        UUID comment = comment(words).id();
        return bean(ItemRepository.class).findBySampleIdOrderByPlace(sample.id()).stream()
                .filter(row -> row.commentId().equals(comment))
                .map(Samples.Item::of)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
