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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Decisions;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Suggestion;
import org.folkmoot.theme.Way;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** All comments behind a code, and behind its suggestions; several of them are moved to another code at once. */
@Controller("/desk/{consultation}/themes/codes")
final class CodePages {
    private static final String STAFF = "en";
    private static final int LINES = 50;

    private final DeskRepository repository;
    private final OpenQuestions questions;
    private final Codings codings;
    private final Decisions decisions;
    private final Frames frames;
    private final Responses responses;
    private final Audit audit;
    private final Messages messages;

    CodePages(
            DeskRepository repository,
            OpenQuestions questions,
            Codings codings,
            Decisions decisions,
            Frames frames,
            Responses responses,
            Audit audit,
            Messages messages) {
        this.repository = repository;
        this.questions = questions;
        this.codings = codings;
        this.decisions = decisions;
        this.frames = frames;
        this.responses = responses;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * One comment of the list.
     *
     * @param reading names the reading that is moved; absent if nobody has read it
     */
    record Line(
            String id,
            @Nullable String reading,
            List<MarkedText.Piece> pieces,
            String question,
            String reference,
            String channel,
            @Nullable String reader,
            @Nullable String way,
            @Nullable Long percent,
            @Nullable String others) {}

    /** What the list is of. */
    private record Wanted(
            boolean given, Optional<String> survey, Optional<String> question, Optional<String> channel, int page) {
        String query() {
            StringBuilder query = new StringBuilder(given ? "?kind=given" : "?kind=suggested");
            survey.ifPresent(id -> query.append("&survey=").append(URLEncoder.encode(id, StandardCharsets.UTF_8)));
            question.ifPresent(id -> query.append("&question=").append(URLEncoder.encode(id, StandardCharsets.UTF_8)));
            channel.ifPresent(id -> query.append("&channel=").append(id));
            return query.toString();
        }
    }

    /**
     * @param kind {@code given}, or {@code suggested} for comments that nobody has read
     * @param about a survey and a question of it, with a blank between; all if absent or empty
     * @param page from 1
     */
    @Get("/{code}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> show(
            HttpRequest<?> request,
            String consultation,
            String code,
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String about,
            @Nullable @QueryValue String survey,
            @Nullable @QueryValue String question,
            @Nullable @QueryValue String channel,
            @Nullable @QueryValue Integer page,
            @Nullable @QueryValue Integer moved) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        String[] both = about == null || !about.contains(" ") ? new String[] {survey, question} : about.split(" ", 2);
        Wanted wanted = new Wanted(
                !"suggested".equals(kind),
                Optional.ofNullable(both[0]).filter(id -> !id.isEmpty()),
                Optional.ofNullable(both[1]).filter(id -> !id.isEmpty()),
                Optional.ofNullable(channel).flatMap(Channel::of).map(Channel::id),
                page == null ? 1 : Math.clamp(page, 1, 100_000));
        return Page.of(
                "theme/code",
                model(consultation, found(consultation, code), wanted, officer.may(Role.CODER, consultation), moved));
    }

    private Object[] model(String consultation, Code code, Wanted wanted, boolean coder, @Nullable Integer moved) {
        CodeFrame frame = frames.of(consultation).orElseThrow();
        List<OpenQuestion> all = questions.of(consultation, STAFF);
        Set<String> ids = code.withAllBelow()
                .flatMap(each -> frame.countsAs(each.id()).stream())
                .collect(Collectors.toSet());
        DeskRepository.Behind behind = new DeskRepository.Behind(
                consultation, ids, wanted.given(), wanted.survey(), wanted.question(), wanted.channel());
        long count = repository.countBehind(behind);
        List<DeskRepository.Line> lines = repository.linesBehind(behind, (wanted.page() - 1) * LINES, LINES);
        String base = "/desk/" + consultation + "/themes";
        String here = base + "/codes/" + code.id() + wanted.query();
        boolean single = code.codes().isEmpty() && code.parent().isPresent();
        return new Object[] {
            "title",
            messages.text(
                    STAFF,
                    wanted.given() ? "theme.code.title" : "theme.code.title-suggested",
                    code.label().in(STAFF)),
            "section",
            "desk",
            "notice",
            responses.madeUp(consultation) ? messages.text(STAFF, "theme.made-up-some") : null,
            "back",
            base,
            "base",
            base,
            "coder",
            coder && single,
            "code",
            code.id(),
            "definition",
            code.definition().in(STAFF),
            "given",
            wanted.given(),
            "kind",
            wanted.given() ? "given" : "suggested",
            "count",
            count,
            "moved",
            moved,
            "lines",
            lines(frame, code, all, lines),
            "about",
            all.stream()
                    .map(each -> new ReadingScreen.Option(
                            each.survey().survey() + " " + each.id().value(),
                            each.surveyLabel() + ": " + each.text(),
                            wanted.survey().equals(Optional.of(each.survey().survey()))
                                    && wanted.question()
                                            .equals(Optional.of(each.id().value()))))
                    .toList(),
            "channels",
            Stream.of(Channel.values())
                    .map(each -> new ReadingScreen.Option(
                            each.id(),
                            messages.text(STAFF, "theme.channel." + each.id()),
                            wanted.channel().equals(Optional.of(each.id()))))
                    .toList(),
            "targets",
            frame.open().stream()
                    .filter(each -> each.parent().isPresent() && !each.id().equals(code.id()))
                    .map(each -> new ReadingScreen.Option(
                            each.id(),
                            frame.theme(each.id()).orElse(each).label().in(STAFF) + ": "
                                    + each.label().in(STAFF),
                            false))
                    .toList(),
            "survey",
            wanted.survey().orElse(null),
            "question",
            wanted.question().orElse(null),
            "channel",
            wanted.channel().orElse(null),
            "page",
            wanted.page(),
            "pages",
            Math.max(1, (count + LINES - 1) / LINES),
            "previous",
            wanted.page() > 1 ? here + "&page=" + (wanted.page() - 1) : null,
            "next",
            (long) wanted.page() * LINES < count ? here + "&page=" + (wanted.page() + 1) : null
        };
    }

