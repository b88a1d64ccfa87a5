package org.folkmoot.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;

/** Keeps the language and the size of text that a visitor has chosen on their device. The cookies tell nobody from another. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PreferenceCookies {

    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean https;

    PreferenceCookies(@Property(name = "folkmoot.https") boolean https) {
        this.https = https;
    }

    @ResponseFilter
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Preferences.asked(request, Preferences.LANGUAGE)
                .flatMap(Language::of)
                .ifPresent(language -> response.cookie(cookie(Preferences.LANGUAGE_COOKIE, language.tag())));
        Preferences.asked(request, Preferences.TEXT)
                .filter(size -> size.equals(Preferences.LARGE) || size.equals(Preferences.USUAL))
                .ifPresent(size -> response.cookie(cookie(Preferences.TEXT_COOKIE, size)));
    }

    private Cookie cookie(String name, String value) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite(SameSite.Lax)
                .maxAge(KEPT);
    }
}
