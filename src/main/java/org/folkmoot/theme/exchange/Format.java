package org.folkmoot.theme.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of file that codings or their frame travel in. */
public enum Format {
    CSV("csv", "text/csv;charset=utf-8"),
    /** A codebook of REFI-QDA: the frame alone. */
    QDC("qdc", "application/xml"),
    /** A project of REFI-QDA: frame, texts and codings. */
    QDPX("qdpx", "application/zip");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** How its files' names end, without the dot. */
    public String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** By the end of a file's name, in whatever letters. */
    public static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }
}
