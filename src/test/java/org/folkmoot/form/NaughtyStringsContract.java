package org.folkmoot.form;

import static org.folkmoot.NaughtyStrings.kept;
import static org.folkmoot.NaughtyStrings.keptOnALine;
import static org.folkmoot.NaughtyStrings.letIn;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.NaughtyPdf;
import org.folkmoot.NaughtyStrings;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.comment.PersonalDetails;
import org.folkmoot.job.Progress;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.response.ImportResult;
import org.folkmoot.response.Response;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.theme.Suggestions;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every naughty string through every field that takes text, over HTTP, to every place where it comes out again. */
@Isolated("Hears what the whole process writes to its log.")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NaughtyStringsContract {

    /** So many strings are one person's answers. */
    private static final int EACH = 120;

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTACT = 320;
    private static final int LONGEST_QUOTED = 80;

    private static final SurveyId SURVEY = new SurveyId("naughty", "naughty");
    private static final String PATH = "/consultations/naughty/naughty";
    private static final String HELLO = "/consultations/naughty/hello";
    private static final String DESK = "/desk/naughty";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> outside = new ArrayList<>();
    private House house;

    abstract Map<String, String> database();

    /** What one person sent, who keeps the browser open. */
    private record Sent(Visitor visitor, List<String> strings, Response response) {}

    @BeforeAll
    void open() {
        house = new House(database(), Map.of("folkmoot.limits.begin", 100_000, "folkmoot.limits.siege", 100_000));
        house.write("naughty/consultation.yaml", House.CONSULTATION.replace("[town, kinds]", "[naughty, hello]"));
        house.write("naughty/code-frame.yaml", """
                themes:
                  - id: talk
                    label: What people say
                    definition: Anything.
                    codes:
                      - {id: formulas, label: Formulas, definition: Sums., words: [script, sum, alert, select, word]}
                      - {id: rest, label: The rest, definition: All else.}
                """);
        house.write("naughty/naughty.yaml", survey());
        house.write("naughty/hello.yaml", """
                title: Hello
                label: Hello
                unit: {one: resident, many: residents}
                minutes: 1
                languages: [en]
                pages:
                  - id: only
                    title: All we ask
                    questions:
                      - {id: who, kind: short-text, text: Give it a name}
                contact-details:
                  introduction: Stay in touch.
                  offers:
                    - {id: draw, text: The draw, asks: [name, email]}
                """);
        house.restart();
        log.start();
        root().addAppender(log);
    }

    @AfterAll
    void close() {
        root().detachAppender(log);
        house.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static String survey() {
        StringBuilder yaml = new StringBuilder("""
                title: Everything that can be written
                label: Long survey
                unit: {one: resident, many: residents}
                minutes: 5
                languages: [en]
                pages:
                """);
        page(yaml, "words", "{id: long-#, kind: long-text, text: Long #?, longest: 20000, theme: talk}");
        page(yaml, "lines", "{id: short-#, kind: short-text, text: Short #?, longest: " + LONGEST_LINE + "}");
        page(
                yaml,
                "others",
                "{id: other-#, kind: single-choice, text: Other #?, options: [{id: a, label: A},"
                        + " {id: say, label: 'Other, please say', say: true}]}");
        page(yaml, "tales", "{id: tale-#, kind: long-text, text: Tale #?, longest: 20000, story: true}");
        page(
                yaml,
                "quotes",
                "{id: quoting-#, kind: single-choice, text: '#. You wrote “{{short-#|nothing}}”, is it so?',"
                        + " options: [{id: a, label: A}, {id: b, label: B}]}");
        page(
                yaml,
                "figures",
                "{id: number-#, kind: number, text: Number #?}",
                "{id: postcode-#, kind: postcode, text: Postcode #?}");
        return yaml.toString();
    }

    private static void page(StringBuilder yaml, String name, String... questions) {
        yaml.append("  - id: ")
                .append(name)
                .append("\n    title: ")
                .append(name)
                .append("\n    questions:\n");
        for (String question : questions) {
            for (int i = 0; i < EACH; i++) {
                yaml.append("      - ").append(question.replace("#", "" + i)).append('\n');
            }
        }
    }

    /** An answer of the server, whose address and headers are looked through at the end. */
    private HttpResponse<String> heard(HttpResponse<String> response) {
        heard(response, Function.identity());
        assertTrue(response.statusCode() < 500, () -> response.uri() + ": " + response.statusCode());
        return response;
    }

    private void heard(HttpResponse<?> response, Function<String, String> ignored) {
        outside.add(response.uri().toString());
        response.headers().map().forEach((name, values) -> values.forEach(value -> outside.add(name + ": " + value)));
    }

    private Html get(Visitor visitor, String path) {
        HttpResponse<String> page = heard(visitor.get(path));
        assertEquals(200, page.statusCode(), path);
        return Html.of(page.body());
    }

    private Html refused(Visitor visitor, String path, List<String> fields) {
        HttpResponse<String> page = heard(visitor.post(path, fields.toArray(String[]::new)));
        assertEquals(422, page.statusCode(), path);
        Html html = Html.of(page.body());
        assertTrue(html.texts("title", "").getFirst().startsWith("Error: "));
        return html;
    }

    private void post(Visitor visitor, String path, List<String> fields) {
        HttpResponse<String> next = heard(visitor.post(path, fields.toArray(String[]::new)));
        assertEquals(303, next.statusCode(), () -> path + ": " + next.body());
    }

    private static List<String> fields(
            List<String> strings, Function<Integer, String> name, Function<String, String> value) {
        return IntStream.range(0, strings.size())
                .boxed()
                .flatMap(i -> Stream.of(name.apply(i), value.apply(strings.get(i))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What is too long for a field is left out of it, once it has been seen to be refused. */
    private static Function<String, String> within(int longest) {
        return text -> length(text) <= longest ? text : "";
    }

    private static int length(String text) {
        String line = keptOnALine(text);
        return line.codePointCount(0, line.length());
    }

    @Test
    void allComeBackUnharmedEverywhere() throws IOException {
        List<String> strings = NaughtyStrings.all();
        assertTrue(strings.size() > 600, "so many: " + strings.size());
        List<Sent> all = new ArrayList<>();
        for (int from = 0; from < strings.size(); from += EACH) {
            Sent sent = send(strings.subList(from, Math.min(strings.size(), from + EACH)));
            all.add(sent);
            copied(sent);
        }
        Sent twin = send(all.getLast().strings());

        Visitor officer = Staff.signedIn(
                house.server,
                "po@example.org",
                new Officer.Grant(Role.POLICY_OFFICER, "naughty"),
                new Officer.Grant(Role.CODER, "naughty"));
        officer.get(DESK);
        assertAll(
                () -> contacts(strings),
                () -> all.forEach(sent ->
                        read(get(officer, DESK + "/responses/" + sent.response().id()), sent)),
                () -> flags(officer, all.getLast(), twin),
                () -> stories(officer, all),
                () -> coding(officer, all),
                () -> exports(officer, all, twin),
                () -> unheard(strings));
    }

    /** Fills in the survey, is refused where a text is too long or no number, looks at every page again, and sends. */
    private Sent send(List<String> strings) {
        Visitor visitor = house.visitor();
        get(visitor, PATH);
        post(visitor, PATH + "/start", List.of());
        get(visitor, PATH + "/page/words");

        post(visitor, PATH + "/page/words", fields(strings, i -> "long-" + i, Function.identity()));
        Map<String, String> words = get(visitor, PATH + "/page/words").fields();
        each(strings, (i, text) -> assertEquals(kept(text), kept(words.get("long-" + i)), "long, shown again"));

        lines(visitor, "lines", "short-", strings);
        lines(visitor, "others", "other-", strings);

        List<String> tales = fields(strings, i -> "tale-" + i, Function.identity());
        tales.addAll(fields(strings, i -> "tale-" + i + "-publish", text -> "yes"));
        tales.addAll(fields(strings, i -> "tale-" + i + "-name", within(LONGEST_NAME)));
        post(visitor, PATH + "/page/tales", tales);

        Html quotes = get(visitor, PATH + "/page/quotes");
        List<String> asked = quotes.texts("legend", "legend");
        each(strings, (i, text) -> quoted(within(LONGEST_LINE).apply(text), asked.get(i)));

        post(visitor, PATH + "/page/quotes", List.of());

        List<String> figures = fields(strings, i -> "number-" + i, Function.identity());
        figures.addAll(fields(strings, i -> "postcode-" + i, Function.identity()));
        Map<String, String> again =
                refused(visitor, PATH + "/page/figures", figures).fields();
        each(strings, (i, text) -> {
            assertEquals(keptOnALine(text), keptOnALine(again.get("number-" + i)), "number refused");
            String postcode = keptOnALine(again.get("postcode-" + i));
            // What may be a postcode is shown as one.
            assertTrue(
                    postcode.equals(keptOnALine(text)) || postcode.matches("[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9][A-Z]{2})?"),
                    () -> text + " refused as " + postcode);
        });
        post(visitor, PATH + "/page/figures", fields(strings, i -> "number-" + i, text -> ""));

        read(get(visitor, PATH + "/check"), new Sent(visitor, strings, null));
        post(visitor, PATH + "/send", List.of());
        return new Sent(visitor, strings, house.responses(SURVEY).getLast());
    }

    private interface Looking {
        void at(int number, String text);
    }

    private static void each(List<String> strings, Looking looking) {
        assertAll(IntStream.range(0, strings.size()).mapToObj(i -> () -> looking.at(i, strings.get(i))));
    }

    private void lines(Visitor visitor, String page, String field, List<String> strings) {
        boolean beside = field.equals("other-");
        Function<Integer, String> name = beside ? i -> field + i + ".say.text" : i -> field + i;
        List<String> ticks = beside ? fields(strings, i -> field + i, text -> "say") : List.of();
        List<String> everything = new ArrayList<>(ticks);
        everything.addAll(fields(strings, name, Function.identity()));
        if (strings.stream().anyMatch(text -> length(text) > LONGEST_LINE)) {
            Map<String, String> again =
                    refused(visitor, PATH + "/page/" + page, everything).fields();
            each(
                    strings,
                    (i, text) -> assertEquals(
                            keptOnALine(text), keptOnALine(again.get(name.apply(i))), "too long, shown again"));
        }
        List<String> fitting = new ArrayList<>(ticks);
        fitting.addAll(fields(strings, name, within(LONGEST_LINE)));
        post(visitor, PATH + "/page/" + page, fitting);
        Map<String, String> again = get(visitor, PATH + "/page/" + page).fields();
        each(
                strings,
                (i, text) -> assertEquals(
                        keptOnALine(within(LONGEST_LINE).apply(text)),
                        keptOnALine(again.get(name.apply(i))),
                        "one line, shown again"));
    }

    /** A quote is shortened, on one line, and its braces are parted so that it cannot quote anything itself. */
    private static void quoted(String text, String asked) {
        String line = keptOnALine(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.isEmpty()) {
            assertTrue(asked.contains("“nothing”"), asked);
        } else if (line.codePointCount(0, line.length()) <= LONGEST_QUOTED) {
            assertTrue(
                    asked.contains("“" + line.replaceAll("\\{(?=\\{)", "{\u2060") + "”"), () -> line + " in " + asked);
        } else {
            assertTrue(asked.contains("…”"), asked);
        }
    }

    /** What a page sums up is what was sent. */
    private static void read(Html page, Sent sent) {
        Map<String, List<String>> answers = page.answers();
        each(sent.strings(), (i, text) -> {
            String line = keptOnALine(within(LONGEST_LINE).apply(text));
            assertEquals(said(kept(text)), answers.getOrDefault("Long " + i + "?", List.of()));
            assertEquals(said(line), answers.getOrDefault("Short " + i + "?", List.of()));
            assertEquals(
                    List.of(line.isEmpty() ? "Other, please say" : "Other, please say: " + line),
                    answers.get("Other " + i + "?"));
            List<String> tale = answers.getOrDefault("Tale " + i + "?", List.of());
            assertEquals(said(kept(text)), tale.stream().limit(1).toList());
        });
        List<String> lines = page.texts("p", "summary__line");
        sent.strings().stream()
                .map(within(LONGEST_NAME))
                .map(NaughtyStrings::keptOnALine)
                .filter(name -> !name.isEmpty())
                .forEach(name -> assertTrue(lines.contains(name), name));
    }

    private static List<String> said(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /** The copy says what was sent, its PDF what the page says; what the fonts lack is counted and said. */
    private void copied(Sent sent) throws IOException {
        Html page = get(sent.visitor(), PATH + "/copy");
        read(page, sent);
        StringBuilder said = new StringBuilder();
        for (Element part : page.all("h2", "")) {
            Node list = part.getNextSibling();
            while (list != null && !(list instanceof Element)) {
                list = list.getNextSibling();
            }
            if (list instanceof Element summary && summary.getAttribute("class").equals("summary")) {
                said.append(part.getTextContent());
                Html.all(summary, "div", "summary__row").forEach(row -> {
                    said.append(Html.all(row, "dt", "").getFirst().getTextContent());
                    List<Element> lines = Html.all(row, "p", "summary__line");
                    lines.forEach(
                            line -> said.append(lines.size() > 1 ? "•" : "").append(line.getTextContent()));
                });
            }
        }
        HttpResponse<byte[]> file = sent.visitor().bytes(PATH + "/copy.pdf");
        heard(file, Function.identity());
        assertEquals(200, file.statusCode());
        String text = text(file.body());
        int from = text.indexOf("words");
        int to = text.lastIndexOf("If you answered questions about yourself");
        assertTrue(from > 0 && to > from, text);
        String rest = text.substring(from, to);
        int note = rest.lastIndexOf("This file shows");
        int boxes = NaughtyPdf.boxes(said.toString(), note < 0 ? rest : rest.substring(0, note));
        String told = note < 0 ? "" : rest.substring(note).replaceAll("\\s+", " ");
        assertEquals(boxes > 0, told.contains(String.format(" %,d character", boxes)), () -> boxes + " boxes: " + told);
        if (sent.strings().size() < EACH) {
            assertEquals(List.of(), PdfUa.check(file.body()));
        }
    }

    /** The words of a PDF; what runs along its pages is not among them. */
    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            String lines = new PdfTextExtractor(reader).getTextFromPage(page);
            text.append(lines).append('\n');
        }
        return text.toString();
    }

    private void contacts(List<String> strings) throws IOException {
        Visitor visitor = house.visitor();
        get(visitor, HELLO);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < strings.size(); i += 3) {
            String text = strings.get(i);
            post(visitor, HELLO + "/start", List.of());
            post(visitor, HELLO + "/page/only", List.of("who", "x"));
            post(visitor, HELLO + "/send", List.of());
            String name = letIn(text).strip();
            String where = HELLO + "/keep-in-touch";
            if (names.isEmpty()) {
                get(visitor, where);
            }
            if (name.isEmpty() || name.contains("\n") || name.length() > LONGEST_CONTACT) {
                assertEquals(
                        letIn(text),
                        refused(visitor, where, List.of("offer", "draw", "name", text, "email", "x@example.org"))
                                .fields()
                                .get("name"));
                post(visitor, where, List.of("skip", "yes"));
            } else {
                Map<String, String> again = refused(
                                visitor, where, List.of("offer", "draw", "name", text, "email", text + "@"))
                        .fields();
                assertEquals(letIn(text), again.get("name"));
                assertEquals(letIn(text) + "@", again.get("email"));
                post(visitor, where, List.of("offer", "draw", "name", text, "email", "x@example.org"));
                names.add(name);
            }
        }
        Visitor officer =
                Staff.signedIn(house.server, "contacts@example.org", new Officer.Grant(Role.POLICY_OFFICER, "naughty"));
        officer.get(DESK);
        String csv = heard(officer.get(DESK + "/contacts/hello.csv")).body();
        assertEquals(
                names.stream().sorted().toList(),
                rows(csv).stream()
                        .map(row -> unguarded(row.get("name")))
                        .sorted()
                        .toList());
        for (String part : List.of("<script>", "=1+1", "{{", "\u202e", "'")) {
            HttpResponse<String> found = heard(officer.post(DESK + "/contacts", "part", part));
            assertEquals(200, found.statusCode());
            assertEquals(part, Html.of(found.body()).fields().get("part"));
        }
    }

    private void flags(Visitor officer, Sent one, Sent other) {
        Html list = get(officer, DESK + "/flags");
        String link = list.all("a", "").stream()
                .map(a -> a.getAttribute("href"))
                .filter(href -> href.contains("/flags/same-"))
                .findFirst()
                .orElseThrow();
        Html page = get(officer, link);
        List<String> lines = page.texts("p", "summary__line");
        each(
                one.strings(),
                (i, text) ->
                        said(kept(text)).forEach(said -> assertTrue(Collections.frequency(lines, said) >= 2, said)));
        String why = "<script>alert(1)</script> {{csrf}} \u202e =1+1 '{0}' %s \"";
        post(officer, link, List.of("response", other.response().id().toString(), "decision", "keep", "why", why));
        assertTrue(get(officer, DESK + "/flags").texts("td", "").contains(why));
    }

    private void stories(Visitor officer, List<Sent> all) {
        Set<String> told = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (Sent sent : all) {
            for (int i = 0; i < sent.strings().size(); i += 3) {
                String text = kept(sent.strings().get(i));
                String name =
                        keptOnALine(within(LONGEST_NAME).apply(sent.strings().get(i)));
                if (text.isEmpty()) {
                    continue;
                }
                String path = DESK + "/stories/" + sent.response().id() + "/tale-" + i;
                Html page = get(officer, path);
                assertEquals(text, page.texts("blockquote", "story__text").getFirst());
                assertTrue(
                        name.isEmpty()
                                || page.all("p", "").stream()
                                        .anyMatch(p -> p.getTextContent().endsWith(name)),
                        name);
                List<String> decision = new ArrayList<>(
                        List.of("decision", "show", "seen", page.fields().get("seen"), "hidden", ""));
                decision.addAll(name.isEmpty() ? List.of() : List.of("name-shown", "yes"));
                post(officer, path, decision);
                told.add(text.replaceAll("\n\\s*\n", "\n\n"));
                names.add(name);
            }
        }
        get(officer, DESK + "/stories?state=shown");
        Set<String> shown = new TreeSet<>();
        Set<String> called = new TreeSet<>();
        Visitor anybody = house.visitor();
        Optional<String> next = Optional.of("/consultations/naughty/stories");
        while (next.isPresent()) {
            Html page = get(anybody, next.get());
            page.all("blockquote", "story__text")
                    .forEach(words -> shown.add(Html.all(words, "p", "").stream()
                            .map(Node::getTextContent)
                            .collect(Collectors.joining("\n\n"))));
            called.addAll(page.texts("p", "story__name"));
            next = page.all("a", "").stream()
                    .filter(a -> a.getAttribute("rel").equals("next"))
                    .map(a -> a.getAttribute("href"))
                    .findFirst();
        }
        assertEquals(told, shown);
        names.remove("");
        assertTrue(called.containsAll(names), () -> names + " in " + called);
    }

    private void coding(Visitor officer, List<Sent> all) {
        house.get(Suggestions.class).suggest("naughty", Progress.SILENT);
        String read = DESK + "/themes/read";
        for (Sent sent : all) {
            Map<String, Comment> comments = house
                    .get(Comments.class)
                    .of(sent.response().id())
                    .stream()
                    .collect(Collectors.toMap(comment -> comment.question().value(), Function.identity()));
            each(sent.strings(), (i, text) -> {
                Comment comment = comments.get("long-" + i);
                assertEquals(kept(text), comment == null ? "" : comment.text());
                if (comment != null && i % 3 == 0) {
                    Html page = get(officer, read + "?comment=" + comment.id());
                    assertEquals(
                            kept(text),
                            page.texts("blockquote", "coding__words").getFirst());
                    if (text.split("\\s+").length >= 8) {
                        post(officer, read, List.of("comment", "" + comment.id(), "code", "rest", "action", "done"));
                    }
                }
            });
        }
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    /** No cell is a formula; one apostrophe before a text guards it and is taken away again. */
    private static String unguarded(String cell) {
        assertFalse(cell.matches("(?s)[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20].*"), cell);
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private void exports(Visitor officer, List<Sent> all, Sent twin) throws IOException {
        sent(heard(officer.get(DESK + "/report/responses/naughty.csv")).body(), all, twin, PersonalDetails::masked);
        StringWriter whole = new StringWriter();
        house.get(ResponseCsv.class).export(SURVEY, whole);
        sent(whole.toString(), all, twin, Function.identity());
        Path file = house.folder.resolve("naughty.csv");
        Files.writeString(file, whole.toString());
        ImportResult again =
                house.get(ResponseCsv.class).importFile(SURVEY, file, Optional.empty(), true, Progress.SILENT);
        assertEquals(List.of(), again.problems());
        assertEquals(all.size() + 1, again.rows());
    }

    /** A file of responses holds every string, as far as it is shown there. */
    private static void sent(String csv, List<Sent> all, Sent twin, Function<String, String> shown) throws IOException {
        Map<String, CSVRecord> rows =
                rows(csv).stream().collect(Collectors.toMap(row -> row.get("reference"), Function.identity()));
        assertEquals(all.size() + 1, rows.size());
        Stream.concat(all.stream(), Stream.of(twin))
                .forEach(sent -> each(sent.strings(), (i, text) -> {
                    CSVRecord row = rows.get(sent.response().reference());
                    String words = shown.apply(kept(text));
                    String line = shown.apply(keptOnALine(within(LONGEST_LINE).apply(text)));
                    String name = shown.apply(keptOnALine(within(LONGEST_NAME).apply(text)));
                    assertEquals(words, unguarded(row.get("long-" + i)));
                    assertEquals(line, unguarded(row.get("short-" + i)));
                    assertEquals(line, unguarded(row.get("other-" + i + ".say.text")));
                    assertEquals(words, unguarded(row.get("tale-" + i)));
                    assertEquals(name, unguarded(row.get("tale-" + i + "-name")));
                }));
    }

    /** Nothing of it stands in an address, a header or the log, and nothing went wrong on the way. */
    private void unheard(List<String> strings) {
        List<String> told = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            assertFalse(event.getLevel().isGreaterOrEqual(Level.WARN), event.getFormattedMessage());
            told.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getThrowableProxy());
        }
        outside.forEach(line -> {
            told.add(line);
            told.add(URLDecoder.decode(line.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8));
        });
        String everything = String.join("\n", told);
        strings.stream()
                .map(text -> letIn(text).strip())
                .filter(text -> text.length() >= 8)
                .forEach(text -> assertFalse(everything.contains(text), text));
    }
}
