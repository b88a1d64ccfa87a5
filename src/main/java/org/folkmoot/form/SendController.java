package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.response.Provenance;
import org.folkmoot.story.KeptPicture;
import org.folkmoot.story.Pictures;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.html.WidgetHtml;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Check your answers, and send them. */
@Controller("/consultations/{consultation}/{survey}")
@Produces(MediaType.TEXT_HTML)
final class SendController {

    private static final String HELPER = "helper";

    private final Visits visits;
    private final Drafts drafts;
    private final Sending sending;
    private final Changes changes;
    private final Afterwards afterwards;
    private final PublicPage pages;
    private final WidgetHtml widgets;
    private final Pictures pictures;
    private final Messages messages;
    private final Lost lost;
    private final Suspicion suspicion;

    SendController(
            Visits visits,
            Drafts drafts,
            Sending sending,
            Changes changes,
            Afterwards afterwards,
            PublicPage pages,
            WidgetHtml widgets,
            Pictures pictures,
            Messages messages,
            Lost lost,
            Suspicion suspicion) {
        this.visits = visits;
        this.drafts = drafts;
        this.sending = sending;
        this.changes = changes;
        this.afterwards = afterwards;
        this.pages = pages;
        this.widgets = widgets;
        this.pictures = pictures;
        this.messages = messages;
        this.lost = lost;
        this.suspicion = suspicion;
    }

    /** The answers of a page, or of a section where the survey has any. */
    record Section(String title, List<Row> rows) {}

    /**
     * A question and its answer.
     *
     * @param lines the answer in words; one line that says so where there is none
     * @param given whether there is an answer
     * @param problem what has to be mended; blank if nothing
     */
    record Row(String anchor, String question, List<String> lines, boolean given, String change, String problem) {}

    /** Somebody who may help the respondent. */
    record Helper(String id, String label, boolean chosen) {}

