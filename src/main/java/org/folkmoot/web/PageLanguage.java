package org.folkmoot.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language in which a request is answered. A controller of public pages chooses it once, before it makes any words; the
 * layout then names it in the page, and offers the others.
 *
 * @param language one of those offered
 * @param offered the tags of all languages that the page can be had in, the first being that of those who chose none
 */
public record PageLanguage(String language, List<String> offered) {

    private static final String ATTRIBUTE = "org.folkmoot.page-language";

    public PageLanguage {
        offered = List.copyOf(offered);
    }

    /** Chooses by what the visitor asked for now or before, else by the languages of their browser. */
    public static PageLanguage choose(HttpRequest<?> request, List<String> offered) {
        return choose(request, offered, Optional.empty());
    }

    /**
     * Chooses by what the visitor asked for now or before.
     *
     * @param kept the language of what the visitor has begun, which goes before the languages of their browser
     */
    public static PageLanguage choose(HttpRequest<?> request, List<String> offered, Optional<String> kept) {
        String language = Preferences.of(request)
                .language()
                .flatMap(wanted -> wanted.among(offered))
                .or(() -> kept.filter(offered::contains))
                .or(() -> browser(request, offered))
                .orElse(offered.getFirst());
        PageLanguage chosen = new PageLanguage(language, offered);
        request.setAttribute(ATTRIBUTE, chosen);
        return chosen;
    }

    /** What was chosen for this request; empty where nothing was. */
    static Optional<PageLanguage> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, PageLanguage.class);
    }

    private static Optional<String> browser(HttpRequest<?> request, List<String> offered) {
        String header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.of(range.getRange()).stream())
                    .flatMap(wanted -> wanted.among(offered).stream())
                    .findFirst();
        } catch (IllegalArgumentException notAList) {
            return Optional.empty();
        }
    }
}
