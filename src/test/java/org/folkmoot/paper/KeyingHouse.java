package org.folkmoot.paper;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Databases;

/** The program on the load survey, which has as many questions as most, on 2 November 2026. */
final class KeyingHouse implements AutoCloseable {

    static final SurveyId SURVEY = new SurveyId("load", "residents");
    static final Officer.Grant KEYER = new Officer.Grant(Role.KEYER, "load");

    private static final int FIRST = 104_273;

    private final Map<String, String> database;
    private EmbeddedServer server;

    KeyingHouse(Map<String, String> database) {
        this.database = database;
        start();
    }

    private void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        database,
                        Map.of(
                                "folkmoot.surveys",
                                Path.of("src/test/resources/surveys/load")
                                        .toAbsolutePath()
                                        .toString(),
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z",
                                "micronaut.server.port",
                                -1)));
        bean(Editions.class).publish();
    }

    /** Starts the program again on the same data, on another port. */
    void restart() {
        server.close();
        start();
    }

    EmbeddedServer server() {
        return server;
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    List<Response> responses() {
        return bean(Responses.class).stream(SURVEY, Stream::toList);
    }

    Officer officer(String email) {
        return bean(Officers.class).byEmail(email).orElseThrow();
    }

    /** A batch of numbered sheets that came by post, none of them keyed. */
    Batch batch(int sheets, Officer officer) {
        return batch(sheets, Checked.NONE, officer);
    }

    Batch batch(int sheets, Checked checking, Officer officer) {
        Batches batches = bean(Batches.class);
        Batch batch = batches.open(
                new Batches.Box(SURVEY, LocalDate.of(2026, 10, 30), BatchSource.POST, "", sheets, checking, 0, false),
                officer);
        for (int i = 0; i < sheets; i++) {
            batches.add(
                    batch.id(),
                    new Batches.Incoming(
                            Optional.of(new SheetNumber(FIRST + i)),
                            1,
                            "en",
                            Layout.STANDARD,
                            Set.of(),
                            Optional.empty(),
                            ""),
                    officer);
        }
        return batch;
    }

    /** Lets an officer of these tests sign in on a page. */
    void signIn(Page page, String email) {
        page.navigate(server.getURI() + "/sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill("four unrelated words");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    @Override
    public void close() {
        server.close();
    }
}
