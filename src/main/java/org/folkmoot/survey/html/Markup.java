package org.folkmoot.survey.html;

import java.util.Arrays;
import org.folkmoot.web.Said;

/** HTML as it is put together: every text and every value is escaped, whoever wrote it. */
final class Markup {

    private final StringBuilder html = new StringBuilder(2048);

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out, one whose value is empty stands by its
     *     name alone
     */
    Markup open(String element, String... attributes) {
        html.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                html.append(' ').append(attributes[i]);
                if (!value.isEmpty()) {
                    html.append("=\"");
                    escape(value);
                    html.append('"');
                }
            }
        }
        html.append('>');
        return this;
    }

    Markup close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** Words, in an element that names their language where it is not the page's. */
    Markup text(Said said) {
        return said.foreign() ? element("span", said) : text(said.words());
    }

    /** A whole element with a text. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** A whole element with words, which names their language where it is not the page's. */
    Markup element(String element, Said said, String... attributes) {
        String[] all = Arrays.copyOf(attributes, attributes.length + 4);
        all[attributes.length] = "lang";
        all[attributes.length + 1] = said.lang();
        all[attributes.length + 2] = "dir";
        all[attributes.length + 3] = said.dir();
        return element(element, said.words(), all);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
