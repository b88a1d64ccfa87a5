package org.folkmoot.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Predicate;

/** What went wrong is told by a page, to anyone who does not prefer JSON by name. */
@Singleton
@Primary
final class ErrorAnswers implements ErrorResponseProcessor<Object> {
    private final ErrorPages pages;

    ErrorAnswers(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @NonNull
    public MutableHttpResponse<Object> processResponse(
            @NonNull ErrorContext context, @NonNull MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        if (request.getMethod() == HttpMethod.HEAD) {
            return response.body((Object) null);
        }
        return prefersJson(request.accept())
                ? response.body((Object) pages.json(request, response.code()))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                : response.body((Object) pages.body(context, response)).contentType(MediaType.TEXT_HTML_TYPE);
    }

    /** Whether JSON is named, before HTML where that is named too, and not behind everything else. */
    static boolean prefersJson(Collection<MediaType> accepted) {
        BigDecimal json = quality(accepted, type -> type.getSubtype().matches("json|.+\\+json"));
        BigDecimal html = quality(accepted, type -> type.getSubtype().matches("html|xhtml\\+xml"));
        BigDecimal all = quality(accepted, type -> type.getSubtype().equals("*"));
        return json.compareTo(html) > 0 && json.compareTo(all) >= 0;
    }

    private static BigDecimal quality(Collection<MediaType> accepted, Predicate<MediaType> of) {
        return accepted.stream()
                .filter(of)
                .map(MediaType::getQualityAsNumber)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
