package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.PageLanguage;
import org.folkmoot.web.Turnstile;

/** Coming back to answers that were saved, with the code or the link, on any device. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ReturnController {

    private static final String CODE = "code";
    // Of the pages before a survey is known.
    private static final List<String> LANGUAGES = List.of("en", "cy");

    private final Visits visits;
    private final Drafts drafts;
    private final Returns returns;
    private final Turnstile turnstile;
    private final PublicPage pages;
    private final Calendar calendar;
    private final Messages messages;

    ReturnController(
            Visits visits,
            Drafts drafts,
            Returns returns,
            Turnstile turnstile,
            PublicPage pages,
            Calendar calendar,
            Messages messages) {
        this.visits = visits;
        this.drafts = drafts;
        this.returns = returns;
        this.turnstile = turnstile;
        this.pages = pages;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Get("/return")
    HttpResponse<?> ask(HttpRequest<?> request) {
        PageLanguage.choose(request, LANGUAGES);
        return HttpResponse.ok(Page.of("form/return", "days", Drafts.KEPT.toDays()));
    }

    @Post("/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, FormBody form) {
        return offer(request, form, form.text(CODE));
    }

    @Get("/return/{code}")
    HttpResponse<?> follow(HttpRequest<?> request, String code) {
        return offer(request, new FormBody(Map.of()), code);
    }

    /** After waiting, for who tried too often by the link. */
    @Post("/return/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> followAgain(HttpRequest<?> request, String code, FormBody form) {
        return offer(request, form, code);
    }

    /** Shows whose answers they are before this device takes them up, so that following a link alone changes nothing. */
    private HttpResponse<?> offer(HttpRequest<?> request, FormBody form, String typed) {
        Found found = find(request, form, typed);
        return switch (found) {
            case Found.Refused refused -> refused.page();
            case Found.Here here -> {
                Draft draft = here.draft();
                Visit visit = visits.of(request, draft.consultation(), draft.survey());
                yield HttpResponse.ok(resume(visit, here, false));
            }
        };
    }

    @Post("/consultations/{consultation}/{survey}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Found found = find(request, form, form.text(CODE));
        return switch (found) {
            case Found.Refused refused -> refused.page();
            case Found.Here here -> {
                Visit visit = visits.of(request, consultation, survey);
                boolean others = visit.unsent()
                        .filter(own -> !own.id().equals(here.draft().id()))
                        .isPresent();
                yield others && !form.text("replace").equals("yes")
                        ? HttpResponse.ok(resume(visit, here, true))
                        : take(visit, here, form.text("shared").equals("yes"));
            }
        };
    }

    private HttpResponse<?> take(Visit visit, Found.Here here, boolean shared) {
        DraftToken device = DraftToken.fresh(shared);
        Draft draft = returns.open(here.code(), device).orElse(here.draft());
        String to = draft.over() ? visit.path("receipt") : drafts.onwards(visit, draft);
        return Page.next(to).cookie(visits.cookie(visit, device));
    }

    private ModelAndView<Map<String, Object>> resume(Visit visit, Found.Here here, boolean others) {
        String language = visit.language();
        return pages.of(
                "form/resume",
                visit.consultation(),
                language,
                "surveyTitle",
                visit.survey().title().in(language),
                "here",
                "/return/" + here.code().grouped("-"),
                "action",
                visit.path("return"),
                CODE,
                here.code().grouped("-"),
                "saved",
                calendar.inWords(here.draft().touched(), language),
                "closes",
                calendar.inWords(visit.consultation().dates().of(Channel.ONLINE).closes(), language),
                "sent",
                here.draft().over(),
                "others",
                others
                        ? returns.code(
                                        visit.token().orElseThrow(),
                                        visit.unsent().orElseThrow())
                                .grouped(" ")
                        : null);
    }

    private sealed interface Found {
        record Here(ReturnCode code, Draft draft) implements Found {}

        record Refused(HttpResponse<?> page) implements Found {}
    }

    private Found find(HttpRequest<?> request, FormBody form, String typed) {
        turnstile.guess(request, form);
        if (typed.isBlank()) {
            return new Found.Refused(refused(request, "journey.return.enter", typed));
        }
        Optional<ReturnCode> code = ReturnCode.read(typed);
        if (code.isEmpty()) {
            return new Found.Refused(refused(request, "journey.return.shape", typed));
        }
        Optional<Draft> draft = returns.find(code.get());
        if (draft.isEmpty()) {
            turnstile.wrong(request);
            return new Found.Refused(refused(request, "journey.return.wrong", typed));
        }
        return new Found.Here(code.get(), draft.get());
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, String key, String typed) {
        String language = PageLanguage.choose(request, LANGUAGES).language();
        return Page.refused(
                "form/return",
                List.of(new FormError(CODE, messages.text(language, key))),
                "here",
                "/return",
                "days",
                Drafts.KEPT.toDays(),
                CODE,
                typed);
    }
}
