package org.folkmoot.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Reckoning;
import org.folkmoot.response.Reckonings;
import org.folkmoot.survey.Text;

/** The table of what was received, removed by reason, and analysed, for officers' eyes. */
@Singleton
final class Sums {

    private final Definitions definitions;
    private final Editions editions;
    private final Reckonings reckonings;
    private final DeskWords words;

    Sums(Definitions definitions, Editions editions, Reckonings reckonings, DeskWords words) {
        this.definitions = definitions;
        this.editions = editions;
        this.reckonings = reckonings;
        this.words = words;
    }

    /** A number for each channel, and last their sum; {@code strong} where others add up to it. */
    record Row(String label, List<Long> cells, boolean strong) {}

    /** One survey. */
    record Sum(String label, List<String> headings, List<Row> rows, long tests) {}

    /** Of each survey of a consultation to which there are responses. */
    List<Sum> of(String consultation) {
        Map<SurveyId, Reckoning> all = reckonings.of(consultation);
        return definitions.surveys(consultation).stream()
                .filter(all::containsKey)
                .flatMap(id -> editions.current(id).stream())
                .map(edition -> sum(edition, all.get(edition.survey().id())))
                .toList();
    }

    private Sum sum(Edition edition, Reckoning reckoning) {
        List<Channel> channels = List.copyOf(reckoning.received().keySet());
        List<String> headings =
                new ArrayList<>(channels.stream().map(words::channel).toList());
        headings.add(words.say("desk.sum"));
        List<Row> rows = new ArrayList<>();
        rows.add(row(words.say("desk.received"), channels, reckoning.received(), true));
        reckoning.removed().forEach(one -> rows.add(row(reason(one), channels, one.counts(), false)));
        if (reckoning.removed().size() > 1) {
            Map<Channel, Long> sums = new EnumMap<>(Channel.class);
            reckoning.removed().forEach(one -> one.counts().forEach((channel, n) -> sums.merge(channel, n, Long::sum)));
            rows.add(row(words.say("desk.removed"), channels, sums, true));
        }
        rows.add(row(words.say("desk.disposition.included"), channels, reckoning.analysed(), true));
        return new Sum(edition.survey().label().in(Text.DEFAULT_LANGUAGE), headings, rows, reckoning.tests());
    }

    private static Row row(String label, List<Channel> channels, Map<Channel, Long> counts, boolean strong) {
        List<Long> cells = new ArrayList<>(channels.stream()
                .map(channel -> counts.getOrDefault(channel, 0L))
                .toList());
        cells.add(counts.values().stream().mapToLong(Long::longValue).sum());
        return new Row(label, cells, strong);
    }

    /** “Out of scope: no valid name or contact”. */
    private String reason(Reckoning.Removed one) {
        String became = words.say("desk.disposition." + one.disposition().id());
        Optional<String> why =
                one.label().or(() -> one.ground().filter(Sums::tells).map(flag -> words.say("desk.flag." + flag.id())));
        return why.map(more -> words.say("desk.removed.reason", became, more)).orElse(became);
    }

    /** Whether the flag says more than what became of it. */
    private static boolean tells(Flag flag) {
        return switch (flag) {
            case SAME_ANSWERS, SAME_SHEET, SAME_SENDER, NEAR_WORDS, SAME_WORDS, NO_SENDER, DECOY, FAST -> true;
            case AFTER_CLOSING, BLANK, FOUND -> false;
        };
    }
}
