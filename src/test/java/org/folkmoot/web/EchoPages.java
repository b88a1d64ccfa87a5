package org.folkmoot.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;

@Controller("/consultations/echo")
@Requires(property = "test.echo")
final class EchoPages {
    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> form() {
        return Page.of("test/form", "title", "A <title>");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    String echo(FormBody form) {
        return form.fields().toString();
    }

    @Post("/files")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces(MediaType.TEXT_PLAIN)
    String files(FormBody form) {
        return form.fields() + " "
                + form.file("f")
                        .map(file -> file.name() + " " + file.type() + " " + file.bytes().length + " "
                                + Arrays.hashCode(file.bytes()))
                        .orElse("no file");
    }

    @Post("/large")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @StreamedFiles(megabytes = 20, files = 3)
    @Produces(MediaType.TEXT_PLAIN)
    String large(FormBody form) throws IOException {
        if (form.text("a").equals("fail")) {
            throw new IllegalStateException("on purpose");
        }
        StringBuilder said = new StringBuilder(form.fields() + " " + form.files());
        for (SentFile file : form.sent("f")) {
            said.append(' ').append(file.name()).append(' ').append(file.size());
            said.append(' ').append(Files.size(file.path()));
            said.append(' ').append(file.path().getParent());
        }
        return said.toString();
    }

    @Get("/broken")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> broken() {
        return Page.of("test/broken");
    }

    @Get("/thrown")
    @Produces(MediaType.TEXT_HTML)
    String thrown() {
        throw new IllegalStateException("secret inner words");
    }
}
