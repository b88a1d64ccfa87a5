package org.folkmoot.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.survey.Measure.Side;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/**
 * Counts all tables of a survey in one pass over its observations, then gives the tables. Its memory depends on the number of
 * cells alone. Knows a question by its measure and nothing else. Not safe for several threads.
 */
public final class Tabulator {

    private static final String NOT_STATED = "Not stated";

    private final String survey;
    private final Map<QuestionId, Counted> questions = new LinkedHashMap<>();
    private final List<Banner> banners;
    private final Map<QuestionId, List<Split>> splits = new LinkedHashMap<>();
    private long observations;

    /**
     * A question to be counted.
     *
     * @param text as asked
     * @param aboutRespondents whether it says who the respondents are (where they live, how old they are, the equality
     *     questions) rather than what they think: then small counts are hidden
     */
    public record Asked(QuestionId id, String text, Measure measure, boolean aboutRespondents) {}

    /**
     * A question by whose categories others are split.
     *
     * @param name ends the ids of tables: {@code age} in {@code residents.q1.by.age}
     * @param words ends their titles: "by age"
     */
    public record Banner(String name, String words, QuestionId question, Measure.OneOf measure) {}

    private record Counted(Asked asked, Tally tally) {}

    private record Split(Banner banner, List<Tally> groups) {}

    /**
     * @param survey begins the ids of tables
     * @param banners questions that split all others about opinions; they are asked too, and about respondents
     */
    public Tabulator(String survey, List<Asked> asked, List<Banner> banners) {
        this.survey = survey;
        this.banners = List.copyOf(banners);
        for (Asked question : asked) {
            questions.put(question.id(), new Counted(question, Tally.of(question.measure())));
            if (!question.aboutRespondents() && isSplit(question.measure())) {
                splits.put(
                        question.id(),
                        banners.stream()
                                .map(banner -> new Split(banner, groups(banner, question.measure())))
                                .toList());
            }
        }
    }

    public void count(Stream<Observation> observations) {
        observations.forEach(this::count);
    }

    /** Counts one observation. A question that it does not know was not shown. */
    public void count(Observation observation) {
        observations++;
        int[] groups =
                banners.stream().mapToInt(banner -> group(banner, observation)).toArray();
        for (Counted counted : questions.values()) {
            counted.tally().add(answer(observation, counted.asked().id()));
        }
        splits.forEach((question, byBanner) -> {
            Answer answer = answer(observation, question);
            for (int place = 0; place < groups.length; place++) {
                byBanner.get(place).groups().get(groups[place]).add(answer);
            }
        });
    }

    /** How many observations were counted. */
    public long observations() {
        return observations;
    }

    /** The group of a banner in which an observation stands, from 0; the last one are those who did not say. */
    public static int group(Banner banner, Observation observation) {
        List<Category> categories = banner.measure().categories();
        if (answer(observation, banner.question()) instanceof Answer.Chosen chosen) {
            for (int place = 0; place < categories.size(); place++) {
                if (chosen.options().contains(categories.get(place).id())) {
                    return place;
                }
            }
        }
        return categories.size();
    }

    /** The labels of a banner's groups, "Not stated" last. */
    public static List<String> groups(Banner banner) {
        return Stream.concat(
                        banner.measure().categories().stream().map(category -> OneWay.english(category.label())),
                        Stream.of(NOT_STATED))
                .toList();
    }

    /** The groups of which nothing may be shown, because the profile hides how many they are. */
    public BitSet withheld(Banner banner) {
        return profileOf(banner.question()).map(Profile::hidden).orElseGet(BitSet::new);
    }

    /** The tables of a question about opinions by itself, the main one first; none where its answers are words. */
    public List<Table> tables(QuestionId question) {
        Counted counted = questions.get(question);
        return OneWay.tables(
                id(question), counted.asked().text(), counted.asked().measure(), counted.tally());
    }

    /** Who answered, by a question about respondents; empty where it has no categories, or where one to four answered. */
    public Optional<Table> profile(QuestionId question) {
        long answered = questions.get(question).tally().answered();
        return answered > 0 && answered < Disclosure.LEAST_COUNT
                ? Optional.empty()
                : profileOf(question).map(Profile::table);
    }

    private Optional<Profile> profileOf(QuestionId question) {
        Counted counted = questions.get(question);
        if (!(counted.tally() instanceof Tally.Categories tally)) {
            return Optional.empty();
        }
        return Optional.of(Profile.of(
                id(question),
                counted.asked().text(),
                categories(counted.asked().measure()),
                tally,
                counted.asked().measure() instanceof Measure.OneOf,
                observations));
    }

    /** A question split by each banner, protected. */
    public List<Table> across(QuestionId question) {
        return splits.getOrDefault(question, List.of()).stream()
                .flatMap(split -> across(questions.get(question).asked(), split).stream())
                .toList();
    }

