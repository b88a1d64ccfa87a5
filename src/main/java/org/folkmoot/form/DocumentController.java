package org.folkmoot.form;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.types.files.SystemFile;
import java.nio.charset.StandardCharsets;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.ServedFile;

/** Gives out the documents of a consultation. */
@Controller
final class DocumentController {

    private final Visits visits;
    private final Documents documents;

    DocumentController(Visits visits, Documents documents) {
        this.visits = visits;
        this.documents = documents;
    }

    @Get("/consultations/{consultation}/documents/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<SystemFile> document(HttpRequest<?> request, String consultation, String name) {
        Consultation here = visits.consultation(request, consultation);
        ServedFile file = ServedFile.of(name)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such file."));
        return documents
                .path(here, file.name())
                .map(path -> HttpResponse.ok(new SystemFile(path.toFile(), type(file)))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file.name() + "\""))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such file."));
    }

    private static MediaType type(ServedFile file) {
        MediaType type = MediaType.of(file.type());
        return file.type().startsWith("text/")
                ? MediaType.of(file.type() + ";charset=" + StandardCharsets.UTF_8)
                : type;
    }
}
