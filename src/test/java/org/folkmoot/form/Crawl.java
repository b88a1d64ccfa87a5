package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Parser;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.TemplateCache;
import com.github.jknack.handlebars.io.TemplateSource;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.web.Visitor;

/** What was seen on the way through the public pages: each page in each state once, the templates and the routes it took. */
final class Crawl {

    /** Routes of officers, and of tests alone. */
    private static final Pattern NOT_PUBLIC = Pattern.compile("[A-Z]+ /(desk|people|consultations/echo)(/.*)?");

    private final House house;
    private final List<Sight> sights = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private final Set<String> templates = new HashSet<>();
    private final Set<String> routes = new HashSet<>();

    Crawl(House house) {
        this.house = house;
        watch();
    }

    /**
     * A page that was seen.
     *
     * @param state what it shows, in our words
     * @param path where it was found; an answer to a form has the path of the form
     */
    record Sight(String state, String language, String path, HttpResponse<String> answer) {

        String html() {
            return answer.body();
        }

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        /** What the page is made of, without its words: pages of one shape look alike. */
        String shape() {
            String markup = html().replaceAll(">[^<]+<", "><")
                    .replaceAll(
                            " (?:href|action|formaction|value|content|src|alt|id|for|name|data-[a-z-]+|aria-(?:describedby|labelledby|label))=\"[^\"]*\"",
                            "");
            return answer.statusCode() + " " + language + markup;
        }

        @Override
        public String toString() {
            return state + " (" + language + ", " + answer.statusCode() + " " + path + ")";
        }
    }

    List<Sight> sights() {
        return sights;
    }

    /** States that were not reached, with what was instead. */
    List<String> surprises() {
        return surprises;
    }

    /** The names of the templates that took part in any page, such as {@code form/hub}. */
    Set<String> templates() {
        return templates;
    }

    /** The public routes that nobody took, such as {@code GET /return/{code}}. */
    Set<String> routesNotTaken() {
        Set<String> left = new TreeSet<>(publicRoutes());
        left.removeAll(routes);
        return left;
    }

    /** Reads the files again, as the program does when it is started. */
    void restart() {
        house.restart();
        watch();
    }

    private void watch() {
        Handlebars handlebars = house.get(Handlebars.class);
        handlebars.with(new Watched(handlebars.getCache()));
    }

    private List<String> publicRoutes() {
        return house.get(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getHttpMethod() != HttpMethod.HEAD && route.getHttpMethod() != HttpMethod.OPTIONS)
                .map(route -> route.getHttpMethod() + " "
                        + route.getUriMatchTemplate().toString().replaceAll("\\{[?&][^}]*}", ""))
                .filter(route -> !NOT_PUBLIC.matcher(route).matches())
                .distinct()
                .toList();
    }

    private void take(String method, String path) {
        String route = method + " " + path.replaceFirst("[?#].*", "");
        publicRoutes().stream()
                .filter(template ->
                        route.matches(template.replaceAll("([.])", "\\\\$1").replaceAll("\\{[^}]*}", "[^/]+")))
                .max(Comparator.comparing(
                        template -> template.replaceAll("\\{[^}]*}", "").length()))
                .ifPresent(routes::add);
    }

    /** Someone who was never here before, in a language. */
    Tourist tourist(String language) {
        return tourist(house.visitor(), language);
    }

    Tourist tourist(Visitor visitor, String language) {
        Tourist tourist = new Tourist(visitor, language);
        tourist.get("the hub", 200, "/?lang=" + language);
        return tourist;
    }

    /** Somebody who looks at everything. */
    final class Tourist {
        private final Visitor visitor;
        private final String language;

        /** Where the last page was found. */
        String at = "";

        private Tourist(Visitor visitor, String language) {
            this.visitor = visitor;
            this.language = language;
        }

        /** A page, wherever it leads; its status must be this one. */
        String get(String state, int status, String path) {
            return arrive(state, status, "GET", path, () -> visitor.get(path.replaceFirst("#.*", "")));
        }

        /** Sends a form of the page seen last, and follows where it leads. */
        String post(String state, int status, String path, String... fields) {
            return arrive(state, status, "POST", path, () -> visitor.post(path, fields));
        }

        /** Sends a form with files. */
        String parts(String state, int status, String path, Visitor.Part... parts) {
            return arrive(state, status, "POST", path, () -> visitor.postParts(path, parts));
        }

        /** Sends anything else. */
        String send(String state, int status, String path, Supplier<HttpResponse<String>> sending) {
            return arrive(state, status, "POST", path, sending);
        }

        Visitor visitor() {
            return visitor;
        }

        /** A file. */
        byte[] file(int status, String path) {
            take("GET", path);
            HttpResponse<byte[]> file = visitor.bytes(path);
            assertEquals(status, file.statusCode(), path);
            return file.body();
        }

        private String arrive(
                String state, int status, String method, String path, Supplier<HttpResponse<String>> going) {
            take(method, path);
            HttpResponse<String> answer = going.get();
            at = path;
            for (int hops = 0; answer.statusCode() == 303; hops++) {
                assertTrue(hops < 6, state + " goes round in circles: " + at);
                at = Visitor.location(answer);
                take("GET", at);
                answer = visitor.get(at.replaceFirst("#.*", ""));
            }
            HttpResponse<String> last = answer;
            if (status != last.statusCode()) {
                surprises.add(state + " in " + language + ": " + path + " led to " + at + " with " + last.statusCode()
                        + " instead of " + status);
            }
            if (last.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                sights.add(new Sight(state, language, at, last));
            }
            return last.body();
        }

        /** What a pattern finds in a page. */
        static String found(Pattern pattern, String page) {
            Matcher found = pattern.matcher(page);
            assertTrue(found.find(), () -> pattern + " is not in " + page);
            return found.group(1);
        }
    }

    /** Sees each template that is asked for, a part of another one too. */
    private final class Watched implements TemplateCache {
        private final TemplateCache cache;

        private Watched(TemplateCache cache) {
            this.cache = cache;
        }

        @Override
        public void clear() {
            cache.clear();
        }

        @Override
        public void evict(TemplateSource source) {
            cache.evict(source);
        }

        @Override
        public Template get(TemplateSource source, Parser parser) throws IOException {
            templates.add(source.filename().replaceFirst("^/?views/", "").replaceFirst("[.]hbs$", ""));
            return cache.get(source, parser);
        }

        @Override
        public TemplateCache setReload(boolean reload) {
            cache.setReload(reload);
            return this;
        }
    }
}
