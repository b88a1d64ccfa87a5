package org.folkmoot.web;

import com.github.jknack.handlebars.Handlebars;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Pages for what went wrong: what it was and what to do, in plain words, whatever the cause said. */
@Singleton
@Primary
final class ErrorPages implements HtmlErrorResponseBodyProvider {
    private static final Set<Integer> OWN_WORDS = Set.of(400, 403, 404, 405, 413, 415, 500);

    private final Provider<Handlebars> handlebars;
    private final PageModel model;
    private final Messages messages;

    ErrorPages(Provider<Handlebars> handlebars, PageModel model, Messages messages) {
        this.handlebars = handlebars;
        this.model = model;
        this.messages = messages;
    }

    @Override
    public @NonNull String body(@NonNull ErrorContext context, @NonNull HttpResponse<?> response) {
        return html(context.getRequest(), words(response.code()), Map.of());
    }

    /** The same words for programs; never what the cause said. */
    Map<String, Object> json(HttpRequest<?> request, int code) {
        String language = (String) model.complete(request, Map.of()).get("lang");
        String key = "web.error." + words(code);
        return Map.of(
                "status",
                code,
                "title",
                messages.text(language, key + ".title"),
                "detail",
                messages.text(language, key + ".text"));
    }

    private static String words(int code) {
        return Integer.toString(OWN_WORDS.contains(code) ? code : code < 500 ? 400 : 500);
    }

    /** A whole answer, for filters. {@code words} names the texts {@code web.error.<words>.title} and {@code .text}. */
    MutableHttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String words, Map<String, Object> more) {
        return HttpResponse.status(status).contentType(MediaType.TEXT_HTML_TYPE).body(html(request, words, more));
    }

    /** A whole answer by a page of its own, below {@code views/}. */
    MutableHttpResponse<?> page(String view, HttpRequest<?> request, HttpStatus status, Map<String, Object> own) {
        return HttpResponse.status(status).contentType(MediaType.TEXT_HTML_TYPE).body(rendered(view, request, own));
    }

    private String html(HttpRequest<?> request, String words, Map<String, Object> more) {
        Map<String, Object> own = new HashMap<>(more);
        own.put("titleKey", "web.error." + words + ".title");
        own.put("textKey", "web.error." + words + ".text");
        return rendered("web/error", request, own);
    }

    private String rendered(String view, HttpRequest<?> request, Map<String, Object> own) {
        try {
            return handlebars.get().compile(view).apply(model.complete(request, own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
