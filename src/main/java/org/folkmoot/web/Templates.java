package org.folkmoot.web;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * What templates may say beside plain Handlebars.
 *
 * <ul>
 *   <li>{@code {{t "room.key" argument ...}}}: a text, see {@link Messages}; in an element of its own that names its language
 *       where pages are not written in the page's
 *   <li>{@code {{plain (t "room.key")}}}: the same where no element may stand, as in an attribute, a title or an option
 *   <li>{@code {{said words}}}: words of a definition, see {@link Said}
 *   <li>{@code <p{{ours}}>}: names the language of an element that has our own words from elsewhere, such as a problem
 *   <li>{@code {{csrf}}}: the hidden field that every form must have
 *   <li>{@code {{asset "folkmoot.css"}}}: the address of a file in {@code static/}
 *   <li>{@code {{day x}}}, {@code {{moment x}}}, {@code {{number x}}}: a LocalDate or Instant as 31 March 2031, an Instant as
 *       31 March 2031, 5:04 pm, a number as 1,234
 *   <li>{@code {{#if (eq a b)}}}, likewise neq, gt, gte, lt, lte, and, or, not
 * </ul>
 */
@Singleton
final class Templates implements BeanCreatedEventListener<Handlebars> {
    // Councils and their residents live by this time.
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Messages messages;
    private final Assets assets;
    private final boolean cached;

    Templates(Messages messages, Assets assets, @Property(name = "folkmoot.templates.cache") boolean cached) {
        this.messages = messages;
        this.assets = assets;
        this.cached = cached;
    }

    @Override
    public Handlebars onCreated(BeanCreatedEvent<Handlebars> event) {
        return with(event.getBean());
    }

    /** Teaches it what our templates say. */
    Handlebars with(Handlebars handlebars) {
        // The framework asks for "views/name", templates ask for their partials as "name".
        handlebars.with(new ClassPathTemplateLoader("/views", ".hbs") {
            @Override
            public String resolve(String location) {
                return super.resolve(location.startsWith("views/") ? location.substring("views/".length()) : location);
            }
        });
        handlebars.infiniteLoops(false).prettyPrint(false);
        if (cached) {
            handlebars.with(new ConcurrentMapTemplateCache());
        }
        for (ConditionalHelpers condition : ConditionalHelpers.values()) {
            handlebars.registerHelper(condition.name(), condition);
        }
        handlebars.registerHelper("t", (Helper<String>) (key, options) -> options.tagType == TagType.SUB_EXPRESSION
                ? messages.text(language(options), key, options.params)
                : shown(messages.said(language(options), key, options.params)));
        handlebars.registerHelper("said", (Helper<Object>) (words, options) -> shown(words));
        handlebars.registerHelper("plain", (Helper<Object>) (words, options) -> words);
        handlebars.registerHelper("ours", (Helper<Object>) (any, options) -> ours(language(options)));
        handlebars.registerHelper(
                "asset", (Helper<String>) (name, options) -> new Handlebars.SafeString(assets.address(name)));
        handlebars.registerHelper("csrf", (Helper<Object>) (any, options) -> field(options.get("csrfToken")));
        handlebars.registerHelper("day", (Helper<Object>) (time, options) -> written(time, "d MMMM uuuu", options));
        handlebars.registerHelper(
                "moment", (Helper<Object>) (time, options) -> written(time, "d MMMM uuuu, h:mma", options));
        handlebars.registerHelper("number", (Helper<Number>)
                (number, options) -> NumberFormat.getInstance(new Language(language(options)).locale())
                        .format(number));
        return handlebars;
    }

    /** Words escaped, in an element that names their language where it is not the page's. */
    private static Object shown(Object words) {
        if (!(words instanceof Said said) || !said.foreign()) {
            return words == null ? "" : words.toString();
        }
        return new Handlebars.SafeString("<span lang=\"" + said.lang() + "\" dir=\"" + said.dir() + "\">"
                + EscapingStrategy.HTML_ENTITY.escape(said.words()) + "</span>");
    }

    private Object ours(String language) {
        Said ours = messages.said(language, "web.skip");
        return ours.foreign()
                ? new Handlebars.SafeString(" lang=\"" + ours.lang() + "\" dir=\"" + ours.dir() + "\"")
                : "";
    }

    private static String language(Options options) {
        String language = options.get("lang");
        return language == null ? "en" : language;
    }

    private static Object field(String token) {
        if (token == null) {
            throw new IllegalStateException("This page has no form token; make it with Page.of");
        }
        return new Handlebars.SafeString(
                "<input type=\"hidden\" name=\"" + FormTokens.FIELD + "\" value=\"" + token + "\">");
    }

    private static String written(Object time, String pattern, Options options) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, new Language(language(options)).locale());
        String text =
                time instanceof Instant instant ? format.format(instant.atZone(ZONE)) : format.format((LocalDate) time);
        return text.replace("AM", "am").replace("PM", "pm");
    }
}
