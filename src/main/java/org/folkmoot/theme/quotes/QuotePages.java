package org.folkmoot.theme.quotes;

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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.comment.Removal;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Where officers choose what is quoted, code by code. Comments stand here as readers would see them. */
@Controller("/desk/{consultation}/quotes")
final class QuotePages {

    private static final String STAFF = "en";
    private static final String ONE = "quotes/quote";

    private final Definitions definitions;
    private final Responses responses;
    private final Frames frames;
    private final Quotes quotes;
    private final Proposals proposals;
    private final Audit audit;
    private final Messages messages;

    QuotePages(
            Definitions definitions,
            Responses responses,
            Frames frames,
            Quotes quotes,
            Proposals proposals,
            Audit audit,
            Messages messages) {
        this.definitions = definitions;
        this.responses = responses;
        this.frames = frames;
        this.quotes = quotes;
        this.proposals = proposals;
        this.audit = audit;
        this.messages = messages;
    }

    /** A code in the list; {@code href} is null where nothing may be quoted. */
    record Line(
            String label,
            long people,
            long approved,
            @Nullable String href) {}

    record Group(String title, List<Line> lines) {}

    /** A quote on a page. {@code same} where another above is of the same respondent. */
    record Shown(
            String comment,
            String words,
            String attribution,
            String facts,
            boolean madeUp,
            boolean same,
            boolean stands,
            String officer,
            @Nullable Object at,
            List<String> places) {}

    record Sentence(String number, String words, boolean kept) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> list(String consultation) {
        Consultation found = found(consultation);
        Optional<CodeFrame> frame = frames.of(consultation);
        Map<String, Long> approved = quotes.approved(consultation).stream()
                .collect(Collectors.groupingBy(Quote::code, Collectors.counting()));
        Map<String, Long> people = frame.map(quotes::people).orElse(Map.of());
        List<Group> groups = frame.stream()
                .flatMap(each -> each.themes().stream())
                .filter(theme -> !theme.residual())
                .map(theme -> new Group(
                        theme.label().in(STAFF),
                        theme.withAllBelow()
                                .filter(code -> !code.residual())
                                .map(code -> new Line(
                                        code.label().in(STAFF),
                                        people.getOrDefault(code.id(), 0L),
                                        approved.getOrDefault(code.id(), 0L),
                                        people.getOrDefault(code.id(), 0L) < Proposals.FEWEST_PEOPLE
                                                ? null
                                                : base(consultation) + "/" + code.id()))
                                .toList()))
                .toList();
        long gone = quotes.gone(consultation);
        return Page.of(
                "quotes/list",
                "title",
                say("quotes.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation,
                "notice",
                notice(consultation),
                "consultation",
                found.title().in(STAFF),
                "fewest",
                Proposals.FEWEST_PEOPLE,
                "gone",
                gone == 0 ? null : gone,
                "groups",
                groups.isEmpty() ? null : groups);
    }

    @Get("/{code}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> code(String consultation, String code) {
        Consultation found = found(consultation);
        CodeFrame frame = frame(consultation);
        Code here = code(frame, code);
        List<QuoteRow> rows = quotes.of(frame, here);
        Set<UUID> standing =
                quotes.approved(consultation).stream().map(Quote::id).collect(Collectors.toSet());
        Set<UUID> decided = rows.stream()
                .filter(row -> row.commentId() != null && !row.state().equals(QuoteState.BACK.id()))
                .map(QuoteRow::commentId)
                .collect(Collectors.toSet());
        long people = proposals.people(frame, here);
        List<Proposal> proposed = proposals.of(frame, here, decided);
        long gone = rows.stream().filter(row -> state(row, QuoteState.GONE)).count();
        return Page.of(
                "quotes/code",
                "title",
                here.label().in(STAFF),
                "section",
                "desk",
                "back",
                base(consultation),
                "notice",
                notice(consultation),
                "consultation",
                found.title().in(STAFF),
                "definition",
                here.definition().in(STAFF),
                "people",
                people,
                "few",
                people < Proposals.FEWEST_PEOPLE,
                "base",
                base(consultation) + "/" + here.id(),
                "gone",
                gone == 0 ? null : gone,
                "approved",
                shown(rows, QuoteState.APPROVED, standing),
                "rejected",
                shown(rows, QuoteState.REJECTED, standing),
                "proposed",
                proposed.stream().map(this::shown).toList());
    }

    private List<Shown> shown(Collection<QuoteRow> rows, QuoteState state, Set<UUID> standing) {
        List<Shown> all = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        rows.stream().filter(row -> state(row, state)).forEach(row -> {
            all.add(new Shown(
                    String.valueOf(row.commentId()),
                    row.words(),
                    row.attribution(),
                    "",
                    row.madeUp(),
                    people.contains(row.responseId()),
                    standing.contains(row.id()),
                    row.officer(),
                    row.atTime(),
                    quotes.uses(row.id()).stream()
                            .map(use -> use.place() + ", " + use.onDay())
                            .toList()));
            people.add(row.responseId());
        });
        return all;
    }

    private Shown shown(Proposal proposal) {
        return new Shown(
                proposal.comment().id().toString(),
                proposal.shown(),
                proposal.attribution(),
                facts(proposal),
                proposal.madeUp(),
                false,
                false,
                "",
                null,
                List.of());
    }

