package org.folkmoot.account;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The officer behind a request, by the session cookie. */
@Singleton
public final class SignedIn {
    private static final String OFFICER = "folkmoot.officer";

    private final Sessions sessions;
    private final Officers officers;
    private final boolean https;
    private final String cookie;

    SignedIn(Sessions sessions, Officers officers, @Property(name = "folkmoot.https") boolean https) {
        this.sessions = sessions;
        this.officers = officers;
        this.https = https;
        this.cookie = https ? "__Host-folkmoot-officer" : "folkmoot-officer";
    }

    /** The officer who made this request; asks nothing of the database. */
    public static Optional<Officer> officer(HttpRequest<?> request) {
        return request.getAttribute(OFFICER, Officer.class);
    }

    /** A new session for an officer who proved to be one; what the browser had before is ended, so that none can be planted. */
    public <T> MutableHttpResponse<T> begin(HttpRequest<?> request, MutableHttpResponse<T> response, Officer officer) {
        token(request).ifPresent(sessions::end);
        return response.cookie(cookie(sessions.begin(officer.id())));
    }

    /** Ends this browser's session. */
    public <T> MutableHttpResponse<T> end(HttpRequest<?> request, MutableHttpResponse<T> response) {
        token(request).ifPresent(sessions::end);
        return response.cookie(cookie("").maxAge(0));
    }

    Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** The framework's view of a signed-in officer; its attributes are what templates see as {@code officer}. */
    Optional<Authentication> authenticate(HttpRequest<?> request, String token) {
        return sessions.officer(token)
                .flatMap(officers::byId)
                .filter(officer -> !officer.suspended())
                .map(officer -> {
                    request.setAttribute(OFFICER, officer);
                    return Authentication.build(
                            officer.id().toString(),
                            Map.of(
                                    "name", officer.name(),
                                    "administrator", officer.administrator(),
                                    "session", Tokens.hash(token)));
                });
    }

    private Cookie cookie(String value) {
        return Cookie.of(cookie, value).path("/").httpOnly(true).secure(https).sameSite(SameSite.Lax);
    }
}
