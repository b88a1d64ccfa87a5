package org.folkmoot.desk;

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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Invitations;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Invitation;
import org.folkmoot.survey.Text;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** Whom a closed survey asks: officers bring the list, take the letters with their codes, and see who is to be reminded. */
@Controller("/desk/{consultation}/invitations/{survey}")
@Produces(MediaType.TEXT_HTML)
final class InvitationPages {

    private static final String CSV = "text/csv;charset=utf-8";

    private final Definitions definitions;
    private final Editions editions;
    private final InvitationList list;
    private final DeskWords words;

    InvitationPages(Definitions definitions, Editions editions, InvitationList list, DeskWords words) {
        this.definitions = definitions;
        this.editions = editions;
        this.list = list;
        this.words = words;
    }

    @Get
    ModelAndView<Map<String, Object>> list(String consultation, String survey) {
        return Page.of("desk/invitations", model(found(consultation, survey), ""));
    }

    @Post("/people")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> add(
            HttpRequest<?> request, String consultation, String survey, FormBody form) {
        Edition edition = found(consultation, survey);
        String text = form.text("people");
        InvitationList.Read read = InvitationList.read(text);
        if (!read.faults().isEmpty() || read.people().isEmpty()) {
            List<FormError> errors = read.faults().isEmpty()
                    ? List.of(new FormError("people", words.say("desk.invitations.none-read")))
                    : read.faults().stream()
                            .map(fault -> new FormError(
                                    "people",
                                    words.say("desk.invitations." + fault.what(), String.valueOf(fault.line()))))
                            .toList();
            return Page.refused("desk/invitations", errors, model(edition, text));
        }
        list.add(edition.survey().id(), read.people(), officer(request));
        return Page.next(path(edition.survey().id()));
    }

    /** The letters that were not made yet, as a file; their codes are nowhere else. */
    @Post("/letters")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> letters(HttpRequest<?> request, String consultation, String survey, FormBody form) {
        SurveyId id = found(consultation, survey).survey().id();
        return file(id, "letters", list.letters(id, officer(request)));
    }

    @Get("/reminders.csv")
    HttpResponse<String> reminders(HttpRequest<?> request, String consultation, String survey) {
        SurveyId id = found(consultation, survey).survey().id();
        return file(id, "reminders", list.reminders(id, officer(request)));
    }

    /** A new code for somebody who lost theirs, shown once. */
    @Post("/replace/{invitation}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> replace(
            HttpRequest<?> request, String consultation, String survey, UUID invitation, FormBody form) {
        SurveyId id = found(consultation, survey).survey().id();
        Invitations.Letter letter =
                list.replace(id, invitation, officer(request)).orElseThrow(InvitationPages::notFound);
        return HttpResponse.ok(Page.of(
                "desk/new-code",
                "title",
                words.say("desk.invitations.new-code", letter.name()),
                "section",
                "desk",
                "back",
                path(id),
                "code",
                letter.code()));
    }

    @Post("/remove/{invitation}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> remove(
            HttpRequest<?> request, String consultation, String survey, UUID invitation, FormBody form) {
        SurveyId id = found(consultation, survey).survey().id();
        list.remove(id, invitation, officer(request));
        return Page.next(path(id));
    }

    private static HttpResponse<String> file(SurveyId id, String name, String csv) {
        return HttpResponse.ok(csv)
                .header(HttpHeaders.CONTENT_TYPE, CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id.consultation() + "-" + id.survey() + "-" + name + ".csv\"");
    }

    private Object[] model(Edition edition, String typed) {
        SurveyId id = edition.survey().id();
        boolean named = edition.survey().invitation().orElseThrow() == Invitation.NAMED;
        List<InvitationList.Line> lines = list.lines(id);
        return new Object[] {
            "title",
            words.say("desk.invitations.title", edition.survey().label().in(Text.DEFAULT_LANGUAGE)),
            "section",
            "desk",
            "back",
            "/desk/" + id.consultation(),
            "consultationTitle",
            definitions
                    .consultation(id.consultation())
                    .map(Consultation::title)
                    .map(words::of)
                    .orElse(""),
            "path",
            path(id),
            "named",
            named,
            "lines",
            lines,
            "without",
            lines.stream().filter(InvitationList.Line::noCode).count(),
            "rate",
            list.rate(id, named).orElse(null),
            "typed",
            typed
        };
    }

    private static String path(SurveyId id) {
        return "/desk/" + id.consultation() + "/invitations/" + id.survey();
    }

    private Edition found(String consultation, String survey) {
        return Optional.of(new SurveyId(consultation, survey))
                .filter(id -> definitions.surveys(consultation).contains(id))
                .flatMap(editions::current)
                .filter(edition -> edition.survey().invitation().isPresent())
                .orElseThrow(InvitationPages::notFound);
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
