package org.folkmoot.paper.scan;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.paper.Batch;
import org.folkmoot.paper.Batches;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.Spot;
import org.folkmoot.response.Definitions;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;
import org.folkmoot.web.SentFile;
import org.folkmoot.web.StreamedFiles;

/** Scans of batches are handed in here, and pages that could not be told by themselves are given to their sheets. */
@Controller("/desk/{consultation}/scans")
@Produces(MediaType.TEXT_HTML)
class ScanPages {

    static final int MEGABYTES = 200;
    static final int FILES = 60;

    private final Definitions definitions;
    private final Batches batches;
    private final Scans scans;
    private final ScanReading reading;
    private final ScanViews views;

    ScanPages(Definitions definitions, Batches batches, Scans scans, ScanReading reading, ScanViews views) {
        this.definitions = definitions;
        this.batches = batches;
        this.scans = scans;
        this.reading = reading;
        this.views = views;
    }

    @Get
    ModelAndView<Map<String, Object>> list(String consultation) {
        known(consultation);
        return Page.of("scan/list", views.list(consultation, ""));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @StreamedFiles(megabytes = MEGABYTES, files = FILES)
    HttpResponse<ModelAndView<Map<String, Object>>> take(HttpRequest<?> request, String consultation, FormBody form)
            throws IOException {
        known(consultation);
        Officer officer = SignedIn.officer(request).orElseThrow();
        List<FormError> errors = new ArrayList<>();
        Optional<Batch> batch = batches.all(consultation).stream()
                .filter(each -> Integer.toString(each.number()).equals(form.text("batch")))
                .findFirst();
        List<SentFile> files = form.sent("file");
        if (batch.isEmpty()) {
            errors.add(new FormError("batch", views.say("scan.batch.none")));
        }
        if (files.isEmpty()) {
            errors.add(new FormError("file", views.say("scan.file.none")));
        }
        if (errors.isEmpty()) {
            for (SentFile file : files) {
                try {
                    scans.take(batch.get(), file.path(), file.name(), officer);
                } catch (ScanFile.Refused refused) {
                    errors.add(new FormError(
                            "file",
                            views.say("scan.refused", file.name(), views.say("scan.problem." + refused.problem))));
                }
            }
        }
        return errors.isEmpty()
                ? Page.next(
                        ScanViews.base(consultation) + "/batches/" + batch.get().number())
                : Page.refused("scan/list", errors, views.list(consultation, form.text("batch")));
    }

    @Get("/batches/{number}")
    ModelAndView<Map<String, Object>> batch(String consultation, int number) {
        return Page.of("scan/batch", views.batch(batchOf(consultation, number)));
    }

    @Get("/pages/{page}")
    ModelAndView<Map<String, Object>> page(String consultation, UUID page) {
        ScanPageRow row = found(consultation, page);
        return Page.of("scan/page", views.page(row, batchOf(row), Optional.empty()));
    }

    @Post("/pages/{page}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> assign(
            HttpRequest<?> request, String consultation, UUID page, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        ScanPageRow row = found(consultation, page);
        Batch batch = batchOf(row);
        String back = ScanViews.base(consultation) + "/batches/" + batch.number();
        if (!row.state().equals(ScanPageRow.UNREAD)) {
            return Page.next(back);
        }
        String what = form.text("what");
        if (ScanViews.ASIDE.contains(what)) {
            scans.setAside(row, what, officer, batch);
            return Page.next(back);
        }
        List<FormError> errors = new ArrayList<>();
        Optional<ScanViews.Place> place = views.place(form, batch, errors);
        if (!what.equals("assign")) {
            errors.add(0, new FormError("what", views.say("scan.page.none")));
        }
        if (!errors.isEmpty() || place.isEmpty()) {
            return Page.refused("scan/page", errors, views.page(row, batch, Optional.of(form)));
        }
        PageCode code = place.get().code();
        Optional<PageReading.Read> read = reading.read(row, code);
        List<Spot> lines = views.lines(code);
        scans.assign(row, place.get().sheet(), code, read, lines, officer, batch);
        return Page.next(back);
    }

    @Get("/pages/{page}/picture")
    @Produces(MediaType.IMAGE_JPEG)
    HttpResponse<byte[]> picture(String consultation, UUID page) {
        return Optional.ofNullable(found(consultation, page).picture())
                .map(HttpResponse::ok)
                .orElseThrow(ScanPages::notFound);
    }

    /** The part of a page on which a field stands. */
    @Get("/pages/{page}/cut")
    @Produces(MediaType.IMAGE_JPEG)
    HttpResponse<byte[]> cut(String consultation, UUID page, @QueryValue String field) {
        ScanPageRow row = found(consultation, page);
        List<Spot> spots = views.spots(row, field);
        if (spots.isEmpty() || row.picture() == null) {
            throw notFound();
        }
        return HttpResponse.ok(PageFile.cut(row.picture(), spots.getFirst(), Optional.of(spots.getLast())));
    }

    private void known(String consultation) {
        definitions.consultation(consultation).orElseThrow(ScanPages::notFound);
    }

    private Batch batchOf(String consultation, int number) {
        return batches.byNumber(consultation, number).orElseThrow(ScanPages::notFound);
    }

    private Batch batchOf(ScanPageRow row) {
        return batches.byId(row.batchId()).orElseThrow();
    }

    private ScanPageRow found(String consultation, UUID page) {
        return scans.page(page)
                .filter(row -> batchOf(row).consultation().equals(consultation))
                .orElseThrow(ScanPages::notFound);
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