    @Get("/check")
    HttpResponse<?> check(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isPresent()) {
            return Page.next(visit.path("receipt"));
        }
        if (visit.draft().isEmpty() || !visit.taking()) {
            return Page.next(visit.path());
        }
        Journey journey = drafts.journey(visit.draft().get());
        return journey.firstUnseen(visit.draft().get().pagesSeen())
                .<HttpResponse<?>>map(
                        unseen -> Page.next(drafts.onwards(visit, visit.draft().get())))
                .orElseGet(() ->
                        HttpResponse.ok(Page.of("form/check", model(visit, journey, List.of(), Optional.empty()))));
    }

    @Post("/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isPresent()) {
            return Page.next(afterwards.next(visit, visit.sent().get()));
        }
        if (!visit.taking()) {
            return Page.next(visit.path());
        }
        if (visit.draft().isEmpty()) {
            return lost.page(visit);
        }
        long questions = drafts.journey(visit.draft().get()).path().stream()
                .mapToLong(stop -> stop.questions().size())
                .sum();
        Optional<String> helper = Optional.of(form.text(HELPER)).filter(Provenance.HELPERS::contains);
        return switch (sending.send(visit.token().orElseThrow(), visit.id(), helper)) {
            case Sending.Sent.Kept kept -> {
                suspicion.look(
                        kept.draft(),
                        questions,
                        visit.consultation().dates().of(Channel.ONLINE).closes(),
                        form);
                yield Page.next(afterwards.next(visit, kept.draft()))
                        .cookie(visits.cookie(visit, visit.token().orElseThrow()));
            }
            case Sending.Sent.Unseen unseen ->
                Page.next(
                        visit.survey().sections().anyOrder()
                                ? visit.path("tasks")
                                : visit.page(unseen.stop().id()) + "?from=check");
            case Sending.Sent.Gone gone -> Page.next(visit.path());
            case Sending.Sent.Withdrawn withdrawn -> Page.next(visit.path("my-response"));
            case Sending.Sent.Faulty faulty ->
                Page.refused(
                        "form/check",
                        widgets.errors(faulty.faults(), visit.language()),
                        model(visit, drafts.journey(visit.draft().get()), faulty.faults(), helper));
        };
    }

    private Object[] model(Visit visit, Journey journey, List<Fault> faults, Optional<String> helper) {
        String language = visit.language();
        List<Section> sections = new ArrayList<>();
        for (Route.Stop stop : journey.path()) {
            List<Row> rows = new ArrayList<>(stop.questions().stream()
                    .map(question -> row(visit, stop, question, journey.answers(), faults))
                    .toList());
            StorySteps.on(journey, stop).forEach(story -> rows.add(picture(visit, story)));
            String title = visit.survey()
                    .sections()
                    .of(stop.page())
                    .map(section -> section.title().in(language))
                    .orElseGet(() -> stop.page().title().in(language));
            if (!sections.isEmpty() && sections.getLast().title().equals(title)) {
                sections.getLast().rows().addAll(rows);
            } else if (!rows.isEmpty()) {
                sections.add(new Section(title, new ArrayList<>(rows)));
            }
        }
        return pages.all(
                visit.consultation(),
                language,
                "surveyTitle",
                visit.survey().title().in(language),
                "action",
                visit.path("send"),
                "here",
                visit.path("check"),
                "save",
                visit.path("save"),
                "sections",
                sections,
                "helpers",
                visit.draft().filter(changes::isChange).isPresent() ? List.of() : helpers(language, helper),
                "last",
                new Way(visit, journey, Set.of()).beforeCheck(),
                "changed",
                visit.draft()
                        .flatMap(draft -> drafts.carrying(draft).map(over -> ChangedView.of(over, draft, language)))
                        .orElse(null));
    }

    /** Who may be helping; who was said when the response was first sent is not asked again. */
    private List<Helper> helpers(String language, Optional<String> chosen) {
        return Stream.concat(Stream.of(""), Provenance.HELPERS.stream())
                .map(id -> new Helper(
                        id,
                        messages.text(language, "form.check.helper." + (id.isEmpty() ? "nobody" : id)),
                        id.equals(chosen.orElse(""))))
                .toList();
    }

    /** The picture with a story. */
    private Row picture(Visit visit, Question story) {
        String language = visit.language();
        Optional<KeptPicture> picture =
                pictures.ofDraft(visit.draft().orElseThrow().id(), story.head().id());
        return new Row(
                "picture-" + story.head().id().value(),
                messages.text(language, "story.check.picture"),
                List.of(picture.map(kept -> kept.alt().isEmpty()
                                ? messages.text(language, "story.check.undescribed")
                                : messages.text(language, "story.check.described", kept.alt()))
                        .orElseGet(() -> messages.text(language, "story.check.none"))),
                picture.isPresent(),
                StorySteps.path(visit, story) + "?from=check",
                "");
    }

    private Row row(
            Visit visit, Route.Stop stop, Question question, Map<QuestionId, Answer> answers, List<Fault> faults) {
        String language = visit.language();
        List<String> fields = question.widget().fields();
        List<FormError> errors = widgets.errors(
                faults.stream().filter(fault -> fields.contains(fault.field())).toList(), language);
        String anchor = "q-" + fields.getFirst();
        Answer answer = answers.get(question.head().id());
        List<String> lines = InWords.lines(question, answer, language);
        return new Row(
                errors.isEmpty() ? anchor : errors.getFirst().anchor(),
                question.head().text().in(language),
                lines.isEmpty() ? List.of(none(answer, language)) : lines,
                !lines.isEmpty(),
                visit.page(stop.id()) + "?from=check#" + anchor,
                errors.isEmpty() ? "" : errors.getFirst().text());
    }

    private String none(Answer answer, String language) {
        boolean unsaid = answer instanceof Answer.Missing missing && missing.why() == Why.PREFER_NOT_TO_SAY;
        return messages.text(language, unsaid ? "form.check.prefer-not-to-say" : "form.check.not-provided");
    }
}
