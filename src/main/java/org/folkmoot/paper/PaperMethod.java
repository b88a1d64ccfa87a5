package org.folkmoot.paper;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        sentences.add(words.say("sheets.method.ledger", all.received(), all.keyed(), all.aside()));
        if (all.verifying() + all.outstanding() > 0) {
            sentences.add(words.say("sheets.method.open", all.verifying(), all.outstanding()));
        }
        List<MethodNote.Figures> tables = new ArrayList<>();
        tables.add(new MethodNote.Figures(
                words.say("sheets.method.table"),
                Stream.of(
                                "source",
                                "sum.received",
                                "sum.keyed",
                                "sum.verifying",
                                "sum.spoilt",
                                "sum.blank",
                                "sum.duplicate",
                                "sum.outstanding")
                        .map(key -> words.say("sheets." + key))
                        .toList(),
                Stream.concat(sums.bySource().stream(), Stream.of(all))
                        .map(line -> row(line, words))
                        .toList()));
        ErrorRates.Rates found = rates.of(consultation, false);
        if (found.all().keyed() > 0) {
            ErrorRates.Rate rate = found.all();
            sentences.add(
                    words.say("sheets.method.rate", rate.keyed() / 2, rate.wrong(), rate.rate(), rate.interval()));
            tables.add(rateTable(words, "sheets.rates.by-question", found.byQuestion()));
            tables.add(rateTable(words, "sheets.rates.by-keyer", found.byKeyer()));
        } else {
            sentences.add(words.say("sheets.method.no-rate"));
        }
        return Optional.of(new MethodNote.Told(words.say("sheets.method.heading"), sentences, tables));
    }

    private static MethodNote.Figures rateTable(PaperWords words, String caption, List<ErrorRates.Rate> rates) {
        return new MethodNote.Figures(
                words.say(caption),
                Stream.of("what", "keyed", "wrong", "rate", "interval-head")
                        .map(key -> words.say("sheets.rates." + key))
                        .toList(),
                rates.stream()
                        .map(rate -> List.of(
                                rate.label(),
                                Long.toString(rate.keyed()),
                                Long.toString(rate.wrong()),
                                rate.rate(),
                                rate.interval()))
                        .toList());
    }

    private static List<String> row(LedgerLine line, PaperWords words) {
        return List.of(
                line.key().isEmpty() ? words.say("sheets.sum.all") : words.say("sheets.source." + line.key()),
                Long.toString(line.received()),
                Long.toString(line.keyed()),
                Long.toString(line.verifying()),
                Long.toString(line.spoilt()),
                Long.toString(line.blank()),
                Long.toString(line.duplicate()),
                Long.toString(line.outstanding()));
    }
}
