package org.folkmoot.form;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.Upload;

/** Answers as a file that the respondent keeps, and taking them up again from it. */
@Controller("/consultations/{consultation}/{survey}")
@Produces(MediaType.TEXT_HTML)
final class FileController {

    private static final String FILE = "file";

    private final Visits visits;
    private final Drafts drafts;
    private final Returns returns;
    private final Editions editions;
    private final Admission admission;
    private final PublicPage pages;
    private final Messages messages;

    FileController(
            Visits visits,
            Drafts drafts,
            Returns returns,
            Editions editions,
            Admission admission,
            PublicPage pages,
            Messages messages) {
        this.visits = visits;
        this.drafts = drafts;
        this.returns = returns;
        this.editions = editions;
        this.admission = admission;
        this.pages = pages;
        this.messages = messages;
    }

    @Get("/answers.json")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    HttpResponse<?> download(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        return visit.unsent()
                .<HttpResponse<?>>map(draft -> HttpResponse.ok(AnswersFile.write(draft, visit.now()))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + consultation + "-" + survey + "-answers.json\""))
                .orElseGet(() -> Page.next(visit.path()));
    }

    @Get("/file")
    HttpResponse<?> ask(HttpRequest<?> request, String consultation, String survey) {
        Visit visit = visits.of(request, consultation, survey);
        return visit.taking() ? HttpResponse.ok(Page.of("form/file", model(visit))) : Page.next(visit.path());
    }

    @Post("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Visit visit = visits.of(request, consultation, survey);
        if (!visit.taking()) {
            return Page.next(visit.path());
        }
        Optional<Upload> upload = form.file(FILE);
        if (upload.isEmpty()) {
            return refused(visit, "journey.file.choose");
        }
        AnswersFile file;
        try {
            file = AnswersFile.read(upload.get().bytes());
        } catch (AnswersFile.Refused e) {
            return refused(
                    visit,
                    "journey.file." + e.refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        SurveyId of = new SurveyId(file.consultation(), file.survey());
        if (!of.equals(visit.id())) {
            return refused(visit, "journey.file.other-survey");
        }
        DraftToken device = DraftToken.fresh(form.text("shared").equals("yes"));
        return switch (admission.admit(request, visit, form, () -> drafts.begin(device, beginning(visit, file)))) {
            case Admission.Admitted.Begun begun ->
                Page.next(drafts.onwards(visit, begun.draft())).cookie(visits.cookie(visit, device));
            case Admission.Admitted.Not not -> Page.refused("form/file", List.of(not.error()), model(visit));
        };
    }

    /** Everything is read again: only fields of the survey are taken, and only pages without faults count as seen. */
    private Drafts.Beginning beginning(Visit visit, AnswersFile file) {
        Survey survey = visits.current(visit).survey();
        Set<String> fields = survey.questions().stream()
                .flatMap(question -> question.widget().fields().stream())
                .collect(Collectors.toSet());
        Written marks = Written.of(file.answers().entrySet().stream()
                .filter(field -> fields.contains(field.getKey()))
                .collect(Collectors.toMap(field -> field.getKey(), field -> field.getValue())));
        Optional<Carrying> carrying = editions.find(visit.id(), file.edition())
                .map(began -> new Carrying(began.survey(), survey))
                .filter(Carrying::needed);
        Written kept = carrying.map(over -> over.marks(marks)).orElse(marks);
        Set<String> listed = carrying.map(over -> over.seen(file.pages())).orElse(file.pages());
        Journey journey = Journey.of(survey, kept);
        Set<String> seen = new LinkedHashSet<>();
        journey.path().stream()
                .filter(stop ->
                        listed.contains(stop.id()) && journey.faults(stop).isEmpty())
                .forEach(stop -> seen.add(stop.id()));
        return visits.beginning(visit).holding(kept, seen, carrying.map(over -> file.edition()));
    }

    private HttpResponse<?> refused(Visit visit, String key) {
        return Page.refused(
                "form/file", List.of(new FormError(FILE, messages.text(visit.language(), key))), model(visit));
    }

    private Object[] model(Visit visit) {
        String language = visit.language();
        return pages.all(
                visit.consultation(),
                language,
                "here",
                visit.path("file"),
                "surveyTitle",
                visit.survey().title().in(language),
                "path",
                visit.path(),
                "invited",
                Admission.invitation(visit).isPresent(),
                "action",
                visit.path("file"),
                "others",
                visit.unsent()
                        .map(draft ->
                                returns.code(visit.token().orElseThrow(), draft).grouped(" "))
                        .orElse(null));
    }
}
