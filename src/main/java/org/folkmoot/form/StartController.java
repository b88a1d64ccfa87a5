package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import org.folkmoot.form.Visit.Standing;
import org.folkmoot.reach.Footfall;
import org.folkmoot.reach.ShareCards;
import org.folkmoot.response.Source;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.survey.Invitation;
import org.folkmoot.survey.Notice;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Page;

/** The page before a survey: what it is for, who asks, until when; and where answers begin. */
@Controller("/consultations/{consultation}/{survey}")
@Produces(MediaType.TEXT_HTML)
final class StartController {

    private final Visits visits;
    private final Drafts drafts;
    private final PublicPage pages;
    private final Calendar calendar;
    private final Footfall footfall;
    private final ShareCards cards;
    private final Admission admission;
    private final PaperForms paper;

    StartController(
            Visits visits,
            Drafts drafts,
            PublicPage pages,
            Calendar calendar,
            Footfall footfall,
            ShareCards cards,
            Admission admission,
            PaperForms paper) {
        this.visits = visits;
        this.drafts = drafts;
        this.pages = pages;
        this.calendar = calendar;
        this.footfall = footfall;
        this.cards = cards;
        this.admission = admission;
        this.paper = paper;
    }

    @Get
    ModelAndView<Map<String, Object>> start(HttpRequest<?> request, String consultation, String survey) {
        Optional<Source> source = request.getParameters().getFirst("via").flatMap(Source::of);
        return Page.of("form/start", model(visits.of(request, consultation, survey), source));
    }

    private Object[] model(Visit visit, Optional<Source> source) {
        String language = visit.language();
        Optional<Notice> notice = visit.consultation().notice();
        return pages.all(
                visit.consultation(),
                language,
                "path",
                visit.path(),
                "label",
                visit.survey().label().in(language),
                "heading",
                visit.survey().title().in(language),
                "introduction",
                visit.survey()
                        .introduction()
                        .map(words -> Prose.of(words, language))
                        .orElse(List.of()),
                "minutes",
                visit.survey().minutes(),
                "taking",
                visit.taking(),
                "early",
                visit.standing() == Standing.EARLY,
                "closed",
                visit.standing() == Standing.CLOSED,
                "opens",
                calendar.inWords(visit.consultation().dates().of(Channel.ONLINE).opens(), language),
                "closes",
                calendar.inWords(visit.consultation().dates().of(Channel.ONLINE).closes(), language),
                "withdraw",
                calendar.inWords(Withdrawals.until(visit.consultation()), language),
                "age",
                notice.map(Notice::minimumAge).orElse(null),
                "comments",
                notice.map(words -> Prose.of(words.comments(), language)).orElse(List.of()),
                "equality",
                visit.survey().equality().isPresent(),
                "next",
                visit.consultation()
                        .next()
                        .map(words -> Prose.of(words, language))
                        .orElse(List.of()),
                "kept",
                Drafts.KEPT.toDays(),
                "printed",
                paper.of(visit.consultation(), visit.survey(), visit.now(), language),
                "begun",
                visit.unsent()
                        .filter(own -> visit.taking())
                        .map(own -> drafts.onwards(visit, own))
                        .orElse(null),
                "unsentAndClosed",
                visit.unsent().isPresent() && visit.standing() == Standing.CLOSED,
                "invited",
                Admission.invitation(visit).isPresent(),
                "named",
                visit.survey().invitation().filter(Invitation.NAMED::equals).isPresent(),
                "share",
                cards.of(visit.consultation(), language, visit.path()),
                "via",
                source.map(Source::slug).orElse(null),
                "sent",
                visit.sent().map(Draft::reference).orElse(null));
    }

    /** Begins, or goes on with what was begun: pressing the button twice loses nothing. */
    @Post("/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        if (!visit.taking()) {
            return Page.next(visit.path());
        }
        if (visit.unsent().isPresent()) {
            return Page.next(drafts.onwards(visit, visit.unsent().get()));
        }
        DraftToken token = DraftToken.fresh(form.text("shared").equals("yes"));
        Optional<Source> source = Source.of(form.text("via"));
        return switch (admission.admit(request, visit, form, () -> begin(visit, token, source))) {
            case Admission.Admitted.Begun begun ->
                Page.next(drafts.onwards(visit, begun.draft())).cookie(visits.cookie(visit, token));
            case Admission.Admitted.Not not -> Page.refused("form/start", List.of(not.error()), model(visit, source));
        };
    }

    private Draft begin(Visit visit, DraftToken token, Optional<Source> source) {
        Optional<Source> counted = visit.standing() == Standing.TEST ? source : footfall.started(visit.id(), source);
        return drafts.begin(token, visits.beginning(visit).from(counted));
    }

    /** Deletes answers that were not sent, as on a computer that others use. */
    @Post("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> discard(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        visit.token().ifPresent(drafts::discard);
        return Page.next(visit.path()).cookie(visits.noCookie(visit));
    }
}
