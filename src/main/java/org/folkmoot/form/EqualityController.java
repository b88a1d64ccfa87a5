package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.survey.html.WidgetHtml.Setting;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.Preferences;

/** The equality questions, for those who will, once their response has been sent. */
@Controller("/consultations/{consultation}/{survey}")
@Produces(MediaType.TEXT_HTML)
final class EqualityController {

    private static final String WILLING = "willing";
    private static final String FIRST = "equality/questions";

    private final Visits visits;
    private final Drafts drafts;
    private final Sending sending;
    private final PublicPage pages;
    private final WidgetHtml widgets;
    private final Messages messages;
    private final Afterwards afterwards;

    EqualityController(
            Visits visits,
            Drafts drafts,
            Sending sending,
            PublicPage pages,
            WidgetHtml widgets,
            Messages messages,
            Afterwards afterwards) {
        this.visits = visits;
        this.drafts = drafts;
        this.sending = sending;
        this.pages = pages;
        this.widgets = widgets;
        this.messages = messages;
        this.afterwards = afterwards;
    }

    @Get("/equality")
    HttpResponse<?> offer(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        return elsewhere(visit).orElseGet(() -> HttpResponse.ok(Page.of("form/equality-offer", offer(visit))));
    }

    @Post("/equality")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        Optional<HttpResponse<?>> elsewhere = elsewhere(visit);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        return switch (form.text(WILLING)) {
            case "yes" -> Page.next(visit.path("equality/questions"));
            case "no" -> {
                sending.noEquality(visit.token().orElseThrow(), visit.id());
                yield Page.next(afterwards.afterEquality(visit, visit.sent().orElseThrow()));
            }
            default ->
                Page.refused(
                        "form/equality-offer",
                        List.of(new FormError(WILLING, messages.text(visit.language(), "form.equality.offer.choose"))),
                        offer(visit));
        };
    }

    private Object[] offer(Visit visit) {
        Survey.Equality equality = visit.survey().equality().orElseThrow();
        return pages.all(
                visit.consultation(),
                visit.language(),
                "action",
                visit.path("equality"),
                "reference",
                visit.sent().orElseThrow().reference(),
                "introduction",
                Prose.of(equality.introduction(), visit.language()),
                "count",
                equality.questions().size());
    }

    @Get("/equality/questions")
    HttpResponse<?> first(HttpRequest<?> request, String consultation, String survey) {
        return show(visits.of(request, consultation, survey), Optional.empty());
    }

    @Get("/equality/questions/{step}")
    HttpResponse<?> later(HttpRequest<?> request, String consultation, String survey, String step) {
        return show(visits.of(request, consultation, survey), Optional.of(step));
    }

    private HttpResponse<?> show(Visit visit, Optional<String> step) {
        Optional<HttpResponse<?>> elsewhere = elsewhere(visit);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Written written = visit.sent().orElseThrow().marks();
        List<EqualityStep> steps = EqualityStep.of(visit.survey(), written);
        return open(visit, steps, step)
                .<HttpResponse<?>>map(here ->
                        HttpResponse.ok(Page.of("form/equality", model(visit, steps, here, written, List.of()))))
                .orElseGet(() -> Page.next(path(visit, steps, firstUnseen(visit, steps))));
    }

    @Post("/equality/questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> first(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        return answer(request, visits.of(request, consultation, survey), Optional.empty(), form);
    }

    @Post("/equality/questions/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> later(HttpRequest<?> request, String consultation, String survey, String step, FormBody form) {
        return answer(request, visits.of(request, consultation, survey), Optional.of(step), form);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Visit visit, Optional<String> step, FormBody form) {
        Optional<HttpResponse<?>> elsewhere = elsewhere(visit);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Written before = visit.sent().orElseThrow().marks();
        List<EqualityStep> steps = EqualityStep.of(visit.survey(), before);
        Optional<EqualityStep> open = open(visit, steps, step);
        if (open.isEmpty()) {
            return Page.next(path(visit, steps, firstUnseen(visit, steps)));
        }
        EqualityStep here = open.get();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        here.fields().stream()
                .filter(field -> !form.all(field).isEmpty())
                .forEach(field -> fields.put(field, form.all(field)));
        Written written = here.taking(before, fields);
        Optional<String> clear = form.first(WidgetHtml.CLEAR);
        if (Preferences.chosenBy(request) || clear.isPresent()) {
            Written shown = clear.map(id -> written.without(new QuestionId(id))).orElse(written);
            return HttpResponse.ok(Page.of("form/equality", model(visit, steps, here, shown, List.of())));
        }
        Sending.Told told = sending.equality(visit.token().orElseThrow(), visit.id(), here, fields);
        if (!told.faults().isEmpty()) {
            return Page.refused(
                    "form/equality",
                    widgets.errors(told.faults(), visit.language()),
                    model(visit, steps, here, written, told.faults()));
        }
        return Page.next(told.next()
                .map(next -> path(visit, EqualityStep.of(visit.survey(), written), next))
                .orElseGet(() -> afterwards.afterEquality(visit, visit.sent().orElseThrow())));
    }

    private Object[] model(
            Visit visit, List<EqualityStep> steps, EqualityStep here, Written written, List<Fault> faults) {
        String language = visit.language();
        boolean alone = visit.survey().equality().orElseThrow().oneAPage();
        int place = steps.indexOf(here);
        return pages.all(
                visit.consultation(),
                language,
                "pageTitle",
                alone
                        ? here.questions().getFirst().head().text().in(language)
                        : messages.text(language, "form.equality.title"),
                "alone",
                alone,
                "action",
                path(visit, steps, here),
                "before",
                place > 0 ? path(visit, steps, steps.get(place - 1)) : visit.path("equality"),
                "offer",
                visit.path("equality"),
                "more",
                place > 0,
                "last",
                place == steps.size() - 1 && !here.mayLeadOn(visit.survey()),
                "questions",
                here.questions().stream()
                        .map(question -> widgets.html(
                                question, written, faults, alone ? Setting.ALONE : Setting.TOGETHER, language))
                        .toList());
    }

    /** The page that was asked for, if all before it were left; the first if none was asked for. */
    private static Optional<EqualityStep> open(Visit visit, List<EqualityStep> steps, Optional<String> step) {
        int reached = steps.indexOf(firstUnseen(visit, steps));
        return steps.stream()
                .filter(each -> step.map(each.id()::equals).orElse(each.equals(steps.getFirst())))
                .filter(each -> steps.indexOf(each) <= reached)
                .findFirst();
    }

    /** The first page with a question that has not been left; the last one if all have. */
    private static EqualityStep firstUnseen(Visit visit, List<EqualityStep> steps) {
        Set<String> seen = visit.sent().orElseThrow().pagesSeen();
        return steps.stream()
                .filter(each -> each.ids().stream().anyMatch(id -> !seen.contains(id.value())))
                .findFirst()
                .orElse(steps.getLast());
    }

    private static String path(Visit visit, List<EqualityStep> steps, EqualityStep step) {
        return visit.path(step.equals(steps.getFirst()) ? FIRST : FIRST + "/" + step.id());
    }

    /** Where the visitor belongs who has no equality questions left to answer; empty for one who has. */
    private Optional<HttpResponse<?>> elsewhere(Visit visit) {
        if (visit.sent().isEmpty()) {
            return Optional.of(Page.next(visit.unsent().isPresent() ? visit.path("check") : visit.path()));
        }
        return visit.sent().get().equalityOver()
                ? Optional.of(
                        Page.next(afterwards.afterEquality(visit, visit.sent().get())))
                : Optional.empty();
    }
}
