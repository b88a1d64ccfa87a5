package org.folkmoot.theme.discovery;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.Meaning;
import org.folkmoot.survey.frame.RefusedChange;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Tone;
import org.folkmoot.theme.Tones;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** What the frame misses: candidates for codes, and what officers make of them. */
@Controller("/desk/{consultation}/themes/discover")
@Produces(MediaType.TEXT_HTML)
final class DiscoveryPages {
    private static final String STAFF = DiscoveryScreen.STAFF;
    private static final String FORM = "discovery/candidate";
    private static final int LONGEST_LABEL = 100;

    private final Definitions definitions;
    private final Responses responses;
    private final Candidates candidates;
    private final DiscoveryScreen screen;
    private final WeekRepository weeks;
    private final Frames frames;
    private final Tones tones;
    private final Messages messages;

    DiscoveryPages(
            Definitions definitions,
            Responses responses,
            Candidates candidates,
            DiscoveryScreen screen,
            WeekRepository weeks,
            Frames frames,
            Tones tones,
            Messages messages) {
        this.definitions = definitions;
        this.responses = responses;
        this.candidates = candidates;
        this.screen = screen;
        this.weeks = weeks;
        this.frames = frames;
        this.tones = tones;
        this.messages = messages;
    }

    /** @param done what was done just now: {@code dismissed}, {@code again} or {@code code} */
    @Get
    ModelAndView<Map<String, Object>> overview(String consultation, @Nullable @QueryValue String done) {
        String title = title(consultation);
        Optional<Run> run = candidates.last(consultation);
        List<Candidates.Standing> all = run.map(candidates::of).orElse(List.of());
        List<Candidates.Standing> decided = Candidates.newestFirst(
                all.stream().filter(one -> one.verdict() != null).toList());
        return Page.of(
                "discovery/overview",
                "title",
                messages.text(STAFF, "discovery.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation + "/themes",
                "notice",
                responses.madeUp(consultation) ? messages.text(STAFF, "theme.made-up-some") : null,
                "consultation",
                title,
                "base",
                DiscoveryScreen.base(consultation),
                "frame",
                frames.of(consultation).isPresent(),
                "done",
                done == null || !Set.of("dismissed", "again", "code").contains(done)
                        ? null
                        : messages.text(STAFF, "discovery.done." + done),
                "work",
                candidates.looking(consultation).orElse(null),
                "working",
                messages.text(STAFF, "discovery.working"),
                "failed",
                candidates.failed(consultation),
                "run",
                run.orElse(null),
                "part",
                run.filter(one -> one.taken() < one.leftOver()).isPresent(),
                "share",
                run.filter(one -> one.comments() > 0)
                        .map(one -> Math.round(100.0 * one.leftOver() / one.comments()))
                        .orElse(null),
                "outdated",
                run.filter(one -> frames.of(consultation)
                                .filter(frame -> !frame.version().equals(one.frameVersion()))
                                .isPresent())
                        .isPresent(),
                "offered",
                screen.cards(
                        consultation,
                        all.stream().filter(one -> one.verdict() == null).toList()),
                "decided",
                screen.cards(consultation, decided),
                "drift",
                run.map(one -> DriftTable.of(
                                weeks.findByRunIdOrderByMonday(one.id()),
                                messages.text(STAFF, "discovery.drift.all"),
                                channel -> messages.text(STAFF, "discovery.channel." + channel)))
                        .filter(table -> !table.rows().isEmpty())
                        .orElse(null),
                "tones",
                Stream.of(Tone.values()).map(tone -> tone(consultation, tone)).toList());
    }

    /** How far guessing of stance or sentiment has come, in words. */
    private String tone(String consultation, Tone tone) {
        Tones.Standing standing = tones.standing(consultation, tone);
        String name = messages.text(STAFF, "discovery.tone." + tone.id());
        return switch (standing.state()) {
            case TOO_FEW -> messages.text(STAFF, "discovery.tone.few", name, standing.said(), Tones.ENOUGH);
            case LEARNING -> messages.text(STAFF, "discovery.tone.learning", name, standing.said());
            case NO_BETTER ->
                messages.text(
                        STAFF,
                        "discovery.tone.no-better",
                        name,
                        standing.said(),
                        Math.round(100 * standing.right()),
                        Math.round(100 * standing.commonest()));
            case ON ->
                messages.text(
                        STAFF,
                        "discovery.tone.on",
                        name,
                        standing.said(),
                        Math.round(100 * standing.right()),
                        Math.round(100 * standing.commonest()));
        };
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> look(HttpRequest<?> request, String consultation) {
        title(consultation);
        frame(consultation);
        candidates.look(consultation, officer(request));
        return Page.next(DiscoveryScreen.base(consultation));
    }

    @Get("/candidates/{id}")
    ModelAndView<Map<String, Object>> candidate(String consultation, UUID id) {
        Candidates.Standing found = found(consultation, id);
        Entered entered = new Entered(
                "",
                "",
                Optional.empty(),
                String.join("\n", found.candidate().keyPhrases()),
                Optional.empty(),
                frame(consultation).version());
        return Page.of(FORM, form(found, entered));
    }

    @Post("/candidates/{id}/dismiss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> dismiss(HttpRequest<?> request, String consultation, UUID id) {
        candidates.dismiss(found(consultation, id).candidate(), officer(request));
        return Page.next(DiscoveryScreen.base(consultation) + "?done=dismissed");
    }

    @Post("/candidates/{id}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> again(HttpRequest<?> request, String consultation, UUID id) {
        candidates.again(found(consultation, id).candidate(), officer(request));
        return Page.next(DiscoveryScreen.base(consultation) + "?done=again");
    }

    @Post("/candidates/{id}/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> code(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        Candidates.Standing found = found(consultation, id);
        CodeFrame frame = frame(consultation);
        Entered entered = new Entered(
                form.text("label").strip(),
                form.text("definition").strip(),
                form.first("theme").filter(theme -> !theme.isBlank()),
                form.text("words"),
                Optional.of(new HashSet<>(form.all("example"))),
                form.text("on"));
        List<FormError> errors = faults(entered, frame);
        if (errors.isEmpty()) {
            try {
                FrameLog.Outcome outcome = candidates.make(
                        found.candidate(),
                        entered.on(),
                        entered.theme(),
                        entered.label(),
                        meaning(found.candidate(), entered),
                        officer(request));
                switch (outcome) {
                    case FrameLog.Outcome.Done made -> {
                        return Page.next(DiscoveryScreen.base(consultation) + "?done=code");
                    }
                    case FrameLog.Outcome.Overtaken late ->
                        errors.add(new FormError("label", messages.text(STAFF, "discovery.overtaken")));
                }
            } catch (RefusedChange refused) {
                errors.add(new FormError("label", refused.getMessage()));
            }
        }
        Entered again = entered.on(frame(consultation).version());
        return Page.refused(FORM, errors, form(found, again));
    }

    /** What stands in the form; no examples where nobody has chosen any yet. */
    private record Entered(
            String label,
            String definition,
            Optional<String> theme,
            String words,
            Optional<Set<String>> examples,
            String on) {
        Entered on(String version) {
            return new Entered(label, definition, theme, words, examples, version);
        }
    }

    private List<FormError> faults(Entered entered, CodeFrame frame) {
        List<FormError> errors = new ArrayList<>();
        if (entered.label().isEmpty()) {
            errors.add(new FormError("label", messages.text(STAFF, "discovery.label.none")));
        } else if (entered.label().length() > LONGEST_LABEL) {
            errors.add(new FormError("label", messages.text(STAFF, "discovery.label.long", LONGEST_LABEL)));
        }
        if (entered.definition().isEmpty()) {
            errors.add(new FormError("definition", messages.text(STAFF, "discovery.definition.none")));
        }
        if (entered.theme().flatMap(frame::byId).filter(Code::open).isEmpty()) {
            errors.add(new FormError("theme", messages.text(STAFF, "discovery.theme.none")));
        }
        return errors;
    }

    private Meaning meaning(Candidate candidate, Entered entered) {
        return new Meaning(
                Text.of(entered.definition()),
                Optional.empty(),
                Optional.empty(),
                entered.words()
                        .lines()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .map(Text::of)
                        .toList(),
                typical(candidate, entered).stream()
                        .filter(DiscoveryScreen.Said::ticked)
                        .map(said -> new Code.Example(Text.of(said.text()), false))
                        .toList());
    }

    private List<DiscoveryScreen.Said> typical(Candidate candidate, Entered entered) {
        return screen.members(candidate).stream()
                .limit(3)
                .map(said -> new DiscoveryScreen.Said(
                        said.id(),
                        said.text(),
                        said.href(),
                        entered.examples().map(ids -> ids.contains(said.id())).orElse(true)))
                .toList();
    }

    private Object[] form(Candidates.Standing found, Entered entered) {
        Candidate candidate = found.candidate();
        String consultation = candidate.consultation();
        CodeFrame frame = frame(consultation);
        DiscoveryScreen.Card card = screen.cards(consultation, List.of(found)).get(0);
        return new Object[] {
            "title",
            messages.text(STAFF, "discovery.candidate.title", card.title()),
            "section",
            "desk",
            "back",
            DiscoveryScreen.base(consultation),
            "notice",
            responses.madeUp(consultation) ? messages.text(STAFF, "theme.made-up-some") : null,
            "consultation",
            title(consultation),
            "card",
            card,
            "members",
            screen.members(candidate),
            "more",
            candidate.size() - screen.members(candidate).size() > 0,
            "typical",
            typical(candidate, entered),
            "themes",
            screen.themes(candidate, frame, entered.theme()),
            "label",
            entered.label(),
            "definition",
            entered.definition(),
            "words",
            entered.words(),
            "on",
            entered.on()
        };
    }

    private Candidates.Standing found(String consultation, UUID id) {
        title(consultation);
        return candidates.find(consultation, id).orElseThrow(DiscoveryPages::notFound);
    }

    private CodeFrame frame(String consultation) {
        return frames.of(consultation).orElseThrow(DiscoveryPages::notFound);
    }

    private String title(String consultation) {
        return definitions
                .consultation(consultation)
                .map(found -> found.title().in(STAFF))
                .orElseThrow(DiscoveryPages::notFound);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
