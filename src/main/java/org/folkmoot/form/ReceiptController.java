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

/** After sending: the equality questions for those who will, and the receipt. */
@Controller("/consultations/{consultation}/{survey}")
@Produces(MediaType.TEXT_HTML)
final class ReceiptController {

    private static final String WILLING = "willing";

    private final Visits visits;
    private final Drafts drafts;
    private final PublicPage pages;
    private final WidgetHtml widgets;
    private final Calendar calendar;
    private final Messages messages;

    ReceiptController(
            Visits visits, Drafts drafts, PublicPage pages, WidgetHtml widgets, Calendar calendar, Messages messages) {
        this.visits = visits;
        this.drafts = drafts;
        this.pages = pages;
        this.widgets = widgets;
        this.calendar = calendar;
        this.messages = messages;
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
                drafts.noEquality(visit.token().orElseThrow(), visit.id());
                yield Page.next(visit.path("receipt"));
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
                Prose.of(equality.introduction().in(visit.language())),
                "count",
                equality.questions().size());
    }

    @Get("/equality/questions")
    HttpResponse<?> questions(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        return elsewhere(visit)
                .orElseGet(
                        () -> HttpResponse.ok(Page.of("form/equality", questions(visit, Written.NOTHING, List.of()))));
    }

    @Post("/equality/questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        Optional<HttpResponse<?>> elsewhere = elsewhere(visit);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        visit.survey().equalityQuestions().stream()
                .flatMap(question -> question.widget().fields().stream())
                .filter(field -> !form.all(field).isEmpty())
                .forEach(field -> fields.put(field, form.all(field)));
        Written written = Written.of(fields);
        if (Preferences.chosenBy(request)) {
            return HttpResponse.ok(Page.of("form/equality", questions(visit, written, List.of())));
        }
        List<Fault> faults = drafts.equality(visit.token().orElseThrow(), visit.id(), written);
        return faults.isEmpty()
                ? Page.next(visit.path("receipt"))
                : Page.refused(
                        "form/equality", widgets.errors(faults, visit.language()), questions(visit, written, faults));
    }

    private Object[] questions(Visit visit, Written written, List<Fault> faults) {
        String language = visit.language();
        return pages.all(
                visit.consultation(),
                language,
                "action",
                visit.path("equality/questions"),
                "offer",
                visit.path("equality"),
                "questions",
                visit.survey().equalityQuestions().stream()
                        .map(question -> widgets.html(question, written, faults, Setting.TOGETHER, language))
                        .toList());
    }

    /** Where the visitor belongs who has no equality questions left to answer; empty for one who has. */
    private static Optional<HttpResponse<?>> elsewhere(Visit visit) {
        if (visit.sent().isEmpty()) {
            return Optional.of(Page.next(visit.unsent().isPresent() ? visit.path("check") : visit.path()));
        }
        return visit.sent().get().equalityOver() ? Optional.of(Page.next(visit.path("receipt"))) : Optional.empty();
    }

    @Get("/receipt")
    HttpResponse<?> receipt(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isEmpty()) {
            return Page.next(visit.unsent().isPresent() ? visit.path("check") : visit.path());
        }
        Draft sent = visit.sent().get();
        return HttpResponse.ok(pages.of(
                "form/receipt",
                visit.consultation(),
                visit.language(),
                "surveyTitle",
                visit.survey().title().in(visit.language()),
                "reference",
                sent.reference(),
                "sent",
                calendar.inWords(sent.sent(), visit.language()),
                "equality",
                sent.equalityOver() ? null : visit.path("equality"),
                "next",
                visit.consultation()
                        .next()
                        .map(words -> Prose.of(words.in(visit.language())))
                        .orElse(List.of()),
                "kept",
                Drafts.RECEIPT_KEPT.toDays()));
    }
}
