package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.account.SignedIn;
import org.folkmoot.response.Edition;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Page;

/** The batches of a consultation, and where a new one is opened. */
@Controller("/desk/{consultation}/paper/batches")
final class BatchPages {

    private static final String VIEW = "paper/batches";
    private static final int LONGEST_PLACE = 200;
    private static final int MOST_SHEETS = 100_000;
    private static final int USUAL_SHARE = 10;

    private final Batches batches;
    private final Ledger ledger;
    private final Keying keying;
    private final PaperWords words;

    BatchPages(Batches batches, Ledger ledger, Keying keying, PaperWords words) {
        this.batches = batches;
        this.ledger = ledger;
        this.keying = keying;
        this.words = words;
    }

    /** One batch of the list; no sums of a batch for practice. */
    record Line(
            int number,
            String survey,
            LocalDate received,
            String source,
            int counted,
            @Nullable LedgerLine sums,
            long aside,
            String checking,
            boolean closed,
            boolean practice) {}

    /** What was typed to open a batch. */
    record Typed(
            String survey,
            String received,
            String source,
            String place,
            String counted,
            String checking,
            String share,
            boolean practice) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> list(String consultation) {
        Typed fresh = new Typed(
                "",
                DayReceived.written(keying.today()),
                BatchSource.POST.id(),
                "",
                "",
                Checked.SAMPLE.name(),
                Integer.toString(USUAL_SHARE),
                false);
        return Page.of(VIEW, model(consultation, fresh));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> open(HttpRequest<?> request, String consultation, FormBody form) {
        words.found(consultation);
        Typed typed = new Typed(
                form.text("survey"),
                form.text("received").strip(),
                form.text("source"),
                form.text("place").strip(),
                form.text("counted").strip(),
                form.text("checking"),
                form.text("share").strip(),
                form.first("practice").isPresent());
        List<FormError> errors = new ArrayList<>();
        Optional<Batches.Box> box = box(consultation, typed, errors);
        if (box.isEmpty() || !errors.isEmpty()) {
            return Page.refused(VIEW, errors, model(consultation, typed));
        }
        Batch batch = batches.open(box.get(), SignedIn.officer(request).orElseThrow());
        return Page.next("/desk/" + consultation + "/paper/batches/" + batch.number());
    }

    private Optional<Batches.Box> box(String consultation, Typed typed, List<FormError> errors) {
        Optional<Edition> survey = words.surveys(consultation).stream()
                .filter(edition -> edition.survey().id().survey().equals(typed.survey()))
                .findFirst();
        Optional<LocalDate> received = DayReceived.read(typed.received());
        Optional<BatchSource> source = BatchSource.of(typed.source()).filter(BatchSource.OFFERED::contains);
        Optional<Checked> checking = Arrays.stream(Checked.values())
                .filter(each -> each.name().equals(typed.checking()))
                .findFirst();
        Optional<Integer> counted = whole(typed.counted(), 1, MOST_SHEETS);
        Optional<Integer> share =
                checking.equals(Optional.of(Checked.SAMPLE)) ? whole(typed.share(), 1, 100) : Optional.of(0);
        check(errors, survey.isPresent(), "survey", "sheets.fault.survey");
        if (received.isEmpty() || received.get().isAfter(keying.today())) {
            check(
                    errors,
                    false,
                    "received",
                    received.isEmpty() ? "paper.fault.received" : "paper.fault.received-future");
        }
        check(errors, source.isPresent(), "source", "sheets.fault.source");
        check(errors, typed.place().length() <= LONGEST_PLACE, "place", "sheets.fault.place");
        check(errors, counted.isPresent(), "counted", "sheets.fault.counted");
        check(errors, checking.isPresent(), "checking-NONE", "sheets.fault.checking");
        check(errors, share.isPresent(), "share", "sheets.fault.share");
        return errors.isEmpty()
                ? Optional.of(new Batches.Box(
                        survey.orElseThrow().survey().id(),
                        received.orElseThrow(),
                        source.orElseThrow(),
                        typed.place(),
                        counted.orElseThrow(),
                        checking.orElseThrow(),
                        share.orElseThrow(),
                        typed.practice()))
                : Optional.empty();
    }

    private void check(List<FormError> errors, boolean good, String field, String key) {
        if (!good) {
            errors.add(new FormError(field, words.say(key)));
        }
    }

    /** A whole number of these bounds; empty if it is none. */
    static Optional<Integer> whole(String typed, int least, int most) {
        return typed.matches("\\d{1,7}")
                ? Optional.of(Integer.parseInt(typed)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    private Object[] model(String consultation, Typed typed) {
        Map<String, LedgerLine> sums = ledger.of(consultation).byBatch().stream()
                .collect(Collectors.toMap(LedgerLine::key, Function.identity()));
        String base = "/desk/" + consultation + "/paper";
        return new Object[] {
            "title", words.say("sheets.batches.title"),
            "section", "desk",
            "back", base,
            "notice", words.notice(consultation),
            "consultation", words.title(consultation),
            "base", base,
            "batches",
                    batches.all(consultation).stream()
                            .map(batch -> line(batch, sums))
                            .toList(),
            "typed", typed,
            "surveys",
                    words.surveys(consultation).stream()
                            .map(edition -> new PaperWords.Choice(
                                    edition.survey().id().survey(),
                                    edition.survey().label().in(PaperWords.STAFF),
                                    edition.survey().id().survey().equals(typed.survey())))
                            .toList(),
            "sources",
                    BatchSource.OFFERED.stream()
                            .map(source -> new PaperWords.Choice(
                                    source.id(),
                                    words.say("sheets.source." + source.id()),
                                    source.id().equals(typed.source())))
                            .toList(),
            "checkings",
                    Arrays.stream(Checked.values())
                            .map(each -> new PaperWords.Choice(
                                    each.name(),
                                    words.say("sheets.checking.offer."
                                            + each.name().toLowerCase(Locale.ROOT)),
                                    each.name().equals(typed.checking())))
                            .toList()
        };
    }

    private Line line(Batch batch, Map<String, LedgerLine> sums) {
        String key = Integer.toString(batch.number());
        LedgerLine line = sums.getOrDefault(key, LedgerLine.sum(key, List.of()));
        return new Line(
                batch.number(),
                words.survey(batch),
                batch.received(),
                words.source(batch),
                batch.counted(),
                batch.practice() ? null : line,
                line.aside(),
                words.checking(batch),
                batch.closed() != null,
                batch.practice());
    }
}
