package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.*;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebIT {
    private static final String ECHO = "/consultations/echo";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String MULTIPART = "multipart/form-data; boundary=" + Visitor.BOUNDARY;

    private static EmbeddedServer server;
    private Visitor visitor;

    @BeforeAll
    static void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Databases.with(Databases.h2(), Map.of("micronaut.server.port", -1, "test.echo", true)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(server.getURI());
    }

    @Test
    void aPageHasItsFrameItsHeadersAndEscapesWhatItShows() {
        HttpResponse<String> page = visitor.get(ECHO);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<html lang=\"en\" dir=\"ltr\">"), page.body());
        assertTrue(page.body().contains("<h1>A &lt;title&gt;</h1>"));
        assertTrue(page.body().contains("Mereshire County Council"));
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"));
        assertFalse(
                page.headers().firstValue("Content-Security-Policy").orElse("").contains("unsafe"));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        String cookie = page.headers().firstValue("Set-Cookie").orElse("none");
        assertTrue(cookie.startsWith("folkmoot-visit=") && cookie.contains("HTTPOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void assetsCarryTheirContentInTheirAddressAndMayBeKept() {
        String body = visitor.get(ECHO).body();
        String css = body.replaceAll("(?s).*href=\"(/static/folkmoot.css\\?v=[0-9a-f]{12})\".*", "$1");
        HttpResponse<String> sheet = visitor.get(css);
        assertEquals(200, sheet.statusCode());
        assertTrue(sheet.headers().firstValue("Cache-Control").orElse("").contains("max-age=31536000"));
        assertTrue(sheet.body().length() < 30_000);
    }

    @Test
    void aFormArrivesExactlyAsItWasTyped() {
        visitor.get(ECHO);
        HttpResponse<String> echo = visitor.post(
                ECHO, "b", "x,y", "a", "", "b", "2", "c", "one\r\ntwo\rthree\u0000\u0007\tŵ €", "d", "+ &=%");
        assertEquals("{b=[x,y, 2], a=[], c=[one\ntwo\nthree\tŵ €], d=[+ &=%]}", echo.body());
        assertEquals(200, echo.statusCode());
    }

    @Test
    void withoutItsTokenNothingIsTaken() {
        visitor.get(ECHO);
        assertEquals(403, visitor.postWithoutToken(ECHO, "a", "1").statusCode());
        assertEquals(
                403,
                visitor.postWithoutToken(ECHO, "a", "1", "_token", "made.up").statusCode());
        Visitor other = new Visitor(server.getURI());
        other.get(ECHO);
        assertEquals(
                403,
                visitor.postWithoutToken(ECHO, "a", "1", "_token", other.token())
                        .statusCode());
        HttpResponse<String> own = visitor.post(ECHO, "a", "1");
        assertEquals(200, own.statusCode(), own.body());
    }

    @Test
    void aRefusedTokenLosesNothingWhenThePageWasOurs() {
        visitor.get(ECHO);
        HttpResponse<String> refused =
                visitor.postBody(ECHO, FORM, "a=my+%22words%22&a=more", "Sec-Fetch-Site", "same-origin");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("name=\"a\" value=\"my &quot;words&quot;\""), refused.body());
        assertTrue(refused.body().contains("name=\"a\" value=\"more\""));
        assertEquals(200, visitor.post(ECHO, "a", "my words").statusCode());
        HttpResponse<String> foreign = visitor.postBody(ECHO, FORM, "a=evil", "Sec-Fetch-Site", "cross-site");
        assertEquals(403, foreign.statusCode());
        assertFalse(foreign.body().contains("evil"));
    }

    @Test
    void bodiesThatAreNoFormAreRefusedWhateverTheyHold() {
        visitor.get(ECHO);
        assertEquals(
                415,
                visitor.postBody(ECHO, "text/plain", "a=1&_token=" + visitor.token())
                        .statusCode());
        assertEquals(415, visitor.postBody(ECHO, "application/json", "{}").statusCode());
        assertEquals(400, visitor.postBody(ECHO, FORM, "a=%zz").statusCode());
        assertEquals(400, visitor.postBody(ECHO, FORM, "a=caf%E9").statusCode(), "Latin-1");
        assertEquals(400, visitor.postBody(ECHO, FORM, "n".repeat(201) + "=1").statusCode());
        assertEquals(413, visitor.postBody(ECHO, FORM, "a=1&".repeat(2_001)).statusCode());
        HttpResponse<String> large = visitor.postBody(ECHO, FORM, "a=" + "x".repeat(1_100_000));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("That is too long"), large.body());
    }

    private static final String FILES = ECHO + "/files";

    private static Visitor.Part file(int size) {
        return new Visitor.Part("f", "a cat.png", "image/png", new byte[size]);
    }

    @Test
    void aRouteThatTakesFilesIsGivenThem() {
        visitor.get(ECHO);
        HttpResponse<String> echo = visitor.postParts(FILES, Visitor.Part.text("a", "x,y\r\nŵ"), file(5_000_000));
        assertEquals("{a=[x,y\nŵ]} a cat.png image/png 5000000 " + Arrays.hashCode(new byte[5_000_000]), echo.body());
        HttpResponse<String> none = visitor.postParts(
                FILES, Visitor.Part.text("a", "1"), new Visitor.Part("f", "", "application/octet-stream", new byte[0]));
        assertEquals("{a=[1]} no file", none.body());
        assertEquals("{a=[1]} no file", visitor.post(FILES, "a", "1").body());
    }

    @Test
    void filesComeOnlyWithATokenAndOnlyWhereTheyAreTaken() {
        visitor.get(ECHO);
        byte[] without = Visitor.multipart(List.of(Visitor.Part.text("a", "1"), file(10)));
        assertEquals(403, visitor.postBytes(FILES, MULTIPART, without).statusCode());
        assertEquals(415, visitor.postParts(ECHO, Visitor.Part.text("a", "1")).statusCode(), "a route without files");
        assertEquals(
                415,
                visitor.postParts("/consultations/none", Visitor.Part.text("a", "1"))
                        .statusCode());
    }

    @Test
    void filesThatAreTooLargeOrCutOffAreRefusedHoweverTheyCome() {
        visitor.get(ECHO);
        HttpResponse<String> large = visitor.postParts(FILES, file(13_000_000));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("12 MB"), large.body());
        byte[] body = Visitor.multipart(List.of(Visitor.Part.text("_token", visitor.token()), file(11_000_000)));
        assertEquals(200, visitor.postStream(FILES, MULTIPART, body).statusCode(), "of a size not told before");
        byte[] endless = Visitor.multipart(List.of(Visitor.Part.text("_token", visitor.token()), file(40_000_000)));
        assertEquals(413, visitor.postStream(FILES, MULTIPART, endless).statusCode());
        assertEquals(413, visitor.postStream(ECHO, FORM, new byte[3_000_000]).statusCode());
        assertEquals(
                400,
                visitor.postBytes(FILES, MULTIPART, Arrays.copyOf(body, body.length - 20))
                        .statusCode());
        assertEquals(
                400,
                visitor.postBytes(FILES, "multipart/form-data; boundary=other", body)
                        .statusCode());
        assertEquals(400, visitor.postBytes(FILES, "multipart/form-data", body).statusCode());
    }

    /** More in sum than there is room for at once: the room is given back, whatever became of the request. */
    @Test
    void roomForFilesIsGivenBack() {
        visitor.get(ECHO);
        UploadBudget budget = server.getApplicationContext().getBean(UploadBudget.class);
        long most = largest(budget);
        for (int i = 0; i < 5; i++) {
            visitor.postParts(FILES, file(9_000_000));
            visitor.postParts(FILES, file(13_000_000));
            visitor.postBytes(FILES, MULTIPART, new byte[9_000_000]);
            visitor.postStream(FILES, MULTIPART, new byte[20_000_000]);
            visitor.postBytes(FILES, MULTIPART, Visitor.multipart(List.of(file(9_000_000))));
        }
        assertEquals(most, largest(budget));
        assertTrue(budget.take(most));
        HttpResponse<String> busy = visitor.postParts(FILES, file(10));
        budget.give(most);
        assertEquals(503, busy.statusCode());
        assertTrue(busy.body().contains("busy"), busy.body());
        assertEquals(200, visitor.postParts(FILES, file(10)).statusCode());
    }

    private static final String LARGE = ECHO + "/large";

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("folkmoot-upload-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void largeFilesAreWrittenToDiskAndDeletedWhateverBecomesOfThem() throws IOException {
        Set<Path> before = folders();
        visitor.get(ECHO);
        HttpResponse<String> two = visitor.postParts(LARGE, Visitor.Part.text("a", "1"), file(15_000_000), file(7));
        assertTrue(two.body().startsWith("{a=[1]} {} a cat.png 15000000 15000000 /"), two.statusCode() + two.body());
        assertTrue(two.body().contains("a cat.png 7 7 "), two.body());
        assertFalse(Files.exists(Path.of(two.body().replaceAll(".* ", ""))), "deleted after the answer");
        assertEquals(
                500,
                visitor.postParts(LARGE, Visitor.Part.text("a", "fail"), file(10))
                        .statusCode());
        HttpResponse<String> large = visitor.postParts(LARGE, file(22_000_000));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("20 MB") && large.body().contains("several goes"), large.body());
        byte[] endless = Visitor.multipart(List.of(Visitor.Part.text("_token", visitor.token()), file(40_000_000)));
        assertEquals(413, visitor.postStream(LARGE, MULTIPART, endless).statusCode());
        HttpResponse<String> many = visitor.postParts(LARGE, file(1), file(1), file(1), file(1));
        assertEquals(413, many.statusCode());
        assertTrue(many.body().contains("3 files"), many.body());
        byte[] cut = Visitor.multipart(List.of(Visitor.Part.text("_token", visitor.token()), file(9_000_000)));
        assertEquals(
                400,
                visitor.postBytes(LARGE, MULTIPART, Arrays.copyOf(cut, 5_000_000))
                        .statusCode());
        byte[] late = Visitor.multipart(List.of(file(10), Visitor.Part.text("_token", visitor.token())));
        assertEquals(403, visitor.postBytes(LARGE, MULTIPART, late).statusCode(), "a file before its token");
        assertEquals(before, folders());
    }

    /** Half a gigabyte by a client that says how much, and by one that does not; other visitors are served all the while. */
    @Test
    void halfAGigabyteIsRefusedWithoutKeepingIt() throws IOException {
        Set<Path> before = folders();
        visitor.get(ECHO);
        long size = 500L << 20;
        String head = "--" + Visitor.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + visitor.token() + "\r\n--"
                + Visitor.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"zeros\"\r\n\r\n";
        Visitor other = new Visitor(server.getURI());
        for (boolean told : new boolean[] {false, true}) {
            HttpResponse<String> refused = visitor.postZeros(LARGE, MULTIPART, head, size, told, sent -> {
                if (sent % (10 << 20) == 0) {
                    assertEquals(200, other.get("/health").statusCode());
                }
            });
            assertEquals(413, refused.statusCode());
            assertTrue(refused.body().contains("20 MB"), refused.body());
        }
        assertEquals(before, folders());
    }

    /** Uploads that stand still take nobody else's place. */
    @Test
    void slowUploadsKeepNobodyWaiting() throws IOException {
        visitor.get(ECHO);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Socket socket = new Socket("localhost", server.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST " + LARGE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + MULTIPART
                                        + "\r\nContent-Length: 1000000\r\n\r\n--" + Visitor.BOUNDARY + "\r\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
            assertEquals(200, visitor.get(ECHO).statusCode());
            assertTrue(visitor.postParts(LARGE, file(100)).body().contains("a cat.png 100"));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static long largest(UploadBudget budget) {
        long most = 0;
        for (long step = 1L << 40; step > 0; step /= 2) {
            if (budget.take(most + step)) {
                budget.give(most + step);
                most += step;
            }
        }
        return most;
    }

    @Test
    void faultsBecomePagesInPlainWords() {
        HttpResponse<String> missing = visitor.get("/consultations/none/at/all");
        assertEquals(404, missing.statusCode());
        assertTrue(missing.body().contains("Page not found"), missing.body());
        HttpResponse<String> broken = visitor.get(ECHO + "/broken");
        assertEquals(500, broken.statusCode());
        assertTrue(broken.body().contains("Sorry, something went wrong"));
        HttpResponse<String> thrown = visitor.get(ECHO + "/thrown");
        assertEquals(500, thrown.statusCode());
        assertFalse(thrown.body().contains("secret"));
        assertFalse(thrown.body().contains("Exception"));
        assertEquals("no-store", thrown.headers().firstValue("Cache-Control").orElse(""));
        visitor.get(ECHO);
        HttpResponse<String> method = visitor.post("/accessibility", "a", "1");
        assertEquals(405, method.statusCode());
        assertTrue(method.body().contains("cannot be used that way"));
    }

    @Test
    void faultsArePagesForAnyoneWhoDoesNotPreferJson() throws IOException, InterruptedException {
        for (String accept :
                List.of("*/*", "text/html", "text/css", "text/html,application/json", "image/png,*/*;q=0.1")) {
            HttpResponse<String> page = missing(accept);
            assertEquals(404, page.statusCode());
            assertTrue(page.body().contains("<h1>Page not found</h1>"), accept + page.body());
            assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"), accept);
        }
        for (String accept :
                List.of("application/json", "application/json,*/*", "text/html;q=0.5,application/problem+json")) {
            HttpResponse<String> data = missing(accept);
            assertEquals(404, data.statusCode());
            assertTrue(data.body().contains("\"title\":\"Page not found\""), accept + data.body());
            assertTrue(data.headers().firstValue("Content-Type").orElse("").startsWith("application/json"), accept);
        }
        assertFalse(asked(ECHO + "/thrown", "application/json").body().contains("secret"));
    }

    private static HttpResponse<String> missing(String accept) throws IOException, InterruptedException {
        return asked("/consultations/none/at/all", accept);
    }

    private static HttpResponse<String> asked(String path, String accept) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.getURI().resolve(path))
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void fixedPagesAnswer() {
        assertEquals("ok", visitor.get("/health").body());
        assertTrue(visitor.get("/accessibility").body().contains("<h1>Accessibility statement</h1>"));
    }
}
