package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.PrivateCodes;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Page;

/** The receipt. */
@Controller("/consultations/{consultation}/{survey}")
@Produces(MediaType.TEXT_HTML)
final class ReceiptController {

    private final Visits visits;
    private final PublicPage pages;
    private final Calendar calendar;
    private final Changes changes;
    private final Afterwards afterwards;
    private final PrivateCodes codes;
    private final Withdrawals withdrawals;

    ReceiptController(
            Visits visits,
            PublicPage pages,
            Calendar calendar,
            Changes changes,
            Afterwards afterwards,
            PrivateCodes codes,
            Withdrawals withdrawals) {
        this.visits = visits;
        this.changes = changes;
        this.afterwards = afterwards;
        this.codes = codes;
        this.withdrawals = withdrawals;
        this.pages = pages;
        this.calendar = calendar;
    }

    @Get("/receipt")
    HttpResponse<?> receipt(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isEmpty()) {
            return Page.next(visit.unsent().isPresent() ? visit.path("check") : visit.path());
        }
        Draft sent = visit.sent().get();
        ResponseId response = new ResponseId(sent.response());
        Optional<LocalDate> withdrawn = withdrawals.day(response);
        String language = visit.language();
        return HttpResponse.ok(pages.of(
                "form/receipt",
                visit.consultation(),
                language,
                "surveyTitle",
                visit.survey().title().in(language),
                "path",
                visit.path(),
                "reference",
                sent.reference(),
                "changed",
                changes.isChange(sent),
                "withdrawn",
                withdrawn.orElse(null),
                "sent",
                calendar.inWords(sent.sent(), language),
                "code",
                withdrawn.isEmpty()
                        ? codes.shown(response, CodeWords.of(visit.token().orElseThrow(), response))
                                .orElse(null)
                        : null,
                "closes",
                calendar.inWords(visit.consultation().dates().of(Channel.ONLINE).closes(), language),
                "until",
                calendar.inWords(Withdrawals.until(visit.consultation()), language),
                "equality",
                sent.equalityOver() ? null : visit.path("equality"),
                "offers",
                afterwards.offers(visit, sent) ? visit.path("keep-in-touch") : null,
                "next",
                visit.consultation()
                        .next()
                        .map(words -> Prose.of(words, language))
                        .orElse(List.of()),
                "shared",
                visit.shared(),
                "kept",
                Drafts.RECEIPT_KEPT.toDays()));
    }

    /** Makes a new private code, which takes the place of the last one; the receipt shows it. */
    @Post("/receipt/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        visit.sent()
                .map(draft -> new ResponseId(draft.response()))
                .ifPresent(response ->
                        codes.renew(response, CodeWords.of(visit.token().orElseThrow(), response)));
        return Page.next(visit.path("receipt"));
    }
}
