package org.folkmoot.account.signin;

import static org.junit.jupiter.api.Assertions.*;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.account.Audit;
import org.folkmoot.account.FirstAdministrator;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeoplePagesIT {
    private static final String GOOD = "four unrelated words";

    private EmbeddedServer server;
    private Visitor administrator;
    private Officers officers;

    @BeforeEach
    void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(Databases.h2(), Map.of("micronaut.server.port", -1, "test.consultations", true)));
        ApplicationContext context = server.getApplicationContext();
        officers = context.getBean(Officers.class);
        administrator = new Visitor(server.getURI());
        String link = context.getBean(FirstAdministrator.class).link().orElseThrow();
        assertTrue(administrator.get(link).body().contains(FirstAdministrator.EMAIL));
        assertEquals("/desk", Visitor.location(administrator.post(link, "password", GOOD)));
        assertTrue(context.getBean(FirstAdministrator.class).link().isEmpty());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String link(HttpResponse<String> page) {
        String link = page.body().replaceAll("(?s).*<code>(http[^<]*)</code>.*", "$1");
        return URI.create(link).getPath();
    }

    @Test
    void anOfficerIsAddedSetsAPasswordSignsInAndOut() {
        assertTrue(administrator.get("/people/add").body().contains("Our communities"));
        HttpResponse<String> made = administrator.post(
                "/people/add", "name", "Kim <Keyer>", "email", "Kim@example.org", "role", "KEYER:communities");
        assertEquals(200, made.statusCode());
        Officer kim = officers.byEmail("kim@example.org").orElseThrow();
        assertEquals(Set.of(new Officer.Grant(Role.KEYER, "communities")), kim.grants());

        Visitor visitor = new Visitor(server.getURI());
        String link = link(made);
        assertTrue(visitor.get(link).body().contains("Hello Kim &lt;Keyer&gt;"));
        HttpResponse<String> tooShort = visitor.post(link, "password", "too short");
        assertEquals(422, tooShort.statusCode());
        assertTrue(tooShort.body().contains("<title>Error: "), tooShort.body());
        assertTrue(tooShort.body().contains("There is a problem"));
        assertEquals(303, visitor.post(link, "password", GOOD).statusCode());
        assertEquals(410, visitor.get(link).statusCode());
        assertEquals(403, visitor.get("/people").statusCode());

        // Its session was made at sign-in: the page's token must be of it, too.
        visitor.get("/accessibility");
        visitor.get("/sign-in");
        assertEquals("/sign-in?left=yes", Visitor.location(visitor.post("/sign-out")));
        assertTrue(Visitor.location(visitor.get("/people")).startsWith("/sign-in?next="));

        visitor.get("/sign-in?next=/desk/communities");
        HttpResponse<String> wrong = visitor.post("/sign-in", "email", "kim@example.org", "password", "wrong");
        assertEquals(422, wrong.statusCode());
        assertFalse(wrong.body().contains("value=\"wrong\""));
        HttpResponse<String> nobody = visitor.post("/sign-in", "email", "no@example.org", "password", "wrong");
        assertEquals(
                wrong.body().replaceAll("_token\" value=\"[^\"]*", "").replace("kim@", "no@"),
                nobody.body().replaceAll("_token\" value=\"[^\"]*", ""));
        HttpResponse<String> right =
                visitor.post("/sign-in", "email", "KIM@example.org", "password", GOOD, "next", "/desk/communities");
        assertEquals("/desk/communities", Visitor.location(right));
        String cookie = String.join(" ", right.headers().allValues("Set-Cookie"));
        assertTrue(cookie.contains("folkmoot-officer=") && cookie.contains("HTTPOnly"), cookie);
    }

    @Test
    void afterSignInNobodyIsSentElsewhere() {
        Visitor visitor = new Visitor(server.getURI());
        for (String next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"}) {
            visitor.get("/sign-in");
            HttpResponse<String> in =
                    visitor.post("/sign-in", "email", FirstAdministrator.EMAIL, "password", GOOD, "next", next);
            assertEquals("/desk", Visitor.location(in), next);
        }
    }

    @Test
    void mistakesAreNamedAndNothingTypedIsLost() {
        administrator.get("/people/add");
        HttpResponse<String> page =
                administrator.post("/people/add", "name", "", "email", "no address", "role", "KEYER:communities");
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("Enter the person&#x27;s name"), page.body());
        assertTrue(page.body().contains("value=\"no address\""));
        assertTrue(page.body().contains("value=\"KEYER:communities\" checked"));
        HttpResponse<String> taken = administrator.post(
                "/people/add", "name", "A", "email", FirstAdministrator.EMAIL.toUpperCase(), "role", "ADMINISTRATOR");
        assertTrue(taken.body().contains("Another person has this e-mail address"));
        HttpResponse<String> none =
                administrator.post("/people/add", "name", "A", "email", "a@b.c", "role", "KEYER:", "role", "BOSS");
        assertTrue(none.body().contains("Choose at least one role"));
        assertEquals(1, officers.all().size());
    }

    @Test
    void rolesLinksAndSuspensionAreChangedAndRecorded() {
        Officer kim = officers.add(
                        Optional.empty(), "Kim", "kim@example.org", Set.of(new Officer.Grant(Role.KEYER, "gone")))
                .orElseThrow();
        String person = "/people/" + kim.id();
        assertTrue(administrator.get(person).body().contains("value=\"KEYER:gone\" checked"));
        assertEquals(
                "/people",
                Visitor.location(administrator.post(
                        person, "name", "Kim B", "role", "CODER:communities", "role", "POLICY_OFFICER:communities")));
        assertTrue(administrator.get("/people").body().contains("Our communities: Codes comments, Makes reports"));
        assertEquals(200, administrator.post(person + "/link").statusCode());
        assertEquals(303, administrator.post(person + "/suspend").statusCode());
        assertTrue(officers.byId(kim.id()).orElseThrow().suspended());
        administrator.get(person);
        assertEquals(403, administrator.post(person + "/link").statusCode());
        assertEquals(303, administrator.post(person + "/restore").statusCode());

        Officer self = officers.byEmail(FirstAdministrator.EMAIL).orElseThrow();
        administrator.get("/people/" + self.id());
        assertEquals(
                403, administrator.post("/people/" + self.id() + "/suspend").statusCode());
        administrator.get("/people/" + self.id());
        assertEquals(
                422,
                administrator
                        .post("/people/" + self.id(), "name", "Me", "role", "KEYER:communities")
                        .statusCode());
        assertEquals(
                404,
                administrator
                        .get("/people/00000000-0000-7000-8000-000000000001")
                        .statusCode());

        Audit audit = server.getApplicationContext().getBean(Audit.class);
        assertEquals(
                List.of("officer.change", "officer.link", "officer.suspend", "officer.restore"),
                audit.of("").stream()
                        .filter(line -> line.detail().startsWith(kim.id().toString()))
                        .filter(line -> line.officer().equals(Optional.of(self.id())))
                        .map(Audit.Line::action)
                        .toList());
    }
}
