package org.folkmoot.theme.frames;

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
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.RefusedChange;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/**
 * Changes of a frame: typed, shown in counts, then made. A form carries the version that it was made on; where others changed the
 * frame meanwhile, they are named and what was typed is kept.
 */
@Controller("/desk/{consultation}/themes/frame/change")
@Produces(MediaType.TEXT_HTML)
final class ChangePages {
    private static final String VIEW = "frame/change";

    private final Frames frames;
    private final FrameLog log;
    private final FrameCounts counts;
    private final ChangeWords words;
    private final ChangeScreen screen;

    ChangePages(Frames frames, FrameLog log, FrameCounts counts, ChangeWords words, ChangeScreen screen) {
        this.frames = frames;
        this.log = log;
        this.counts = counts;
        this.words = words;
        this.screen = screen;
    }

    /** @param into the code that is chosen to be merged into, where a health check leads here */
    @Get
    ModelAndView<Map<String, Object>> form(
            String consultation,
            @QueryValue String kind,
            @Nullable @QueryValue String code,
            @Nullable @QueryValue String into) {
        CodeFrame frame = frame(consultation);
        ChangeForm form = ChangeForm.blank(kind(kind), frame, code == null ? "" : code, into == null ? "" : into);
        checkCode(frame, form);
        Optional<Effect> effect =
                form.kind() == ChangeForm.Kind.RETIRED || !form.text("into").isEmpty()
                        ? tried(frame, form)
                        : Optional.empty();
        return Page.of(VIEW, screen.model(frame, form, effect, List.of()));
    }

    /** The effect of what the form says before anybody has touched it; none if it cannot be. */
    private Optional<Effect> tried(CodeFrame frame, ChangeForm form) {
        try {
            return Optional.of(counts.effect(frame, log.after(frame.consultation(), form.change(frame))));
        } catch (RefusedChange refused) {
            return Optional.empty();
        }
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> take(HttpRequest<?> request, String consultation, FormBody body) {
        CodeFrame frame = frame(consultation);
        ChangeForm form = ChangeForm.typed(kind(body.text("kind")), body);
        checkCode(frame, form);
        List<StepLine> since = since(frame, body.text("version"));
        try {
            FrameChange change = form.change(frame);
            if (since.isEmpty() && body.text("action").equals("do")) {
                Officer officer = SignedIn.officer(request).orElseThrow();
                switch (log.change(consultation, frame.version(), change, officer)) {
                    case FrameLog.Outcome.Done done -> {
                        return Page.next(FramePages.base(consultation) + "?done="
                                + done.frame().version());
                    }
                    case FrameLog.Outcome.Overtaken overtaken -> {
                        CodeFrame now = frame(consultation);
                        List<StepLine> others = overtaken.since().stream()
                                .map(step -> words.line(consultation, step))
                                .toList();
                        return overtaken(now, form, others);
                    }
                }
            }
            Effect effect = counts.effect(frame, log.after(consultation, change));
            return since.isEmpty()
                    ? HttpResponse.ok(Page.of(VIEW, screen.model(frame, form, Optional.of(effect), since)))
                    : overtaken(frame, form, since);
        } catch (RefusedChange refused) {
            return Page.refused(
                    VIEW,
                    List.of(new FormError(screen.anchor(form.kind()), refused.what() + " " + refused.todo())),
                    screen.model(frame, form, Optional.empty(), since));
        }
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> overtaken(
            CodeFrame frame, ChangeForm form, List<StepLine> since) {
        return Page.refused(
                VIEW,
                List.of(new FormError("since", words.say("frame.overtaken"))),
                screen.model(frame, form, tried(frame, form), since));
    }

    private List<StepLine> since(CodeFrame frame, String version) {
        return version.equals(frame.version())
                ? List.of()
                : log.since(frame.consultation(), version).stream()
                        .map(step -> words.line(frame.consultation(), step))
                        .toList();
    }

    private static ChangeForm.Kind kind(String word) {
        return ChangeForm.Kind.of(word).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static void checkCode(CodeFrame frame, ChangeForm form) {
        boolean known =
                form.kind() == ChangeForm.Kind.ADDED && form.text("code").isEmpty() || frame.knows(form.text("code"));
        if (!known) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
    }

    private CodeFrame frame(String consultation) {
        return frames.of(consultation).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
