package org.folkmoot.paper.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How boxes were read, by what was done with them. */
final class ReadingFigures {

    private final Map<Hand.Mark, long[]> byMark = new EnumMap<>(Hand.Mark.class);
    private int pages;
    private int told;
    private int unreadable;

    void box(Hand.Mark mark, BoxReading reading) {
        long[] counts = byMark.computeIfAbsent(mark, any -> new long[4]);
        boolean right = reading.filled() == mark.chosen();
        counts[reading.sure() ? right ? 0 : 3 : right ? 1 : 2]++;
    }

    void page(boolean read) {
        pages++;
        told += read ? 1 : 0;
        unreadable += read ? 0 : 1;
    }

    long boxes() {
        return byMark.values().stream()
                .mapToLong(counts -> counts[0] + counts[1] + counts[2] + counts[3])
                .sum();
    }

    long wronglySure() {
        return byMark.values().stream().mapToLong(counts -> counts[3]).sum();
    }

    long unsure() {
        return byMark.values().stream()
                .mapToLong(counts -> counts[1] + counts[2])
                .sum();
    }

    double right() {
        return byMark.values().stream()
                        .mapToLong(counts -> counts[0] + counts[1])
                        .sum()
                / (double) boxes();
    }

    String table() {
        StringBuilder table = new StringBuilder(
                        "%-16s %8s %8s %8s %8s%n".formatted("mark", "sure", "unsure", "unsure,", "wrongly"))
                .append("%-16s %8s %8s %8s %8s%n".formatted("", "right", "right", "wrong", "sure"));
        byMark.forEach((mark, counts) -> table.append("%-16s %8d %8d %8d %8d%n"
                .formatted(mark.name().toLowerCase(Locale.ROOT), counts[0], counts[1], counts[2], counts[3])));
        table.append("%d boxes: %.3f %% read right, %.2f %% for a person to look at, %d wrongly sure%n"
                .formatted(boxes(), 100 * right(), 100.0 * unsure() / boxes(), wronglySure()));
        table.append("%d pages: %d told apart and read, %d named as unreadable%n".formatted(pages, told, unreadable));
        return table.toString();
    }

    /** Keeps the figures below {@code target/}. */
    void publish(String name) {
        try {
            Path file = Path.of("target", "scan", name + ".txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
