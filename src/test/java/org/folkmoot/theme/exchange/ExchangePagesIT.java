package org.folkmoot.theme.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.job.LongWork;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Editions;
import org.folkmoot.store.Databases;
import org.folkmoot.web.Chromium;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Officers who send codings and fetch them, over HTTP and in Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangePagesIT {
    private static final String FILES = "/desk/communities/themes/exchange";
    private static final String TRANSLATIONS = "/desk/communities/themes/translations";
    private static final Officer.Grant CODER = new Officer.Grant(Role.CODER, "communities");

    private EmbeddedServer server;
    private Visitor coder;
    private Visitor policy;

    @BeforeAll
    void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(
                        Databases.h2(),
                        Map.of(
                                "micronaut.server.port",
                                -1,
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.scheduler",
                                false,
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z")));
        ApplicationContext context = server.getApplicationContext();
        context.getBean(Editions.class).publish();
        ExchangeHouse.said(context, "R1", "en", "Friendly folk, ring 01632 960123");
        ExchangeHouse.said(context, "R2", "en", "The gala");
        ExchangeHouse.said(context, "R3", "en", "Mae pawb <b>yn</b> garedig");
        coder = Staff.signedIn(server, "cy@example.org", CODER);
        policy = Staff.signedIn(server, "pat@example.org", new Officer.Grant(Role.POLICY_OFFICER, "communities"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(Visitor officer, String name, String content) {
        officer.get(FILES);
        return officer.postParts(
                FILES,
                new Visitor.Part("file", name, "text/csv", content.getBytes(UTF_8)),
                Visitor.Part.text("coder", ""));
    }

    private void work(String path) {
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        server.getApplicationContext().getBeansOfType(LongWork.class).stream()
                .filter(work -> work.kind().equals(CodingFiles.WORK))
                .forEach(work -> work.task().run(id, Progress.SILENT));
    }

    private UUID comment(String reference) {
        UUID[] found = new UUID[1];
        server.getApplicationContext()
                .getBean(FiledRepository.class)
                .each("communities", FiledRepository.Which.HERE, UnaryOperator.identity(), filed -> {
                    if (filed.reference().equals(reference)) {
                        found[0] = filed.comment().id();
                    }
                });
        return found[0];
    }

    private List<String> trail() {
        return server.getApplicationContext().getBean(Audit.class).of("communities").stream()
                .map(Audit.Line::action)
                .toList();
    }

    @Test
    void aFileIsLookedAtThenBroughtIn() {
        HttpResponse<String> sent = send(coder, "mine.csv", "reference,question,code\nR2,proud,events-pride\n");
        assertEquals(303, sent.statusCode(), sent.body());
        String path = Visitor.location(sent);
        String look = coder.get(path).body();
        assertTrue(look.contains("Bring in codings of 1 comments"), look);
        assertEquals(303, coder.post(path + "/import").statusCode());
        assertTrue(coder.get(path).body().contains("data-progress"));
        work(path);
        String done = coder.get(path).body();
        assertTrue(done.contains("Codings brought in"), done);
        String csv = coder.get(FILES + "/codings.csv").body();
        assertTrue(
                csv.contains("R2,proud,events-pride,\"imported from mine.csv by")
                        || csv.contains("R2,proud,events-pride,imported from mine.csv by"),
                csv);
        assertTrue(coder.get(FILES).body().contains("mine.csv"));
        assertTrue(trail().containsAll(List.of("themes.import.file", "themes.import.begin", "themes.import")));
    }

    @Test
    void whatIsWrongIsShownAndCanOnlyBePutAside() {
        String path = Visitor.location(
                send(coder, "wrong.csv", "reference,question,code\nR2,proud,<i>gala</i>\nR77,proud,heritage\n"));
        String look = coder.get(path).body();
        assertTrue(look.contains("wrong.csv:2:3"), look);
        assertTrue(look.contains("&lt;i&gt;gala"), look);
        assertFalse(look.contains("/import\""), look);
        coder.post(path + "/import");
        assertTrue(coder.get(path).body().contains("wrong.csv:2:3"), "nothing was begun");
        assertEquals(303, coder.post(path + "/discard").statusCode());
        assertEquals(404, coder.get(path).statusCode());
        assertEquals(422, send(coder, "odd.docx", "x").statusCode());
        assertEquals(422, send(coder, "odd.qdpx", "x").statusCode());
    }

    @Test
    void coderFetchesThreeFormatsAndPolicyOfficersTheWordsAsWritten() {
        assertTrue(coder.get(FILES + "/codebook.qdc").body().contains("<CodeBook"));
        HttpResponse<byte[]> project = coder.bytes(FILES + "/project.qdpx");
        assertEquals(200, project.statusCode());
        assertEquals('P', project.body()[0]);
        assertEquals(403, coder.get("/desk/communities/codings/unredacted.qdpx").statusCode());
        assertEquals(
                200, policy.bytes("/desk/communities/codings/unredacted.qdpx").statusCode());
        assertTrue(trail().contains("themes.export.unredacted"));
        assertFalse(coder.get(FILES).body().contains("unredacted.qdpx"));
        assertTrue(policy.get(FILES).body().contains("unredacted.qdpx"));
        Visitor keyer = Staff.signedIn(server, "kim@example.org", new Officer.Grant(Role.KEYER, "communities"));
        assertEquals(403, keyer.get(FILES + "/project.qdpx").statusCode());
        assertEquals(403, keyer.get(TRANSLATIONS).statusCode());
    }

    @Test
    void aTranslationIsKeptWithItsRevisions() {
        String path = TRANSLATIONS + "/" + comment("R3");
        String page = coder.get(path).body();
        assertTrue(page.contains("Mae pawb &lt;b&gt;yn&lt;/b&gt; garedig"), page);
        HttpResponse<String> none = coder.post(path, "language", "", "translation", "");
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("Choose the language") && none.body().contains("Write what the comment"));
        coder.get(path);
        assertEquals(
                303,
                coder.post(path, "language", "cy", "translation", "All are kind")
                        .statusCode());
        coder.post(path, "language", "cy", "translation", "Everyone is kind");
        page = coder.get(path).body();
        assertTrue(page.contains("<blockquote class=\"coding__words evidence\" lang=\"cy\">"), page);
        assertTrue(page.contains("Translated from Welsh by"), page);
        assertTrue(page.contains("All are kind"), page);
        assertTrue(coder.get(TRANSLATIONS).body().contains("lang=\"cy\""));
        assertEquals(404, coder.get(TRANSLATIONS + "/" + UUID.randomUUID()).statusCode());
        assertTrue(trail().contains("comment.translate"));
    }

    @Test
    void thePagesPassAxeAndDoNotScrollSideways() {
        Staff.signedIn(server, "axe@example.org", CODER);
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {320, 1280}) {
                Page page = chromium.page(width, true);
                page.navigate(server.getURI() + "/sign-in");
                page.fill("[name=email]", "axe@example.org");
                page.fill("[name=password]", "four unrelated words");
                page.locator("main form button.button[type=submit]").click();
                page.navigate(server.getURI() + FILES);
                look(page, width, "files");
                page.getByText("Look at the file").click();
                look(page, width, "files-wrong");
                page.setInputFiles(
                        "#file",
                        new FilePayload(
                                "codings-of-a-university-with-a-long-name.csv",
                                "text/csv",
                                "reference,question,code\nR1,proud,kindness-and-more\nR77,proud,heritage\n"
                                        .getBytes(UTF_8)));
                page.getByText("Look at the file").click();
                look(page, width, "look");
                page.navigate(server.getURI() + TRANSLATIONS + "/" + comment("R2"));
                page.getByText("Keep the translation").click();
                look(page, width, "translation-wrong");
                page.navigate(server.getURI() + TRANSLATIONS);
                look(page, width, "translations");
            }
        }
    }

    private static void look(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "exchange-" + name + "-" + width + ".png")));
        Chromium.assertAccessible(page);
        assertEquals(width, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), name);
    }
}
