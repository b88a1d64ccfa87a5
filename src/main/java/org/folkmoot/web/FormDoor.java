package org.folkmoot.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Every request that could change something comes through here: its body is read as a form, once, and its token checked. A
 * body that is no form is refused, whatever its type claims to be, so that no route can be reached without a token.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormDoor implements Ordered {
    static final String FORM = "folkmoot.form";

    /** Largest body, in bytes. */
    private static final int LARGEST = 1 << 20;

    private static final Set<HttpMethod> HARMLESS = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final FormTokens tokens;
    private final ErrorPages pages;

    FormDoor(FormTokens tokens, ErrorPages pages) {
        this.tokens = tokens;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /** Null lets the request on. Waits for the whole body, hence not on the threads that serve the network. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> open(HttpRequest<?> request) {
        if (HARMLESS.contains(request.getMethod())) {
            return null;
        }
        boolean form = request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                .isPresent();
        if (!form || !(request instanceof ServerHttpRequest<?> received)) {
            return refuse(request, FormRefused.Reason.NOT_A_FORM);
        }
        try {
            return admit(request, buffer(received).join());
        } catch (CompletionException e) {
            return refuse(request, reason(e.getCause()));
        } catch (FormRefused e) {
            return refuse(request, e.reason);
        }
    }

    private static FormRefused.Reason reason(Throwable failure) {
        return failure instanceof FormRefused || failure instanceof ContentLengthExceededException
                ? FormRefused.Reason.TOO_LARGE
                : FormRefused.Reason.MALFORMED;
    }

    private static CompletableFuture<String> buffer(ServerHttpRequest<?> request) {
        // A copy: the server keeps its own, and closes it.
        try (CloseableByteBody copy = request.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST)) {
            return copy.buffer().thenApply(FormDoor::text);
        }
    }

    private static String text(CloseableAvailableByteBody body) {
        try (body) {
            if (body.length() > LARGEST) {
                throw new FormRefused(FormRefused.Reason.TOO_LARGE);
            }
            return body.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private @Nullable MutableHttpResponse<?> admit(HttpRequest<?> request, String body) {
        FormBody form = FormBody.read(body);
        FormBody kept = form.without(FormTokens.FIELD);
        if (tokens.holds(request, form.text(FormTokens.FIELD))) {
            request.setAttribute(FORM, kept);
            return null;
        }
        return pages.page(request, HttpStatus.FORBIDDEN, "token", again(request, kept));
    }

    /**
     * What a refused visitor may send again with one press, so that nothing typed is lost. Only a form that surely came from
     * a page of ours, and from no officer: anything else could be another site's.
     */
    private static Map<String, Object> again(HttpRequest<?> request, FormBody form) {
        return sameOrigin(request) && request.getUserPrincipal().isEmpty() ? Map.of("again", form.fields()) : Map.of();
    }

    private static boolean sameOrigin(HttpRequest<?> request) {
        String fetched = request.getHeaders().get("Sec-Fetch-Site");
        if (fetched != null) {
            return fetched.equals("same-origin");
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        String host = request.getHeaders().get(HttpHeaders.HOST);
        try {
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private MutableHttpResponse<?> refuse(HttpRequest<?> request, FormRefused.Reason reason) {
        return pages.page(request, reason.status, reason.name().toLowerCase(Locale.ROOT), Map.of());
    }
}
