package org.folkmoot.web;

import com.github.jknack.handlebars.Handlebars;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.Writable;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import io.micronaut.views.ViewsConfiguration;
import io.micronaut.views.exceptions.ViewRenderingException;
import io.micronaut.views.handlebars.HandlebarsViewsRenderer;
import io.micronaut.views.handlebars.HandlebarsViewsRendererConfiguration;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Renders a page wholly before its first byte is sent. The framework's own renderer writes as it goes: a template that fails
 * half way would drop the connection, with no status and no line in the log.
 */
@Singleton
@Replaces(HandlebarsViewsRenderer.class)
final class EagerViews<T, R> extends HandlebarsViewsRenderer<T, R> {
    EagerViews(
            ViewsConfiguration views,
            ClassPathResourceLoader loader,
            HandlebarsViewsRendererConfiguration configuration,
            Handlebars handlebars) {
        super(views, loader, configuration, handlebars);
    }

    @Override
    public @NonNull Writable render(@NonNull String view, @Nullable T model, @Nullable R request) {
        StringWriter page = new StringWriter(16_384);
        try {
            super.render(view, model, request).writeTo(page);
        } catch (IOException | RuntimeException e) {
            throw new ViewRenderingException("The page " + view + " could not be made: " + e.getMessage(), e);
        }
        String whole = page.toString();
        return out -> out.write(whole);
    }
}
