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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Decision;
import org.folkmoot.theme.Decisions;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenSamples;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
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

    private final KnownQuestions questions;
    private final Frames frames;
    private final Codings codings;
    private final Decisions decisions;
    private final Steps steps;
    private final OpenSamples samples;
    private final Comments comments;
    private final Queues queues;
    private final DeskRepository repository;
    private final ReadingScreen screen;
    private final Audit audit;
    private final Messages messages;

    ReadingPages(
            KnownQuestions questions,
            Frames frames,
            Codings codings,
            Decisions decisions,
            Steps steps,
            OpenSamples samples,
            Comments comments,
            Queues queues,
            DeskRepository repository,
            ReadingScreen screen,
            Audit audit,
            Messages messages) {
        this.questions = questions;
        this.frames = frames;
        this.codings = codings;
        this.decisions = decisions;
        this.steps = steps;
        this.samples = samples;
        this.comments = comments;
        this.queues = queues;
        this.repository = repository;
        this.screen = screen;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * @param queue the comments from which the next is taken; those of a question that nobody has read if absent
     * @param list the search or check that the queue is of
     * @param after the comment that was shown before
     * @param comment the one comment to show, read or not
     * @param kept what became of the form sent before
     */
    @Get("/read")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> show(
            HttpRequest<?> request,
            String consultation,
            @Nullable @QueryValue String queue,
            @Nullable @QueryValue String survey,
            @Nullable @QueryValue String question,
            @Nullable @QueryValue UUID list,
            @Nullable @QueryValue UUID after,
            @Nullable @QueryValue UUID comment,
            @Nullable @QueryValue String kept) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Coder coder = coder(officer);
        List<OpenQuestion> all = questions(consultation);
        Optional<Comment> named = Optional.ofNullable(comment).map(id -> found(consultation, id));
        Queue from = named.filter(one -> queue == null)
                .map(one -> Queue.unread(asked(one)))
                .orElseGet(() -> queue(all, queue, survey, question, list));
        Optional<Comment> shown = named.or(() -> queues.next(consultation, from, coder, Optional.ofNullable(after)));
        // Where nothing is left, the page leads on to what is: that must be counted anew.
        List<OpenQuestion> told = shown.isPresent() ? all : questions.counted(consultation, STAFF);
        OpenQuestion asked = shown.map(this::asked)
                .orElseGet(() -> told.stream().filter(from::shows).findFirst().orElse(told.get(0)));
        return Page.of(
                SCREEN,
                screen.model(
                        told,
                        from,
                        asked,
                        shown,
                        shown.map(this::draft).orElse(Draft.fresh(false)),
                        coder,
                        officer.may(Role.CODER, consultation),
                        kept));
    }

    private Draft draft(Comment comment) {
        boolean flagged = decisions.flagged(comment.id());
        return codings.standing(comment.id()).map(one -> Draft.of(one, flagged)).orElseGet(() -> Draft.fresh(flagged));
    }

    @Post("/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> take(HttpRequest<?> request, String consultation, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Coder coder = coder(officer);
        List<OpenQuestion> all = questions(consultation);
        Comment comment = found(consultation, Page.id(form.text("comment")));
        OpenQuestion asked = asked(comment);
        Queue queue = queue(all, form, asked);
        if (form.text("action").equals("flag")) {
            decisions.flag(comment.id(), coder, queue.kind().id(), true);
            audit.record(officer, "comment.flag", consultation, comment.id().toString());
            return Page.next(next(consultation, queue) + "&after=" + comment.id() + "&kept=flagged");
        }
        CodeList codes = new CodeList(frames.of(consultation).orElseThrow(), asked.themeAsked(), STAFF);
        String typed = form.text(ADD).strip();
        Optional<CodeChoice> added = codes.typed(typed);
        Draft draft = Draft.of(
                form,
                known(codes, comment),
                added.map(CodeChoice::id).orElse(null),
                comment.text().length());
        if (!typed.isEmpty() && added.isEmpty()) {
            return Page.refused(
                    SCREEN,
                    List.of(new FormError(ADD, messages.text(STAFF, "theme.no-such-code"))),
                    screen.model(all, queue, asked, Optional.of(comment), draft.typed(typed), coder, true, null));
        }
        if (form.text("action").equals(ADD)) {
            return HttpResponse.ok(
                    Page.of(SCREEN, screen.model(all, queue, asked, Optional.of(comment), draft, coder, true, null)));
        }
        Set<UUID> alike = alike(comment, form);
        Codings.Outcome outcome = decisions.keep(
                new Decision(
                        reading(comment, coder, draft),
                        queue.kind().id(),
                        form.first("replaces").filter(id -> !id.isBlank()).map(Page::id),
                        alike,
                        Optional.of(draft.flagged())),
                () -> audit.record(
                        officer,
                        "comment.read",
                        consultation,
                        comment.id() + ", " + draft.codes().size() + " codes"
                                + (alike.isEmpty() ? "" : ", carried to " + alike.size())));
        String result = switch (outcome) {
            case KEPT -> alike.isEmpty() ? "yes" : "carried";
            case READ_BY_ANOTHER, IN_SAMPLE -> "another";
        };
        // What was not kept is not lost: the comment is shown again, with the other's reading.
        return Page.next(next(consultation, queue) + (outcome == Codings.Outcome.KEPT ? "&after=" : "&comment=")
                + comment.id() + "&kept=" + result);
    }

    /** Codes that may be given, and retired ones that the comment has. */
    private Set<String> known(CodeList codes, Comment comment) {
        Set<String> known = codes.all().stream().map(CodeChoice::id).collect(Collectors.toCollection(HashSet::new));
        codings.standing(comment.id()).stream()
                .flatMap(one -> one.reading().codes().stream())
                .filter(code -> codes.retired(code).isPresent())
                .forEach(known::add);
        return known;
    }

    private static Reading reading(Comment comment, Coder coder, Draft draft) {
        return new Reading(
                comment.id(),
                coder,
                draft.codes(),
                draft.passages(),
                Stance.of(draft.stance()),
                Sentiment.of(draft.sentiment()),
                draft.note());
    }

    private Set<UUID> alike(Comment comment, FormBody form) {
        Set<String> wanted = Set.copyOf(form.all("alike"));
        return wanted.isEmpty()
                ? Set.of()
                : repository.alike(comment.id()).stream()
                        .filter(one -> !one.read() && wanted.contains(one.same() ? "same" : "near"))
                        .map(DeskRepository.Alike::comment)
                        .collect(Collectors.toSet());
    }

    @Post("/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> undo(HttpRequest<?> request, String consultation, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Optional<Steps.Moved> undone = steps.undo(consultation, coder(officer));
        return moved(officer, consultation, form, undone, "comment.undo", "undone");
    }

    @Post("/redo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> redo(HttpRequest<?> request, String consultation, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Optional<Steps.Moved> again = steps.redo(consultation, coder(officer));
        return moved(officer, consultation, form, again, "comment.redo", "redone");
    }

    private HttpResponse<ModelAndView<Map<String, Object>>> moved(
            Officer officer,
            String consultation,
            FormBody form,
            Optional<Steps.Moved> moved,
            String action,
            String kept) {
        moved.ifPresent(step ->
                audit.record(officer, action, consultation, step.way().id() + ", " + step.changed() + " comments"));
        List<OpenQuestion> all = questions(consultation);
        Optional<Comment> comment =
                moved.flatMap(Steps.Moved::comment).flatMap(comments::byId).filter(one -> !samples.hold(one.id()));
        Queue queue = queue(all, form, comment.map(this::asked).orElse(all.get(0)));
        String result = moved.isEmpty() ? "nothing" : moved.get().left() > 0 ? kept + "-part" : kept;
        return Page.next(next(consultation, queue)
                + comment.map(one -> "&comment=" + one.id()).orElse("") + "&kept=" + result);
    }

    @Post("/search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> search(HttpRequest<?> request, String consultation, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        questions(consultation);
        String words = form.text("words").strip();
        if (words.isEmpty()) {
            return Page.next("/desk/" + consultation + "/themes");
        }
        UUID search = queues.search(consultation, coder(officer), words);
        return Page.next(next(consultation, Queue.of(Queue.Kind.SEARCH, search)));
    }

    private static Coder coder(Officer officer) {
        return new Coder(officer.id().toString(), officer.name());
    }

    private static String next(String consultation, Queue queue) {
        return "/desk/" + consultation + "/themes/read?" + queue.query();
    }

    /** The open questions of a consultation that can be read, at least one. */
    private List<OpenQuestion> questions(String consultation) {
        List<OpenQuestion> all = questions.of(consultation, STAFF);
        if (all.isEmpty() || frames.of(consultation).isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        return all;
    }

    private OpenQuestion asked(Comment comment) {
        String consultation = comment.survey().consultation();
        return asked(questions.of(consultation, STAFF), comment)
                .or(() -> asked(questions.counted(consultation, STAFF), comment))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static Optional<OpenQuestion> asked(List<OpenQuestion> all, Comment comment) {
        return all.stream()
                .filter(each ->
                        each.survey().equals(comment.survey()) && each.id().equals(comment.question()))
                .findFirst();
    }

    private static Queue queue(List<OpenQuestion> all, FormBody form, OpenQuestion asked) {
        return form.text("queue").isEmpty()
                ? Queue.unread(asked)
                : queue(
                        all,
                        form.text("queue"),
                        form.first("survey").filter(id -> !id.isEmpty()).orElse(null),
                        form.first("question").filter(id -> !id.isEmpty()).orElse(null),
                        form.first("list")
                                .filter(id -> !id.isEmpty())
                                .map(Page::id)
                                .orElse(null));
    }

    private static Queue queue(
            List<OpenQuestion> all,
            @Nullable String kind,
            @Nullable String survey,
            @Nullable String question,
            @Nullable UUID list) {
        Queue.Kind wanted = kind == null
                ? Queue.Kind.UNREAD
                : Queue.Kind.of(kind).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        Queue queue = new Queue(
                wanted, Optional.ofNullable(survey), Optional.ofNullable(question), Optional.ofNullable(list));
        boolean complete = survey == null == (question == null) && (wanted != Queue.Kind.CHECK || list != null);
        if (!complete || all.stream().noneMatch(queue::shows)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        return queue;
    }

    private Comment found(String consultation, UUID id) {
        return comments.byId(id)
                .filter(comment -> comment.survey().consultation().equals(consultation))
                .filter(comment -> !samples.hold(id))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
