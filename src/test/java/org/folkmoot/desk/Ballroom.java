package org.folkmoot.desk;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Editions;
import org.folkmoot.response.ImportResult;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.response.Senders;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Visitor;

/** A consultation with a portal and a mailbox, into which raw files come, and an officer who decides through the pages. */
final class Ballroom implements AutoCloseable {

    static final SurveyId PORTAL = new SurveyId("bill", "portal");
    static final SurveyId MAILBOX = new SurveyId("bill", "mailbox");

    private static final String CONSULTATION = """
            title: A bill
            summary: What should stand in the bill?
            council: {name: Mereshire County Council, invented: true}
            status: published
            why: We want to know.
            dates:
              opens: 2026-10-01T09:00
              closes: 2026-10-31T23:59
            surveys: [portal, mailbox]
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

    private static final String PORTAL_TEXT = """
            title: The bill
            label: Portal
            unit: {one: response, many: responses}
            minutes: 5
            languages: [en]
            pages:
              - id: first
                title: You and the bill
                questions:
                  - {id: role, kind: single-choice, text: Who answers?, options: [{id: individual, label: An individual}, {id: organisation, label: An organisation}]}
                  - {id: support, kind: single-choice, text: Do you support it?, options: [{id: yes-i-do, label: I do}, {id: no-i-do-not, label: I do not}, {id: unsure, label: I am not sure}]}
                  - {id: parts, kind: multiple-choice, text: Which parts matter?, options: [{id: rules, label: Rules}, {id: money, label: Money}, {id: dates, label: Dates}, {id: people, label: People}]}
                  - {id: reasons, kind: long-text, text: Why?}
                  - {id: more, kind: long-text, text: Is there anything else?}
            """;

    private static final String MAILBOX_TEXT = """
            title: Letters and e-mails
            label: Mailbox
            unit: {one: letter, many: letters}
            minutes: 5
            languages: [en]
            filled-in-by: officers
            pages:
              - id: first
                title: The letter
                questions:
                  - {id: letter, kind: long-text, text: What does it say?, longest: 20000}
            """;

    /** One row of the portal's file. */
    record Row(String name, String contact, Map<String, String> cells) {}

    private final Path folder =
            Path.of("target", "surveys", UUID.randomUUID().toString()).toAbsolutePath();
    private final EmbeddedServer server;
    private final Visitor officer;
    private int sent;

    Ballroom(Map<String, String> database) {
        write(folder.resolve("bill/consultation.yaml"), CONSULTATION);
        write(folder.resolve("bill/portal.yaml"), PORTAL_TEXT);
        write(folder.resolve("bill/mailbox.yaml"), MAILBOX_TEXT);
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
        officer = Staff.signedIn(server, "pat@example.org", new Officer.Grant(Role.POLICY_OFFICER, "bill"));
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Imports the portal's file. Where no row names its sender the file has no such columns. */
    void importPortal(List<Row> rows) throws IOException {
        List<String> columns = List.of("role", "support", "parts", "reasons", "more");
        boolean named = rows.stream().anyMatch(row -> !row.name().isEmpty());
        StringBuilder file = new StringBuilder("channel,submitted," + (named ? "sender-name,sender-contact," : "")
                + String.join(",", columns) + "\r\n");
        Instant at = Instant.parse("2026-10-02T08:00:00Z");
        for (Row row : rows) {
            at = at.plusSeconds(97);
            List<String> cells = new ArrayList<>(List.of("online", at.toString()));
            if (named) {
                cells.addAll(List.of(row.name(), row.contact()));
            }
            columns.forEach(column -> cells.add(row.cells().getOrDefault(column, "")));
            file.append(String.join(
                            ",",
                            cells.stream()
                                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                    .toList()))
                    .append("\r\n");
        }
        Path path = folder.resolve("portal.csv");
        write(path, file.toString());
        ImportResult result =
                bean(ResponseCsv.class).importFile(PORTAL, path, Optional.empty(), false, Progress.SILENT);
        if (result.arrivals().accepted() != rows.size()) {
            throw new AssertionError(result.toString());
        }
    }

    ResponseId mail(Channel channel, String words) {
        return take(MAILBOX, channel, Optional.empty(), Map.of("letter", words));
    }

    /** A response that came by another way than the portal; cells as in its file, several choices joined by semicolons. */
    ResponseId take(SurveyId survey, Channel channel, Optional<String> sheet, Map<String, String> cells) {
        Map<String, List<String>> written = new HashMap<>();
        cells.forEach(
                (field, cell) -> written.put(field, field.equals("parts") ? List.of(cell.split(";")) : List.of(cell)));
        sent++;
        Receipt receipt = bean(Intake.class)
                .accept(Submission.of(
                        survey,
                        1,
                        Written.of(written),
                        new Provenance(
                                channel,
                                Instant.parse("2026-10-20T09:00:00Z").plusSeconds(31L * sent),
                                "en",
                                Optional.empty(),
                                false,
                                sheet,
                                Optional.empty(),
                                Optional.empty()),
                        "taken " + sent));
        return ((Receipt.Accepted) receipt).id();
    }

    void from(ResponseId id, String name, String contact) {
        bean(Senders.class).note(id, "bill", name, contact);
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> page = officer.get(path);
        if (page.statusCode() != 200) {
            throw new AssertionError(path + ": " + page.statusCode() + "\n" + page.body());
        }
        return page;
    }

    /** Sends a form, and gives the address to which it leads. */
    String post(String path, List<String> fields) {
        HttpResponse<String> page = officer.post(path, fields.toArray(String[]::new));
        if (page.statusCode() != 303) {
            throw new AssertionError(path + ": " + page.statusCode() + "\n" + page.body());
        }
        return Visitor.location(page);
    }

    /** All that a pattern finds on a page, each once, in its order. */
    static List<String> all(String pattern, HttpResponse<String> page) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return List.copyOf(found);
    }

    /** The addresses at which flags of a sort are to be decided. */
    List<String> flagged(String flag) {
        return all("href=\"(/desk/bill/flags/" + flag + "/[^\"]+)\"", get("/desk/bill/flags"));
    }

    /** The responses that stand on a page to be ticked. */
    static List<String> offered(HttpResponse<String> page) {
        return all("name=\"response\" value=\"([^\"]+)\"", page);
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
