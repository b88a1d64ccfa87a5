package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.folkmoot.answer.Channel;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Page;
import org.folkmoot.web.PublicAddress;

/** Saving and going away: how to come back, and leaving nothing on a computer that others use. Nothing here sends answers. */
@Controller("/consultations/{consultation}/{survey}")
@Produces(MediaType.TEXT_HTML)
final class SaveController {

    private final Visits visits;
    private final Drafts drafts;
    private final Returns returns;
    private final OwnResponse own;
    private final PublicPage pages;
    private final Calendar calendar;
    private final PublicAddress site;

    SaveController(
            Visits visits,
            Drafts drafts,
            Returns returns,
            OwnResponse own,
            PublicPage pages,
            Calendar calendar,
            PublicAddress site) {
        this.visits = visits;
        this.drafts = drafts;
        this.returns = returns;
        this.own = own;
        this.pages = pages;
        this.calendar = calendar;
        this.site = site;
    }

    @Get("/save")
    HttpResponse<?> saved(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isPresent()) {
            return Page.next(visit.path("receipt"));
        }
        if (visit.draft().isEmpty() || !visit.taking()) {
            return Page.next(visit.path());
        }
        Draft draft = visit.draft().get();
        String language = visit.language();
        ReturnCode code = returns.code(visit.token().orElseThrow(), draft);
        return HttpResponse.ok(pages.of(
                "form/save",
                visit.consultation(),
                language,
                "surveyTitle",
                visit.survey().title().in(language),
                "code",
                code.grouped(" "),
                "link",
                site.of(request) + "/return/" + code.grouped("-"),
                "enter",
                site.of(request) + "/return",
                "kept",
                calendar.day(draft.touched().plus(Drafts.KEPT), language),
                "days",
                Drafts.KEPT.toDays(),
                "closes",
                calendar.inWords(visit.consultation().dates().of(Channel.ONLINE).closes(), language),
                "file",
                visit.path("answers.json"),
                "on",
                drafts.onwards(visit, draft),
                "clear",
                visit.path("clear"),
                "shared",
                visit.shared()));
    }

    /** Takes from the device all that leads to the answers; the answers themselves stay for who has the code. */
    @Post("/clear")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> clear(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        visit.token().ifPresent(returns::forget);
        own.close(request);
        return Page.next(visit.path("cleared"))
                .cookie(visits.noCookie(visit))
                .cookie(own.noCookie(visit))
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    @Get("/cleared")
    HttpResponse<?> cleared(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        return HttpResponse.ok(pages.of(
                "form/cleared",
                visit.consultation(),
                visit.language(),
                "surveyTitle",
                visit.survey().title().in(visit.language())));
    }
}
