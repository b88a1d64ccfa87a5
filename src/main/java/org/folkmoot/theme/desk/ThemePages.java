package org.folkmoot.theme.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.CodingCsv;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Learnt;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.theme.Trainer;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** How far the comments of a consultation are read, and the way to the desk. */
@Controller("/desk/{consultation}/themes")
final class ThemePages {
    private static final String STAFF = "en";

    private final Definitions definitions;
    private final Responses responses;
    private final OpenQuestions questions;
    private final Frames frames;
    private final Queues queues;
    private final DeskRepository repository;
    private final Trainer trainer;
    private final Moments moments;
    private final CodingCsv csv;
    private final Audit audit;
    private final Messages messages;

    ThemePages(
            Definitions definitions,
            Responses responses,
            OpenQuestions questions,
            Frames frames,
            Queues queues,
            DeskRepository repository,
            Trainer trainer,
            Moments moments,
            CodingCsv csv,
            Audit audit,
            Messages messages) {
        this.definitions = definitions;
        this.responses = responses;
        this.questions = questions;
        this.frames = frames;
        this.queues = queues;
        this.repository = repository;
        this.trainer = trainer;
        this.moments = moments;
        this.csv = csv;
        this.audit = audit;
        this.messages = messages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> overview(HttpRequest<?> request, String consultation) {
        Consultation found = found(consultation);
        Officer officer = SignedIn.officer(request).orElseThrow();
        Coder coder = new Coder(officer.id().toString(), officer.name());
        List<OpenQuestion> all = questions.of(consultation, STAFF);
        Optional<Learnt> learnt = trainer.current(consultation);
        return Page.of(
                "theme/overview",
                "title",
                messages.text(STAFF, "theme.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation,
                "notice",
                responses.madeUp(consultation) ? messages.text(STAFF, "theme.made-up-some") : null,
                "consultation",
                found.title().in(STAFF),
                "base",
                "/desk/" + consultation + "/themes",
                "frame",
                frames.of(consultation).isPresent(),
                "coder",
                officer.may(Role.CODER, consultation),
                "questions",
                all,
                "all",
                all.stream().mapToLong(OpenQuestion::all).sum(),
                "read",
                all.stream().mapToLong(OpenQuestion::read).sum(),
                "start",
                all.stream().anyMatch(question -> question.unread() > 0)
                        ? "/desk/" + consultation + "/themes/read?queue=useful"
                        : null,
                "queues",
                frames.of(consultation).isPresent() && !all.isEmpty() ? lines(consultation, coder) : List.of(),
                "codes",
                behind(consultation),
                "readers",
                repository.readers(consultation),
                "hour",
                repository.readSince(consultation, coder.id(), moments.now().minus(Duration.ofHours(1))),
                "own",
                repository.readSince(consultation, coder.id(), Instant.EPOCH),
                "learnt",
                learnt.orElse(null),
                "models",
                learnt.map(Learnt::modelNames).filter(names -> !names.isEmpty()).orElse(null));
    }

    /** A theme with its codes. */
    record Behind(String label, List<Counted> codes) {}

    /** A code with how many comments people gave it. */
    record Counted(String id, String label, long count) {}

    private List<Behind> behind(String consultation) {
        Map<String, Long> given = repository.tallied(consultation).stream()
                .collect(Collectors.toMap(
                        tallied -> frames.of(consultation)
                                .map(frame -> frame.now(tallied.name()))
                                .orElse(tallied.name()),
                        DeskRepository.Tallied::count,
                        Long::sum));
        return frames.of(consultation).stream()
                .flatMap(frame -> frame.themes().stream())
                .map(theme -> new Behind(
                        theme.label().in(STAFF),
                        theme.withAllBelow()
                                .filter(code -> code.parent().isPresent())
                                .map(code -> new Counted(
                                        code.id(), code.label().in(STAFF), given.getOrDefault(code.id(), 0L)))
                                .toList()))
                .toList();
    }

    /** A queue with how many comments are in it. */
    record Line(String id, String address, String label, String explained, long count) {}

    private List<Line> lines(String consultation, Coder coder) {
        return Stream.of(
                        Queue.Kind.USEFUL,
                        Queue.Kind.UNSURE,
                        Queue.Kind.UNREAD,
                        Queue.Kind.SUSPICIOUS,
                        Queue.Kind.AGAIN)
                .map(Queue::of)
                .map(queue -> new Line(
                        queue.kind().id(),
                        "/desk/" + consultation + "/themes/read?" + queue.query(),
                        messages.text(STAFF, "theme.queue." + queue.kind().id()),
                        messages.text(STAFF, "theme.queue." + queue.kind().id() + ".explained"),
                        queues.count(consultation, queue, coder)))
                .toList();
    }

    @Get("/codings.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<String> download(HttpRequest<?> request, String consultation) throws IOException {
        found(consultation);
        Officer officer = SignedIn.officer(request).orElseThrow();
        StringWriter out = new StringWriter();
        long lines = csv.export(consultation, out);
        audit.record(officer, "themes.export", consultation, lines + " lines");
        return HttpResponse.ok(out.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + consultation + "-codings.csv\"");
    }

    private Consultation found(String consultation) {
        return definitions
                .consultation(consultation)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
