package org.folkmoot.form;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.story.KeptPicture;
import org.folkmoot.story.Review;
import org.folkmoot.story.Stories;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;
import org.folkmoot.web.PageLanguage;
import org.folkmoot.web.Said;

/** The stories that residents let us publish and that an officer has passed. */
@Controller("/consultations/{consultation}/stories")
final class StoriesController {
    private static final int EACH = 20;

    private final Visits visits;
    private final Stories stories;
    private final PublicPage pages;
    private final Messages messages;

    StoriesController(Visits visits, Stories stories, PublicPage pages, Messages messages) {
        this.visits = visits;
        this.stories = stories;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * One story as readers see it.
     *
     * @param lang the language it is told in, null where it is that of the page
     * @param name blank where none is shown
     * @param picture null where none is shown
     */
    record Shown(String lang, String dir, Said question, List<String> paragraphs, String name, Image picture) {}

    record Image(String path, int width, int height, String alt) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> all(
            HttpRequest<?> request, String consultation, @QueryValue Optional<Integer> page) {
        Consultation here = visits.consultation(request, consultation);
        List<Stories.Asked> asked = stories.asked(here.id());
        if (asked.isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        List<String> languages = asked.stream()
                .flatMap(each -> each.edition().survey().languages().stream())
                .distinct()
                .toList();
        String language =
                PageLanguage.choose(request, languages, Optional.empty()).language();
        List<Review> shown = stories.decided(here.id(), Review.State.SHOWN);
        int pagesInAll = Math.max(1, (shown.size() + EACH - 1) / EACH);
        int number = Math.min(Math.max(page.orElse(1), 1), pagesInAll);
        List<Review> onPage =
                shown.stream().skip((long) (number - 1) * EACH).limit(EACH).toList();
        String path = "/consultations/" + here.id();
        boolean madeUp = shown.stream().anyMatch(review -> review.telling().madeUp());
        return pages.of(
                "form/stories",
                here,
                language,
                "styles",
                "stories.css",
                "back",
                path,
                "stories",
                onPage.stream()
                        .map(review -> shown(review, asked, path, language))
                        .toList(),
                "hidden",
                onPage.stream().anyMatch(review -> review.shownText().contains("[…]")),
                "madeUp",
                madeUp ? messages.text(language, "story.made-up") : null,
                "newer",
                number > 1 ? path + "/stories?page=" + (number - 1) : null,
                "older",
                number < pagesInAll ? path + "/stories?page=" + (number + 1) : null);
    }

    private static Shown shown(Review review, List<Stories.Asked> asked, String path, String language) {
        Language told = new Language(review.telling().language());
        boolean same = review.telling().language().equals(language);
        return new Shown(
                same ? null : told.html(),
                same ? null : told.direction(),
                Prose.line(
                        asked.stream()
                                .map(Stories.Asked::question)
                                .filter(question -> question.head().id().equals(review.question()))
                                .map(question -> question.head().text())
                                .findFirst()
                                .orElse(Text.of("")),
                        language),
                paragraphs(review.shownText()),
                review.shownName().orElse(""),
                review.shownPicture().map(picture -> image(picture, path)).orElse(null));
    }

    private static Image image(KeptPicture picture, String path) {
        return new Image(
                path + "/stories/pictures/" + picture.hash(), picture.width(), picture.height(), picture.alt());
    }

    private static List<String> paragraphs(String text) {
        return Stream.of(text.split("\n\\s*\n"))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /**
     * A picture that a story shows. Its address is its content, so browsers may keep it; only they, and for an hour, so that a
     * story that is withdrawn goes from everywhere soon.
     */
    @Get("/pictures/{hash}")
    @Produces({"image/jpeg", "image/png"})
    HttpResponse<byte[]> picture(HttpRequest<?> request, String consultation, String hash) {
        Consultation here = visits.consultation(request, consultation);
        return stories.shownPicture(here.id(), hash)
                .map(picture -> HttpResponse.ok(picture.bytes())
                        .contentType(MediaType.of(picture.type()))
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600, immutable"))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
