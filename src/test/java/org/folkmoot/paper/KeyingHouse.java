package org.folkmoot.paper;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Databases;

/** The program on the load survey, which has as many questions as most, on 2 November 2026. */
final class KeyingHouse implements AutoCloseable {

    static final SurveyId SURVEY = new SurveyId("load", "residents");

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

    EmbeddedServer server() {
        return server;
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    List<Response> responses() {
        return bean(Responses.class).stream(SURVEY, Stream::toList);
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
