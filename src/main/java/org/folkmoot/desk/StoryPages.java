package org.folkmoot.desk;

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
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Definitions;
import org.folkmoot.story.Redaction;
import org.folkmoot.story.Review;
import org.folkmoot.story.Stories;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Where officers read the stories that residents let us publish, take words out, and decide what is shown. */
@Controller("/desk/{consultation}/stories")
final class StoryPages {
    private static final int MOST_LISTED = 100;
    private static final int BEGINNING = 160;
    private static final String CHANGED = "changed";

    private final Definitions definitions;
    private final Stories stories;
    private final DeskWords words;

    StoryPages(Definitions definitions, Stories stories, DeskWords words) {
        this.definitions = definitions;
        this.stories = stories;
        this.words = words;
    }

    /** A story in the list. */
    record Line(String href, String reference, String beginning, boolean picture, boolean madeUp) {}

    record Tab(String href, String text, boolean current) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> list(String consultation, @QueryValue Optional<String> state) {
        Consultation here = found(consultation);
        Review.State chosen = Review.State.WAITING;
        List<Tab> tabs = new ArrayList<>();
        List<Review> listed = List.of();
        for (Review.State each : Review.State.values()) {
            chosen = state.filter(each.id()::equals).map(named -> each).orElse(chosen);
        }
        for (Review.State each : Review.State.values()) {
            List<Review> reviews =
                    each == Review.State.WAITING ? stories.waiting(here.id()) : stories.decided(here.id(), each);
            tabs.add(new Tab(
                    path(here) + "?state=" + each.id(),
                    words.say("story.desk.tab." + each.id(), reviews.size()),
                    each == chosen));
            listed = each == chosen ? reviews : listed;
        }
        return Page.of(
                "desk/stories",
                "title",
                words.say("story.desk.title"),
                "within",
                words.of(here.title()),
                "section",
                "desk",
                "back",
                "/desk/" + here.id(),
                "notice",
                listed.stream().anyMatch(review -> review.telling().madeUp()) ? words.say("desk.made-up.this") : null,
                "tabs",
                tabs,
                "lines",
                listed.stream()
                        .limit(MOST_LISTED)
                        .map(review -> line(here, review))
                        .toList(),
                "more",
                listed.size() > MOST_LISTED ? words.say("story.desk.more", MOST_LISTED) : null,
                "public",
                "/consultations/" + here.id() + "/stories");
    }

    private static Line line(Consultation here, Review review) {
        String text = review.telling().text();
        int[] points = text.codePoints().limit(BEGINNING).toArray();
        String beginning = new String(points, 0, points.length);
        return new Line(
                path(here, review),
                review.telling().reference(),
                beginning.length() < text.length() ? beginning + "…" : beginning,
                review.telling().picture().isPresent(),
                review.telling().madeUp());
    }

    @Get("/{response}/{question}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> one(String consultation, String response, String question) {
        Consultation here = found(consultation);
        Review review = review(here, response, question);
        return HttpResponse.ok(Page.of("desk/story", model(here, review, settings(review), "")));
    }

