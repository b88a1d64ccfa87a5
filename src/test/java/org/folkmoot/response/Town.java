package org.folkmoot.response;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Databases;

/** The program running on two small consultations, one of them a draft, on 2 November 2026; for tests of officers' pages. */
public final class Town implements AutoCloseable {

    public static final SurveyId SURVEY = new SurveyId("town", "residents");
    public static final SurveyId DRAFT = new SurveyId("draft", "residents");

    private static final String CONSULTATION = """
            title: Our town
            summary: What should become of our town?
            council: {name: Mereshire County Council, invented: true}
            status: %s
            why: We want to know.
            dates:
              opens: 2026-10-01T09:00
              closes: 2026-10-31T23:59
              channels:
                paper: {closes: 2026-11-01T23:59}
            surveys: [residents]
            privacy:
              controller: Mereshire County Council
              data-protection-contact: The data protection officer
              purpose: To plan.
              legal-basis: Public task
              equality-condition: Equality of opportunity
              recipients: Nobody else
              retention: Two years
              rights: You may ask us.
              minimum-age: 16
              comments: We read them all.
            contact: {name: The team, email: team@mereshire.example}
            log:
              - {date: 2026-10-14, kind: Workshop, group: Parish councillors, place: Mereford, people: 24}
            """;

    private static final String RESIDENTS = """
            title: Our town
            label: Town survey
            unit: {one: resident, many: residents}
            minutes: 5
            languages: [en]
            pages:
              - id: first
                title: You and the town
                questions:
                  - {id: live, kind: single-choice, text: Do you live here?, required: true, options: [{id: lives, label: I do}, {id: lives-not, label: I do not}, {id: other, label: Other, say: true}]}
                  - {id: like, kind: multiple-choice, text: What do you like?, most: 2, options: [{id: park, label: The park}, {id: shops, label: Shops}, {id: people, label: People}, {id: none-of-it, label: None of it, exclusive: true}]}
                  - {id: agree, kind: agreement-grid, text: Do you agree?, rows: [{id: safe, label: It is safe}, {id: clean, label: It is clean}]}
              - id: second
                title: In your own words
                questions:
                  - {id: proud, kind: long-text, text: What are you proud of?}
                  - {id: years, kind: number, text: How many years have you lived here?, least: 0, greatest: 120}
                  - {id: order, kind: ranking, text: What comes first?, options: [{id: roads, label: Roads}, {id: parks, label: Parks}]}
            equality:
              bank: equality-2026
              introduction: Equality.
              questions: [sex]
            """;

    private static final String BANK = """
            source: An invented standard
            published: 2026-01-01
            status: local
            questions:
              - {id: sex, kind: single-choice, text: What is your sex?, prefer-not-to-say: true, options: [{id: female, label: Female}, {id: male, label: Male}]}
            """;

    private static final String WORDS =
            "\\b(title|label|text|one|many|introduction|summary|why|controller|data-protection-contact|purpose|legal-basis"
                    + "|equality-condition|recipients|retention|rights|comments|council: \\{name): ([^,{}\n]+)";

    private final Map<String, String> database;
    private final Path folder;
    private EmbeddedServer server;

    public Town(Map<String, String> database) {
        this(
                database,
                Path.of("target", "surveys", UUID.randomUUID().toString()).toAbsolutePath());
        write(folder.resolve("town/consultation.yaml"), CONSULTATION.formatted("published"));
        write(folder.resolve("town/residents.yaml"), RESIDENTS);
        write(folder.resolve("draft/consultation.yaml"), CONSULTATION.formatted("draft"));
        write(folder.resolve("draft/residents.yaml"), RESIDENTS);
        write(folder.resolve("banks/equality-2026.yaml"), BANK);
        start();
    }

    private Town(Map<String, String> database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        database,
                        Map.of(
                                "folkmoot.surveys",
                                folder.toString(),
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z",
                                "micronaut.server.port",
                                -1)));
        bean(Editions.class).publish();
    }

    public EmbeddedServer server() {
        return server;
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public List<Response> responses(SurveyId survey) {
        return bean(Responses.class).stream(survey, Stream::toList);
    }

    /** Changes the residents' file, as an editor would, and has the program look at it at its next start. */
    public void changeSurvey(String from, String to) {
        if (!RESIDENTS.contains(from)) {
            throw new IllegalArgumentException("The survey does not contain " + from);
        }
        write(folder.resolve("town/residents.yaml"), RESIDENTS.replace(from, to));
    }

    /** Has the residents' survey, and what they read around it, in another language as well, from the next start. */
    public void translate(String language) {
        String also = "$1: {en: $2, " + language + ": $2}";
        write(
                folder.resolve("town/residents.yaml"),
                RESIDENTS.replaceAll(WORDS, also).replace("languages: [en]", "languages: [en, " + language + "]"));
        write(
                folder.resolve("town/consultation.yaml"),
                CONSULTATION.formatted("published").replaceAll(WORDS, also));
        write(folder.resolve("banks/equality-2026.yaml"), BANK.replaceAll(WORDS, also));
    }

    /** Adds a survey to the town's consultation, for the next start. */
    public void addSurvey(String id, String text) {
        Path consultation = folder.resolve("town/consultation.yaml");
        try {
            write(consultation, Files.readString(consultation).replace("surveys: [", "surveys: [" + id + ", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(folder.resolve("town/" + id + ".yaml"), text);
    }

    /** Writes what the council says of itself, for the next start. */
    public void council(String text) {
        write(folder.resolve("council.yaml"), text);
    }

    /** Starts the program again on the same data and files. */
    public void restart() {
        server.close();
        start();
    }

    private static void write(Path file, String text) {
        try {
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
