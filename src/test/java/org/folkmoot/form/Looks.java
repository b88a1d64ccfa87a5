package org.folkmoot.form;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.web.Chromium;

/** Pages that were seen, looked at in Chromium as they were served: by axe, and by measuring at each width and size of text. */
final class Looks implements AutoCloseable {

    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 900;
    private static final String DOUBLED = "225%";

    private final boolean all;
    private final Chromium chromium = new Chromium();
    private final Page page = chromium.page(NARROW, true);
    private final URI site;
    private final String measure = EveryPageIT.fixture("../measure.js");
    private final List<String> faults = new ArrayList<>();
    private Crawl.Sight shown;

    /** @param all whether axe is run at every width and size, instead of once on each page */
    Looks(URI site, boolean all) {
        this.site = site;
        this.all = all;
        page.route("**/*", this::answer);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add("refused by the content policy: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("a script fails: " + error));
    }

    /** What is wrong with a page. */
    List<String> at(Crawl.Sight sight) {
        faults.clear();
        shown = sight;
        page.setViewportSize(NARROW, HEIGHT);
        page.navigate(site.resolve(sight.path()).toString());
        boolean narrow = !sight.language().equals("cy");
        look("at 320 px", narrow || all);
        text(DOUBLED);
        if (all) {
            look("at 320 px with doubled text", true);
        }
        page.setViewportSize(WIDE, HEIGHT);
        look("at 1280 px with doubled text", all);
        text("");
        look("at 1280 px", !narrow || all);
        return List.copyOf(faults);
    }

    private void text(String size) {
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size);
    }

    private void look(String how, boolean byAxe) {
        told(how, page.evaluate(measure));
        if (byAxe) {
            told(how, Chromium.broken(page));
        }
    }

    private void told(String how, Object problems) {
        ((List<?>) problems).forEach(problem -> faults.add(how + ", " + problem));
    }

    private void answer(Route route) {
        String address = route.request().url();
        if (route.request().isNavigationRequest()) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(shown.answer().statusCode())
                    .setHeaders(Map.of(
                            "Content-Type",
                            "text/html;charset=utf-8",
                            "Content-Security-Policy",
                            shown.header("Content-Security-Policy")))
                    .setBody(shown.html()));
        } else if (address.contains("/puzzle-worker.js")) {
            // The page of who waits is to be looked at, not to be left.
            route.abort();
        } else if (URI.create(address).getAuthority().equals(site.getAuthority())) {
            route.resume();
        } else {
            faults.add("asks another site: " + address);
            route.abort();
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
