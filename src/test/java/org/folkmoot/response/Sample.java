package org.folkmoot.response;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.store.Databases;

/** A consultation with every kind of question, in a folder of its own, and the program running on it. */
final class Sample implements AutoCloseable {

    static final SurveyId TOWN = new SurveyId("sample", "town");
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    private static final String CONSULTATION = """
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
                paper: {closes: 2027-01-07T23:59}
            surveys: [town]
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
              - id: first
                title: You and the town
                questions:
                  - {id: live, kind: single-choice, text: Do you live here?, required: true, prefer-not-to-say: true, options: [{id: live-yes, label: I do}, {id: live-no, label: I do not}, {id: other, label: 'Other, please say', say: true}]}
              - id: reasons
                title: Why and what
                questions:
                  - {id: why-not, kind: long-text, text: Why not?, when: {question: live, is: live-no}}
                  - {id: like, kind: multiple-choice, text: What do you like?, most: 2, options: [{id: park, label: The park}, {id: shops, label: 'Shops, all'}, {id: more, label: More, say: true}, {id: none-of-it, label: None of it, exclusive: true}]}
              - id: second
                title: More
                when: {not: {question: live, is: live-no}}
                questions:
                  - {id: agree, kind: agreement-grid, text: Do you agree?, rows: [{id: safe, label: It is safe}, {id: clean, label: It is clean}]}
                  - {id: score, kind: scale, text: How good is it?, from: 1, to: 5, low: Bad, high: Good}
                  - {id: order, kind: ranking, text: What comes first?, options: [{id: roads, label: Roads}, {id: parks, label: Parks}, {id: buses, label: Buses}]}
                  - {id: name-it, kind: short-text, text: Give it a name}
                  - {id: proud, kind: long-text, text: What are you proud of?, longest: 4000}
                  - {id: years, kind: number, text: How many years?, least: -5, greatest: 200, decimals: 1}
                  - {id: moved, kind: date, text: When did you move here?}
                  - {id: where, kind: postcode, text: What is your postcode?}
            equality:
              bank: equality-2026
              introduction: Equality.
              questions: [sex, disability]
            """;

    private static final String BANK = """
            source: An invented standard
            published: 2026-01-01
            status: local
            questions:
              - {id: sex, kind: single-choice, text: What is your sex?, prefer-not-to-say: true, options: [{id: female, label: Female}, {id: male, label: Male}]}
              - {id: disability, kind: single-choice, text: Are you disabled?, prefer-not-to-say: true, options: [{id: disabled, label: I am}, {id: not-disabled, label: I am not}]}
            """;

    final Path folder;
    final Map<String, String> database;
    private ApplicationContext context;

    private Sample(Path folder, Map<String, String> database) {
        this.folder = folder;
        this.database = database;
    }

    static Sample on(Map<String, String> database) {
        Sample sample = new Sample(
                Path.of("target", "surveys", UUID.randomUUID().toString()).toAbsolutePath(), database);
        sample.write("sample/consultation.yaml", CONSULTATION);
        sample.write("sample/town.yaml", SURVEY);
        sample.write("banks/equality-2026.yaml", BANK);
        return sample.restart();
    }

    /** The program running on files and data that are there already. */
    static Sample at(Path folder, Map<String, String> database) {
        Sample sample = new Sample(folder, database);
        sample.run();
        return sample;
    }

    /** The program running a second time on the same data, without having looked at what is new in the files. */
    Sample another() {
        return at(folder, database);
    }

    /** Ends the program; its data and files stay. */
    void stop() {
        if (context != null) {
            context.close();
        }
    }

    /** Ends the program and starts it again on the same data. */
    Sample restart() {
        stop();
        run();
        if (!get(Definitions.class).problems().isEmpty()) {
            throw new IllegalStateException(get(Definitions.class).problems().toString());
        }
        get(Editions.class).publish();
        return this;
    }

    private void run() {
        Map<String, Object> more = new HashMap<>();
        more.put("folkmoot.surveys", folder.toString());
        more.put("folkmoot.clock", NOON.toString());
        more.put("micronaut.server.port", -1);
        context = ApplicationContext.run(Databases.with(database, more), "test");
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

    void change(String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " does not contain " + from);
            }
            write(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    static Provenance from(Channel channel) {
        return new Provenance(
                channel, NOON, "en", Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Written written(Object... fieldsAndValues) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            Object value = fieldsAndValues[i + 1];
            fields.put(
                    fieldsAndValues[i].toString(),
                    value instanceof List<?> list
                            ? list.stream().map(Object::toString).toList()
                            : List.of(value.toString()));
        }
        return Written.of(fields);
    }

    static Submission submission(Channel channel, String key, Written written) {
        return Submission.of(TOWN, 1, written, from(channel), key);
    }

    List<Response> responses() {
        return get(Responses.class).stream(TOWN, java.util.stream.Stream::toList);
    }

    @Override
    public void close() {
        stop();
    }
}
