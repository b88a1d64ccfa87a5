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
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every request that could change something comes through here: its body is read as a form, once, and its token checked. A
 * body that is no form is refused, whatever its type claims to be, so that no route can be reached without a token.
 *
 * <p>Only a route that says {@code @Consumes(MediaType.MULTIPART_FORM_DATA)} is given files. Bodies are read into memory up
 * to the limit of their route; only where it says {@link StreamedFiles} too, its files are written to disk instead.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormDoor implements Ordered {
    static final String FORM = "folkmoot.form";

    /** Largest body of a form without files, in bytes. */
    static final int LARGEST = 1 << 20;

    /** Largest body of a form with files in memory, in bytes. */
    static final int LARGEST_WITH_FILES = 12 << 20;

    /** Largest body of any route that takes {@link StreamedFiles}; the server's {@code max-request-size}. */
    static final int MOST_MEGABYTES = 200;

    private static final Set<HttpMethod> HARMLESS = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final FormTokens tokens;
    private final ErrorPages pages;
    private final FormFiles files;

    FormDoor(FormTokens tokens, ErrorPages pages, FormFiles files) {
        this.tokens = tokens;
        this.pages = pages;
        this.files = files;
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
        if (!(request instanceof ServerHttpRequest<?> received)) {
            return refuse(request, new FormRefused(FormRefused.Reason.NOT_A_FORM));
        }
        try {
            if (is(request, MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
                byte[] body = body(received, LARGEST, FormRefused.Reason.TOO_LARGE);
                return admit(request, FormBody.read(new String(body, StandardCharsets.ISO_8859_1)), true);
            }
            if (is(request, MediaType.MULTIPART_FORM_DATA_TYPE) && takesFiles(request)) {
                return withFiles(received);
            }
            throw new FormRefused(FormRefused.Reason.NOT_A_FORM);
        } catch (FormRefused e) {
            return refuse(request, e);
        }
    }

    /** Gives back the room that a body with files had taken, when all work on it is done. */
    @ResponseFilter
    void done(HttpRequest<?> request) {
        files.done(request);
    }

    private static boolean is(HttpRequest<?> request, MediaType type) {
        return request.getContentType().filter(type::matches).isPresent();
    }

    private static boolean takesFiles(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE))
                .isPresent();
    }

    private @Nullable HttpResponse<?> withFiles(ServerHttpRequest<?> request) {
        boolean admitted = false;
        try {
            // Not offered again: the page to send again could not hold the file.
            HttpResponse<?> refused = admit(request, read(request), false);
            admitted = refused == null;
            return refused;
        } finally {
            if (!admitted) {
                files.done(request);
            }
        }
    }

    private FormBody read(ServerHttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .map(route -> route.getAnnotation(StreamedFiles.class))
                .map(streamed -> files.onDisk(
                        request,
                        Math.min(streamed.intValue("megabytes").orElseThrow(), MOST_MEGABYTES),
                        streamed.intValue("files").orElseThrow(),
                        token -> tokens.holds(request, token)))
                .orElseGet(() -> files.inMemory(request));
    }

    private static byte[] body(ServerHttpRequest<?> request, int largest, FormRefused.Reason tooLarge) {
        // Taken from the request, so that there is no second copy; closing it lets the server drop what is left.
        try (CloseableByteBody body = request.byteBody().move()) {
            if (body.expectedLength().orElse(0) > largest) {
                throw new FormRefused(tooLarge);
            }
            try (InputStream in = body.toInputStream()) {
                byte[] bytes = in.readNBytes(largest + 1);
                if (bytes.length > largest) {
                    throw new FormRefused(tooLarge);
                }
                return bytes;
            }
        } catch (ContentLengthExceededException e) {
            throw new FormRefused(tooLarge);
        } catch (IOException e) {
            throw new FormRefused(
                    e.getCause() instanceof ContentLengthExceededException ? tooLarge : FormRefused.Reason.MALFORMED);
        }
    }

    private @Nullable MutableHttpResponse<?> admit(HttpRequest<?> request, FormBody form, boolean offerAgain) {
        FormBody kept = form.without(FormTokens.FIELD);
        if (tokens.holds(request, form.text(FormTokens.FIELD))) {
            request.setAttribute(FORM, kept);
            return null;
        }
        return pages.page(request, HttpStatus.FORBIDDEN, "token", offerAgain ? again(request, kept) : Map.of());
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

    private MutableHttpResponse<?> refuse(HttpRequest<?> request, FormRefused refused) {
        return pages.page(
                request,
                refused.reason.status,
                refused.reason.name().toLowerCase(Locale.ROOT),
                refused.most > 0 ? Map.of("most", refused.most) : Map.of());
    }
}