    private String facts(Proposal proposal) {
        List<String> facts = new ArrayList<>();
        facts.add(say("quotes.channel." + proposal.channel()));
        facts.add(say("quotes.words", Cut.words(proposal.shown())));
        if (proposal.cutShort()) {
            facts.add(say("quotes.cut-short"));
        }
        if (!proposal.removals().isEmpty()) {
            facts.add(say("quotes.taken-out", proposal.removals().size()));
        }
        proposal.stance().ifPresent(stance -> facts.add(say("quotes.stance." + stance.id())));
        if (proposal.agreed()) {
            facts.add(say("quotes.agreed"));
        }
        return String.join(" · ", facts);
    }

    @Get("/{code}/{comment}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> one(String consultation, String code, UUID comment) {
        CodeFrame frame = frame(consultation);
        Code here = code(frame, code);
        Optional<QuoteRow> row = row(frame, here, comment);
        Proposal proposal =
                proposal(frame, here, comment, row.flatMap(QuotePages::cut).orElse(null));
        return Page.of(ONE, model(consultation, here, proposal, row));
    }

    @Post("/{code}/{comment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> decide(
            HttpRequest<?> request, String consultation, String code, UUID comment, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        CodeFrame frame = frame(consultation);
        Code here = code(frame, code);
        Optional<QuoteRow> row = row(frame, here, comment);
        List<Integer> kept = form.all("cut").isEmpty()
                ? row.flatMap(QuotePages::cut).orElse(null)
                : form.all("keep").stream()
                        .flatMap(number -> number(number).stream())
                        .toList();
        Proposal proposal = proposal(frame, here, comment, kept);
        QuoteState state = switch (form.text("decision")) {
            case "approve" -> QuoteState.APPROVED;
            case "reject" -> QuoteState.REJECTED;
            case "back" -> QuoteState.BACK;
            default -> throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        };
        if (state == QuoteState.APPROVED && !Cut.fits(proposal.shown())) {
            return Page.refused(
                    ONE,
                    List.of(new FormError(
                            "keep-0",
                            say("quotes.length", Cut.FEWEST_WORDS, Cut.MOST_WORDS, Cut.words(proposal.shown())))),
                    model(consultation, here, proposal, row));
        }
        quotes.decide(
                consultation,
                here,
                proposal,
                state,
                officer.name(),
                () -> audit.record(officer, "quote." + state.id(), consultation, here.id() + ", comment " + comment));
        return Page.next(base(consultation) + "/" + here.id());
    }

    private Object[] model(String consultation, Code code, Proposal proposal, Optional<QuoteRow> row) {
        List<Removal> removals = proposal.removals();
        return new Object[] {
            "title",
            say("quotes.one.title"),
            "section",
            "desk",
            "back",
            base(consultation) + "/" + code.id(),
            "notice",
            proposal.madeUp() ? say("theme.made-up") : null,
            "consultation",
            found(consultation).title().in(STAFF),
            "code",
            code.label().in(STAFF),
            "shown",
            proposal.shown(),
            "attribution",
            proposal.attribution(),
            "facts",
            facts(proposal),
            "language",
            proposal.comment().language(),
            "sentences",
            IntStream.range(0, proposal.cut().sentences().size())
                    .mapToObj(i -> new Sentence(
                            Integer.toString(i),
                            proposal.cut().sentence(i, removals),
                            proposal.kept().contains(i)))
                    .toList(),
            "fewestWords",
            Cut.FEWEST_WORDS,
            "mostWords",
            Cut.MOST_WORDS,
            "approved",
            row.filter(each -> state(each, QuoteState.APPROVED)).isPresent() ? Boolean.TRUE : null,
            "action",
            base(consultation) + "/" + code.id() + "/" + proposal.comment().id(),
            "redact",
            base(consultation) + "/redact/comment/" + proposal.comment().id() + "?code=" + code.id()
        };
    }

    private static boolean state(QuoteRow row, QuoteState state) {
        return row.state().equals(state.id());
    }

    /** The sentences chosen before; empty where the words are others now. */
    private static Optional<List<Integer>> cut(QuoteRow row) {
        return Optional.of(row.sentences()).filter(before -> !before.isEmpty());
    }

    private Optional<QuoteRow> row(CodeFrame frame, Code code, UUID comment) {
        return quotes.of(frame, code).stream()
                .filter(row -> comment.equals(row.commentId()))
                .findFirst();
    }

    private Proposal proposal(CodeFrame frame, Code code, UUID comment, @Nullable List<Integer> kept) {
        return proposals
                .of(frame, code, comment, kept)
                .or(() -> proposals.of(frame, code, comment, List.of()))
                .orElseThrow(QuotePages::notFound);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @Nullable
    private String notice(String consultation) {
        return responses.madeUp(consultation) ? say("theme.made-up-some") : null;
    }

    private CodeFrame frame(String consultation) {
        found(consultation);
        return frames.of(consultation).orElseThrow(QuotePages::notFound);
    }

    private static Code code(CodeFrame frame, String id) {
        return frame.byId(frame.now(id)).filter(code -> !code.residual()).orElseThrow(QuotePages::notFound);
    }

    private Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(QuotePages::notFound);
    }

    private String say(String key, Object... arguments) {
        return messages.text(STAFF, key, arguments);
    }

    private static String base(String consultation) {
        return "/desk/" + consultation + "/quotes";
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
