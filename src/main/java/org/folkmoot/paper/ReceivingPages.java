package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** One batch: where its forms are recorded one after another, and where it is closed and handed over. */
@Controller("/desk/{consultation}/paper/batches/{number}")
final class ReceivingPages {

    private static final String VIEW = "paper/batch";
    private static final int SHOWN = 30;

    private final Batches batches;
    private final Turns turns;
    private final SheetLines lines;
    private final FormsIn formsIn;
    private final PaperWords words;

    ReceivingPages(Batches batches, Turns turns, SheetLines lines, FormsIn formsIn, PaperWords words) {
        this.batches = batches;
        this.turns = turns;
        this.lines = lines;
        this.formsIn = formsIn;
        this.words = words;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> batch(
            HttpRequest<?> request,
            String consultation,
            int number,
            @Nullable @QueryValue String added,
            @Nullable @QueryValue String all) {
        Batch batch = found(consultation, number);
        Optional<Sheet> last = added == null
                ? Optional.empty()
                : batches.sheet(PaperWords.id(added))
                        .filter(sheet -> sheet.batchId().equals(batch.id()));
        return Page.of(VIEW, model(request, batch, formsIn.fresh(batch), last, all != null));
    }

    /** Records one form; the page comes again for the next. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> add(
            HttpRequest<?> request, String consultation, int number, FormBody form) {
        Batch batch = found(consultation, number);
        FormsIn.Typed typed = FormsIn.typed(form);
        List<FormError> errors = new ArrayList<>();
        Optional<Batches.Incoming> incoming = formsIn.read(batch, typed, errors);
        Optional<Sheet> sheet = incoming.flatMap(found -> batches.add(batch.id(), found, officer(request)));
        if (sheet.isEmpty()) {
            if (errors.isEmpty()) {
                errors.add(new FormError("number", words.say("sheets.fault.closed")));
            }
            return Page.refused(VIEW, errors, model(request, batch, typed, Optional.empty(), false));
        }
        return Page.next(address(batch) + "?added=" + sheet.get().id());
    }

    @Post("/count")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> count(
            HttpRequest<?> request, String consultation, int number, FormBody form) {
        Batch batch = found(consultation, number);
        Optional<Integer> counted = BatchPages.whole(form.text("counted").strip(), 1, 100_000);
        if (counted.isEmpty()) {
            return refused(request, batch, "counted", "sheets.fault.counted");
        }
        batches.count(batch.id(), counted.get(), officer(request));
        return Page.next(address(batch));
    }

    @Post("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> close(HttpRequest<?> request, String consultation, int number) {
        Batch batch = found(consultation, number);
        return batches.close(batch.id(), officer(request))
                ? Page.next(address(batch))
                : refused(request, batch, "counted", "sheets.fault.close");
    }

    @Post("/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> reopen(HttpRequest<?> request, String consultation, int number) {
        Batch batch = found(consultation, number);
        batches.reopen(batch.id(), officer(request));
        return Page.next(address(batch));
    }

    /** Gives what the officer has left of it to a colleague, or to anyone. */
    @Post("/hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> handOver(
            HttpRequest<?> request, String consultation, int number, FormBody form) {
        Batch batch = found(consultation, number);
        Officer from = officer(request);
        turns.handOver(
                batch.id(),
                from,
                words.keyers(consultation, from).stream()
                        .filter(to -> to.id().toString().equals(form.text("to")))
                        .findFirst());
        return Page.next("/desk/" + consultation + "/paper/batches");
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> refused(
            HttpRequest<?> request, Batch batch, String field, String key) {
        int recorded = batches.sheets(batch.id()).size();
        return Page.refused(
                VIEW,
                List.of(new FormError(field, words.say(key, batch.counted(), recorded))),
                model(request, batch, formsIn.fresh(batch), Optional.empty(), false));
    }

    private Object[] model(
            HttpRequest<?> request, Batch batch, FormsIn.Typed typed, Optional<Sheet> added, boolean all) {
        List<SheetLines.Line> sheets = new ArrayList<>(lines.of(batch));
        int recorded = sheets.size();
        Collections.reverse(sheets);
        String consultation = batch.consultation();
        return new Object[] {
            "title", words.say("sheets.batch.title", Integer.toString(batch.number())),
            "section", "desk",
            "back", "/desk/" + consultation + "/paper/batches",
            "notice", words.notice(consultation),
            "consultation", words.title(consultation),
            "base", "/desk/" + consultation + "/paper",
            "action", address(batch),
            "batch", batch,
            "survey", words.survey(batch),
            "source", words.source(batch),
            "checking", words.checking(batch),
            "closed", batch.closed() != null,
            "recorded", recorded,
            "typed", typed,
            "editions", words.editionChoices(batch, typed.edition()),
            "formLanguages", words.languageChoices(batch, typed.language()),
            "layouts", words.layoutChoices(typed.layout()),
            "remarks", words.remarkChoices(typed.remarks()),
            "asides", words.asideChoices(typed.aside(), SheetState.BLANK, SheetState.SPOILT),
            "added", added.map(lines::one).orElse(null),
            "used", added.filter(sheet -> sheet.copy() > 1).map(this::used).orElse(null),
            "assigned", added.filter(Sheet::assigned).map(Sheet::shown).orElse(null),
            "sheets", all ? sheets : sheets.subList(0, Math.min(SHOWN, recorded)),
            "more", !all && recorded > SHOWN,
            "keyer", words.name(batch.keyerId()),
            "keyers",
                    words.keyers(consultation, officer(request)).stream()
                            .map(keyer -> new PaperWords.Choice(keyer.id().toString(), keyer.name(), false))
                            .toList()
        };
    }

    /** Where the other forms are that bear the number of one. */
    private String used(Sheet sheet) {
        UUID other =
                batches.sheets(sheet.consultation(), sheet.number()).getFirst().batchId();
        Batch batch = batches.byId(other).orElseThrow();
        return words.say("sheets.used", sheet.number(), Integer.toString(batch.number()), sheet.copy());
    }

    private Batch found(String consultation, int number) {
        words.found(consultation);
        return batches.byNumber(consultation, number).orElseThrow(PaperWords::missing);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private static String address(Batch batch) {
        return "/desk/" + batch.consultation() + "/paper/batches/" + batch.number();
    }
}
