package org.folkmoot.paper.scan;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.Batch;
import org.folkmoot.paper.Batches;
import org.folkmoot.paper.Kept;
import org.folkmoot.paper.Turn;
import org.folkmoot.paper.Turns;
import org.folkmoot.paper.print.Forms;
import org.folkmoot.paper.print.Part;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** A person confirms what was read of a sheet; what she sends is her first keying of it. */
@Controller("/desk/{consultation}/scans")
@Produces(MediaType.TEXT_HTML)
class ConfirmPages {

    private static final String SCREEN = "scan/confirm";

    private final Batches batches;
    private final Turns turns;
    private final ConfirmScreen screen;
    private final WidgetHtml widgets;

    ConfirmPages(Batches batches, Turns turns, ConfirmScreen screen, WidgetHtml widgets) {
        this.batches = batches;
        this.turns = turns;
        this.screen = screen;
        this.widgets = widgets;
    }

    /** On to the next sheet for this officer; one that was not scanned is keyed in the usual way. */
    @Post("/batches/{number}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> next(
            HttpRequest<?> request, String consultation, int number, FormBody form) {
        Batch batch = batches.byNumber(consultation, number).orElseThrow(ScanPages::notFound);
        return next(batch, Part.of(form.text("part")).orElse(Part.MAIN), officer(request));
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> next(Batch batch, Part part, Officer officer) {
        String consultation = batch.consultation();
        return Page.next(turns.next(batch.id(), part, officer)
                .map(turn -> address(consultation, turn))
                .orElse(ScanViews.base(consultation) + "/batches/" + batch.number()));
    }

    private static String address(String consultation, Turn turn) {
        return turn.turn() == 1 && !turn.read().isEmpty()
                ? ScanViews.base(consultation) + "/keyings/" + turn.keying()
                : "/desk/" + consultation + "/paper/keyings/" + turn.keying();
    }

    @Get("/keyings/{keying}")
    HttpResponse<ModelAndView<Map<String, Object>>> show(HttpRequest<?> request, String consultation, UUID keying) {
        Turn turn = turn(request, consultation, keying);
        return turn.read().isEmpty()
                ? Page.next(address(consultation, turn))
                : HttpResponse.ok(Page.of(SCREEN, screen.model(turn, turn.soFar(), List.of(), false)));
    }

    @Post("/keyings/{keying}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> confirm(
            HttpRequest<?> request, String consultation, UUID keying, FormBody form) {
        Officer officer = officer(request);
        Turn turn = turn(request, consultation, keying);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Question> shown = screen.toLookAt(turn);
        shown.forEach(question -> question.widget()
                .fields()
                .forEach(field -> fields.put(
                        field,
                        form.all(field).stream().filter(text -> !text.isBlank()).toList())));
        Optional<String> helper = form.first(Forms.ASSISTED).filter(ConfirmScreen.HELPERS::contains);
        helper.ifPresent(who -> fields.put(Forms.ASSISTED, who.isEmpty() ? List.of() : List.of(who)));
        Kept change = new Kept(fields, Map.of(), "", 0, 0);
        if (!turns.keep(keying, officer, change)) {
            throw ScanPages.notFound();
        }
        Written written = change.after(turn.soFar());
        List<Fault> faults = form.first("as-written").isPresent() ? List.of() : faults(shown, written);
        if (!faults.isEmpty()) {
            List<FormError> errors = widgets.errors(faults, ScanViews.STAFF);
            return Page.refused(SCREEN, errors, screen.model(turn, written, faults, true));
        }
        turns.head(
                keying,
                officer,
                turn.language(),
                helper.orElse(written.one(Forms.ASSISTED).orElse("")));
        turns.finish(keying, officer, written);
        return next(batches.byId(turn.batch()).orElseThrow(), turn.part(), officer);
    }

    /** Marks that cannot be counted as they stand. What was left blank is no fault on paper. */
    private static List<Fault> faults(List<Question> shown, Written written) {
        return shown.stream()
                .map(question -> question.read(written))
                .filter(read -> !(read.answer() instanceof Answer.Missing
                        && ((Answer.Missing) read.answer()).why() == Why.SKIPPED))
                .flatMap(read -> read.faults().stream())
                .toList();
    }

    private Turn turn(HttpRequest<?> request, String consultation, UUID keying) {
        return turns.open(keying, officer(request))
                .filter(turn -> turn.edition().survey().id().consultation().equals(consultation))
                .orElseThrow(ScanPages::notFound);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }
}
