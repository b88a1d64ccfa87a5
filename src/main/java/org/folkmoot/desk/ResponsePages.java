package org.folkmoot.desk;

import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Revisions;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** One response, found by its reference, and its erasure by an officer who says why. Equality answers are never shown. */
@Controller("/desk/{consultation}/responses")
@Produces(MediaType.TEXT_HTML)
final class ResponsePages {

    private static final String REFERENCE = "reference";
    private static final String REASON = "reason";

    private final Definitions definitions;
    private final Responses responses;
    private final Revisions revisions;
    private final Withdrawals withdrawals;
    private final Flagged flagged;
    private final DeskWords words;

    ResponsePages(
            Definitions definitions,
            Responses responses,
            Revisions revisions,
            Withdrawals withdrawals,
            Flagged flagged,
            DeskWords words) {
        this.definitions = definitions;
        this.responses = responses;
        this.revisions = revisions;
        this.withdrawals = withdrawals;
        this.flagged = flagged;
        this.words = words;
    }

    record Choice(String anchor, String id, String label) {}

    @Get
    ModelAndView<Map<String, Object>> find(String consultation) {
        return Page.of("desk/responses", finding(consultation, ""));
    }

    private Object[] finding(String consultation, String reference) {
        Consultation found = found(consultation);
        return new Object[] {
            "title",
            words.say("desk.response.find"),
            "section",
            "desk",
            "back",
            "/desk/" + consultation,
            "consultationTitle",
            words.of(found.title()),
            "action",
            "/desk/" + consultation + "/responses",
            REFERENCE,
            reference
        };
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> found(String consultation, FormBody form) {
        found(consultation);
        String typed = form.text(REFERENCE).strip();
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        Optional<Response> response = Stream.of(
                        typed, letters.length() == 8 ? letters.substring(0, 4) + "-" + letters.substring(4) : typed)
                .flatMap(reference -> responses.byReference(consultation, reference).stream())
                .findFirst();
        return response.<HttpResponse<?>>map(each -> Page.next("/desk/" + consultation + "/responses/" + each.id()))
                .orElseGet(() -> Page.refused(
                        "desk/responses",
                        List.of(new FormError(REFERENCE, words.say("desk.response.unknown"))),
                        finding(consultation, typed)));
    }

    @Get("/{id}")
    ModelAndView<Map<String, Object>> show(String consultation, UUID id) {
        return Page.of("desk/response", model(consultation, response(consultation, id), null));
    }

    @Post("/{id}/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> erase(HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        Response response = response(consultation, id);
        Optional<Withdrawals.Reason> reason = Withdrawals.Reason.of(form.text(REASON));
        if (reason.isEmpty()) {
            return Page.refused(
                    "desk/response",
                    List.of(new FormError(REASON, words.say("desk.response.erase.choose"))),
                    model(consultation, response, words.say("desk.response.erase.choose")));
        }
        withdrawals.erase(response.id(), SignedIn.officer(request).orElseThrow(), reason.get());
        return Page.next("/desk/" + consultation + "/responses/" + id);
    }

    private Object[] model(String consultation, Response response, @Nullable String problem) {
        Consultation found = found(consultation);
        List<Choice> reasons = Stream.of(Withdrawals.Reason.values())
                .map(reason -> new Choice(
                        reason.ordinal() == 0 ? REASON : REASON + "-" + reason.id(),
                        reason.id(),
                        words.say("desk.response.reason." + reason.id())))
                .toList();
        return new Object[] {
            "title",
            words.say("desk.response.title", response.reference()),
            "section",
            "desk",
            "back",
            "/desk/" + consultation + "/responses",
            "consultationTitle",
            words.of(found.title()),
            "channel",
            words.channel(response.provenance().channel()),
            "received",
            response.provenance().submitted(),
            "disposition",
            words.say("desk.disposition." + response.disposition().id()),
            "withdrawn",
            withdrawals.day(response.id()).orElse(null),
            "past",
            revisions.past(response.id()),
            "rows",
            flagged.sideBySide(List.of(response)),
            "action",
            "/desk/" + consultation + "/responses/" + response.id() + "/erase",
            "reasons",
            reasons,
            "problem",
            problem
        };
    }

    private Response response(String consultation, UUID id) {
        return responses
                .byId(new ResponseId(id))
                .filter(response -> response.survey().consultation().equals(consultation))
                .orElseThrow(ResponsePages::notFound);
    }

    private Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(ResponsePages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
