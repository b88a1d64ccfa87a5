package org.folkmoot.transfer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.job.Works;
import org.folkmoot.response.Definitions;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;
import org.folkmoot.web.SentFile;
import org.folkmoot.web.StreamedFiles;

/** Officers bring in what another system gathered: the file, what its columns are, a look at every row, and then all of it. */
@Controller("/desk/{consultation}/imports")
@Produces(MediaType.TEXT_HTML)
final class TransferPages {

    private static final int LONGEST_REASON = 1_000;

    private final Definitions definitions;
    private final Transfers transfers;
    private final TransferViews views;
    private final Works works;

    TransferPages(Definitions definitions, Transfers transfers, TransferViews views, Works works) {
        this.definitions = definitions;
        this.transfers = transfers;
        this.views = views;
        this.works = works;
    }

    @Get
    ModelAndView<Map<String, Object>> list(String consultation) {
        known(consultation);
        return Page.of("transfer/list", views.list(consultation, ""));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @StreamedFiles(megabytes = Limits.MEGABYTES, files = 1)
    HttpResponse<ModelAndView<Map<String, Object>>> take(HttpRequest<?> request, String consultation, FormBody form) {
        known(consultation);
        List<FormError> errors = new ArrayList<>();
        Optional<SurveyId> survey = definitions.surveys(consultation).stream()
                .filter(id -> id.survey().equals(form.text("survey")))
                .filter(views::published)
                .findFirst();
        List<SentFile> files = form.sent("file");
        if (survey.isEmpty()) {
            errors.add(new FormError("survey", views.say("transfer.survey.none")));
        }
        if (files.isEmpty()) {
            errors.add(new FormError("file", views.say("transfer.file.none")));
        }
        if (errors.isEmpty()) {
            try {
                UUID id = transfers.take(survey.get(), files.getFirst(), form.text("sheet"), officer(request));
                return Page.next(views.path(consultation, id));
            } catch (Unreadable unreadable) {
                errors.add(new FormError("file", unreadable.getMessage()));
            }
        }
        return Page.refused("transfer/list", errors, views.list(consultation, form.text("survey")));
    }

    @Get("/{id}")
    ModelAndView<Map<String, Object>> show(String consultation, UUID id) {
        TransferRow row = found(consultation, id);
        return switch (row.at()) {
            case READING -> throw notFound();
            case MAPPING -> Page.of("transfer/mapping", views.mapping(row, row.understood()));
            case CHECKING, IMPORTING -> Page.of("transfer/progress", views.progress(row, works.find(id)));
            case CHECKED, IMPORTED, UNDONE, FAILED -> Page.of("transfer/result", views.result(row, works.find(id)));
        };
    }

    /** What the columns are, from the look at the rows back to them. */
    @Get("/{id}/columns")
    ModelAndView<Map<String, Object>> columns(String consultation, UUID id) {
        TransferRow row = open(consultation, id);
        return Page.of("transfer/mapping", views.mapping(row, row.understood()));
    }

    @Post("/{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> understand(String consultation, UUID id, FormBody form) {
        TransferRow row = open(consultation, id);
        Plan before = row.understood();
        int headingRows = form.text("heading-rows").equals("2") ? 2 : 1;
        if (headingRows != before.headingRows()) {
            transfers.propose(row, headingRows);
            return Page.next(views.path(consultation, id));
        }
        Plan plan = views.plan(row, form);
        List<FormError> errors = views.faults(row, plan);
        if (errors.isEmpty()) {
            Scan scan = transfers.understand(row, plan);
            errors.addAll(views.strange(scan));
            if (errors.isEmpty()) {
                return ready(found(consultation, id), scan.unknown().isEmpty());
            }
        }
        return Page.refused("transfer/mapping", errors, views.mapping(row, plan));
    }

    @Get("/{id}/values")
    ModelAndView<Map<String, Object>> values(String consultation, UUID id) {
        TransferRow row = open(consultation, id);
        return Page.of("transfer/values", views.values(row, Map.of()));
    }

    @Post("/{id}/values")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> values(String consultation, UUID id, FormBody form) {
        TransferRow row = open(consultation, id);
        TransferViews.Said said = views.said(row, form);
        if (!said.errors().isEmpty()) {
            return Page.refused("transfer/values", said.errors(), views.values(row, form.fields()));
        }
        Scan scan = transfers.understand(row, row.understood().with(said.values()));
        return ready(found(consultation, id), scan.unknown().isEmpty());
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> ready(TransferRow row, boolean allKnown) {
        String path = views.path(row.consultation(), row.id());
        if (!allKnown) {
            return Page.next(path + "/values");
        }
        transfers.check(row);
        return Page.next(path);
    }

    @Get("/{id}/problems.csv")
    HttpResponse<StreamedFile> problems(String consultation, UUID id) {
        TransferRow row = found(consultation, id);
        return HttpResponse.ok(new StreamedFile(views.problems(row), MediaType.of("text/csv; charset=utf-8")))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.csv\"");
    }

    @Post("/{id}/import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> bring(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        transfers.bring(found(consultation, id), officer(request));
        return Page.next(views.path(consultation, id));
    }

    @Get("/{id}/undo")
    ModelAndView<Map<String, Object>> undo(String consultation, UUID id) {
        return Page.of("transfer/undo", views.undo(imported(consultation, id), ""));
    }

    @Post("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> undo(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        TransferRow row = found(consultation, id);
        String why = form.text("why").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Page.refused(
                    "transfer/undo",
                    List.of(new FormError("why", views.say("transfer.undo.no-reason"))),
                    views.undo(imported(consultation, id), why));
        }
        transfers.undo(row, why, officer(request));
        return Page.next(views.path(consultation, id));
    }

    @Post("/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> discard(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        transfers.discard(found(consultation, id), officer(request));
        return Page.next("/desk/" + consultation + "/imports");
    }

    private void known(String consultation) {
        definitions.consultation(consultation).orElseThrow(TransferPages::notFound);
    }

    private TransferRow found(String consultation, UUID id) {
        return transfers.find(consultation, id).orElseThrow(TransferPages::notFound);
    }

    /** One of which the columns can still be said. */
    private TransferRow open(String consultation, UUID id) {
        return Optional.of(found(consultation, id))
                .filter(row -> row.at() == TransferState.MAPPING || row.at() == TransferState.CHECKED)
                .orElseThrow(TransferPages::notFound);
    }

    private TransferRow imported(String consultation, UUID id) {
        return Optional.of(found(consultation, id))
                .filter(row -> row.at() == TransferState.IMPORTED)
                .orElseThrow(TransferPages::notFound);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
