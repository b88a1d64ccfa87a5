package org.folkmoot.paper.print;

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
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.views.ModelAndView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Download;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.PublicAddress;

/** Officers' printing: any form of the consultation in each language and size, and runs of copies with numbers. */
@Controller("/desk/{consultation}/forms")
final class FormPages {

    private static final String STAFF = Text.DEFAULT_LANGUAGE;
    private static final String PDF = "application/pdf";
    private static final String DIGITS = "[0-9]{1,6}";

    private final Definitions definitions;
    private final Editions editions;
    private final Forms forms;
    private final SheetRuns runs;
    private final PublicAddress address;
    private final Messages messages;

    FormPages(
            Definitions definitions,
            Editions editions,
            Forms forms,
            SheetRuns runs,
            PublicAddress address,
            Messages messages) {
        this.definitions = definitions;
        this.editions = editions;
        this.forms = forms;
        this.runs = runs;
        this.address = address;
        this.messages = messages;
    }

    /** A form to look at; {@code href} is null where its letters cannot be printed. */
    record Version(String label, String href, int pages) {}

    record Survey(String id, String label, int edition, List<Version> downloads) {}

    record Choice(String value, String label, boolean selected) {}

    record Run(String label, String first, String last, int copies, Instant printed, String href) {}

    /** What can be printed in one go: survey, language and size. */
    private record Kind(Edition edition, String language, Layout layout) {
        String value() {
            return edition.survey().id().survey() + "|" + edition.number() + "|" + language + "|" + layout.code();
        }
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> page(String consultation) {
        return Page.of("paperforms/forms", model(found(consultation), "", ""));
    }

    @Get("/{survey}/form.pdf")
    @Produces(PDF)
    StreamedFile form(HttpRequest<?> request, String consultation, String survey) {
        found(consultation);
        String asked = request.getParameters().getFirst("form").orElse("");
        Kind kind = everyVersion(new SurveyId(consultation, survey))
                .flatMap(edition -> kinds(edition).stream())
                .filter(each -> each.value().equals(asked))
                .findFirst()
                .orElseThrow(FormPages::notFound);
        return sent(
                survey + "-" + kind.language() + "-" + kind.layout().code(),
                out -> forms.write(
                        out, kind.edition(), kind.language(), kind.layout(), Optional.empty(), address.of(request)));
    }

    /** Draws the next numbers; the copies can be had from the list then, and again if the printer jams. */
    @Post("/runs")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> print(HttpRequest<?> request, String consultation, FormBody form) {
        Consultation here = found(consultation);
        String typed = form.text("copies").strip();
        String asked = form.text("form");
        Optional<Kind> kind = kind(here, asked);
        List<FormError> errors = new ArrayList<>();
        if (kind.isEmpty()) {
            errors.add(new FormError("form", say("paperforms.fault.form")));
        }
        if (!typed.matches(DIGITS) || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > SheetRuns.MOST) {
            errors.add(new FormError("copies", say("paperforms.fault.copies", SheetRuns.MOST)));
        }
        if (errors.isEmpty() && !drawable(kind.get())) {
            errors.add(new FormError("form", say("paperforms.fault.undrawable")));
        }
        if (errors.isEmpty()
                && runs.draw(
                                kind.get().edition(),
                                kind.get().language(),
                                kind.get().layout(),
                                Integer.parseInt(typed),
                                officer(request))
                        .isEmpty()) {
            errors.add(new FormError("copies", say("paperforms.fault.no-numbers")));
        }
        return errors.isEmpty()
                ? Page.next("/desk/" + consultation + "/forms#runs")
                : Page.refused("paperforms/forms", errors, model(here, asked, typed));
    }

    @Get("/runs/{id}/copies.pdf")
    @Produces(PDF)
    StreamedFile copies(HttpRequest<?> request, String consultation, UUID id) {
        found(consultation);
        SheetRunRow run = runs.find(consultation, id).orElseThrow(FormPages::notFound);
        Edition edition = editions.find(new SurveyId(consultation, run.survey()), run.edition())
                .orElseThrow(FormPages::notFound);
        return sent(
                run.survey() + "-" + run.first().digits() + "-" + run.last().digits(),
                out -> forms.run(
                        out, edition, run.language(), run.layout(), run.first(), run.copies(), address.of(request)));
    }

