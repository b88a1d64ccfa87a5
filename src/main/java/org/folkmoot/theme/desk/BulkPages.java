package org.folkmoot.theme.desk;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.theme.Trainer;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Confirming the suggestions of one code together, after a sample of them was read. */
@Controller("/desk/{consultation}/themes/bulk")
final class BulkPages {
    private static final String STAFF = "en";

    private final Bulk bulk;
    private final OpenQuestions questions;
    private final Frames frames;
    private final Trainer trainer;
    private final Audit audit;
    private final Messages messages;

    BulkPages(Bulk bulk, OpenQuestions questions, Frames frames, Trainer trainer, Audit audit, Messages messages) {
        this.bulk = bulk;
        this.questions = questions;
        this.frames = frames;
        this.trainer = trainer;
        this.audit = audit;
        this.messages = messages;
    }

    /** A check that was not confirmed yet. */
    record Open(String address, String label, int threshold, long drawn, long read) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> begin(
            HttpRequest<?> request, String consultation, @Nullable @QueryValue String code) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        return Page.of("theme/bulk", model(consultation, code, "90", "", officer.may(Role.CODER, consultation)));
    }

    private Object[] model(String consultation, @Nullable String code, String threshold, String about, boolean coder) {
        CodeFrame frame = frame(consultation);
        String base = "/desk/" + consultation + "/themes";
        return new Object[] {
            "title",
            messages.text(STAFF, "theme.bulk.title"),
            "section",
            "desk",
            "back",
            base,
            "base",
            base,
            "coder",
            coder,
            "learnt",
            trainer.current(consultation).isPresent(),
            "threshold",
            threshold,
            "sample",
            Bulk.SAMPLE,
            "codes",
            frame.open().stream()
                    .filter(each -> each.parent().isPresent())
                    .map(each -> new ReadingScreen.Option(
                            each.id(),
                            frame.theme(each.id()).orElse(each).label().in(STAFF) + ": "
                                    + each.label().in(STAFF),
                            each.id().equals(code)))
                    .toList(),
            "about",
            questions.of(consultation, STAFF).stream()
                    .map(each -> new ReadingScreen.Option(
                            each.survey().survey() + " " + each.id().value(),
                            each.surveyLabel() + ": " + each.text(),
                            about.equals(
                                    each.survey().survey() + " " + each.id().value())))
                    .toList(),
            "open",
            bulk.open(consultation).stream()
                    .map(row -> {
                        Bulk.State state = bulk.state(row);
                        return new Open(
                                base + "/bulk/" + row.id(),
                                label(frame, row.code()),
                                row.threshold(),
                                state.drawn(),
                                state.read());
                    })
                    .toList()
        };
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> draw(HttpRequest<?> request, String consultation, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        CodeFrame frame = frame(consultation);
        List<OpenQuestion> all = questions.of(consultation, STAFF);
        Optional<OpenQuestion> asked = all.stream()
                .filter(each -> form.text("about")
                        .equals(each.survey().survey() + " " + each.id().value()))
                .findFirst();
        String code = form.text("code");
        String threshold = form.text("threshold").strip();
        List<FormError> errors = new ArrayList<>();
        if (!frame.mayBeGiven(code)) {
            errors.add(new FormError("code", messages.text(STAFF, "theme.code.no-target")));
        }
        if (!threshold.matches("[5-9]\\d")) {
            errors.add(new FormError("threshold", messages.text(STAFF, "theme.bulk.no-threshold")));
        }
        Optional<UUID> drawn = errors.isEmpty()
                ? bulk.draw(
                        consultation,
                        code,
                        Integer.parseInt(threshold),
                        asked,
                        asked.map(List::of).orElse(all),
                        coder(officer))
                : Optional.empty();
        if (errors.isEmpty() && drawn.isEmpty()) {
            errors.add(new FormError("threshold", messages.text(STAFF, "theme.bulk.none")));
        }
        if (!errors.isEmpty()) {
            return Page.refused("theme/bulk", errors, model(consultation, code, threshold, form.text("about"), true));
        }
        audit.record(officer, "bulk.draw", consultation, code + ", " + threshold + " %");
        return Page.next("/desk/" + consultation + "/themes/bulk/" + drawn.get());
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> show(
            HttpRequest<?> request, String consultation, UUID id, @Nullable @QueryValue Integer confirmed) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        BulkRow check = found(consultation, id);
        Bulk.State state = bulk.state(check);
        String base = "/desk/" + consultation + "/themes";
        return Page.of(
                "theme/bulk-check",
                "title",
                messages.text(STAFF, "theme.bulk.check", label(frame(consultation), check.code())),
                "section",
                "desk",
                "back",
                base + "/bulk",
                "base",
                base,
                "coder",
                officer.may(Role.CODER, consultation),
                "here",
                base + "/bulk/" + id,
                "reading",
                base + "/read?" + Queue.of(Queue.Kind.CHECK, id).query(),
                "threshold",
                check.threshold(),
                "question",
                questions.of(consultation, STAFF).stream()
                        .filter(each -> each.survey().survey().equals(check.survey())
                                && each.id().value().equals(check.question()))
                        .findFirst()
                        .map(OpenQuestion::text)
                        .orElse(null),
                "code",
                label(frame(consultation), check.code()),
                "state",
                state,
                "passed",
                state.passed(),
                "failed",
                state.failed(),
                "least",
                Math.round(100 * Math.floor(100 * state.least()) / 100),
                "wanted",
                Math.round(100 * Bulk.WANTED),
                "confirmed",
                confirmed);
    }

    @Post("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> confirm(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        BulkRow check = found(consultation, id);
        long confirmed = bulk.confirm(check, coder(officer));
        audit.record(officer, "bulk.confirm", consultation, check.code() + ", " + confirmed + " comments");
        return Page.next("/desk/" + consultation + "/themes/bulk/" + id + "?confirmed=" + confirmed);
    }

    private static Coder coder(Officer officer) {
        return new Coder(officer.id().toString(), officer.name());
    }

    private static String label(CodeFrame frame, String code) {
        return frame.byId(code).map(found -> found.label().in(STAFF)).orElse(code);
    }

    private CodeFrame frame(String consultation) {
        return frames.of(consultation).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private BulkRow found(String consultation, UUID id) {
        return bulk.check(consultation, id).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
