package org.folkmoot.form;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.web.Page;

/** A respondent's copy of their answers, to read, print or keep. */
@Controller("/consultations/{consultation}/{survey}")
final class CopyController {

    private final Visits visits;
    private final OwnResponse own;
    private final Editions editions;
    private final PublicPage pages;
    private final Copy copy;
    private final CopyPdf pdf;
    private final Calendar calendar;

    CopyController(
            Visits visits,
            OwnResponse own,
            Editions editions,
            PublicPage pages,
            Copy copy,
            CopyPdf pdf,
            Calendar calendar) {
        this.visits = visits;
        this.own = own;
        this.editions = editions;
        this.pages = pages;
        this.copy = copy;
        this.pdf = pdf;
        this.calendar = calendar;
    }

    @Get("/copy")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        return readable(request, visit)
                .<HttpResponse<?>>map(response -> HttpResponse.ok(pages.of(
                        "form/copy",
                        visit.consultation(),
                        visit.language(),
                        "surveyTitle",
                        visit.survey().title().in(visit.language()),
                        "reference",
                        response.reference(),
                        "received",
                        calendar.day(response.provenance().submitted(), visit.language()),
                        "pdf",
                        visit.path("copy.pdf"),
                        "undrawn",
                        !written(visit, response).whole(),
                        "from",
                        visit.path(own.opened(request, visit).isPresent() ? "my-response" : "receipt"),
                        "parts",
                        copy.of(response, edition(response), visit.language()))))
                .orElseGet(() -> Page.next(visit.path("my-response")));
    }

    @Get("/copy.pdf")
    @Produces("application/pdf")
    HttpResponse<?> pdf(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        Optional<Response> found = readable(request, visit);
        if (found.isEmpty()) {
            return Page.next(visit.path("my-response"));
        }
        Response response = found.get();
        return HttpResponse.ok(written(visit, response).bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"response-" + response.reference() + ".pdf\"");
    }

    private CopyPdf.Written written(Visit visit, Response response) {
        return pdf.write(
                visit.consultation(),
                response,
                edition(response),
                response.provenance().language(),
                visit.now());
    }

    private Optional<Response> readable(HttpRequest<?> request, Visit visit) {
        return own.readable(request, visit).filter(response -> response.disposition() != Disposition.WITHDRAWN);
    }

    private Edition edition(Response response) {
        return editions.at(response.survey(), response.edition());
    }
}