    /** The picture as it was sent, for officers. */
    @Get("/{response}/{question}/picture")
    @Produces({"image/jpeg", "image/png"})
    HttpResponse<byte[]> picture(String consultation, String response, String question) {
        Consultation here = found(consultation);
        return stories.picture(here.id(), id(response), new QuestionId(question))
                .map(picture -> HttpResponse.ok(picture.bytes()).contentType(MediaType.of(picture.type())))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    @Post("/{response}/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> decide(
            HttpRequest<?> request, String consultation, String response, String question, FormBody form) {
        Consultation here = found(consultation);
        Review review = review(here, response, question);
        Officer officer = SignedIn.officer(request).orElseThrow();
        String decision = form.text("decision");
        boolean edited = decision.equals("save") || decision.equals("show");
        Review.Settings settings = edited ? settings(form) : settings(review);
        List<FormError> errors = errors(review, form, decision, settings);
        if (!errors.isEmpty()) {
            return Page.refused("desk/story", errors, model(here, review, settings, form.text("reason")));
        }
        switch (decision) {
            case "save" -> stories.set(officer, review, settings);
            case "show" -> stories.show(officer, review, settings);
            case "refuse" -> stories.refuse(officer, review, form.text("reason"));
            case "take-back" -> stories.takeBack(officer, review);
            default -> throw new HttpStatusException(HttpStatus.BAD_REQUEST, "");
        }
        return Page.next(edited && decision.equals("save") ? path(here, review) : path(here));
    }

    private List<FormError> errors(Review review, FormBody form, String decision, Review.Settings settings) {
        List<FormError> errors = new ArrayList<>();
        if (!form.text("seen").equals(review.telling().hash())) {
            errors.add(new FormError(CHANGED, words.say("story.desk.changed")));
        }
        List<String> texts = new ArrayList<>(List.of(review.telling().text()));
        review.telling().name().ifPresent(texts::add);
        settings.redaction()
                .notIn(texts)
                .forEach(gone -> errors.add(new FormError("hidden", words.say("story.desk.hide.unknown", gone))));
        boolean undescribed = review.telling().picture().isPresent()
                && settings.pictureShown()
                && settings.alt().isBlank();
        if (decision.equals("show") && undescribed) {
            errors.add(new FormError("alt", words.say("story.desk.alt.missing")));
        }
        if (decision.equals("refuse") && form.text("reason").isBlank()) {
            errors.add(new FormError("reason", words.say("story.desk.reason.missing")));
        }
        return errors;
    }

    private static Review.Settings settings(FormBody form) {
        return new Review.Settings(
                Redaction.of(form.text("hidden")),
                form.text("name-shown").equals("yes"),
                form.text("picture-shown").equals("yes"),
                form.text("alt"));
    }

    private static Review.Settings settings(Review review) {
        return new Review.Settings(review.redaction(), review.nameShown(), review.pictureShown(), review.alt());
    }

    private Object[] model(Consultation here, Review review, Review.Settings settings, String reason) {
        String text = review.telling().text();
        return new Object[] {
            "title", words.say("story.desk.one", review.telling().reference()),
            "within", words.of(here.title()),
            "section", "desk",
            "styles", "stories.css",
            "back", path(here),
            "notice", review.telling().madeUp() ? words.say("desk.made-up.this") : null,
            "action", path(here, review),
            "seen", review.telling().hash(),
            "state", review.state().id(),
            "stateText", words.say("story.desk.state." + review.state().id()),
            "shown", review.state() == Review.State.SHOWN,
            "because",
                    review.state() == Review.State.REFUSED
                            ? words.say("story.desk.refused-because", review.reason())
                            : null,
            "language", review.telling().language(),
            "text", text,
            "readers", settings.redaction().applied(text),
            "name", review.telling().name().orElse(null),
            "picture", review.telling().picture().orElse(null),
            "image", review.telling().picture().isPresent() ? path(here, review) + "/picture" : null,
            "hidden", String.join("\n", settings.redaction().hidden()),
            "nameShown", settings.nameShown(),
            "pictureShown", settings.pictureShown(),
            "alt", settings.alt(),
            "reason", reason
        };
    }

    private Review review(Consultation here, String response, String question) {
        return stories.find(here.id(), id(response), new QuestionId(question))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static ResponseId id(String response) {
        try {
            return new ResponseId(UUID.fromString(response));
        } catch (IllegalArgumentException e) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
    }

    private static String path(Consultation here) {
        return "/desk/" + here.id() + "/stories";
    }

    private static String path(Consultation here, Review review) {
        return path(here) + "/" + review.response().value() + "/"
                + review.question().value();
    }

    private Consultation found(String consultation) {
        return definitions
                .consultation(consultation)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
