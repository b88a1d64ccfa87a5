package org.folkmoot.transfer;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Visitor;

/** A house with the consultation of the High Road, whose scheduler runs, and an officer who imports. */
final class Road implements AutoCloseable {

    static final Path FILES = Path.of("src/test/resources/imports");
    static final SurveyId RESIDENTS = new SurveyId("road", "residents");
    static final SurveyId LOAD = new SurveyId("road", "load");
    static final String IMPORTS = "/desk/road/imports";

    private static final Pattern SELECT =
            Pattern.compile("(?s)<select class=\"select[^\"]*\" id=\"[^\"]*\" name=\"([^\"]+)\".*?</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");

    private final EmbeddedServer server;
    private final Visitor officer;

    Road(Map<String, String> database) {
        this(database, "olu@example.org", true);
    }

    /**
     * @param email of a new officer
     * @param works whether its scheduler runs; else work waits for ever
     */
    Road(Map<String, String> database, String email, boolean works) {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        database,
                        Map.of(
                                "folkmoot.surveys",
                                FILES.resolve("surveys").toString(),
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z",
                                "folkmoot.scheduler",
                                works,
                                "micronaut.server.port",
                                -1)));
        bean(Editions.class).publish();
        officer = Staff.signedIn(server, email, new Officer.Grant(Role.POLICY_OFFICER, "road"));
        officer.get(IMPORTS);
    }

    EmbeddedServer server() {
        return server;
    }

    Visitor officer() {
        return officer;
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    List<Response> responses(SurveyId survey) {
        return bean(Responses.class).stream(survey, Stream::toList);
    }

    HttpResponse<String> send(String survey, String name, byte[] content, String sheet) {
        officer.get(IMPORTS);
        return officer.postParts(
                IMPORTS,
                Visitor.Part.text("survey", survey),
                new Visitor.Part("file", name, "application/octet-stream", content),
                Visitor.Part.text("sheet", sheet));
    }

    /** Sends a file that is taken; the page of its columns. */
    String take(String survey, Path file) {
        HttpResponse<String> sent = send(survey, file.getFileName().toString(), bytes(file), "");
        if (sent.statusCode() != 303) {
            throw new AssertionError(sent.statusCode() + " " + words(sent.body()));
        }
        return Visitor.location(sent);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a form as the page shows it, but for some fields. */
    String confirm(String path, String action, String... changes) {
        String page = officer.get(path).body();
        Map<String, String> fields = chosen(page);
        Matcher radio =
                Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\" checked").matcher(page);
        while (radio.find()) {
            fields.put(radio.group(1), radio.group(2));
        }
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        HttpResponse<String> sent = officer.post(
                action,
                fields.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
        return sent.statusCode() == 303 ? Visitor.location(sent) : sent.statusCode() + " " + words(sent.body());
    }

    /** What is chosen in each list of a page. */
    static Map<String, String> chosen(String page) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        Matcher select = SELECT.matcher(page);
        while (select.find()) {
            Matcher option = CHOSEN.matcher(select.group());
            fields.put(select.group(1), option.find() ? option.group(1) : "");
        }
        return fields;
    }

    /** The page when the work that it shows has come to an end. */
    String settled(String path) {
        String page = officer.get(path).body();
        while (page.contains("data-progress")) {
            try {
                new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            page = officer.get(path).body();
        }
        return page;
    }

    static String words(String html) {
        return html.replaceAll("(?s)<head>.*?</head>|<select.*?</select>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Override
    public void close() {
        server.close();
    }
}
