package org.folkmoot.theme.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * How far two agree on what comments are about. Codes for the rest, such as unclear comments, are left out before: two who gave nothing
 * else to a comment both gave it nothing.
 *
 * @param comments that both coded, at least {@link #LEAST}
 * @param themes on the themes alone
 * @param codes on the codes as given
 * @param byCode on each theme and code, given with those below it
 */
public record Agreement(long comments, Sets themes, Sets codes, List<ByCode> byCode) {

    /** Nothing is told of fewer comments. */
    public static final int LEAST = 30;

    public Agreement {
        byCode = List.copyOf(byCode);
    }

    /**
     * Agreement on whole sets of codes.
     *
     * @param same the share of comments that both gave exactly the same codes
     * @param alpha Krippendorff's alpha of the sets, their distance by {@link Masi}: 1 less the mean distance of the two sets of a comment,
     *     divided by the mean distance of all pairs of sets, whoever gave them and to whichever comment
     * @param micro F1 over all codings together: twice those that both gave, divided by the sum of what each gave. It is the same whoever is
     *     measured against whom
     * @param macro the mean of F1 of each code that either gave
     */
    public record Sets(Estimate same, Estimate alpha, Estimate micro, Estimate macro) {}

    /** The codings of one comment: one pair for two people; for the machine one with each of them. */
    record Item(List<Twice> pairs) {
        Item {
            pairs = List.copyOf(pairs);
        }

        static Item of(Twice pair) {
            return new Item(List.of(pair));
        }
    }

    /** Empty below {@link #LEAST} comments. All items have the same number of pairs; intervals are over comments, not pairs. */
    static Optional<Agreement> of(List<Item> items, Counted counted) {
        return items.size() < LEAST
                ? Optional.empty()
                : Optional.of(new Agreement(
                        items.size(),
                        sets(each(items, counted::themes), counted),
                        sets(each(items, counted::given), counted),
                        byCode(each(items, counted::withAbove), counted)));
    }

    private static List<Item> each(List<Item> items, UnaryOperator<Set<String>> read) {
        return items.stream()
                .map(item -> new Item(item.pairs().stream()
                        .map(pair -> new Twice(read.apply(pair.first()), read.apply(pair.second())))
                        .toList()))
                .toList();
    }

    private static Sets sets(List<Item> items, Counted counted) {
        SetAlpha alpha = new SetAlpha(items);
        CodeCounts counts = new CodeCounts(items, counted.codes());
        long pairs = items.stream().mapToLong(item -> item.pairs().size()).sum();
        long same = items.stream()
                .flatMap(item -> item.pairs().stream())
                .filter(Twice::same)
                .count();
        Estimate[] estimates = Resampling.estimates(items.size(), times -> {
            ByCode.Counts[] all = counts.of(times);
            return new double[] {alpha.of(times), micro(all), macro(all)};
        });
        // Several pairs of one comment are no independent trials: their interval is that of as many comments.
        Estimate share = Estimate.share(Math.round((double) same * items.size() / pairs), items.size());
        double exact = (double) same / pairs;
        return new Sets(
                new Estimate(exact, Math.min(exact, share.low()), Math.max(exact, share.high())),
                estimates[0],
                estimates[1],
                estimates[2]);
    }

    private static double micro(ByCode.Counts[] all) {
        double both = Arrays.stream(all).mapToDouble(ByCode.Counts::both).sum();
        double given = Arrays.stream(all)
                .mapToDouble(one -> one.first() + one.second())
                .sum();
        return given == 0 ? Double.NaN : 2 * both / given;
    }

    private static double macro(ByCode.Counts[] all) {
        return Arrays.stream(all)
                .mapToDouble(ByCode.Counts::f1)
                .filter(f1 -> !Double.isNaN(f1))
                .average()
                .orElse(Double.NaN);
    }

    private static List<ByCode> byCode(List<Item> items, Counted counted) {
        CodeCounts counts = new CodeCounts(items, counted.codes());
        int[] once = new int[items.size()];
        Arrays.fill(once, 1);
        ByCode.Counts[] all = counts.of(once);
        Estimate[] estimates = Resampling.estimates(
                items.size(),
                times -> Arrays.stream(counts.of(times))
                        .flatMapToDouble(one -> Arrays.stream(one.figures()))
                        .toArray());
        int figures = estimates.length / Math.max(1, all.length);
        return IntStream.range(0, all.length)
                .mapToObj(code -> ByCode.of(
                        counted.codes().get(code),
                        all[code],
                        Arrays.copyOfRange(estimates, code * figures, (code + 1) * figures)))
                .toList();
    }
}