    private Optional<Table> across(Asked asked, Split split) {
        List<Category> categories = categories(asked.measure());
        List<String> rows = new ArrayList<>(categories.stream()
                .map(category -> OneWay.english(category.label()))
                .toList());
        List<List<Integer>> parts = new ArrayList<>(
                IntStream.range(0, rows.size()).mapToObj(List::of).toList());
        if (asked.measure() instanceof Measure.OneOf oneOf && oneOf.balanced()) {
            Nets nets = Nets.of(oneOf);
            rows.add(nets.total());
            parts.add(positions(categories, Side.FOR));
            rows.add(nets.opposite());
            parts.add(positions(categories, Side.AGAINST));
        }
        List<Tally.Categories> groups =
                split.groups().stream().map(Tally.Categories.class::cast).toList();
        List<List<Long>> counts = parts.stream()
                .map(row -> groups.stream()
                        .map(group -> row.stream()
                                .mapToLong(place -> group.counts()[place])
                                .sum())
                        .toList())
                .toList();
        List<Crosstab.Sum> sums = new ArrayList<>();
        if (asked.measure() instanceof Measure.OneOf) {
            sums.add(new Crosstab.Sum(
                    IntStream.range(0, categories.size()).boxed().toList(), rows.size()));
        }
        for (int row = categories.size(); row < rows.size(); row++) {
            sums.add(new Crosstab.Sum(parts.get(row), row));
        }
        return new Crosstab(
                        rows,
                        groups(split.banner()),
                        counts,
                        groups.stream().map(Tally::answered).toList(),
                        sums)
                .table(
                        id(asked.id()) + ".by." + split.banner().name(),
                        asked.text() + " – " + split.banner().words(),
                        "Answer",
                        withheld(split.banner()),
                        List.of(asked.measure() instanceof Measure.OneOf ? OneWay.ROUNDING : OneWay.SEVERAL));
    }

    /** How many were asked each question and what became of it; questions about respondents have their own tables. */
    public Table answered() {
        List<Row> rows = new ArrayList<>();
        for (Counted counted : questions.values()) {
            Asked asked = counted.asked();
            if (!asked.aboutRespondents()) {
                rows.add(new Row(List.of(asked.text()), fates(counted.tally())));
                if (asked.measure() instanceof Measure.Rows grid && counted.tally() instanceof Tally.Grid tally) {
                    grid.rows()
                            .forEach(row -> rows.add(new Row(
                                    List.of(asked.text(), OneWay.english(row.label())), fates(tally.row(row.id())))));
                }
            }
        }
        List<Heading> headings = Stream.of(
                        "Asked",
                        "Answered",
                        "Passed over",
                        "Left blank on paper",
                        "Preferred not to say",
                        "Unreadable",
                        "Spoilt",
                        "Not shown")
                .map(heading -> Heading.of(heading, Quantity.COUNT))
                .toList();
        return new Table(
                survey + ".answered",
                "How many answered each question",
                "Base: " + Phrase.figure(observations) + " responses.",
                "Question",
                headings,
                rows,
                List.of(
                        "Those asked are those who answered and all who did not, for whatever reason. A question was not shown"
                                + " where earlier answers led past it; those people were not asked."));
    }

    private static List<Cell> fates(Tally tally) {
        return Stream.concat(
                        Stream.of(tally.asked(), tally.answered()),
                        Stream.of(
                                        Why.SKIPPED,
                                        Why.BLANK,
                                        Why.PREFER_NOT_TO_SAY,
                                        Why.UNREADABLE,
                                        Why.SPOILT,
                                        Why.NOT_SHOWN)
                                .map(tally::missing))
                .map(count -> (Cell) new Cell.Count(count))
                .toList();
    }

    private static boolean isSplit(Measure measure) {
        return measure instanceof Measure.OneOf || measure instanceof Measure.AnyOf;
    }

    private static List<Tally> groups(Banner banner, Measure measure) {
        return IntStream.rangeClosed(0, banner.measure().categories().size())
                .mapToObj(group -> Tally.of(measure))
                .collect(Collectors.toList());
    }

    private static List<Category> categories(Measure measure) {
        return switch (measure) {
            case Measure.OneOf oneOf -> oneOf.categories();
            case Measure.AnyOf anyOf -> anyOf.categories();
            case Measure.RankOf rankOf -> rankOf.categories();
            case Measure.Rows rows -> rows.rows();
            case Measure.Amount amount -> List.of();
            case Measure.OpenWords words -> List.of();
            case Measure.None none -> List.of();
        };
    }

    private static List<Integer> positions(List<Category> categories, Side side) {
        return IntStream.range(0, categories.size())
                .filter(place -> categories.get(place).side() == side)
                .boxed()
                .toList();
    }

    private static Answer answer(Observation observation, QuestionId question) {
        return observation.answers().getOrDefault(question, new Answer.Missing(Why.NOT_SHOWN));
    }

    private String id(QuestionId question) {
        return survey + "." + question.value();
    }
}
