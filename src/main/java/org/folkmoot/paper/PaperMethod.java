package org.folkmoot.paper;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.folkmoot.response.MethodNote;

/** What a report's method tells of paper: where each form went, and how well it was keyed. */
@Factory
final class PaperMethod {

    private static final int ORDER = 10;

    @Singleton
    MethodNote paper(Ledger ledger, ErrorRates rates, PaperWords words) {
        return new MethodNote("paper", ORDER, consultation -> told(ledger, rates, words, consultation));
    }

    private static Optional<MethodNote.Told> told(
            Ledger ledger, ErrorRates rates, PaperWords words, String consultation) {
        Ledger.Sums sums = ledger.of(consultation);
        LedgerLine all = sums.all();
        if (all.received() == 0) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "sheets.method.ledger", all.received(), all.keyed(), all.spoilt(), all.blank(), all.duplicate()));
        if (all.verifying() + all.outstanding() > 0) {
            sentences.add(words.say("sheets.method.open", all.verifying(), all.outstanding()));
        }
        List<MethodNote.Figures> tables = new ArrayList<>();
        tables.add(ledger(words, sums));
        ErrorRates.Rates found = rates.of(consultation, false);
        if (found.all().keyed() > 0) {
            ErrorRates.Rate rate = found.all();
            sentences.add(words.say(
                    "sheets.method.rate",
                    rate.keyed(),
                    rate.wrong(),
                    rate.rate(),
                    ErrorRates.percent(rate.wilson().low()),
                    ErrorRates.percent(rate.wilson().high())));
            tables.add(rateTable(words, "by-question", found.byQuestion(), rate));
            tables.add(rateTable(words, "by-keyer", found.byKeyer(), rate));
        } else {
            sentences.add(words.say("sheets.method.no-rate"));
        }
        return Optional.of(new MethodNote.Told(words.say("sheets.method.heading"), sentences, tables));
    }

    private static MethodNote.Figures ledger(PaperWords words, Ledger.Sums sums) {
        return new MethodNote.Figures(
                "ledger",
                words.say("sheets.method.table"),
                words.say("sheets.method.ledger-base"),
                words.say("sheets.source"),
                Stream.of("received", "keyed", "verifying", "spoilt", "blank", "duplicate", "outstanding")
                        .map(key -> new MethodNote.Column(words.say("sheets.sum." + key), MethodNote.Measure.COUNT))
                        .toList(),
                Stream.concat(sums.bySource().stream(), Stream.of(sums.all()))
                        .map(line -> line(line, words))
                        .toList(),
                List.of());
    }

    private static MethodNote.Figures rateTable(
            PaperWords words, String id, List<ErrorRates.Rate> rates, ErrorRates.Rate all) {
        return new MethodNote.Figures(
                id,
                words.say("sheets.method." + id),
                words.say("sheets.method.rate-base"),
                words.say("sheets.rates.what"),
                List.of(
                        new MethodNote.Column(words.say("sheets.rates.keyed"), MethodNote.Measure.COUNT),
                        new MethodNote.Column(words.say("sheets.rates.wrong"), MethodNote.Measure.COUNT),
                        new MethodNote.Column(words.say("sheets.rates.wrong"), MethodNote.Measure.PERCENT),
                        new MethodNote.Column(words.say("sheets.rates.interval-head"), MethodNote.Measure.LOWEST),
                        new MethodNote.Column(words.say("sheets.rates.interval-head"), MethodNote.Measure.HIGHEST)),
                Stream.concat(rates.stream(), Stream.of(all))
                        .map(rate -> new MethodNote.Line(
                                rate.label(),
                                rate.keyed(),
                                List.of(
                                        BigDecimal.valueOf(rate.keyed()),
                                        BigDecimal.valueOf(rate.wrong()),
                                        ErrorRates.inPercent(rate.wilson().share()),
                                        ErrorRates.inPercent(rate.wilson().low()),
                                        ErrorRates.inPercent(rate.wilson().high()))))
                        .toList(),
                List.of(words.say("sheets.method.interval")));
    }

    private static MethodNote.Line line(LedgerLine line, PaperWords words) {
        return new MethodNote.Line(
                line.key().isEmpty() ? words.say("sheets.sum.all") : words.say("sheets.source." + line.key()),
                line.received(),
                LongStream.of(
                                line.received(),
                                line.keyed(),
                                line.verifying(),
                                line.spoilt(),
                                line.blank(),
                                line.duplicate(),
                                line.outstanding())
                        .mapToObj(BigDecimal::valueOf)
                        .toList());
    }
}
