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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.PrivateCodes;
import org.folkmoot.response.Withdrawals;
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
    private final Changes changes;
    private final Afterwards afterwards;
    private final PrivateCodes codes;
    private final Withdrawals withdrawals;

    ReceiptController(
            Visits visits,
            Drafts drafts,
            PublicPage pages,
            WidgetHtml widgets,
            Calendar calendar,
            Messages messages,
            Changes changes,
            Afterwards afterwards,
            PrivateCodes codes,
            Withdrawals withdrawals) {
        this.visits = visits;
        this.drafts = drafts;
        this.changes = changes;
        this.afterwards = afterwards;
        this.codes = codes;
        this.withdrawals = withdrawals;
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
        Optional<String> clear = form.first(WidgetHtml.CLEAR);
        Written written =
                clear.map(id -> Written.of(fields).without(new QuestionId(id))).orElseGet(() -> Written.of(fields));
        if (Preferences.chosenBy(request) || clear.isPresent()) {
            return HttpResponse.ok(Page.of("form/equality", questions(visit, written, List.of())));
        }
        List<Fault> faults = drafts.equality(visit.token().orElseThrow(), visit.id(), written);
        return faults.isEmpty()
                ? Page.next(afterwards.afterEquality(visit, visit.sent().orElseThrow()))
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
    private Optional<HttpResponse<?>> elsewhere(Visit visit) {
        if (visit.sent().isEmpty()) {
            return Optional.of(Page.next(visit.unsent().isPresent() ? visit.path("check") : visit.path()));
        }
        return visit.sent().get().equalityOver()
                ? Optional.of(
                        Page.next(afterwards.afterEquality(visit, visit.sent().get())))
                : Optional.empty();
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
