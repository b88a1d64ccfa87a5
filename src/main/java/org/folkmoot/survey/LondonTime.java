package org.folkmoot.survey;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.folkmoot.yaml.YamlMap;

/** Reads the dates and times of definitions, which are those of a clock on a wall in London. */
final class LondonTime {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonTime() {}

    /**
     * A moment such as {@code 2026-10-01T09:00}. A time that the clocks skip in spring is reported; one that comes twice in
     * autumn means the earlier.
     */
    static Optional<Instant> moment(YamlMap map, String key) {
        return map.scalar(key).flatMap(scalar -> {
            LocalDateTime local;
            try {
                local = LocalDateTime.parse(scalar.text());
            } catch (DateTimeException notATime) {
                map.problem(
                        key,
                        "“" + key + "” is “" + scalar.text() + "”, which is no date and time",
                        "write year, month, day and time as in 2026-10-01T09:00; a day ends at 23:59");
                return Optional.empty();
            }
            List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(local);
            if (offsets.isEmpty()) {
                map.problem(
                        key,
                        "the time " + scalar.text() + " does not exist, because the clocks go forward then",
                        "write a time one hour later");
                return Optional.empty();
            }
            return Optional.of(local.toInstant(offsets.get(0)));
        });
    }

    /** A day that must be there. */
    static Optional<LocalDate> requiredDay(YamlMap map, String key) {
        if (!map.has(key)) {
            map.missing(key);
        }
        return day(map, key);
    }

    /** A day such as {@code 2026-10-14}. */
    static Optional<LocalDate> day(YamlMap map, String key) {
        return map.scalar(key).flatMap(scalar -> {
            try {
                return Optional.of(LocalDate.parse(scalar.text()));
            } catch (DateTimeException notADay) {
                map.problem(
                        key,
                        "“" + key + "” is “" + scalar.text() + "”, which is no date",
                        "write year, month and day as in 2026-10-14");
                return Optional.empty();
            }
        });
    }
}
