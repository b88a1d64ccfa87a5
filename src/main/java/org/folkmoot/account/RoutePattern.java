package org.folkmoot.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A path of the access table, compared segment by segment. */
record RoutePattern(List<String> segments) {
    private static final String REST = "**";
    private static final String CONSULTATION = "{consultation}";

    /** The segment at {@code {consultation}} is blank where the pattern has none. */
    record Match(String consultation) {}

    static RoutePattern of(String route) {
        return new RoutePattern(split(route));
    }

    /** Fits when every segment does; {@code **} also fits nothing at all, so that /people/** covers /people. */
    Optional<Match> match(String path) {
        List<String> parts = split(path);
        String consultation = "";
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.equals(REST)) {
                return Optional.of(new Match(consultation));
            }
            if (i >= parts.size()) {
                return Optional.empty();
            }
            if (segment.equals(CONSULTATION)) {
                consultation = parts.get(i);
            } else if (!segment.startsWith("{") && !segment.equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return parts.size() == segments.size() ? Optional.of(new Match(consultation)) : Optional.empty();
    }

    private static List<String> split(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