    private List<Line> lines(CodeFrame frame, Code code, List<OpenQuestion> all, List<DeskRepository.Line> lines) {
        Map<UUID, Kept> kept =
                codings.standing(lines.stream().map(line -> line.comment().id()).toList());
        return lines.stream()
                .map(line -> line(
                        frame,
                        code,
                        all,
                        line,
                        Optional.ofNullable(kept.get(line.comment().id()))))
                .toList();
    }

    private Line line(
            CodeFrame frame, Code code, List<OpenQuestion> all, DeskRepository.Line line, Optional<Kept> kept) {
        String text = line.comment().text();
        Optional<Suggestion> suggestion = kept.isPresent()
                ? Optional.empty()
                : codings.keptSuggestions(line.comment().id()).stream()
                        .filter(one -> one.code().equals(code.id()))
                        .findFirst();
        List<Passage> marks = kept.map(one -> List.copyOf(one.reading().passages().entrySet().stream()
                        .filter(entry -> entry.getKey().equals(code.id()))
                        .map(Map.Entry::getValue)
                        .toList()))
                .orElseGet(() -> suggestion.stream()
                        .flatMap(one -> one.evidence().stream())
                        .filter(evidence -> evidence.to() > evidence.from())
                        .map(evidence -> new Passage(evidence.from(), evidence.to()))
                        .toList());
        return new Line(
                line.comment().id().toString(),
                kept.map(one -> one.id().toString()).orElse(null),
                MarkedText.of(text, marks),
                all.stream()
                        .filter(each -> each.survey().equals(line.comment().survey())
                                && each.id().equals(line.comment().question()))
                        .findFirst()
                        .map(OpenQuestion::text)
                        .orElse(line.comment().question().value()),
                line.reference(),
                messages.text(STAFF, "theme.channel." + line.channel()),
                kept.map(one -> one.reading().coder().name()).orElse(null),
                kept.map(one -> messages.text(STAFF, "theme.way." + one.way().id()))
                        .orElse(null),
                suggestion.map(one -> Math.round(100 * one.confidence())).orElse(null),
                kept.map(one -> one.reading().codes().stream()
                                .filter(id -> !id.equals(code.id()))
                                .map(id -> frame.byId(id)
                                        .map(other -> other.label().in(STAFF))
                                        .orElse(id))
                                .collect(Collectors.joining(", ")))
                        .filter(others -> !others.isEmpty())
                        .orElse(null));
    }

    @Post("/{code}/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> move(
            HttpRequest<?> request, String consultation, String code, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Code from = found(consultation, code);
        CodeFrame frame = frames.of(consultation).orElseThrow();
        Coder coder = new Coder(officer.id().toString(), officer.name());
        Wanted wanted = new Wanted(
                true,
                form.first("survey").filter(id -> !id.isEmpty()),
                form.first("question").filter(id -> !id.isEmpty()),
                form.first("channel").filter(id -> !id.isEmpty()),
                1);
        String target = form.text("target");
        List<FormError> errors = new ArrayList<>();
        if (form.all("reading").isEmpty()) {
            errors.add(new FormError("line-0", messages.text(STAFF, "theme.code.none-ticked")));
        }
        if (!frame.mayBeGiven(target)) {
            errors.add(new FormError("target", messages.text(STAFF, "theme.code.no-target")));
        }
        if (!errors.isEmpty()) {
            return Page.refused("theme/code", errors, model(consultation, from, wanted, true, null));
        }
        List<Decisions.Change> changes = changes(form, from.id(), target, coder);
        Decisions.Done done = decisions.together(consultation, Way.MOVED, coder, "codes", changes);
        audit.record(
                officer, "codes.move", consultation, from.id() + " to " + target + ", " + done.changed() + " comments");
        return Page.next(
                "/desk/" + consultation + "/themes/codes/" + from.id() + wanted.query() + "&moved=" + done.changed());
    }

    /** The readings ticked, as far as they stand, with the other code in the place of the one. */
    private List<Decisions.Change> changes(FormBody form, String from, String target, Coder coder) {
        Map<UUID, UUID> ticked = form.all("reading").stream()
                .map(pair -> pair.split(" "))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> Page.id(pair[0]), pair -> Page.id(pair[1]), (one, other) -> one));
        return codings.standing(ticked.keySet()).values().stream()
                .filter(kept -> kept.id().equals(ticked.get(kept.reading().comment())))
                .filter(kept -> kept.reading().codes().contains(from))
                .map(kept -> new Decisions.Change(kept.reading().moved(coder, from, target), Optional.of(kept.id())))
                .toList();
    }

    private Code found(String consultation, String code) {
        return frames.of(consultation)
                .flatMap(frame -> frame.byId(code))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
