package org.folkmoot.form;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.PrivateCodes;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;

/** Which response a visitor may see as their own: opened with its private code, or sent from this device. */
@Singleton
final class OwnResponse {

    private static final String COOKIE = "folkmoot-response";

    private final PrivateCodes codes;
    private final Responses responses;
    private final boolean https;

    OwnResponse(PrivateCodes codes, Responses responses, @Property(name = "folkmoot.https") boolean https) {
        this.codes = codes;
        this.responses = responses;
        this.https = https;
    }

    /** The response that the visitor has opened, and may change and withdraw. */
    Optional<Response> opened(HttpRequest<?> request, Visit visit) {
        return token(request).flatMap(token -> codes.opened(visit.id(), token));
    }

    /** The response that the visitor may read: the one opened, else the one sent from this device. */
    Optional<Response> readable(HttpRequest<?> request, Visit visit) {
        return opened(request, visit)
                .or(() -> visit.sent().flatMap(draft -> responses.byId(new ResponseId(draft.response()))));
    }

    /** Forgets that it was opened. */
    void close(HttpRequest<?> request) {
        token(request).ifPresent(codes::close);
    }

    Cookie cookie(Visit visit, String token) {
        return cookie(visit, token, PrivateCodes.OPEN);
    }

    Cookie noCookie(Visit visit) {
        return cookie(visit, "", Duration.ZERO);
    }

    private Cookie cookie(Visit visit, String token, Duration age) {
        return Cookie.of(COOKIE, token)
                .path(visit.path())
                .httpOnly(true)
                .secure(https)
                .sameSite(SameSite.Lax)
                .maxAge(age);
    }

    private static Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).filter(value -> !value.isBlank());
    }
}
