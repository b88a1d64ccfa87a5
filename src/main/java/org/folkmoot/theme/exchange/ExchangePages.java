package org.folkmoot.theme.exchange;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.job.Work;
import org.folkmoot.job.Works;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Consultation;
import org.folkmoot.theme.Frames;
import org.folkmoot.web.Download;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Page;
import org.folkmoot.web.SentFile;
import org.folkmoot.web.StreamedFiles;

/** Codings as files: out in three formats, and in after a look at all of it. */
@Controller("/desk/{consultation}/themes/exchange")
@Produces(MediaType.TEXT_HTML)
final class ExchangePages {
    private static final String STAFF = "en";
    private static final int LONGEST_CODER = 200;

    private final Definitions definitions;
    private final Frames frames;
    private final Exports exports;
    private final CodingFiles files;
    private final Works works;
    private final Responses responses;
    private final Audit audit;
    private final Messages messages;

    ExchangePages(
            Definitions definitions,
            Frames frames,
            Exports exports,
            CodingFiles files,
            Works works,
            Responses responses,
            Audit audit,
            Messages messages) {
        this.definitions = definitions;
        this.frames = frames;
        this.exports = exports;
        this.files = files;
        this.works = works;
        this.responses = responses;
        this.audit = audit;
        this.messages = messages;
    }

    /** A line of the list of files. */
    record Line(String href, String file, String state, String tag, Instant at, String by, Long readings) {}

    @Get
    ModelAndView<Map<String, Object>> show(HttpRequest<?> request, String consultation) {
        found(consultation);
        return Page.of("exchange/files", files(request, consultation, Map.of()));
    }

    @Get("/codings.csv")
    @Produces("text/csv")
    StreamedFile csv(HttpRequest<?> request, String consultation) {
        return download(request, consultation, Format.CSV, "codings");
    }

    @Get("/codebook.qdc")
    @Produces("application/xml")
    StreamedFile codebook(HttpRequest<?> request, String consultation) {
        return download(request, consultation, Format.QDC, "codebook");
    }

    @Get("/project.qdpx")
    @Produces("application/zip")
    StreamedFile project(HttpRequest<?> request, String consultation) {
        return download(request, consultation, Format.QDPX, "project");
    }

    private StreamedFile download(HttpRequest<?> request, String consultation, Format format, String what) {
        found(consultation);
        if (format != Format.CSV && frames.of(consultation).isEmpty()) {
            throw notFound();
        }
        return download(exports, audit, officer(request), consultation, format, what, false);
    }

