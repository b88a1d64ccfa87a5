package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.Turnstile;

/** Goes on with a page of answers that was sent while nothing on the device led to its draft. */
@Controller("/consultations/{consultation}/{survey}/recover")
@Produces(MediaType.TEXT_HTML)
final class RecoverController {

    private final Visits visits;
    private final Drafts drafts;
    private final Returns returns;
    private final Turnstile turnstile;
    private final Admission admission;
    private final Messages messages;
    private final Lost lost;

    RecoverController(
            Visits visits,
            Drafts drafts,
            Returns returns,
            Turnstile turnstile,
            Admission admission,
            Messages messages,
            Lost lost) {
        this.visits = visits;
        this.drafts = drafts;
        this.returns = returns;
        this.turnstile = turnstile;
        this.admission = admission;
        this.messages = messages;
        this.lost = lost;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> recover(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isPresent() || !visit.taking()) {
            return Page.next(visit.path());
        }
        DraftToken device = DraftToken.fresh(form.text("shared").equals("yes"));
        if (form.text(Lost.AGAIN).equals("yes")) {
            return switch (admission.admit(request, visit, form, () -> drafts.begin(device, visits.beginning(visit)))) {
                case Admission.Admitted.Begun begun -> goOn(visit, device, form);
                case Admission.Admitted.Not not -> lost.page(visit, form.text(Lost.PAGE), form, not.error());
            };
        }
        turnstile.guess(request, form);
        Optional<Draft> found = ReturnCode.read(form.text(Lost.CODE))
                .flatMap(code -> returns.open(code, device))
                .filter(draft -> draft.surveyId().equals(visit.id()));
        if (found.isEmpty()) {
            turnstile.wrong(request);
            String problem = messages.text(visit.language(), "journey.return.wrong");
            return lost.page(visit, form.text(Lost.PAGE), form, new FormError(Lost.CODE, problem));
        }
        return goOn(visit, device, form);
    }

    private HttpResponse<?> goOn(Visit visit, DraftToken device, FormBody form) {
        drafts.leave(device, visit.id(), form.text(Lost.PAGE), PageController.onForm(form), form.fields());
        String to = drafts.find(device, visit.id())
                .map(draft -> draft.over() ? visit.path("receipt") : drafts.onwards(visit, draft))
                .orElseGet(visit::path);
        return Page.next(to).cookie(visits.cookie(visit, device));
    }
}
