package org.folkmoot.paper;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.SignedIn;
import org.folkmoot.answer.Channel;
import org.folkmoot.response.Reckonings;
import org.folkmoot.web.Page;

/** The ledger of the paper: received = keyed + being verified + set aside + outstanding, by batch, source and day. */
@Controller("/desk/{consultation}/paper/ledger")
final class LedgerPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Ledger ledger;
    private final Batches batches;
    private final ErrorRates rates;
    private final Reckonings reckonings;
    private final Audit audit;
    private final PaperWords words;

    LedgerPages(
            Ledger ledger, Batches batches, ErrorRates rates, Reckonings reckonings, Audit audit, PaperWords words) {
        this.ledger = ledger;
        this.batches = batches;
        this.rates = rates;
        this.reckonings = reckonings;
        this.audit = audit;
        this.words = words;
    }

    /** A line under its words. */
    record Line(String label, String note, LedgerLine sums) {}

    record Section(String id, String title, String heading, List<Line> lines, LedgerLine all) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> ledger(HttpRequest<?> request, String consultation) {
        words.found(consultation);
        Officer officer = SignedIn.officer(request).orElseThrow();
        boolean supervises = officer.may(Role.SUPERVISOR, consultation);
        Ledger.Sums sums = ledger.of(consultation);
        Map<String, Batch> known = known(consultation);
        List<Section> sections = Stream.of(
                        section("batch", sums.byBatch(), known),
                        section("source", sums.bySource(), known),
                        section("day", sums.byDay(), known),
                        section("leaves", sums.leaves(), known))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return Page.of(
                "paper/ledger",
                "title",
                words.say("sheets.ledger.title"),
                "section",
                "desk",
                "back",
                officer.may(Role.KEYER, consultation)
                        ? "/desk/" + consultation + "/paper/batches"
                        : "/desk/" + consultation,
                "notice",
                words.notice(consultation),
                "consultation",
                words.title(consultation),
                "csv",
                "/desk/" + consultation + "/paper/ledger/ledger.csv",
                "without",
                without(consultation, sums),
                "all",
                sums.all(),
                "aside",
                sums.all().aside(),
                "sections",
                sections,
                "rates",
                rates.of(consultation, supervises));
    }

    /** How many responses on paper have no form in the ledger, because a file brought them or a program invented them. */
    private long without(String consultation, Ledger.Sums sums) {
        long onPaper = reckonings.of(consultation).values().stream()
                .mapToLong(one -> one.received().getOrDefault(Channel.PAPER, 0L))
                .sum();
        return Math.max(0, onPaper - sums.all().keyed());
    }

    private Map<String, Batch> known(String consultation) {
        return batches.all(consultation).stream()
                .collect(Collectors.toMap(batch -> Integer.toString(batch.number()), batch -> batch));
    }

    private Section section(String id, List<LedgerLine> lines, Map<String, Batch> known) {
        boolean byBatch = !id.equals("source") && !id.equals("day");
        UnaryOperator<String> label = key -> switch (id) {
            case "source" -> words.say("sheets.source." + key);
            case "day" -> DAY.format(LocalDate.parse(key));
            default -> words.say("sheets.batch.name", key);
        };
        return new Section(
                id,
                words.say("sheets.ledger." + id),
                words.say(byBatch ? "sheets.batch" : "sheets.ledger.head." + id),
                lines.stream()
                        .map(line ->
                                new Line(label.apply(line.key()), byBatch ? note(known.get(line.key())) : "", line))
                        .toList(),
                LedgerLine.sum("", lines));
    }

    private String note(Batch batch) {
        return words.say(
                "sheets.ledger.note",
                words.survey(batch),
                words.source(batch),
                DAY.format(batch.received()),
                batch.counted());
    }

    /** By batch, with nothing in it that anybody typed. */
    @Get("/ledger.csv")
    @Produces("text/csv; charset=utf-8")
    HttpResponse<String> csv(HttpRequest<?> request, String consultation) {
        words.found(consultation);
        Ledger.Sums sums = ledger.of(consultation);
        Map<String, Batch> known = known(consultation);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "batch",
                    "survey",
                    "received_on",
                    "source",
                    "counted_by_hand",
                    "received",
                    "keyed",
                    "being_verified",
                    "spoilt",
                    "blank",
                    "duplicate",
                    "outstanding");
            for (LedgerLine line : sums.byBatch()) {
                Batch batch = known.get(line.key());
                printer.printRecord(
                        line.key(),
                        batch.survey(),
                        batch.received(),
                        batch.source(),
                        batch.counted(),
                        line.received(),
                        line.keyed(),
                        line.verifying(),
                        line.spoilt(),
                        line.blank(),
                        line.duplicate(),
                        line.outstanding());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record(
                SignedIn.officer(request).orElseThrow(),
                "ledger.download",
                consultation,
                sums.byBatch().size() + " batches");
        return HttpResponse.ok(text.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + consultation + "-ledger.csv\"");
    }
}
