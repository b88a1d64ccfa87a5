package org.folkmoot.desk;

import jakarta.inject.Singleton;
import org.folkmoot.reach.Handouts;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;

/**
 * A piece of HTML for other sites: a link in a box, in the colours of the site it stands on. It loads nothing from us, so that
 * it tells us nothing of those who only read it.
 */
@Singleton
final class LinkCard {

    private final Messages messages;

    LinkCard(Messages messages) {
        this.messages = messages;
    }

    String html(Handouts.Told told) {
        String language = told.language();
        return """
                <div lang="%s" style="border: 2px solid; border-radius: 6px; padding: 1em; max-width: 36em">
                  <p style="margin: 0 0 .5em"><a href="%s"><strong>%s: %s</strong></a></p>
                  <p style="margin: 0">%s</p>
                </div>""".formatted(
                        new Language(language).html(),
                        escaped(told.address()),
                        escaped(messages.text(language, "reach.call")),
                        escaped(told.consultation().title().in(language)),
                        escaped(told.consultation().summary().in(language).strip()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
