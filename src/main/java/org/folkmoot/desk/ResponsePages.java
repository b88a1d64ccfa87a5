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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Corrections;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Question;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/**
 * One response, found by its reference: what became of it, corrections of single answers, and its erasure, each with its
 * reason. Equality answers are never shown.
 */
@Controller("/desk/{consultation}/responses")
@Produces(MediaType.TEXT_HTML)
final class ResponsePages {

    private static final String REFERENCE = "reference";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_LABEL = 80;

    /** What an officer may make of a response that no flag led to. Withdrawal is another thing. */
    private static final List<Disposition> DECIDED = List.of(
            Disposition.INCLUDED,
            Disposition.DUPLICATE,
            Disposition.BLANK,
            Disposition.OUT_OF_SCOPE,
            Disposition.LATE,
            Disposition.TEST);

    private final Definitions definitions;
    private final Responses responses;
    private final Corrections corrections;
    private final Withdrawals withdrawals;
    private final Flagged flagged;
    private final Corrected corrected;
    private final Lettered lettered;
    private final Sums sums;
    private final DeskWords words;

    ResponsePages(
            Definitions definitions,
            Responses responses,
            Corrections corrections,
            Withdrawals withdrawals,
            Flagged flagged,
            Corrected corrected,
            Lettered lettered,
            Sums sums,
            DeskWords words) {
        this.definitions = definitions;
        this.responses = responses;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.flagged = flagged;
        this.corrected = corrected;
        this.lettered = lettered;
        this.sums = sums;
        this.words = words;
    }

    record Choice(String anchor, String id, String label, boolean chosen) {}

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
            "sums",
            sums.of(consultation),
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
        return Page.of("desk/response", model(consultation, response(consultation, id), null, Optional.empty()));
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
                    model(consultation, response, words.say("desk.response.erase.choose"), Optional.empty()));
        }
        withdrawals.erase(response.id(), SignedIn.officer(request).orElseThrow(), reason.get());
        return Page.next("/desk/" + consultation + "/responses/" + id);
    }

    /** Gives a response another disposition, with a reason. */
    @Post("/{id}/dispose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> dispose(HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        Response response = response(consultation, id);
        Optional<Disposition> became = Disposition.of(form.text("became")).filter(DECIDED::contains);
        String why = form.text("why").strip();
        String label = form.text("label").strip();
        List<FormError> errors = new ArrayList<>();
        if (became.isEmpty()) {
            errors.add(new FormError("became", words.say("desk.response.dispose.choose")));
        }
        if (label.length() > LONGEST_LABEL) {
            errors.add(new FormError("label", words.say("desk.flags.long-label")));
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            errors.add(new FormError("why", words.say("desk.flags.no-reason")));
        }
        if (!errors.isEmpty()) {
            return Page.refused("desk/response", errors, model(consultation, response, null, Optional.of(form)));
        }
        flagged.decide(
                consultation,
                Flag.FOUND,
                List.of(response.id()),
                became,
                Optional.empty(),
                why,
                Optional.of(label).filter(each -> !each.isEmpty()),
                SignedIn.officer(request).orElseThrow());
        return Page.next("/desk/" + consultation + "/responses/" + id + "#decided");
    }

    /** Adds a response to a campaign that was named: what reads like it and no program found. */
    @Post("/{id}/campaign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> campaign(HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        Response response = response(consultation, id);
        Optional<UUID> campaign = lettered.open(consultation, response).stream()
                .map(Lettered.Choice::id)
                .filter(form.text("campaign")::equals)
                .map(UUID::fromString)
                .findFirst();
        String why = form.text("campaign-why").strip();
        List<FormError> errors = new ArrayList<>();
        if (campaign.isEmpty()) {
            errors.add(new FormError("campaign", words.say("desk.response.campaign.choose")));
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            errors.add(new FormError("campaign-why", words.say("desk.flags.no-reason")));
        }
        if (!errors.isEmpty()) {
            return Page.refused("desk/response", errors, model(consultation, response, null, Optional.of(form)));
        }
        lettered.addOne(
                consultation,
                response.id(),
                campaign.orElseThrow(),
                why,
                SignedIn.officer(request).orElseThrow());
        return Page.next("/desk/" + consultation + "/responses/" + id);
    }

    @Get("/{id}/correct/{question}")
    ModelAndView<Map<String, Object>> correct(String consultation, UUID id, String question) {
        Response response = response(consultation, id);
        Question asked = corrected.question(response, question).orElseThrow(ResponsePages::notFound);
        return Page.of("desk/correct", correcting(consultation, response, asked, Optional.empty()));
    }

    @Post("/{id}/correct/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(HttpRequest<?> request, String consultation, UUID id, String question, FormBody form) {
        Response response = response(consultation, id);
        Question asked = corrected.question(response, question).orElseThrow(ResponsePages::notFound);
        String why = form.text("why").strip();
        List<FormError> errors = new ArrayList<>(corrected.errors(asked, form));
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            errors.add(new FormError("why", words.say("desk.correct.no-reason")));
        }
        if (!errors.isEmpty()) {
            return Page.refused("desk/correct", errors, correcting(consultation, response, asked, Optional.of(form)));
        }
        corrections.correct(
                response.id(),
                Corrected.written(asked, form),
                Set.of(asked.head().id()),
                why,
                SignedIn.officer(request).orElseThrow());
        return Page.next("/desk/" + consultation + "/responses/" + id + "#past");
    }

    private Object[] correcting(String consultation, Response response, Question asked, Optional<FormBody> sent) {
        Consultation found = found(consultation);
        return new Object[] {
            "title",
            words.say("desk.correct.title", response.reference()),
            "section",
            "desk",
            "back",
            "/desk/" + consultation + "/responses/" + response.id(),
            "consultationTitle",
            words.of(found.title()),
            "widget",
            corrected.html(response, asked, sent),
            "marks",
            corrected.marks(response, asked, sent),
            "action",
            "/desk/" + consultation + "/responses/" + response.id() + "/correct/"
                    + asked.head().id(),
            "words",
            sent.map(form -> form.text("why")).orElse("")
        };
    }

    private Object[] model(String consultation, Response response, @Nullable String problem, Optional<FormBody> sent) {
        Consultation found = found(consultation);
        List<Choice> reasons = Stream.of(Withdrawals.Reason.values())
                .map(reason -> new Choice(
                        reason.ordinal() == 0 ? REASON : REASON + "-" + reason.id(),
                        reason.id(),
                        words.say("desk.response.reason." + reason.id()),
                        false))
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
            corrected.history(response),
            "rows",
            corrected.rows(consultation, response),
            "decided",
            flagged.decided(consultation, response.id()),
            "dispositions",
            DECIDED.stream()
                    .map(each -> new Choice(
                            each == Disposition.INCLUDED ? "became" : "became-" + each.id(),
                            each.id(),
                            words.say("desk.disposition." + each.id()),
                            sent.filter(form -> form.text("became").equals(each.id()))
                                    .isPresent()))
                    .toList(),
            "label",
            sent.map(form -> form.text("label")).orElse(""),
            "words",
            sent.map(form -> form.text("why")).orElse(""),
            "campaign",
            lettered.campaign(consultation, response),
            "campaigns",
            lettered.open(consultation, response),
            "self",
            "/desk/" + consultation + "/responses/" + response.id(),
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