    private static StreamedFile sent(String name, Download.Writing writing) {
        try {
            return Download.of(name + ".pdf", PDF, writing);
        } catch (Undrawable letters) {
            throw notFound();
        }
    }

    private Object[] model(Consultation here, String asked, String typed) {
        List<Kind> kinds = kinds(here);
        return new Object[] {
            "title",
            say("paperforms.title"),
            "section",
            "desk",
            "back",
            "/desk/" + here.id(),
            "consultation",
            here.id(),
            "consultationTitle",
            here.title().in(STAFF),
            "surveys",
            surveys(here),
            "kinds",
            kinds.stream()
                    .filter(this::drawable)
                    .map(kind -> new Choice(
                            kind.value(),
                            say(
                                    "paperforms.kind",
                                    label(kind.edition()),
                                    kind.edition().number(),
                                    name(kind)),
                            kind.value().equals(asked)))
                    .toList(),
            "copies",
            typed,
            "most",
            SheetRuns.MOST,
            "runs",
            runs.of(here.id()).stream().map(run -> run(here, run)).toList()
        };
    }

    private List<Survey> surveys(Consultation here) {
        return here.surveys().stream()
                .flatMap(id -> everyVersion(new SurveyId(here.id(), id)))
                .sorted(Comparator.comparing((Edition edition) ->
                                here.surveys().indexOf(edition.survey().id().survey()))
                        .thenComparing(Comparator.comparing(Edition::number).reversed()))
                .map(edition -> new Survey(
                        edition.survey().id().survey(),
                        label(edition),
                        edition.number(),
                        kinds(edition).stream()
                                .map(kind -> drawable(kind)
                                        ? new Version(
                                                name(kind),
                                                "/desk/" + here.id() + "/forms/"
                                                        + edition.survey().id().survey() + "/form.pdf?form="
                                                        + kind.value().replace("|", "%7C"),
                                                forms.map(edition, kind.language(), kind.layout())
                                                        .pages()
                                                        .size())
                                        : new Version(name(kind), null, 0))
                                .toList()))
                .toList();
    }

    private Run run(Consultation here, SheetRunRow run) {
        String label = editions.find(new SurveyId(here.id(), run.survey()), run.edition())
                .map(edition -> say(
                        "paperforms.kind",
                        label(edition),
                        run.edition(),
                        name(new Kind(edition, run.language(), run.layout()))))
                .orElse(run.survey());
        return new Run(
                label,
                run.first().written(),
                run.last().written(),
                run.copies(),
                run.printed(),
                "/desk/" + here.id() + "/forms/runs/" + run.id() + "/copies.pdf");
    }

    private boolean drawable(Kind kind) {
        return forms.drawable(kind.edition(), kind.language(), kind.layout());
    }

    private static String label(Edition edition) {
        return edition.survey().label().in(STAFF);
    }

    private String name(Kind kind) {
        Language language = new Language(kind.language());
        String own = language.easy() ? say("web.easy-read") : language.ownName();
        return switch (kind.layout()) {
            case STANDARD -> own;
            case LARGE_PRINT -> say("paperforms.large", own);
        };
    }

    private List<Edition> current(Consultation here) {
        return here.surveys().stream()
                .flatMap(id -> editions.current(new SurveyId(here.id(), id)).stream())
                .toList();
    }

    /** Older ones too, and one that waits to be confirmed. */
    private Stream<Edition> everyVersion(SurveyId survey) {
        return Stream.concat(editions.all(survey).stream(), editions.held(survey).stream());
    }

    private List<Kind> kinds(Consultation here) {
        return current(here).stream()
                .flatMap(edition -> kinds(edition).stream())
                .toList();
    }

    private static List<Kind> kinds(Edition edition) {
        return edition.survey().languages().stream()
                .flatMap(language -> Stream.of(Layout.values()).map(layout -> new Kind(edition, language, layout)))
                .toList();
    }

    private Optional<Kind> kind(Consultation here, String value) {
        return kinds(here).stream().filter(kind -> kind.value().equals(value)).findFirst();
    }

    private String say(String key, Object... details) {
        return messages.text(STAFF, key, details);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(FormPages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
