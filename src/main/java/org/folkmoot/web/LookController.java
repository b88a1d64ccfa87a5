package org.folkmoot.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;

/** The council's colours and logo. Their addresses carry a hash of what they hold, so browsers keep them for a year. */
@Controller
final class LookController {

    private static final String A_YEAR = "public, max-age=31536000";

    private final Look look;

    LookController(Look look) {
        this.look = look;
    }

    @Get(Look.STYLE)
    @Produces("text/css;charset=utf-8")
    HttpResponse<String> style() {
        return HttpResponse.ok(look.style()).header(HttpHeaders.CACHE_CONTROL, A_YEAR);
    }

    @Get(Look.LOGO)
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> logo() {
        return look.logo()
                .map(picture -> HttpResponse.ok(picture.bytes())
                        .contentType(picture.type())
                        .header(HttpHeaders.CACHE_CONTROL, A_YEAR))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such file."));
    }
}
