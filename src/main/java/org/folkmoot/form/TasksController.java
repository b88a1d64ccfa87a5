package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.survey.Sections;
import org.folkmoot.web.Page;

/** The list of tasks of a survey whose sections may be answered in any order. */
@Controller("/consultations/{consultation}/{survey}/tasks")
@Produces(MediaType.TEXT_HTML)
final class TasksController {

    private final Visits visits;
    private final Drafts drafts;
    private final PublicPage pages;

    TasksController(Visits visits, Drafts drafts, PublicPage pages) {
        this.visits = visits;
        this.drafts = drafts;
        this.pages = pages;
    }

    /**
     * A section.
     *
     * @param path where it is entered; null if it may not be yet, or if nothing is asked there
     * @param state a key of messages, and of a colour
     * @param after the sections that must be done first; blank if none
     */
    record Line(String title, String path, String state, String after) {}

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        if (visit.sent().isPresent()) {
            return Page.next(visit.path("receipt"));
        }
        if (visit.draft().isEmpty() || !visit.taking()) {
            return Page.next(visit.path());
        }
        Draft draft = visit.draft().get();
        Journey journey = drafts.journey(draft);
        if (!journey.anyOrder()) {
            return Page.next(drafts.onwards(visit, draft));
        }
        String language = visit.language();
        List<Task> tasks = journey.tasks(draft.pagesSeen());
        return HttpResponse.ok(pages.of(
                "form/tasks",
                visit.consultation(),
                language,
                "surveyTitle",
                visit.survey().title().in(language),
                "path",
                visit.path(),
                "tasks",
                tasks.stream().map(task -> line(visit, task, draft.pagesSeen())).toList(),
                "done",
                tasks.stream().filter(task -> task.state() == Task.State.DONE).count(),
                "total",
                tasks.stream()
                        .filter(task -> task.state() != Task.State.NOT_NEEDED)
                        .count(),
                "check",
                journey.firstUnseen(draft.pagesSeen()).isEmpty() ? visit.path("check") : null,
                "changed",
                drafts.carrying(draft)
                        .map(over -> ChangedView.of(over, draft, language))
                        .orElse(null),
                "save",
                visit.path("save")));
    }

    private static Line line(Visit visit, Task task, Set<String> seen) {
        String language = visit.language();
        return new Line(
                task.section().title().in(language),
                task.entry(seen).map(stop -> visit.page(stop.id())).orElse(null),
                task.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                task.waitsFor().stream()
                        .map(Sections.Section::title)
                        .map(title -> title.in(language))
                        .collect(Collectors.joining(", ")));
    }
}
