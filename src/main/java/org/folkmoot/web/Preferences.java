package org.folkmoot.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;

/**
 * How a visitor wants pages to be: what the address says ({@code ?lang=cy}, {@code ?text=large}), else what their cookies say.
 *
 * @param language empty if the visitor has not chosen one
 * @param large whether the text is to be large
 */
public record Preferences(Optional<Language> language, boolean large) {

    static final String LANGUAGE = "lang";
    static final String TEXT = "text";
    static final String LANGUAGE_COOKIE = "folkmoot-language";
    static final String TEXT_COOKIE = "folkmoot-text";
    static final String LARGE = "large";
    static final String USUAL = "usual";

    public static Preferences of(HttpRequest<?> request) {
        Optional<Language> language = asked(request, LANGUAGE)
                .flatMap(Language::of)
                .or(() -> cookie(request, LANGUAGE_COOKIE).flatMap(Language::of));
        boolean large = asked(request, TEXT)
                .or(() -> cookie(request, TEXT_COOKIE))
                .filter(LARGE::equals)
                .isPresent();
        return new Preferences(language, large);
    }

    /** Whether the visitor chooses with this very request. A form sent so is only to be kept, not judged. */
    public static boolean chosenBy(HttpRequest<?> request) {
        return asked(request, LANGUAGE).isPresent() || asked(request, TEXT).isPresent();
    }

    static Optional<String> asked(HttpRequest<?> request, String name) {
        return request.getParameters().getFirst(name);
    }

    private static Optional<String> cookie(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue);
    }
}
