package org.folkmoot.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed double-submit tokens against cross-site request forgery, for residents and officers alike: a random visit cookie,
 * and in each form an HMAC over that cookie, the officer's session and a nonce. The nonce differs for each page, so that a
 * compressed page does not leak the token.
 */
@Singleton
final class FormTokens {
    /** The hidden field that carries the token. */
    static final String FIELD = "_token";

    private static final String NEW_VISIT = "folkmoot.visit";
    private static final int NONCE = 16;
    private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final FormKey key;
    private final boolean https;
    private final String cookie;
    private final SecureRandom random = new SecureRandom();

    FormTokens(FormKey key, @Property(name = "folkmoot.https") boolean https) {
        this.key = key;
        this.https = https;
        // The prefix lets no neighbouring host set this cookie for us; browsers allow it over HTTPS only.
        this.cookie = https ? "__Host-folkmoot-visit" : "folkmoot-visit";
    }

    /** A token for a form on the page that answers this request. */
    String token(HttpRequest<?> request) {
        byte[] nonce = bytes();
        String visit = visit(request)
                .or(() -> request.getAttribute(NEW_VISIT, String.class))
                .orElseGet(() -> {
                    String made = text(bytes());
                    request.setAttribute(NEW_VISIT, made);
                    return made;
                });
        return text(nonce) + "." + text(sign(text(nonce), visit, session(request)));
    }

    /** Whether a token was made by us for this visit and this officer's session. */
    boolean holds(HttpRequest<?> request, String token) {
        int dot = token.indexOf('.');
        return dot > 0
                && visit(request)
                        .map(visit -> text(sign(token.substring(0, dot), visit, session(request))))
                        .filter(signature -> MessageDigest.isEqual(
                                signature.getBytes(StandardCharsets.UTF_8),
                                token.substring(dot + 1).getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    /** Sets the visit cookie where this request was given a new one. */
    void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(NEW_VISIT, String.class)
                .ifPresent(visit -> response.cookie(Cookie.of(cookie, visit)
                        .path("/")
                        .httpOnly(true)
                        .secure(https)
                        .sameSite(SameSite.Lax)
                        .maxAge(Duration.ofDays(400))));
    }

    private Optional<String> visit(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(cookie)
                .map(Cookie::getValue)
                .filter(value -> VISIT.matcher(value).matches());
    }

    private static String session(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(officer -> String.valueOf(officer.getAttributes().get("session")))
                .orElse("");
    }

    private byte[] sign(String nonce, String visit, String session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac.doFinal((nonce + "|" + visit + "|" + session).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HmacSHA256, which every Java must have", e);
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[NONCE];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
