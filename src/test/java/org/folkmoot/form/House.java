package org.folkmoot.form;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Databases;
import org.folkmoot.store.MovingClock;
import org.folkmoot.web.Visitor;

/** The program on the sample consultations and on a small one with routing, with a clock that tests move. */
final class House implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-02T12:00:00.123456Z");
    static final SurveyId TOWN = new SurveyId("town", "town");
    static final SurveyId RESIDENTS = new SurveyId("communities", "residents");

    static final String CONSULTATION = """
            title: Our town
            summary: What should become of our town?
            council: {name: Mereshire County Council, invented: true}
            status: published
            why: We want to know.
            can-change: Much.
            cannot-change: Little.
            dates:
              opens: 2026-10-01T09:00
              closes: 2026-12-31T23:59
              channels:
                paper: {closes: 2027-01-07T12:00}
            surveys: [town, kinds]
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
            """;

    static final String SURVEY = """
            title: Our town
            label: Town survey
            unit: {one: resident, many: residents}
            minutes: 5
            languages: [en]
            pages:
              - id: live
                title: Where you live
                questions:
                  - {id: live, kind: single-choice, text: Do you live here?, required: true, options: [{id: here, label: I live here}, {id: away, label: I live elsewhere}]}
              - id: reasons
                title: Why and what
                questions:
                  - {id: like, kind: multiple-choice, text: What do you like?, most: 2, options: [{id: park, label: The park}, {id: shops, label: The shops}, {id: more, label: More, say: true}, {id: nothing, label: Nothing here, exclusive: true}]}
              - id: here
                title: Life here
                when: {question: live, is: here}
                questions:
                  - {id: years, kind: number, text: How many years have you lived here?, least: 0, greatest: 120, unit: years}
                  - {id: proud, kind: long-text, text: What are you proud of?, longest: 4000}
                  - {id: why-park, kind: short-text, text: Why the park?, when: {question: like, is: park}}
              - id: away
                title: From elsewhere
                when: {question: live, is: away}
                questions:
                  - {id: visits, kind: long-text, text: Why do you come here?}
            equality:
              bank: equality-2026
              introduction: We ask to see whether we heard from everyone.
              questions: [sex, disability]
            """;

    static final SurveyId KINDS = new SurveyId("town", "kinds");

    /** Every kind of question. */
    static final String ALL_KINDS = """
            title: Everything about our town
            label: Long survey
            unit: {one: resident, many: residents}
            introduction: For those with time.
            minutes: 5
            languages: [en]
            pages:
              - id: alone
                title: First of all
                questions:
                  - {id: single, kind: single-choice, text: Do you live here?, required: true, hint: Think of this year., options: [{id: here, label: I live here}, {id: away, label: 'Elsewhere, please say', say: true}], prefer-not-to-say: true}
              - id: ticks
                title: Ticks
                introduction: These are ticked.
                questions:
                  - {id: multiple, kind: multiple-choice, text: What do you like?, most: 2, options: [{id: park, label: The park}, {id: shops, label: The shops, hint: All of them}, {id: nothing, label: Nothing here, exclusive: true}]}
                  - {id: grid, kind: agreement-grid, text: Do you agree?, rows: [{id: safe, label: It is safe here after dark and in the early morning}, {id: clean, label: It is clean}], dont-know: true}
                  - {id: scale, kind: scale, text: How good is it?, from: 1, to: 5, low: Bad, high: Good}
              - id: figures
                title: Figures
                questions:
                  - {id: ranking, kind: ranking, text: What comes first?, places: 2, options: [{id: roads, label: Roads}, {id: parks, label: Parks}, {id: buses, label: Buses}]}
                  - {id: number, kind: number, text: How many years?, least: 0, greatest: 120, unit: years}
                  - {id: date, kind: date, text: When did you move here?, hint: 'For example, 27 3 2007'}
              - id: words
                title: Words
                questions:
                  - {id: long, kind: long-text, text: What are you proud of?, longest: 4000}
                  - {id: short, kind: short-text, text: Give it a name}
                  - {id: postcode, kind: postcode, text: What is your postcode?}
            equality:
              bank: equality-2026
              introduction: We ask to see whether we heard from everyone.
              questions: [sex, disability, ethnic-group]
            """;

    final MovingClock clock = new MovingClock(START);
    final Path folder =
            Path.of("target", "surveys", UUID.randomUUID().toString()).toAbsolutePath();
    private final Map<String, String> database;
    private final Map<String, Object> settings;
    EmbeddedServer server;

    House(Map<String, String> database) {
        this(database, Map.of());
    }

    /** A house with settings of its own. */
    House(Map<String, String> database, Map<String, Object> settings) {
        this.database = database;
        this.settings = settings;
        copy(Path.of("surveys"), folder);
        write("town/consultation.yaml", CONSULTATION);
        write("town/town.yaml", SURVEY);
        write("town/kinds.yaml", ALL_KINDS);
        start();
    }

    /** Reads the files again, as a new start of the program does; visitors stay where they are. */
    void restart() {
        close();
        start();
    }

    private void start() {
        Map<String, Object> more = new HashMap<>(settings);
        more.put("folkmoot.surveys", folder.toString());
        more.put("micronaut.server.port", -1);
        ApplicationContext context = ApplicationContext.builder(Databases.with(database, more))
                .singletons(clock)
                .start();
        if (!context.getBean(Definitions.class).problems().isEmpty()) {
            throw new IllegalStateException(
                    context.getBean(Definitions.class).problems().toString());
        }
        context.getBean(Editions.class).publish();
        server = context.getBean(EmbeddedServer.class).start();
    }

    Visitor visitor() {
        return new Visitor(() -> server.getURI());
    }

    <T> T get(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    List<Response> responses(SurveyId survey) {
        return get(Responses.class).stream(survey, Stream::toList);
    }

    /** The draft that was begun first. */
    Draft onlyDraft() {
        return get(AllDrafts.class).findAll().getFirst();
    }

    void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
