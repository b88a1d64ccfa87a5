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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Steps;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** The coding desk: one comment after another. */
@Controller("/desk/{consultation}/themes")
final class ReadingPages {
    private static final String STAFF = "en";
    private static final String SCREEN = "theme/read";
    private static final String ADD = "add";

    private final OpenQuestions questions;
    private final Frames frames;
    private final Codings codings;
    private final Steps steps;
    private final Comments comments;
    private final ReadingScreen screen;
    private final Audit audit;
    private final Messages messages;

    ReadingPages(
            OpenQuestions questions,
            Frames frames,
            Codings codings,
            Steps steps,
            Comments comments,
            ReadingScreen screen,
            Audit audit,
            Messages messages) {
        this.questions = questions;
        this.frames = frames;
        this.codings = codings;
        this.steps = steps;
        this.comments = comments;
        this.screen = screen;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * @param after the comment that was shown before
     * @param comment the one comment to show, read or not
     * @param kept what became of the form sent before: {@code yes}, {@code another} or {@code undone}
     */
    @Get("/read")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> show(
            HttpRequest<?> request,
            String consultation,
            @Nullable @QueryValue String survey,
            @Nullable @QueryValue String question,
            @Nullable @QueryValue UUID after,
            @Nullable @QueryValue UUID comment,
            @Nullable @QueryValue String kept) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Optional<Comment> named = Optional.ofNullable(comment).map(id -> found(consultation, id));
        OpenQuestion asked = named.map(one -> question(
                        consultation, one.survey().survey(), one.question().value()))
                .orElseGet(() -> question(consultation, survey, question));
        Optional<Comment> shown = named.or(() -> codings.next(asked.survey(), asked.id(), Optional.ofNullable(after)));
        Set<String> ticked = shown.flatMap(each -> codings.standing(each.id()))
                .map(one -> Set.copyOf(one.reading().codes()))
                .orElse(Set.of());
        return Page.of(
                SCREEN,
                screen.model(
                        questions.of(consultation, STAFF),
                        asked,
                        shown,
                        ticked,
                        "",
                        officer.may(Role.CODER, consultation),
                        kept));
    }

    @Post("/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> take(HttpRequest<?> request, String consultation, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Coder coder = coder(officer);
        Comment comment = found(consultation, uuid(form.text("comment")));
        OpenQuestion asked = question(
                consultation, comment.survey().survey(), comment.question().value());
        CodeList codes = new CodeList(frames.of(consultation).orElseThrow(), asked.themeAsked(), STAFF);
        Set<String> given = new LinkedHashSet<>();
        form.all("code").forEach(id -> codes.byId(id).ifPresent(code -> given.add(code.id())));
        String typed = form.text(ADD).strip();
        Optional<CodeChoice> added = codes.typed(typed);
        added.ifPresent(code -> given.add(code.id()));
        if (!typed.isEmpty() && added.isEmpty()) {
            return Page.refused(
                    SCREEN,
                    List.of(new FormError(ADD, messages.text(STAFF, "theme.no-such-code"))),
                    screen.model(
                            questions.of(consultation, STAFF), asked, Optional.of(comment), given, typed, true, null));
        }
        if (form.text("action").equals(ADD)) {
            return HttpResponse.ok(Page.of(
                    SCREEN,
                    screen.model(
                            questions.of(consultation, STAFF), asked, Optional.of(comment), given, "", true, null)));
        }
        Codings.Outcome outcome = codings.read(
                new Reading(comment.id(), coder, given),
                form.first("replaces").filter(id -> !id.isBlank()).map(ReadingPages::uuid),
                () -> audit.record(
                        officer, "comment.read", consultation, comment.id() + ", " + given.size() + " codes"));
        String result = switch (outcome) {
            case KEPT -> "yes";
            case READ_BY_ANOTHER -> "another";
        };
        return Page.next(asked.address() + "&after=" + comment.id() + "&kept=" + result);
    }

    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> undo(HttpRequest<?> request, String consultation, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        OpenQuestion asked = question(consultation, form.text("survey"), form.text("question"));
        Optional<UUID> undone = steps.undo(consultation, coder(officer)).flatMap(Steps.Moved::comment);
        undone.ifPresent(comment -> audit.record(officer, "comment.undo", consultation, comment.toString()));
        return Page.next(asked.address()
                + undone.map(comment -> "&kept=undone&comment=" + comment).orElse(""));
    }

    private static Coder coder(Officer officer) {
        return new Coder(officer.id().toString(), officer.name());
    }

    /** The question named, else the first with unread comments, else the first. */
    private OpenQuestion question(String consultation, @Nullable String survey, @Nullable String question) {
        List<OpenQuestion> all = questions.of(consultation, STAFF);
        Optional<OpenQuestion> found = survey == null || question == null
                ? all.stream()
                        .filter(each -> each.unread() > 0)
                        .findFirst()
                        .or(() -> all.stream().findFirst())
                : all.stream()
                        .filter(each -> each.survey().survey().equals(survey)
                                && each.id().value().equals(question))
                        .findFirst();
        return found.filter(each -> frames.of(consultation).isPresent())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private Comment found(String consultation, UUID id) {
        return comments.byId(id)
                .filter(comment -> comment.survey().consultation().equals(consultation))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
    }
}
