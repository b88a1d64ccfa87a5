package org.folkmoot.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Adds to every page's model what the layouts need. */
@Singleton
final class PageModel implements ViewModelProcessor<Map<String, Object>> {
    private final String council;
    private final FormTokens tokens;

    PageModel(@Property(name = "folkmoot.council") String council, FormTokens tokens) {
        this.council = council;
        this.tokens = tokens;
    }

    @Override
    public void process(@NonNull HttpRequest<?> request, @NonNull ModelAndView<Map<String, Object>> page) {
        page.setModel(complete(request, page.getModel().orElse(Map.of())));
    }

    Map<String, Object> complete(HttpRequest<?> request, Map<String, Object> own) {
        Map<String, Object> model = new HashMap<>();
        model.put("lang", "en");
        model.put("dir", "ltr");
        model.put("council", council);
        model.put("path", request.getPath());
        model.put("csrfToken", tokens.token(request));
        request.getUserPrincipal(Authentication.class)
                .ifPresent(officer -> model.put("officer", officer.getAttributes()));
        model.putAll(own);
        return model;
    }
}
