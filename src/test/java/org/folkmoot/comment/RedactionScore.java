package org.folkmoot.comment;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of what ought to go is found. A mark is found if all of it is taken out; what is taken out and meets no mark is
 * wrong.
 */
final class RedactionScore {

    private final Map<Personal, int[]> counts = new EnumMap<>(Personal.class);
    private final StringBuilder differences = new StringBuilder();

    void add(String text, List<Removal> marked, List<Removal> found) {
        for (Removal mark : marked) {
            int[] count = counts.computeIfAbsent(mark.kind(), none -> new int[3]);
            count[0]++;
            if (found.stream().anyMatch(each -> each.from() <= mark.from() && mark.to() <= each.to())) {
                count[1]++;
            } else {
                differences
                        .append("  missed ")
                        .append(mark.kind())
                        .append(" “")
                        .append(text, mark.from(), mark.to())
                        .append("” in: ")
                        .append(text.replace('\n', '/'))
                        .append('\n');
            }
        }
        for (Removal each : found) {
            if (marked.stream().noneMatch(each::meets)) {
                counts.computeIfAbsent(each.kind(), none -> new int[3])[2]++;
                differences
                        .append("  wrong  ")
                        .append(each.kind())
                        .append(" “")
                        .append(text, each.from(), each.to())
                        .append("” in: ")
                        .append(text.replace('\n', '/'))
                        .append('\n');
            }
        }
    }

    double recall() {
        return (double) sum(1) / sum(0);
    }

    double precision() {
        return (double) sum(1) / (sum(1) + sum(2));
    }

    private int sum(int which) {
        return counts.values().stream().mapToInt(each -> each[which]).sum();
    }

    String differences() {
        return differences.toString();
    }

    /** One line a kind: marked, found, wrong. */
    String table() {
        StringBuilder table = new StringBuilder("| kind | marked | found | wrongly taken out |\n|---|---|---|---|\n");
        counts.forEach((kind, each) -> table.append(
                String.format(Locale.ROOT, "| %s | %d | %d | %d |%n", kind.id(), each[0], each[1], each[2])));
        return table.append(String.format(Locale.ROOT, "| all | %d | %d | %d |%n", sum(0), sum(1), sum(2)))
                .toString();
    }

    public static void main(String[] none) {
        print(MarkedTexts.all());
        print(MarkedTexts.fresh());
    }

    static RedactionScore of(List<MarkedTexts> texts) {
        RedactionScore score = new RedactionScore();
        texts.forEach(each -> score.add(each.text(), each.marked(), PersonalDetails.in(each.text())));
        return score;
    }

    private static void print(List<MarkedTexts> texts) {
        RedactionScore score = of(texts);
        System.out.println(texts.size() + " texts");
        System.out.print(score.differences());
        System.out.print(score.table());
        System.out.printf(Locale.ROOT, "recall %.3f precision %.3f%n", score.recall(), score.precision());
    }
}
