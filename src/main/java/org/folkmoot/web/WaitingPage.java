package org.folkmoot.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Asks somebody to wait a moment, with all that they sent still in the page. */
@Singleton
final class WaitingPage implements ExceptionHandler<TurnedAway, HttpResponse<?>> {
    private final ErrorPages pages;

    WaitingPage(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, TurnedAway away) {
        HttpRequest<?> asked = request;
        Map<String, Object> model = new HashMap<>();
        model.put("seconds", away.seconds());
        if (asked.getMethod() == HttpMethod.POST && away.form.files().isEmpty()) {
            model.put("again", away.form.fields());
        } else {
            model.put("anew", true);
        }
        if (away.puzzle != null) {
            model.put("puzzle", away.puzzle);
        }
        return pages.page("web/wait", asked, HttpStatus.TOO_MANY_REQUESTS, model)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(away.seconds()));
    }
}