    /** One of the files, with a line in the audit. */
    static StreamedFile download(
            Exports exports,
            Audit audit,
            Officer officer,
            String consultation,
            Format format,
            String what,
            boolean unredacted) {
        long[] count = new long[1];
        StreamedFile file = Download.of(
                consultation + "-" + what + "." + format.ending(),
                format.type(),
                out -> count[0] = exports.write(consultation, format, unredacted, out));
        audit.record(
                officer,
                unredacted ? "themes.export.unredacted" : "themes.export",
                consultation,
                format.ending() + ", " + count[0] + " lines");
        return file;
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @StreamedFiles(megabytes = CodingFiles.MEGABYTES, files = 1)
    HttpResponse<ModelAndView<Map<String, Object>>> take(HttpRequest<?> request, String consultation, FormBody form) {
        found(consultation);
        List<FormError> errors = new ArrayList<>();
        List<SentFile> sent = form.sent("file");
        String coder = form.text("coder").strip();
        if (sent.isEmpty()) {
            errors.add(new FormError("file", say("exchange.file.none")));
        }
        if (coder.length() > LONGEST_CODER) {
            errors.add(new FormError("coder", say("exchange.coder.long")));
        }
        if (errors.isEmpty()) {
            try {
                boolean replacing = form.text("replace").equals("yes");
                UUID id = files.take(consultation, sent.getFirst(), replacing, coder, officer(request));
                return Page.next(path(consultation) + "/" + id);
            } catch (Unreadable unreadable) {
                errors.add(new FormError("file", unreadable.getMessage()));
            }
        }
        return Page.refused("exchange/files", errors, files(request, consultation, form.fields()));
    }

    @Get("/{id}")
    ModelAndView<Map<String, Object>> look(String consultation, UUID id) {
        CodingFileRow row = row(consultation, id);
        Map<String, Object> more = new HashMap<>();
        more.put("row", row);
        more.put("action", path(consultation) + "/" + id);
        Optional<Work> work = works.find(id);
        if (row.state().equals(CodingFileRow.IMPORTING)) {
            more.put("label", say("exchange.state.importing"));
            more.put(
                    "work",
                    work.orElseGet(() ->
                            new Work(id, "", Work.State.WAITING, 0, 0, Optional.empty(), row.made(), row.made())));
            return Page.of("exchange/progress", model(consultation, say("exchange.state.importing"), more));
        }
        more.put("state", row.state());
        more.put("problems", row.problemLines());
        more.put("good", row.good());
        more.put("coming", row.fresh() + row.replaced());
        work.flatMap(Work::problem).ifPresent(why -> more.put("failed", why));
        return Page.of("exchange/look", model(consultation, say("exchange.title." + row.state()), more));
    }

    @Post("/{id}/import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> bring(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        files.bring(row(consultation, id), officer(request));
        return Page.next(path(consultation) + "/" + id);
    }

    @Post("/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> discard(
            HttpRequest<?> request, String consultation, UUID id, FormBody form) {
        files.discard(row(consultation, id), officer(request));
        return Page.next(path(consultation));
    }

    private Object[] files(HttpRequest<?> request, String consultation, Map<String, List<String>> typed) {
        Map<String, Object> more = new HashMap<>();
        more.put("action", path(consultation));
        more.put("frame", frames.of(consultation).isPresent());
        more.put(
                "unredacted",
                officer(request).may(Role.POLICY_OFFICER, consultation)
                        ? "/desk/" + consultation + UnredactedPages.PATH
                        : null);
        more.put("megabytes", CodingFiles.MEGABYTES);
        more.put("coder", typed.getOrDefault("coder", List.of("")).getFirst());
        more.put("replace", typed.getOrDefault("replace", List.of("")).contains("yes"));
        more.put(
                "lines",
                files.all(consultation).stream()
                        .map(row -> new Line(
                                path(consultation) + "/" + row.id(),
                                row.fileName(),
                                say("exchange.state." + row.state()),
                                tag(row.state()),
                                row.imported() == null ? row.made() : row.imported(),
                                row.officer(),
                                row.imported() == null ? null : row.readings()))
                        .toList());
        return model(consultation, say("exchange.title"), more);
    }

    private Object[] model(String consultation, String title, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        boolean onList = title.equals(say("exchange.title"));
        all.put("title", title);
        all.put("section", "desk");
        all.put("notice", responses.madeUp(consultation) ? say("theme.made-up-some") : null);
        all.put("back", onList ? "/desk/" + consultation + "/themes" : path(consultation));
        all.put("consultation", found(consultation).title().in(STAFF));
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private static String tag(String state) {
        return switch (state) {
            case CodingFileRow.IMPORTED -> "tag--done";
            case CodingFileRow.FAILED -> "tag--warning";
            default -> "";
        };
    }

    private CodingFileRow row(String consultation, UUID id) {
        found(consultation);
        return files.find(consultation, id).orElseThrow(ExchangePages::notFound);
    }

    private Consultation found(String consultation) {
        return definitions.consultation(consultation).orElseThrow(ExchangePages::notFound);
    }

    private String say(String key, Object... values) {
        return messages.text(STAFF, key, values);
    }

    private static String path(String consultation) {
        return "/desk/" + consultation + "/themes/exchange";
    }

    private static Officer officer(HttpRequest<?> request) {
        return SignedIn.officer(request).orElseThrow();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }
}
