package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.store.Databases;
import org.folkmoot.web.NuHtml;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every public page in every state, in English and Welsh: valid HTML, accessible, fitting narrow and wide screens with usual and
 * doubled text, within the content policy. A template or a route that the crawl misses fails it.
 *
 * <p>Pages of one make are looked at once in the browser; {@code -Dfolkmoot.crawl=all} looks at each page in each language and
 * runs axe at every width and size.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final Path FIXTURES = Path.of("src/test/resources/surveys/crawl");
    private static final Path VIEWS = Path.of("src/main/resources/views");

    private static final Pattern INLINE = Pattern.compile(
            "<style\\b|<[^>]*\\s(?:style|on[a-z]+)=|<script(?![^>]* src=)(?! type=\"application/ld\\+json\")");

    private static final Pattern LOADED = Pattern.compile(
            "<(?:script|img|iframe|link|source|video|audio|form|input)\\b[^>]*?\\s(?:src|srcset|href|action)=\"(https?:)?//");

    private House house;
    private Crawl crawl;

    static String fixture(String file) {
        try {
            return Files.readString(FIXTURES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void walk() throws IOException {
        house = new House(
                Databases.h2(), Map.of("test.echo", true, "folkmoot.limits.guess", 2, "folkmoot.limits.begin", 10_000));
        for (Path fixtures : List.of(FIXTURES, Path.of("src/test/resources/languages"))) {
            try (Stream<Path> files = Files.walk(fixtures)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    house.write(fixtures.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        // More than one page of the hub's list of closed ones.
        for (int i = 1; i <= 12; i++) {
            house.write(
                    "over-" + i + "/consultation.yaml",
                    House.CONSULTATION
                            .replace("Our town", "Long over " + i)
                            .replace("surveys: [town, kinds]", "surveys: [only]")
                            .replace("2026-10-01T09:00", "2020-01-01T09:00")
                            .replace("2026-12-31T23:59", "2020-03-31T23:59")
                            .replace("2027-01-07T12:00", "2020-04-07T12:00"));
            house.write("over-" + i + "/only.yaml", House.SURVEY);
        }
        house.restart();
        crawl = new Crawl(house);
        new EveryPage(house, crawl).walk();
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void everyStateIsReached() {
        assertEquals("", String.join("\n", crawl.surprises()));
    }

    @Test
    void noTemplateAndNoRouteIsForgotten() throws IOException {
        Set<String> missed = new TreeSet<>();
        for (String room : List.of("form", "web", "layouts", "partials")) {
            try (Stream<Path> files = Files.list(VIEWS.resolve(room))) {
                files.map(file -> room + "/" + file.getFileName().toString().replace(".hbs", ""))
                        .forEach(missed::add);
            }
        }
        missed.removeAll(crawl.templates());
        assertEquals(Set.of(), missed, "templates that no page of the crawl used");
        assertEquals(Set.of(), crawl.routesNotTaken(), "routes that the crawl never took");
    }

    @Test
    void everyPageIsValidHtml() {
        ThreadLocal<NuHtml> checker = ThreadLocal.withInitial(NuHtml::new);
        assertFalse(
                checker.get()
                        .check("<!doctype html><title>T</title><p id=a><b id=a>")
                        .isEmpty(),
                "it finds faults");
        Map<String, Crawl.Sight> different = new LinkedHashMap<>();
        for (Crawl.Sight sight : crawl.sights()) {
            different.putIfAbsent(sight.html().replaceAll("name=\"_token\" value=\"[^\"]*\"", ""), sight);
        }
        Map<String, String> faults = new ConcurrentSkipListMap<>();
        different.values().parallelStream()
                .forEach(sight -> checker.get()
                        .check(sight.html())
                        .forEach(fault -> faults.putIfAbsent(fault, sight.toString())));
        assertEquals("", told(faults));
    }

    @Test
    void everyPageKeepsTheContentPolicy() {
        List<String> faults = new ArrayList<>();
        for (Crawl.Sight sight : crawl.sights()) {
            String policy = sight.header("Content-Security-Policy");
            if (!policy.contains("default-src") || policy.contains("unsafe-") || policy.contains("*")) {
                faults.add(sight + " has the policy “" + policy + "”");
            }
            for (Pattern pattern : List.of(INLINE, LOADED)) {
                Matcher found = pattern.matcher(sight.html());
                if (found.find()) {
                    faults.add(sight + " has " + found.group());
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPageSaysItsTitleAndItsLanguage() {
        List<String> faults = new ArrayList<>();
        for (Crawl.Sight sight : crawl.sights()) {
            boolean error = sight.answer().statusCode() == 422;
            String prefix = sight.html().contains("<html lang=\"cy\"") ? "Gwall: " : "Error: ";
            if (sight.html().contains("<title>" + prefix) != error
                    && !sight.language().equals("ar")) {
                faults.add(sight + " and its title disagree whether there is an error");
            }
            if (error != sight.html().contains("class=\"error-summary\"")) {
                faults.add(sight + " and its summary disagree whether there is an error");
            }
            if (sight.html().split("<h1").length != 2) {
                faults.add(sight + " has " + (sight.html().split("<h1").length - 1) + " headings of the first level");
            }
        }
        assertEquals(List.of(), faults);
        long welsh = crawl.sights().stream()
                .filter(sight -> sight.html().contains("<html lang=\"cy\""))
                .count();
        long asked = crawl.sights().stream()
                .filter(sight -> sight.language().equals("cy"))
                .count();
        assertTrue(welsh > asked * 9 / 10, welsh + " of " + asked + " are in Welsh");
    }

    @Test
    void everyPageIsAccessibleAndFitsEveryScreen() {
        boolean all = "all".equals(System.getProperty("folkmoot.crawl"));
        Map<String, Crawl.Sight> shapes = new LinkedHashMap<>();
        for (Crawl.Sight sight : crawl.sights()) {
            shapes.putIfAbsent(all ? sight.language() + sight.html() : sight.shape(), sight);
        }
        Map<String, String> faults = new LinkedHashMap<>();
        try (Looks looks = new Looks(house.server.getURI(), all)) {
            shapes.values()
                    .forEach(sight -> looks.at(sight).forEach(fault -> faults.putIfAbsent(fault, sight.toString())));
        }
        assertEquals("", told(faults));
    }

    private static String told(Map<String, String> faults) {
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + "\n    first on " + fault.getValue())
                .collect(Collectors.joining("\n"));
    }
}
