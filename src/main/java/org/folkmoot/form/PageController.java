package org.folkmoot.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.survey.html.WidgetHtml.Setting;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.Preferences;

/** One page of questions after another, along the respondent's path. */
@Controller("/consultations/{consultation}/{survey}/page/{page}")
@Produces(MediaType.TEXT_HTML)
final class PageController {

    // No question is named like these, since no id begins with an underscore.
    private static final String ON_FORM = "_shown";
    private static final String FROM = "_from";
    private static final String GO = "_go";
    private static final String JUDGED = "_judged";
    private static final String CHECK = "check";
    private static final String BACK = "back";
    private static final String SAVE = "save";

    /** In the address of a page whose answers are not judged, since the visitor has only changed its looks. */
    private static final String UNJUDGED = "unjudged";

    private final Visits visits;
    private final Drafts drafts;
    private final PublicPage pages;
    private final WidgetHtml widgets;
    private final Messages messages;
    private final Lost lost;

    PageController(Visits visits, Drafts drafts, PublicPage pages, WidgetHtml widgets, Messages messages, Lost lost) {
        this.visits = visits;
        this.drafts = drafts;
        this.pages = pages;
        this.widgets = widgets;
        this.messages = messages;
        this.lost = lost;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            String consultation,
            String survey,
            String page,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String unjudged) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isPresent()) {
            return Page.next(visit.path("receipt"));
        }
        if (visit.draft().isEmpty() || !visit.taking()) {
            return Page.next(visit.path());
        }
        Draft draft = visit.draft().get();
        Journey journey = drafts.journey(draft);
        if (!journey.open(page, draft.pagesSeen())) {
            Way way = new Way(visit, journey, draft.pagesSeen());
            return Page.next(CHECK.equals(from) ? way.toCheck() : way.onwards());
        }
        Route.Stop stop = journey.stop(page).orElseThrow();
        // A page whose marks were sent and found bad says so again when it is come back to.
        List<Fault> faults = unjudged == null && (draft.pagesSeen().contains(page) || sentBefore(journey, stop))
                ? journey.faults(stop)
                : List.of();
        Object[] model = model(visit, journey, stop, CHECK.equals(from), faults);
        return faults.isEmpty()
                ? HttpResponse.ok(Page.of("form/page", model))
                : Page.refused("form/page", widgets.errors(faults, visit.language()), model);
    }

    private static boolean sentBefore(Journey journey, Route.Stop stop) {
        return stop.questions().stream()
                .flatMap(question -> question.widget().fields().stream())
                .anyMatch(field -> journey.written().one(field).isPresent());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leave(HttpRequest<?> request, String consultation, String survey, String page, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isPresent()) {
            return Page.next(visit.path("receipt"));
        }
        if (!visit.taking()) {
            return Page.next(visit.path());
        }
        if (visit.token().isEmpty()) {
            return lost.page(visit, page, form);
        }
        boolean toCheck = form.text(FROM).equals(CHECK);
        Drafts.Saved saved = drafts.leave(visit.token().get(), visit.id(), page, onForm(form), sent(visit, form));
        if (form.text(GO).equals(SAVE) && !Preferences.chosenBy(request) && !(saved instanceof Drafts.Saved.Gone)) {
            return Page.next(visit.path(SAVE));
        }
        return switch (saved) {
            case Drafts.Saved.Gone gone -> lost.page(visit, page, form);
            case Drafts.Saved.Over over -> Page.next(visit.path("receipt"));
            case Drafts.Saved.OffPath off -> elsewhere(visit, off, toCheck);
            case Drafts.Saved.Kept kept -> {
                if (form.first(WidgetHtml.CLEAR).isPresent() || Preferences.chosenBy(request)) {
                    yield again(visit, kept.stop(), form, toCheck);
                }
                yield form.text(GO).equals(BACK) ? backwards(visit, kept, toCheck) : after(visit, kept, toCheck);
            }
        };
    }

    /** What was sent, but for the question whose answer is taken back. */
    private static Map<String, List<String>> sent(Visit visit, FormBody form) {
        Map<String, List<String>> sent = new LinkedHashMap<>(form.fields());
        form.first(WidgetHtml.CLEAR)
                .map(id -> visit.survey().byId().get(new QuestionId(id)))
                .ifPresent(question -> sent.keySet().removeAll(question.widget().fields()));
        return sent;
    }

    /**
     * The page without an answer, or in another language or size, with what was written; faults are told again only where
     * they stood before.
     */
    private static HttpResponse<?> again(Visit visit, Route.Stop stop, FormBody form, boolean toCheck) {
        String here = here(visit, stop, toCheck);
        String cleared = stop.questions().stream()
                .filter(question -> form.first(WidgetHtml.CLEAR).stream()
                        .anyMatch(question.head().id().value()::equals))
                .findFirst()
                .map(question -> "#" + anchor(question))
                .orElse("");
        return Page.next(
                (form.text(JUDGED).isEmpty() ? here + (toCheck ? "&" : "?") + UNJUDGED + "=yes" : here) + cleared);
    }

    private HttpResponse<?> after(Visit visit, Drafts.Saved.Kept kept, boolean toCheck) {
        Route.Stop stop = kept.stop();
        List<Fault> faults = kept.journey().faults(stop);
        List<Fault> ofForm = faults.stream()
                .filter(fault -> stop.questions().stream()
                        .filter(question ->
                                kept.onForm().contains(question.head().id()))
                        .anyMatch(question -> question.widget().fields().contains(fault.field())))
                .toList();
        if (!ofForm.isEmpty()) {
            return Page.refused(
                    "form/page",
                    widgets.errors(ofForm, visit.language()),
                    model(visit, kept.journey(), stop, toCheck, ofForm));
        }
        Optional<Question> brought = stop.questions().stream()
                .filter(question -> !kept.onForm().contains(question.head().id()))
                .findFirst();
        if (brought.isPresent()) {
            return Page.next(here(visit, stop, toCheck) + "#" + anchor(brought.get()));
        }
        Way way = new Way(visit, kept.journey(), kept.draft().pagesSeen());
        Optional<Question> story = StorySteps.on(kept.journey(), stop).stream().findFirst();
        if (story.isPresent() && !toCheck) {
            return Page.next(StorySteps.path(visit, story.get()));
        }
        return Page.next(toCheck ? way.toCheck() : way.after(stop));
    }

    private static HttpResponse<?> backwards(Visit visit, Drafts.Saved.Kept kept, boolean toCheck) {
        Way way = new Way(visit, kept.journey(), kept.draft().pagesSeen());
        return Page.next(toCheck ? visit.path(CHECK) : way.before(kept.stop()));
    }

    private static HttpResponse<?> elsewhere(Visit visit, Drafts.Saved.OffPath off, boolean toCheck) {
        Way way = new Way(visit, off.journey(), off.draft().pagesSeen());
        return Page.next(toCheck ? way.toCheck() : way.onwards());
    }

    private static String here(Visit visit, Route.Stop stop, boolean toCheck) {
        return visit.page(stop.id()) + (toCheck ? "?from=" + CHECK : "");
    }

    private static String anchor(Question question) {
        return "q-" + question.widget().fields().getFirst();
    }

    /** The questions that stood on the form that was sent, as it says itself. */
    static Optional<Set<QuestionId>> onForm(FormBody form) {
        return form.first(ON_FORM)
                .map(ids -> Arrays.stream(ids.split(" "))
                        .map(QuestionId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Object[] model(Visit visit, Journey journey, Route.Stop stop, boolean toCheck, List<Fault> faults) {
        String language = visit.language();
        String title = stop.page().title().in(language);
        boolean alone = stop.page().questions().size() == 1
                && stop.page().introduction().isEmpty();
        Setting setting = alone ? Setting.ALONE : Setting.TOGETHER;
        return pages.all(
                visit.consultation(),
                language,
                "action",
                visit.page(stop.id()),
                "surveyTitle",
                visit.survey().title().in(language),
                "heading",
                alone ? null : title,
                "pageTitle",
                alone ? stop.questions().getFirst().head().text().in(language) : title,
                "caption",
                caption(
                        journey,
                        stop,
                        section(visit, stop).or(() -> alone ? Optional.of(title) : Optional.empty()),
                        language),
                "introduction",
                stop.page()
                        .introduction()
                        .map(words -> Prose.of(words, language))
                        .orElse(List.of()),
                "questions",
                stop.questions().stream()
                        .map(question -> widgets.html(question, journey.written(), faults, setting, language))
                        .toList(),
                "shown",
                stop.questions().stream()
                        .map(question -> question.head().id().value())
                        .collect(Collectors.joining(" ")),
                "changed",
                changed(visit, stop),
                "from",
                toCheck ? CHECK : null);
    }

    private static Optional<String> section(Visit visit, Route.Stop stop) {
        return visit.survey()
                .sections()
                .of(stop.page())
                .map(section -> section.title().in(visit.language()));
    }

    private boolean changed(Visit visit, Route.Stop stop) {
        return visit.draft().flatMap(drafts::carrying).stream()
                .flatMap(over -> over.changed().stream())
                .anyMatch(question -> stop.ids().contains(question.head().id()));
    }

    /** Where in the survey the page stands; it is only counted where the count is the same for everyone. */
    private String caption(Journey journey, Route.Stop stop, Optional<String> section, String language) {
        Optional<String> count = journey.countable()
                ? Optional.of(messages.text(
                        language,
                        "form.page-of",
                        String.valueOf(journey.number(stop)),
                        String.valueOf(journey.leg(stop.id()).size())))
                : Optional.empty();
        return section.flatMap(name -> count.map(number -> messages.text(language, "form.section", number, name)))
                .or(() -> section)
                .or(() -> count)
                .orElse(null);
    }
}
