package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installed Chromium, for tests of pages as people see them. */
public final class Chromium implements AutoCloseable {
    private static final String OTHER = "CHROMIUM";
    private static final String AXE = axe();
    private static final String RUN = """
            async () => (await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']
            })).violations.map(rule => 'axe: ' + rule.id + ': ' + rule.nodes.map(node => node.html).slice(0, 3).join(' | '))
            """;

    private final Playwright playwright;
    private final Browser browser;

    /** Starts the browser that the variable CHROMIUM names, else the first of the usual names on the path. */
    public Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A page of a visitor of its own, with a window of this width and JavaScript or without. */
    public Page page(int width, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(script)
                        .setLocale("en-GB"))
                .newPage();
    }

    /** Fails where the page breaks a rule of WCAG 2.2 AA that a machine can check. */
    public static void assertAccessible(Page page) {
        assertEquals(List.of(), broken(page));
    }

    /** The rules of WCAG 2.2 AA that a page breaks, as far as a machine can tell, with the elements. */
    public static List<?> broken(Page page) {
        // Asked for each page by hand: axe's own driver opens a second page each time, which takes as long again.
        page.evaluate(AXE);
        return (List<?>) page.evaluate(RUN);
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path installed() {
        String named = System.getenv(OTHER);
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(Path.of(folder)::resolve));
        return places.filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Install the package chromium, or name a browser in " + OTHER));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
