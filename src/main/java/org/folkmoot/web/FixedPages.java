package org.folkmoot.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** The accessibility statement, and the word by which a monitor learns that we answer. */
@Controller
final class FixedPages {
    @Get("/accessibility")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> accessibility() {
        return Page.of("web/accessibility");
    }

    @Get("/health")
    @Produces(MediaType.TEXT_PLAIN)
    String health() {
        return "ok";
    }
}
