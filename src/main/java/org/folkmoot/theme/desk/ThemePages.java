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
import java.util.List;
import java.util.Map;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Consultation;
import org.folkmoot.theme.CodingCsv;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.OpenQuestions;
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
    private final CodingCsv csv;
    private final Audit audit;
    private final Messages messages;

    ThemePages(
            Definitions definitions,
            Responses responses,
            OpenQuestions questions,
            Frames frames,
            CodingCsv csv,
            Audit audit,
            Messages messages) {
        this.definitions = definitions;
        this.responses = responses;
        this.questions = questions;
        this.frames = frames;
        this.csv = csv;
        this.audit = audit;
        this.messages = messages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> overview(HttpRequest<?> request, String consultation) {
        Consultation found = found(consultation);
        Officer officer = SignedIn.officer(request).orElseThrow();
        List<OpenQuestion> all = questions.of(consultation, STAFF);
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
                all.stream()
                        .filter(question -> question.unread() > 0)
                        .findFirst()
                        .map(question -> question.address())
                        .orElse(null));
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
