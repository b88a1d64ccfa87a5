package org.folkmoot.account;

import static org.junit.jupiter.api.Assertions.*;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks every route there is, as everyone there is: who may not, is refused over HTTP; a route nobody thought of fails. */
class RoutesIT {
    private static final Set<String> ALL =
            Set.of("nobody", "elsewhere", "keyer", "supervisor", "coder", "policy officer", "administrator");
    private static final Set<String> HERE = Set.of("keyer", "supervisor", "coder", "policy officer", "administrator");

    private static EmbeddedServer server;
    private static final Map<String, Visitor> PEOPLE = new LinkedHashMap<>();

    /** What the house means, said once more in other words than the table's. */
    private static Set<String> meant(HttpMethod method, String path) {
        boolean reading = method == HttpMethod.GET;
        if (path.matches(
                "/|/s/[^/]+|/accessibility|/feed\\.atom|/static/council/.+|/return(/[^/]+)?|/health|/sign-in|/sign-out|/welcome/[^/]+|/consultations/.+")) {
            return ALL;
        }
        if (path.equals("/desk")) {
            return Set.of("elsewhere", "keyer", "supervisor", "coder", "policy officer", "administrator");
        }
        if (path.matches("/desk/alpha(/live|/share(/.*)?)?")) {
            return HERE;
        }
        if (path.matches("/desk/alpha/paper/ledger(/.*)?") && reading) {
            return Set.of("keyer", "supervisor", "policy officer", "administrator");
        }
        if (path.matches("/desk/alpha/supervise(/.*)?")) {
            return Set.of("supervisor", "administrator");
        }
        if (path.matches("/desk/alpha/forms(/.*)?")) {
            return Set.of("supervisor", "policy officer", "administrator");
        }
        if (path.matches("/desk/alpha/scans/pages/.+") && reading) {
            return Set.of("keyer", "supervisor", "administrator");
        }
        if (path.matches("/desk/alpha/(paper|scans)(/.*)?")) {
            return Set.of("keyer", "administrator");
        }
        if (path.matches("/desk/alpha/engagement(/.*)?")) {
            return Set.of("keyer", "coder", "policy officer", "administrator");
        }
        if (path.matches("/desk/alpha/post(/.*)?")) {
            return Set.of("keyer", "policy officer", "administrator");
        }
        if (path.matches("/desk/alpha/(themes/(frame|agreement|discover|exchange|translations)|quotes)(/.*)?")) {
            return Set.of("coder", "policy officer", "administrator");
        }
        if (path.matches("/desk/alpha/themes(/.*)?")) {
            return reading ? Set.of("coder", "policy officer", "administrator") : Set.of("coder", "administrator");
        }
        if (path.matches(
                "/desk/alpha/(codings|report|senders|flags|campaigns|imports|invitations|responses|contacts|stories)(/.*)?")) {
            return Set.of("policy officer", "administrator");
        }
        if (path.matches("/people(/.*)?|/desk/alpha/editions/.+")) {
            return Set.of("administrator");
        }
        return fail("Nobody said who may use " + method + " " + path);
    }

    @BeforeAll
    static void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class, Databases.with(Databases.h2(), Map.of("micronaut.server.port", -1)));
        PEOPLE.put("nobody", new Visitor(server.getURI()));
        PEOPLE.put("elsewhere", Staff.signedIn(server, "e@example.org", new Officer.Grant(Role.KEYER, "beta")));
        PEOPLE.put("keyer", Staff.signedIn(server, "k@example.org", new Officer.Grant(Role.KEYER, "alpha")));
        PEOPLE.put("supervisor", Staff.signedIn(server, "s@example.org", new Officer.Grant(Role.SUPERVISOR, "alpha")));
        PEOPLE.put("coder", Staff.signedIn(server, "c@example.org", new Officer.Grant(Role.CODER, "alpha")));
        PEOPLE.put(
                "policy officer",
                Staff.signedIn(server, "p@example.org", new Officer.Grant(Role.POLICY_OFFICER, "alpha")));
        PEOPLE.put("administrator", Staff.signedIn(server, "a@example.org", Officer.Grant.administrator()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRouteIsRefusedToWhomItIsNotMeantFor() {
        List<String> routes = server.getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getHttpMethod() != HttpMethod.HEAD && route.getHttpMethod() != HttpMethod.OPTIONS)
                .map(route -> route.getHttpMethod() + " "
                        + path(route.getUriMatchTemplate().toString()))
                .distinct()
                .sorted()
                .toList();
        assertTrue(routes.contains("GET /people"), routes.toString());
        for (String route : routes) {
            HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
            String path = route.substring(route.indexOf(' ') + 1);
            Set<String> meant = meant(method, path);
            PEOPLE.forEach((name, person) -> {
                if (meant.contains(name) && method != HttpMethod.GET) {
                    return; // that the right person's forms work is each room's own test
                }
                HttpResponse<String> answer = method == HttpMethod.GET ? person.get(path) : person.post(path, "a", "1");
                boolean sentToSignIn =
                        answer.statusCode() == 303 && Visitor.location(answer).startsWith("/sign-in?next");
                boolean refused = sentToSignIn || answer.statusCode() == 403;
                assertEquals(!meant.contains(name), refused, name + " " + route + " " + answer.statusCode());
                assertFalse(sentToSignIn && !name.equals("nobody"), name + " " + route);
            });
        }
    }

    private static String path(String template) {
        return template.replaceAll("\\{[?&][^}]*}", "")
                .replace("{consultation}", "alpha")
                .replaceAll("\\{(id|any|decision|invitation)}", "00000000-0000-7000-8000-000000000001")
                .replaceAll("\\{[^}]*}", "x");
    }
}
