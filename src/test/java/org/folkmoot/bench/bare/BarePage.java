package org.folkmoot.bench.bare;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.runtime.Micronaut;

/** One page and nothing else; out of the way of other tests unless it is asked for. */
@Requires(property = "bare.page")
@Controller
public class BarePage {

    public static void main(String[] arguments) {
        Micronaut.build(arguments).banner(false).mainClass(BarePage.class).start();
    }

    @Get("/")
    @Produces(MediaType.TEXT_HTML)
    String page() {
        return "<!doctype html><html lang=\"en\"><title>Bare</title><h1>Bare</h1></html>";
    }
}
