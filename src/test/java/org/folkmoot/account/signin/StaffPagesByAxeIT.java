package org.folkmoot.account.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.account.Entrance;
import org.folkmoot.account.FirstAdministrator;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages by which officers come in and administrators add them, and each desk as it first stands: by axe, wide and narrow. */
class StaffPagesByAxeIT {
    private static final String PASSWORD = "four unrelated words";

    private Page page;
    private String site;
    private int width;

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void passAxeAndDoNotScrollSideways(int width) {
        Map<String, Object> settings = Map.of(
                "micronaut.server.port",
                -1,
                "folkmoot.surveys",
                "surveys",
                "folkmoot.scheduler",
                false,
                "folkmoot.clock",
                "2026-11-02T12:00:00Z");
        try (EmbeddedServer server =
                        ApplicationContext.run(EmbeddedServer.class, Databases.with(Databases.h2(), settings));
                Chromium chromium = new Chromium()) {
            this.width = width;
            page = chromium.page(width, true);
            site = server.getURI().toString();
            open("/desk/communities", "Sign in");
            page.fill("[name=email]", "nobody@example.org");
            page.fill("[name=password]", "wrong");
            send("Error: Sign in");
            open("/welcome/used-up", "This link no longer works");
            open(
                    server.getApplicationContext()
                            .getBean(FirstAdministrator.class)
                            .link()
                            .orElseThrow(),
                    "Set your password");
            page.fill("[name=password]", "short");
            send("Error: Set your password");
            page.fill("[name=password]", PASSWORD);
            send("Desk");
            open("/desk/communities", "Our communities, our future – Desk");
            for (String path : List.of("/paper", "/paper/residents", "/paper/partners", "/themes", "/report")) {
                open("/desk/communities" + path, "");
            }
            open("/desk/nowhere", "Page not found");
            open("/people/add", "Add a person");
            send("Error: Add a person");
            page.fill("[name=name]", "Kim Keyer");
            page.fill("[name=email]", "kim@example.org");
            page.check("[value='KEYER:communities']");
            send("Hand this link to Kim Keyer");
            open("/people", "People");
            page.click("main td a >> nth=-1");
            looks("Kim Keyer");
            refusedWithWords(server, chromium);
        }
    }

    /** What an officer sees who may not go where an administrator may. */
    private void refusedWithWords(EmbeddedServer server, Chromium chromium) {
        Officer officer = server.getApplicationContext()
                .getBean(Officers.class)
                .add(
                        Optional.empty(),
                        "Ann Coder",
                        "ann@example.org",
                        Set.of(new Officer.Grant(Role.CODER, "communities")))
                .orElseThrow();
        page = chromium.page(width, true);
        open(
                server.getApplicationContext().getBean(Entrance.class).link(Optional.empty(), officer.id()),
                "Set your password");
        page.fill("[name=password]", PASSWORD);
        send("Desk");
        open("/people", "");
    }

    private void open(String path, String title) {
        page.navigate(path.startsWith("http") ? path : site + path);
        looks(title);
    }

    private void send(String title) {
        page.locator("main form button.button[type=submit]").last().click();
        looks(title);
    }

    private void looks(String title) {
        page.waitForLoadState();
        assertTrue(page.title().startsWith(title), page.title());
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertEquals(width, wide.intValue(), page.url());
        Chromium.assertAccessible(page);
    }
}
