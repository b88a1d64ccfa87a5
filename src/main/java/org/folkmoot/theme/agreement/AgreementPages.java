package org.folkmoot.theme.agreement;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.response.Responses;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** The samples of a consultation: drawing one, how far it is, and what it tells. */
@Controller("/desk/{consultation}/themes/agreement")
final class AgreementPages {
    private static final String STAFF = "en";
    private static final Set<String> KEPT = Set.of("drawn", "not-drawn", "given-up", "settled", "all-coded");

    private final OpenQuestions questions;
    private final Frames frames;
    private final Samples samples;
    private final Figures figures;
    private final FiguresShown shown;
    private final SampleCsv csv;
    private final Responses responses;
    private final Audit audit;
    private final Messages messages;

    AgreementPages(
            OpenQuestions questions,
            Frames frames,
            Samples samples,
            Figures figures,
            FiguresShown shown,
            SampleCsv csv,
            Responses responses,
            Audit audit,
            Messages messages) {
        this.questions = questions;
        this.frames = frames;
        this.samples = samples;
        this.figures = figures;
        this.shown = shown;
        this.csv = csv;
        this.responses = responses;
        this.audit = audit;
        this.messages = messages;
    }

    /** A sample in the list; {@code state} is the id of a text. */
    record Line(
            String id,
            Sample sample,
            String day,
            String state,
            long own,
            long codings,
            long needed,
            long settled,
            long items) {}

    /**
     * A question in the list.
     *
     * @param size how many comments a sample would have
     * @param open whether it has a sample that is not closed
     */
    record Asked(OpenQuestion question, int size, boolean open, List<Line> samples) {}

    /** @param kept what was done before: {@code drawn}, {@code not-drawn} or {@code given-up} */
    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> overview(
            HttpRequest<?> request, String consultation, @Nullable @QueryValue String kept) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        if (frames.of(consultation).isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        List<Sample> all =
                samples.of(consultation).stream().map(samples::refreshed).toList();
        List<Sample> told = all.stream().filter(AgreementPages::told).toList();
        return Page.of(
                "agreement/overview",
                "title",
                messages.text(STAFF, "agreement.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation + "/themes",
                "notice",
                responses.madeUp(consultation) ? messages.text(STAFF, "theme.made-up-some") : null,
                "base",
                base(consultation),
                "kept",
                kept(kept),
                "coder",
                officer.may(Role.CODER, consultation),
                "questions",
                questions.of(consultation, STAFF).stream()
                        .filter(question -> question.all() > 0)
                        .map(question -> asked(question, all, coder(officer)))
                        .toList(),
                "figures",
                told.isEmpty() ? null : shown.of(consultation, figures.of(consultation, told)));
    }

    private @Nullable String kept(@Nullable String kept) {
        return kept != null && KEPT.contains(kept) ? messages.text(STAFF, "agreement.kept." + kept) : null;
    }

    private static boolean told(Sample sample) {
        return sample.coded() != null && !sample.givenUp();
    }

    private Asked asked(OpenQuestion question, List<Sample> all, Coder coder) {
        List<Line> lines = all.stream()
                .filter(sample -> sample.surveyId().equals(question.survey())
                        && sample.questionId().equals(question.id()))
                .map(sample -> line(sample, coder))
                .toList();
        return new Asked(
                question,
                Draw.size(Math.toIntExact(question.all())),
                lines.stream().anyMatch(line -> line.sample().closed() == null),
                lines);
    }

    private Line line(Sample sample, Coder coder) {
        Samples.Progress progress = samples.progress(sample, coder);
        return new Line(
                sample.id().toString(),
                sample,
                shown.day(sample.atTime()),
                state(sample),
                progress.own(),
                progress.codings(),
                2 * progress.items(),
                progress.settled(),
                progress.items());
    }

    private static String state(Sample sample) {
        return switch (sample.state()) {
            case CODING -> "coding";
            case SETTLING -> "settling";
            case SETTLED -> "settled";
            case GIVEN_UP -> "given-up";
        };
    }

    @Post("/draw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> draw(HttpRequest<?> request, String consultation, FormBody form) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        OpenQuestion question = questions.of(consultation, STAFF).stream()
                .filter(each -> each.survey().survey().equals(form.text("survey"))
                        && each.id().value().equals(form.text("question")))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
        Optional<Sample> drawn = samples.draw(question.survey(), question.id(), coder(officer));
        drawn.ifPresent(sample -> audit.record(
                officer,
                "sample.draw",
                consultation,
                sample.id() + ", " + sample.size() + " of " + sample.drawnFrom() + ", seed " + sample.seed()));
        return Page.next(drawn.map(sample -> base(consultation) + "/" + sample.id() + "?kept=drawn")
                .orElse(base(consultation) + "?kept=not-drawn"));
    }

    /** @param kept what was done before: {@code drawn}, {@code settled} or {@code all-coded} */
    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> sample(
            HttpRequest<?> request, String consultation, UUID id, @Nullable @QueryValue String kept) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Sample sample = found(consultation, id);
        OpenQuestion question = question(sample);
        Line line = line(sample, coder(officer));
        return Page.of(
                "agreement/sample",
                "title",
                messages.text(STAFF, "agreement.sample.title"),
                "section",
                "desk",
                "back",
                base(consultation),
                "notice",
                responses.madeUp(consultation) ? messages.text(STAFF, "theme.made-up-some") : null,
                "base",
                base(consultation) + "/" + id,
                "kept",
                kept(kept),
                "coder",
                officer.may(Role.CODER, consultation),
                "question",
                question,
                "line",
                line,
                "seed",
                Long.toString(sample.seed()),
                "toCode",
                sample.state() == Sample.State.CODING
                                && samples.next(sample, coder(officer), 0).isPresent()
                        ? Boolean.TRUE
                        : null,
                "figures",
                told(sample) ? shown.of(consultation, figures.of(consultation, List.of(sample))) : null);
    }

    @Post("/{id}/give-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> giveUp(HttpRequest<?> request, String consultation, UUID id) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Sample sample = found(consultation, id);
        if (samples.giveUp(sample)) {
            audit.record(officer, "sample.give-up", consultation, sample.id().toString());
        }
        return Page.next(base(consultation) + "?kept=given-up");
    }

    @Get("/{id}/codings.csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<String> download(HttpRequest<?> request, String consultation, UUID id) {
        Officer officer = SignedIn.officer(request).orElseThrow();
        Sample sample = found(consultation, id);
        if (!told(sample)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        String text = csv.of(sample);
        audit.record(officer, "sample.download", consultation, sample.id().toString());
        return HttpResponse.ok(text)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + consultation + "-" + sample.question() + "-sample.csv\"");
    }

    private OpenQuestion question(Sample sample) {
        return questions.of(sample.consultation(), STAFF).stream()
                .filter(each ->
                        each.survey().equals(sample.surveyId()) && each.id().equals(sample.questionId()))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private Sample found(String consultation, UUID id) {
        return samples.byId(consultation, id)
                .map(samples::refreshed)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }

    private static String base(String consultation) {
        return "/desk/" + consultation + "/themes/agreement";
    }

    private static Coder coder(Officer officer) {
        return new Coder(officer.id().toString(), officer.name());
    }
}
