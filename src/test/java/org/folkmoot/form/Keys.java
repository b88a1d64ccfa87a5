package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Hands on the keyboard and nothing else. Whatever they type or tick, they watch that nothing moves under them. */
final class Keys {

    private static final int MOST_TABS = 90;

    /** What has the focus, how far the page is scrolled, and where in the page each control and its label stand. */
    private static final String PLACES = """
            () => ({
              focus: document.activeElement.id,
              top: scrollY,
              boxes: [...document.querySelectorAll(
                  'main input:not([type=hidden]), main select, main textarea, main button, main label, main a')].map(one => {
                const box = one.getBoundingClientRect();
                return [one.id || one.textContent.trim(), box.x + scrollX, box.y + scrollY, box.width, box.height].join(' ');
              })
            })""";

    private final Page page;
    private int documents;

    Keys(Page page) {
        this.page = page;
        page.onDOMContentLoaded(loaded -> documents++);
    }

    /** Goes on with Tab until an element has the focus. */
    void to(String selector) {
        walk("Tab", selector);
    }

    /** Goes back with Shift and Tab until an element has the focus. */
    void backTo(String selector) {
        walk("Shift+Tab", selector);
    }

    private void walk(String key, String selector) {
        for (int tabs = 0; page.locator(selector + ":focus").count() == 0; tabs++) {
            assertTrue(tabs < MOST_TABS, () -> key + " does not reach " + selector + " on " + page.url());
            page.keyboard().press(key);
        }
    }

    /** Presses a key that leaves the page where it is, and nothing in it moves. */
    void key(String key) {
        Map<?, ?> before = places();
        page.keyboard().press(key);
        Map<?, ?> after = places();
        String deed = key + " on " + page.url();
        assertEquals(before.get("boxes"), after.get("boxes"), deed);
        if (before.get("focus").equals(after.get("focus"))) {
            assertEquals(before.get("top"), after.get("top"), deed);
        }
    }

    private Map<?, ?> places() {
        Map<?, ?> places = (Map<?, ?>) page.evaluate(PLACES);
        assertTrue(((List<?>) places.get("boxes")).size() > 1, () -> "nothing to look at on " + page.url());
        return places;
    }

    /** Ticks or chooses what is reached with Tab. */
    void tick(String selector) {
        to(selector);
        key("Space");
    }

    /** Types into what is reached with Tab, instead of what stands there. */
    void write(String selector, String words) {
        to(selector);
        key("Control+a");
        key("Delete");
        words.codePoints()
                .mapToObj(Character::toString)
                .map(one -> one.equals("\n") ? "Enter" : one)
                .forEach(this::key);
    }

    /** Follows a link, or presses a button of any kind, with Enter. */
    void follow(String selector) {
        to(selector);
        leave("Enter");
    }

    /** Presses a button by its words. */
    void press(String button) {
        follow("main button:has-text('" + button + "')");
    }

    /** Presses a key that leads to another page, and waits until that is there. */
    void leave(String key) {
        int before = documents;
        page.keyboard().press(key);
        page.waitForCondition(() -> documents > before);
    }
}
