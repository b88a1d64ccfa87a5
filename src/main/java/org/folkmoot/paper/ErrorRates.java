package org.folkmoot.paper;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;

/** How often keying went wrong, in words and figures: by question and by keyer, with the interval in which the truth lies. */
@Singleton
final class ErrorRates {

    private static final int PERCENT = 100;

    private final Ledger ledger;
    private final Editions editions;
    private final PaperWords words;

    ErrorRates(Ledger ledger, Editions editions, PaperWords words) {
        this.ledger = ledger;
        this.editions = editions;
        this.words = words;
    }

    /**
     * One row.
     *
     * @param keyed answers that were keyed and compared, each keying of one counted
     * @param rate in percent, as it is shown
     * @param interval as it is shown
     * @param wilson the share and its interval
     */
    record Rate(String label, long keyed, long wrong, String rate, String interval, Wilson wilson) {}

    /** All answers together, and the rows; keyers by name, or by letter where it is nobody's business who they are. */
    record Rates(Rate all, List<Rate> byQuestion, List<Rate> byKeyer) {}

    Rates of(String consultation, boolean names) {
        Ledger.Errors errors = ledger.errors(consultation);
        List<Rate> keyers = new ArrayList<>();
        for (LedgerRepository.Errors row : errors.byKeyer()) {
            String label = names
                    ? words.name(UUID.fromString(row.key()))
                    : words.say("sheets.rates.keyer", Integer.toString(keyers.size() + 1));
            keyers.add(rate(label, row.keyed(), row.wrong()));
        }
        Map<String, String> labels = labels(consultation);
        List<String> order = List.copyOf(labels.keySet());
        return new Rates(
                rate(words.say("sheets.sum.all"), errors.keyed(), errors.wrong()),
                errors.byQuestion().stream()
                        .sorted(Comparator.comparing(row -> order.indexOf(row.key())))
                        .map(row -> rate(labels.getOrDefault(row.key(), row.key()), row.keyed(), row.wrong()))
                        .toList(),
                keyers);
    }

    /** The questions as officers know them, by survey and id, in the order of the forms. */
    private Map<String, String> labels(String consultation) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Edition current : words.surveys(consultation)) {
            SurveyId id = current.survey().id();
            for (Edition edition : editions.all(id)) {
                Survey survey = edition.survey();
                int number = 0;
                for (Question question : KeyedForm.questions(survey)) {
                    number++;
                    labels.put(
                            id.survey() + "/" + question.head().id().value(),
                            words.say(
                                    "sheets.rates.question",
                                    survey.label().in(PaperWords.STAFF),
                                    number,
                                    question.head().text().in(PaperWords.STAFF)));
                }
            }
        }
        return labels;
    }

    private Rate rate(String label, long keyed, long wrong) {
        Wilson wilson = Wilson.of(wrong, keyed);
        return new Rate(
                label,
                keyed,
                wrong,
                percent(wilson.share()),
                words.say("sheets.rates.interval", percent(wilson.low()), percent(wilson.high())),
                wilson);
    }

    /** With two figures after the point, since the rates are small. */
    static String percent(double share) {
        return inPercent(share).toPlainString() + "%";
    }

    static BigDecimal inPercent(double share) {
        return BigDecimal.valueOf(share * PERCENT).setScale(2, RoundingMode.HALF_UP);
    }
}
