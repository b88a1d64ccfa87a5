package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Editions;
import org.folkmoot.response.PrivateCodes;
import org.folkmoot.response.Response;
import org.folkmoot.response.Revisions;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Notice;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.Preferences;

/** Coming back to a response that was sent, with its reference and private code: to see, change or withdraw it. */
@Controller("/consultations/{consultation}/{survey}/my-response")
@Produces(MediaType.TEXT_HTML)
final class MyResponseController {

    private static final String HERE = "my-response";
    private static final String REFERENCE = "reference";
    private static final String CODE = "code";

    private final Visits visits;
    private final OwnResponse own;
    private final PrivateCodes codes;
    private final Editions editions;
    private final Revisions revisions;
    private final Withdrawals withdrawals;
    private final Changes changes;
    private final PublicPage pages;
    private final Copy copy;
    private final Calendar calendar;
    private final Messages messages;

    MyResponseController(
            Visits visits,
            OwnResponse own,
            PrivateCodes codes,
            Editions editions,
            Revisions revisions,
            Withdrawals withdrawals,
            Changes changes,
            PublicPage pages,
            Copy copy,
            Calendar calendar,
            Messages messages) {
        this.visits = visits;
        this.own = own;
        this.codes = codes;
        this.editions = editions;
        this.revisions = revisions;
        this.withdrawals = withdrawals;
        this.changes = changes;
        this.pages = pages;
        this.copy = copy;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        Optional<Response> found = own.opened(request, visit);
        return found.isEmpty()
                ? HttpResponse.ok(Page.of("form/my-response-open", opening(visit, "")))
                : HttpResponse.ok(shown(visit, found.get()));
    }

    private Object[] opening(Visit visit, String reference) {
        return pages.all(
                visit.consultation(),
                visit.language(),
                "surveyTitle",
                visit.survey().title().in(visit.language()),
                "action",
                visit.path(HERE),
                "here",
                visit.path(HERE),
                "start",
                visit.path(),
                "receipt",
                visit.sent().isPresent() ? visit.path("receipt") : null,
                REFERENCE,
                reference.isBlank() ? visit.sent().map(Draft::reference).orElse("") : reference);
    }

    private Object shown(Visit visit, Response response) {
        String language = visit.language();
        Optional<LocalDate> gone = withdrawals.day(response.id());
        if (gone.isPresent()) {
            return pages.of(
                    "form/my-response-withdrawn",
                    visit.consultation(),
                    language,
                    "surveyTitle",
                    visit.survey().title().in(language),
                    "action",
                    visit.path(HERE),
                    REFERENCE,
                    response.reference(),
                    "day",
                    gone.get());
        }
        List<Revisions.Past> past = revisions.past(response.id());
        return pages.of(
                "form/my-response",
                visit.consultation(),
                language,
                "surveyTitle",
                visit.survey().title().in(language),
                "action",
                visit.path(HERE),
                "start",
                visit.path(),
                "copy",
                visit.path("copy"),
                "pdf",
                visit.path("copy.pdf"),
                REFERENCE,
                response.reference(),
                "received",
                calendar.inWords(response.provenance().submitted(), language),
                "changed",
                past.isEmpty() ? null : calendar.inWords(past.getLast().replaced(), language),
                "times",
                past.size(),
                "mayChange",
                mayChange(visit),
                "elsewhere",
                visit.unsent().isPresent() ? visit.path() : null,
                "closes",
                calendar.inWords(closes(visit.consultation()), language),
                "mayWithdraw",
                mayWithdraw(visit),
                "until",
                calendar.inWords(Withdrawals.until(visit.consultation()), language),
                "parts",
                copy.of(response, editions.at(response.survey(), response.edition()), language));
    }

    private static Instant closes(Consultation consultation) {
        return consultation.dates().of(Channel.ONLINE).closes();
    }

    private static boolean mayChange(Visit visit) {
        return switch (visit.consultation().state(visit.now(), Channel.ONLINE)) {
            case OPEN, DRAFT -> true;
            case COMING, CLOSED, ARCHIVED -> false;
        };
    }

    private static boolean mayWithdraw(Visit visit) {
        return visit.now().isBefore(Withdrawals.until(visit.consultation()));
    }

    /** Opens a response. Neither reference nor code is ever part of an address. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        String reference = form.text(REFERENCE);
        if (Preferences.chosenBy(request)) {
            return HttpResponse.ok(Page.of("form/my-response-open", opening(visit, reference)));
        }
        if (reference.isBlank() || form.text(CODE).isBlank()) {
            return refused(visit, reference, reference.isBlank() ? REFERENCE : CODE, "form.my-response.empty");
        }
        return switch (codes.open(visit.id(), reference, form.text(CODE))) {
            case PrivateCodes.Opening.Opened opened ->
                Page.next(visit.path(HERE)).cookie(own.cookie(visit, opened.token()));
            case PrivateCodes.Opening.Wrong wrong -> refused(visit, reference, REFERENCE, "form.my-response.wrong");
            case PrivateCodes.Opening.TooMany many -> tooMany(visit, many.pause());
        };
    }

    private HttpResponse<?> refused(Visit visit, String reference, String field, String key) {
        return Page.refused(
                "form/my-response-open",
                List.of(new FormError(field, messages.text(visit.language(), key))),
                opening(visit, reference));
    }

    private HttpResponse<?> tooMany(Visit visit, Duration pause) {
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", Long.toString(pause.toSeconds()))
                .body(pages.of(
                        "form/my-response-wait",
                        visit.consultation(),
                        visit.language(),
                        "surveyTitle",
                        visit.survey().title().in(visit.language()),
                        "here",
                        visit.path(HERE),
                        "minutes",
                        pause.toMinutes()));
    }

    /** Opens the pages of the survey with the answers as they were sent. */
    @Post("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        Optional<Response> found = standing(request, visit);
        // Answers begun on this device are not thrown away for others.
        if (found.isEmpty() || !mayChange(visit) || visit.unsent().isPresent()) {
            return Page.next(visit.path(HERE));
        }
        DraftToken token =
                DraftToken.fresh(visit.token().filter(DraftToken::shared).isPresent());
        changes.begin(
                token,
                found.get(),
                editions.at(found.get().survey(), found.get().edition()),
                visit.language(),
                visit.consultation().notice().map(Notice::version));
        return Page.next(visit.path("check")).cookie(visits.cookie(visit, token));
    }

    @Get("/withdraw")
    HttpResponse<?> ask(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        return standing(request, visit)
                .filter(response -> mayWithdraw(visit))
                .<HttpResponse<?>>map(response -> HttpResponse.ok(pages.of(
                        "form/my-response-withdraw",
                        visit.consultation(),
                        visit.language(),
                        "surveyTitle",
                        visit.survey().title().in(visit.language()),
                        "action",
                        visit.path(HERE + "/withdraw"),
                        "back",
                        visit.path(HERE),
                        REFERENCE,
                        response.reference())))
                .orElseGet(() -> Page.next(visit.path(HERE)));
    }

    @Post("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        standing(request, visit)
                .filter(response -> mayWithdraw(visit))
                .ifPresent(response -> withdrawals.withdraw(response.id()));
        return Page.next(visit.path(HERE));
    }

    @Post("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        own.close(request);
        return Page.next(visit.path()).cookie(own.noCookie(visit));
    }

    /** The response that was opened, unless it was withdrawn. */
    private Optional<Response> standing(HttpRequest<?> request, Visit visit) {
        return own.opened(request, visit)
                .filter(response -> withdrawals.day(response.id()).isEmpty());
    }
}
