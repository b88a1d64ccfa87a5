package org.folkmoot.theme.exchange;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.types.files.StreamedFile;
import org.folkmoot.account.Audit;
import org.folkmoot.account.SignedIn;
import org.folkmoot.theme.Frames;

/** Comments as they were written, with their codings: apart from the other files, since coders may not have them. */
@Controller("/desk/{consultation}/codings")
final class UnredactedPages {
    static final String PATH = "/codings/unredacted.qdpx";

    private final Frames frames;
    private final Exports exports;
    private final Audit audit;

    UnredactedPages(Frames frames, Exports exports, Audit audit) {
        this.frames = frames;
        this.exports = exports;
        this.audit = audit;
    }

    @Get("/unredacted.qdpx")
    @Produces("application/zip")
    StreamedFile project(HttpRequest<?> request, String consultation) {
        if (frames.of(consultation).isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        return ExchangePages.download(
                exports, audit, SignedIn.officer(request).orElseThrow(), consultation, Format.QDPX, "unredacted", true);
    }
}
