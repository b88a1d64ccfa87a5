package org.folkmoot.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How responses came in over time: by day, or by week from Monday where that would be more than six weeks of days.
 *
 * @param weekly whether each bar is a week
 * @param bars one for each day or week, those without any response too, the first one first; empty if none came in
 */
record Course(boolean weekly, List<Bar> bars) {

    private static final int MOST_DAYS = 42;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 160;

    /** @param from the day, or the first day of the week */
    record Bar(LocalDate from, long count) {}

    /** @param last the last day to be shown, if responses did not come in later */
    static Course of(Map<LocalDate, Long> byDay, LocalDate opened, LocalDate last) {
        if (byDay.isEmpty()) {
            return new Course(false, List.of());
        }
        LocalDate from = earlier(
                opened, byDay.keySet().stream().min(LocalDate::compareTo).orElseThrow());
        LocalDate latest = byDay.keySet().stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate to = last.isAfter(latest) ? last : latest;
        boolean weekly = ChronoUnit.DAYS.between(from, to) >= MOST_DAYS;
        List<Bar> bars = new ArrayList<>();
        LocalDate day = weekly ? from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : from;
        while (!day.isAfter(to)) {
            long count = 0;
            for (int i = 0; i < (weekly ? 7 : 1); i++) {
                count += byDay.getOrDefault(day.plusDays(i), 0L);
            }
            bars.add(new Bar(day, count));
            day = day.plusDays(weekly ? 7 : 1);
        }
        return new Course(weekly, List.copyOf(bars));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    Bar highest() {
        return bars.stream()
                .reduce((one, other) -> other.count() > one.count() ? other : one)
                .orElseThrow();
    }

    /** The bars as a picture; what it says is said in words beside it. */
    String svg(String alternative) {
        long most = Math.max(1, highest().count());
        double step = (double) WIDTH / bars.size();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            long height = Math.round((double) bars.get(i).count() / most * (HEIGHT - 4));
            if (height > 0) {
                path.append("M%d %dv-%dh%dv%dz"
                        .formatted(
                                Math.round(i * step), HEIGHT - 2, height, Math.max(1, Math.round(step * 0.8)), height));
            }
        }
        String title = alternative.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return """
                <svg viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">\
                <path d="%s" fill="#0d4a52"/><path d="M0 %dh%dv2H0z" fill="#5f7074"/></svg>""".formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, title, path, HEIGHT - 2, WIDTH);
    }
}
