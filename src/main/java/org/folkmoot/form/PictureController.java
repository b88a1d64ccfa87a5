package org.folkmoot.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.story.KeptPicture;
import org.folkmoot.story.PictureRefused;
import org.folkmoot.story.Pictures;
import org.folkmoot.survey.Route;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.Upload;

/** A picture with a story, for those who like: choose it, see it, say what it shows, take it away again. */
@Controller("/consultations/{consultation}/{survey}/picture/{question}")
final class PictureController {
    private static final String FILE = "picture";
    private static final String ALT = "alt";
    private static final String FROM = "_from";
    private static final String CHECK = "check";

    private final Visits visits;
    private final Drafts drafts;
    private final Pictures pictures;
    private final PublicPage pages;
    private final Messages messages;

    PictureController(Visits visits, Drafts drafts, Pictures pictures, PublicPage pages, Messages messages) {
        this.visits = visits;
        this.drafts = drafts;
        this.pictures = pictures;
        this.pages = pages;
        this.messages = messages;
    }

    /** A request that belongs here: the draft, and the page on which the story was told. */
    private record Here(
            Visit visit, Draft draft, Journey journey, Route.Stop stop, QuestionId question, boolean toCheck) {
        String path() {
            return visit.path("picture/" + question.value());
        }

        String same() {
            return path() + (toCheck ? "?from=" + CHECK : "");
        }

        String onwards() {
            Way way = new Way(visit, journey, draft.pagesSeen());
            if (toCheck) {
                return way.toCheck();
            }
            return StorySteps.after(journey, stop, question.value())
                    .map(story -> StorySteps.path(visit, story))
                    .orElseGet(() -> way.after(stop));
        }

        String back() {
            return toCheck ? visit.path(CHECK) : visit.page(stop.id());
        }
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(
            HttpRequest<?> request,
            String consultation,
            String survey,
            String question,
            @Nullable @QueryValue String from) {
        Visit visit = visits.of(request, consultation, survey);
        return here(visit, question, CHECK.equals(from))
                .<HttpResponse<?>>map(here -> HttpResponse.ok(Page.of("form/picture", model(here))))
                .orElseGet(() -> elsewhere(visit));
    }

    /** The picture itself, for whom it belongs to. */
    @Get("/image")
    @Produces({"image/jpeg", "image/png"})
    HttpResponse<byte[]> image(HttpRequest<?> request, String consultation, String survey, String question) {
        return here(visits.of(request, consultation, survey), question, false)
                .flatMap(here -> pictures.drawnOfDraft(here.draft().id(), here.question()))
                .map(picture -> HttpResponse.ok(picture.bytes()).contentType(MediaType.of(picture.type())))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> take(HttpRequest<?> request, String consultation, String survey, String question, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        Optional<Here> found = here(visit, question, form.text(FROM).equals(CHECK));
        if (found.isEmpty()) {
            return elsewhere(visit);
        }
        Here here = found.get();
        if (form.text("_go").equals("remove")) {
            pictures.remove(here.draft().id(), here.question());
            return Page.next(here.same());
        }
        // A file that was chosen is taken whatever button was pressed: nobody chooses one for nothing.
        Optional<Upload> file = form.file(FILE);
        if (file.isPresent()) {
            return added(here, file.get(), form.text(ALT));
        }
        if (form.text("_go").equals("add")) {
            return refused(here, "missing");
        }
        if (form.first(ALT).isPresent()) {
            pictures.describe(here.draft().id(), here.question(), form.text(ALT));
        }
        return Page.next(here.onwards());
    }

    private HttpResponse<?> added(Here here, Upload file, String alt) {
        try {
            pictures.add(here.draft().id(), here.question(), file.bytes(), alt);
            return Page.next(here.same());
        } catch (PictureRefused refused) {
            return refused(here, refused.reason().word());
        }
    }

    private HttpResponse<?> refused(Here here, String why) {
        return Page.refused(
                "form/picture",
                List.of(new FormError(FILE, messages.text(here.visit().language(), "story.picture.refused." + why))),
                model(here));
    }

    private Optional<Here> here(Visit visit, String question, boolean toCheck) {
        if (visit.unsent().isEmpty() || !visit.taking()) {
            return Optional.empty();
        }
        Draft draft = visit.unsent().get();
        Journey journey = drafts.journey(draft);
        return StorySteps.stopOf(journey, question)
                .map(stop -> new Here(visit, draft, journey, stop, new QuestionId(question), toCheck));
    }

    /** Where a visitor belongs who has no story here that may be published. */
    private static HttpResponse<?> elsewhere(Visit visit) {
        return Page.next(visit.unsent().isPresent() && visit.taking() ? visit.path(CHECK) : visit.path());
    }

    private Object[] model(Here here) {
        Visit visit = here.visit();
        KeptPicture picture =
                pictures.ofDraft(here.draft().id(), here.question()).orElse(null);
        return pages.all(
                visit.consultation(),
                visit.language(),
                "action",
                here.path(),
                "here",
                here.path(),
                "styles",
                "stories.css",
                "surveyTitle",
                visit.survey().title().in(visit.language()),
                "back",
                here.back(),
                "from",
                here.toCheck() ? CHECK : null,
                "picture",
                picture,
                "image",
                picture == null
                        ? null
                        : here.path() + "/image?v=" + picture.hash().substring(0, 8),
                "longest",
                Pictures.LONGEST_ALT);
    }
}
