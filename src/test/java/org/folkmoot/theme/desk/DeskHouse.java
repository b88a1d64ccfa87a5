package org.folkmoot.theme.desk;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Suggestions;
import org.folkmoot.web.Visitor;

/** The server with the consultation on communities and what residents said they are proud of. */
final class DeskHouse implements AutoCloseable {
    static final SurveyId RESIDENTS = new SurveyId("communities", "residents");
    static final String OVERVIEW = "/desk/communities/themes";
    static final String READ = OVERVIEW + "/read";
    static final String PROUD = READ + "?survey=residents&question=proud";

    final EmbeddedServer server;

    DeskHouse(String... said) {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        Databases.h2(),
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
        bean(Suggestions.class).suggest("communities", Progress.SILENT);
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    Visitor signedIn(String email, Role role) {
        return Staff.signedIn(server, email, new Officer.Grant(role, "communities"));
    }

    CodedComment coded(String words) {
        return bean(Codings.class).stream(
                        RESIDENTS,
                        all -> all.filter(coded -> coded.comment().text().equals(words))
                                .findFirst())
                .orElseThrow();
    }

    String comment(String words) {
        return coded(words).comment().id().toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
