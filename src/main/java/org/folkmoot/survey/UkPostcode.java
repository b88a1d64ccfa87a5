package org.folkmoot.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A UK postcode, or its beginning: the district (ST16), the sector (ST16 2) or the whole (ST16 2LH).
 *
 * @param sector one digit; blank if it was not written
 * @param unit two letters; blank if they were not written
 */
public record UkPostcode(String district, String sector, String unit) {

    private static final String OUTWARD = "(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)";
    private static final Pattern FULL = Pattern.compile(OUTWARD + "([0-9])([A-Z]{2})");
    private static final Pattern SECTOR = Pattern.compile(OUTWARD + " ([0-9])");
    private static final Pattern DISTRICT = Pattern.compile(OUTWARD);
    private static final Pattern STRAY = Pattern.compile("[^A-Z0-9 ]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Reads what people write, in whatever letters and spaces; only a sector needs its space. Empty if it is no postcode. */
    public static Optional<UkPostcode> read(String entry) {
        String text = SPACE.matcher(
                        STRAY.matcher(SPACE.matcher(entry).replaceAll(" ").toUpperCase(Locale.ROOT))
                                .replaceAll(""))
                .replaceAll(" ")
                .strip();
        Matcher full = FULL.matcher(text.replace(" ", ""));
        if (full.matches()) {
            return Optional.of(new UkPostcode(full.group(1), full.group(2), full.group(3)));
        }
        Matcher sector = SECTOR.matcher(text);
        if (sector.matches()) {
            return Optional.of(new UkPostcode(sector.group(1), sector.group(2), ""));
        }
        String district = text.replace(" ", "");
        return DISTRICT.matcher(district).matches() ? Optional.of(new UkPostcode(district, "", "")) : Optional.empty();
    }

    public boolean full() {
        return !unit.isEmpty();
    }

    public boolean hasSector() {
        return !sector.isEmpty();
    }

    /** The district and the sector, such as ST16 2. */
    public String toSector() {
        return (district + " " + sector).strip();
    }

    /** What a table may have in its place: the postcode as far as it was written, then ever less of it, down to ST. */
    Stream<String> beginnings() {
        return Stream.of(toString(), toSector(), district, district.replaceAll("[0-9].*", ""))
                .distinct();
    }

    /** As it is written: ST16 2LH. */
    @Override
    public String toString() {
        return toSector() + unit;
    }
}
