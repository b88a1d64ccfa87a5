package org.folkmoot.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** The headers that keep a browser from being used against its owner. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ResponseHeaders implements Ordered {
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final FormTokens tokens;
    private final boolean https;

    ResponseHeaders(FormTokens tokens, @Property(name = "folkmoot.https") boolean https) {
        this.tokens = tokens;
        this.https = https;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": browsers would then hide the origin of our own forms too.
        response.header("Referrer-Policy", "same-origin");
        response.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (https) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
        // What may be kept says so itself.
        boolean said = response.getHeaders().contains(HttpHeaders.CACHE_CONTROL);
        if (!said && !request.getPath().startsWith(Assets.ROOT)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        tokens.remember(request, response);
    }
}
