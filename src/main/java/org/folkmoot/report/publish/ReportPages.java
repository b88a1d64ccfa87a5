package org.folkmoot.report.publish;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.views.ModelAndView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.report.Narrator;
import org.folkmoot.report.Report;
import org.folkmoot.report.data.TablesCsv;
import org.folkmoot.report.excel.Workbook;
import org.folkmoot.report.pdf.PdfReport;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Text;
import org.folkmoot.theme.CodingCsv;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.quotes.Quotes;
import org.folkmoot.web.Download;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;

/** Where policy officers download the report and the data behind it. Every download is recorded. */
@Controller("/desk/{consultation}/report")
final class ReportPages {

    private static final String STAFF = Text.DEFAULT_LANGUAGE;
    private static final String PDF = "application/pdf";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=utf-8";

    private final Definitions definitions;
    private final Editions editions;
    private final Responses responses;
    private final Codings codings;
    private final Narrator narrator;
    private final Quotes quotes;
    private final ResponseCsv responseCsv;
    private final CodingCsv codingCsv;
    private final Audit audit;
    private final Moments moments;
    private final Messages messages;

    ReportPages(
            Definitions definitions,
            Editions editions,
            Responses responses,
            Codings codings,
            Narrator narrator,
            Quotes quotes,
            ResponseCsv responseCsv,
            CodingCsv codingCsv,
            Audit audit,
            Moments moments,
            Messages messages) {
        this.definitions = definitions;
        this.editions = editions;
        this.responses = responses;
        this.codings = codings;
        this.narrator = narrator;
        this.quotes = quotes;
        this.responseCsv = responseCsv;
        this.codingCsv = codingCsv;
        this.audit = audit;
        this.moments = moments;
        this.messages = messages;
    }

    /** A survey with how many responses to it count. */
    record Counted(String id, String label, String unit, long responses, boolean equality) {}

    @FunctionalInterface
    private interface ReportWriting {
        void write(Report report, OutputStream out) throws IOException;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> choose(String consultation) {
        Consultation found = found(consultation);
        List<Counted> surveys = definitions.surveys(consultation).stream()
                .flatMap(id -> editions.current(id).stream())
                .map(edition -> {
                    SurveyId id = edition.survey().id();
                    long counted = responses.counts(id).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    Text unit = counted == 1
                            ? edition.survey().unit().one()
                            : edition.survey().unit().many();
                    return new Counted(
                            id.survey(), edition.survey().label().in(STAFF), unit.in(STAFF), counted, asksEquality(id));
                })
                .toList();
        List<Codings.Count> comments = codings.counts(consultation);
        return Page.of(
                "report/download",
                "title",
                messages.text(STAFF, "reportpages.title"),
                "section",
                "desk",
                "back",
                "/desk/" + consultation,
                "notice",
                responses.madeUp(consultation) ? messages.text(STAFF, "reportpages.made-up") : null,
                "consultation",
                found.title().in(STAFF),
                "base",
                "/desk/" + consultation + "/report",
                "themes",
                "/desk/" + consultation + "/themes",
                "surveys",
                surveys,
                "closed",
                closed(found),
                "comments",
                comments.stream().mapToLong(Codings.Count::all).sum(),
                "read",
                comments.stream().mapToLong(Codings.Count::read).sum());
    }

    @Get("/report.pdf")
    @Produces(PDF)
    StreamedFile pdf(HttpRequest<?> request, String consultation, @Nullable @QueryValue String suggested) {
        return report(request, consultation, suggested, "report.pdf", PDF, PdfReport::write);
    }

    @Get("/workbook.xlsx")
    @Produces(EXCEL)
    StreamedFile workbook(HttpRequest<?> request, String consultation, @Nullable @QueryValue String suggested) {
        return report(request, consultation, suggested, "workbook.xlsx", EXCEL, Workbook::write);
    }

    @Get("/tables.csv")
    @Produces(CSV)
    StreamedFile tables(HttpRequest<?> request, String consultation, @Nullable @QueryValue String suggested) {
        return report(request, consultation, suggested, "tables.csv", CSV, TablesCsv::write);
    }

    private StreamedFile report(
            HttpRequest<?> request,
            String consultation,
            @Nullable String suggested,
            String name,
            String type,
            ReportWriting writing) {
        found(consultation);
        boolean includeSuggested = suggested != null && !suggested.isEmpty();
        Report report = narrator.report(consultation, includeSuggested);
        StreamedFile file = Download.of(consultation + "-" + name, type, out -> writing.write(report, out));
        if (type.equals(PDF)) {
            quotes.used(report.quoted(), name);
        }
        record(request, "report.download", consultation, name + (includeSuggested ? " with suggestions" : ""));
        return file;
    }

    @Get("/responses/{survey}.csv")
    @Produces(CSV)
    StreamedFile responses(HttpRequest<?> request, String consultation, String survey) {
        SurveyId id = new SurveyId(consultation, survey);
        found(consultation);
        if (!definitions.surveys(consultation).contains(id)
                || editions.current(id).isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        StreamedFile file = Download.of(
                consultation + "-" + survey + ".csv", CSV, out -> responseCsv.exportRedacted(id, text(out)));
        record(request, "responses.download", consultation, survey);
        return file;
    }

    /** Equality answers on their own, once the last channel has closed: two files a day apart would tell who answered. */
    @Get("/equality/{survey}.csv")
    @Produces(CSV)
    StreamedFile equality(HttpRequest<?> request, String consultation, String survey) {
        SurveyId id = new SurveyId(consultation, survey);
        if (!closed(found(consultation)) || !asksEquality(id)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "");
        }
        StreamedFile file = Download.of(
                consultation + "-" + survey + "-equality.csv", CSV, out -> responseCsv.exportEquality(id, text(out)));
        record(request, "equality.download", consultation, survey);
        return file;
    }

    private boolean asksEquality(SurveyId survey) {
        return definitions.surveys(survey.consultation()).contains(survey)
                && editions.current(survey)
                        .filter(edition -> edition.survey().equality().isPresent())
                        .isPresent();
    }

    private boolean closed(Consultation consultation) {
        return Stream.of(Channel.values())
                .noneMatch(channel ->
                        moments.now().isBefore(consultation.dates().of(channel).closes()));
    }

    @Get("/codings.csv")
    @Produces(CSV)
    StreamedFile codings(HttpRequest<?> request, String consultation) {
        found(consultation);
        StreamedFile file =
                Download.of(consultation + "-codings.csv", CSV, out -> codingCsv.export(consultation, text(out)));
        record(request, "codings.download", consultation, "");
        return file;
    }

    private static Writer text(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private void record(HttpRequest<?> request, String action, String consultation, String detail) {
        audit.record(SignedIn.officer(request).orElseThrow(), action, consultation, detail);
    }

    private Consultation found(String consultation) {
        return definitions
                .consultation(consultation)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, ""));
    }
}
