package org.folkmoot.paper;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** The record of one form, without its answers: what is put right there, and where the form is set aside and taken back. */
@Controller("/desk/{consultation}/paper/sheets/{id}")
final class SheetPages {

    private static final String VIEW = "paper/sheet";
    private static final int LONGEST_REASON = 500;

    private final Batches batches;
    private final Turns turns;
    private final SheetLines lines;
    private final PaperWords words;

    SheetPages(Batches batches, Turns turns, SheetLines lines, PaperWords words) {
        this.batches = batches;
        this.turns = turns;
        this.lines = lines;
        this.words = words;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> sheet(String consultation, String id) {
        return Page.of(VIEW, model(found(consultation, id), "", "", ""));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> change(
            HttpRequest<?> request, String consultation, String id, FormBody form) {
        Sheet sheet = found(consultation, id);
        Batch batch = batches.byId(sheet.batchId()).orElseThrow();
        FormsIn.Typed typed = FormsIn.typed(form);
        Optional<Layout> layout = FormsIn.layout(typed.layout());
        boolean good = layout.isPresent()
                && words.editions(batch).stream().anyMatch(edition -> edition.number() == typed.edition())
                && words.languageChoices(batch, typed.language()).stream().anyMatch(PaperWords.Choice::selected);
        if (!good) {
            return refused(sheet, "edition", "sheets.fault.edition", form);
        }
        return batches.change(
                        sheet.id(),
                        typed.edition(),
                        typed.language(),
                        layout.orElseThrow(),
                        Remark.read(typed.remarks()),
                        officer(request))
                ? Page.next(address(sheet))
                : refused(sheet, "edition", "sheets.fault.edition-begun", form);
    }

    @Post("/aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> setAside(
            HttpRequest<?> request, String consultation, String id, FormBody form) {
        Sheet sheet = found(consultation, id);
        Optional<SheetState> aside = FormsIn.aside(form.text("aside"));
        String reason = form.text("reason").strip();
        if (aside.isEmpty()) {
            return refused(sheet, "aside-SPOILT", "sheets.fault.aside", form);
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return refused(sheet, "reason", "sheets.fault.reason", form);
        }
        Optional<UUID> same = aside.get() == SheetState.DUPLICATE ? other(sheet, form.text("same")) : Optional.empty();
        if (aside.get() == SheetState.DUPLICATE && same.isEmpty()) {
            return refused(sheet, "same", "sheets.fault.same", form);
        }
        return turns.dispose(sheet.id(), aside.get(), reason, same, officer(request))
                ? Page.next(address(sheet))
                : refused(sheet, "aside-SPOILT", "sheets.fault.counts", form);
    }

    private Optional<UUID> other(Sheet sheet, String typed) {
        return SheetNumber.read(typed).stream()
                .flatMap(number -> batches.bearing(sheet.consultation(), number).stream())
                .map(Sheet::id)
                .filter(other -> !other.equals(sheet.id()))
                .findFirst();
    }

    @Post("/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> restore(HttpRequest<?> request, String consultation, String id) {
        Sheet sheet = found(consultation, id);
        turns.restore(sheet.id(), officer(request));
        return Page.next(address(sheet));
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> refused(
            Sheet sheet, String field, String key, FormBody form) {
        List<FormError> errors = new ArrayList<>();
        errors.add(new FormError(field, words.say(key, LONGEST_REASON)));
        return Page.refused(VIEW, errors, model(sheet, form.text("aside"), form.text("reason"), form.text("same")));
    }

    private Object[] model(Sheet sheet, String aside, String reason, String same) {
        Batch batch = batches.byId(sheet.batchId()).orElseThrow();
        SheetLines.Line line = lines.one(sheet);
        return new Object[] {
            "title", words.say("sheets.sheet.title", line.number()),
            "section", "desk",
            "back", "/desk/" + sheet.consultation() + "/paper/batches/" + batch.number(),
            "notice", words.notice(sheet.consultation()),
            "consultation", words.title(sheet.consultation()),
            "action", address(sheet),
            "batch", batch,
            "source", words.source(batch),
            "sheet", line,
            "duplicateOf",
                    Optional.ofNullable(sheet.sameAs())
                            .flatMap(batches::sheet)
                            .map(Sheet::shown)
                            .orElse(null),
            "editions", words.editionChoices(batch, sheet.edition()),
            "formLanguages", words.languageChoices(batch, sheet.language()),
            "layouts", words.layoutChoices(sheet.layout()),
            "remarks", words.remarkChoices(sheet.remarks()),
            "asides", words.asideChoices(aside, SheetState.SPOILT, SheetState.BLANK, SheetState.DUPLICATE),
            "reason", reason,
            "same", same
        };
    }

    private Sheet found(String consultation, String id) {
        words.found(consultation);
        return batches.sheet(PaperWords.id(id))
                .filter(sheet -> sheet.consultation().equals(consultation))
                .orElseThrow(PaperWords::missing);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private static String address(Sheet sheet) {
        return "/desk/" + sheet.consultation() + "/paper/sheets/" + sheet.id();
    }
}
