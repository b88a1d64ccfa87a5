package org.folkmoot.theme.frames;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
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
import org.folkmoot.account.Audit;
import org.folkmoot.account.SignedIn;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.RefusedChange;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** The code frame of a consultation: what stands in it, what is behind it, and what was done to it. */
@Controller("/desk/{consultation}/themes/frame")
final class FramePages {
    private static final int MOST_STEPS = 1_000;

    private final Definitions definitions;
    private final Frames frames;
    private final FrameLog log;
    private final FrameScreen screen;
    private final FrameHealth health;
    private final ChangeWords words;
    private final Audit audit;

    FramePages(
            Definitions definitions,
            Frames frames,
            FrameLog log,
            FrameScreen screen,
            FrameHealth health,
            ChangeWords words,
            Audit audit) {
        this.definitions = definitions;
        this.frames = frames;
        this.log = log;
        this.screen = screen;
        this.health = health;
        this.words = words;
        this.audit = audit;
    }

    /** @param done the version of the frame after a change that was made just now */
    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> overview(String consultation, @Nullable @QueryValue String done) {
        return Page.of("frame/overview", screen.overview(title(consultation), frame(consultation), done));
    }

    @Get("/codes/{code}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> code(String consultation, String code) {
        CodeFrame frame = frame(consultation);
        return Page.of("frame/code", screen.code(title(consultation), frame, found(frame, code)));
    }

    @Get("/history")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> history(String consultation) {
        frame(consultation);
        return Page.of(
                "frame/history",
                "title",
                words.say("frame.history.title"),
                "section",
                "desk",
                "back",
                base(consultation),
                "consultation",
                title(consultation),
                "base",
                base(consultation),
                "steps",
                log.steps(consultation, MOST_STEPS).stream()
                        .map(step -> words.line(consultation, step))
                        .toList());
    }

    @Get("/health")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> health(String consultation) {
        CodeFrame frame = frame(consultation);
        FrameHealth.Found found = health.of(frame);
        return Page.of(
                "frame/health",
                "title",
                words.say("frame.health.title"),
                "section",
                "desk",
                "back",
                base(consultation),
                "consultation",
                title(consultation),
                "base",
                base(consultation),
                "checks",
                found.checks(),
                "well",
                found.checks().stream().allMatch(check -> check.findings().isEmpty()));
    }

    /** @param version one that the frame has or had; the present one if it is not named */
    @Get("/code-frame.yaml")
    @Produces("application/yaml;charset=utf-8")
    HttpResponse<String> download(HttpRequest<?> request, String consultation, @Nullable @QueryValue String version) {
        String wanted = version == null ? frame(consultation).version() : version;
        String text =
                frames.text(consultation, wanted).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        audit.record(SignedIn.officer(request).orElseThrow(), "frame.download", consultation, "version " + wanted);
        return HttpResponse.ok(text)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"code-frame.yaml\"");
    }

    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> undo(HttpRequest<?> request, String consultation, FormBody form) {
        return outcome(
                consultation,
                () -> log.undo(
                        consultation,
                        form.text("version"),
                        SignedIn.officer(request).orElseThrow()));
    }

    @Get("/file")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> file(String consultation) {
        CodeFrame frame = frame(consultation);
        FrameLog.Waiting waiting =
                log.waiting(consultation).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        return Page.of("frame/file", screen.file(title(consultation), frame, waiting));
    }

    @Post("/file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> take(HttpRequest<?> request, String consultation, FormBody form) {
        return outcome(
                consultation,
                () -> log.take(
                        consultation,
                        form.text("version"),
                        form.text("file"),
                        SignedIn.officer(request).orElseThrow()));
    }

    private interface Doing {
        FrameLog.Outcome outcome();
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> outcome(String consultation, Doing doing) {
        frame(consultation);
        try {
            return switch (doing.outcome()) {
                case FrameLog.Outcome.Done done ->
                    Page.next(base(consultation) + "?done=" + done.frame().version());
                case FrameLog.Outcome.Overtaken overtaken -> refused(consultation, words.say("frame.overtaken"));
            };
        } catch (RefusedChange refused) {
            return refused(consultation, refused.what() + " " + refused.todo());
        }
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> refused(String consultation, String why) {
        return Page.refused(
                "frame/overview",
                List.of(new FormError("undo", why)),
                screen.overview(title(consultation), frame(consultation), null));
    }

    private String title(String consultation) {
        return definitions
                .consultation(consultation)
                .map(found -> ChangeWords.of(found.title()))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private CodeFrame frame(String consultation) {
        return frames.of(consultation).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static Code found(CodeFrame frame, String code) {
        return frame.byId(frame.now(code)).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    static String base(String consultation) {
        return "/desk/" + consultation + "/themes/frame";
    }
}
