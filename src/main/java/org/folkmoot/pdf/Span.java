package org.folkmoot.pdf;

/** A stretch of running text in one manner. Spaces between spans are the caller's: nothing is added. */
public sealed interface Span {
    String text();

    record Plain(String text) implements Span {}

    record Bold(String text) implements Span {}

    /**
     * @param text what is shown and read aloud; never blank
     * @param target an address such as {@code https://...} or {@code mailto:...}, or {@code #anchor} of a heading
     */
    record Link(String text, String target) implements Span {
        public Link {
            if (text.isBlank() || target.isBlank()) {
                throw new IllegalArgumentException(
                        "A link needs words and a target; got \"" + text + "\" to \"" + target + "\".");
            }
        }
    }

    static Span plain(String text) {
        return new Plain(text);
    }

    static Span bold(String text) {
        return new Bold(text);
    }

    static Span link(String text, String target) {
        return new Link(text, target);
    }
}
