package org.folkmoot.survey.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.survey.UkPostcode;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/** How much of a postcode is kept. */
enum Keep {
    /** Nothing but the area that it lies in. */
    AREA,
    DISTRICT,
    SECTOR,
    FULL;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What {@code keep} says: one of some, of which the first is meant where it says nothing. */
    static Keep read(YamlMap map, List<Keep> some) {
        Optional<String> word = map.string("keep");
        Optional<Keep> named = word.flatMap(
                said -> some.stream().filter(each -> each.id().equals(said)).findFirst());
        if (word.isPresent() && named.isEmpty()) {
            map.problem(
                    "keep",
                    "“keep” is “" + word.get() + "”",
                    Nearest.advice(word.get(), some.stream().map(Keep::id).toList()));
        }
        return named.orElse(some.getFirst());
    }

    /** As much of a postcode as is kept; empty if that is nothing, or if too little was written. */
    Optional<String> of(UkPostcode postcode) {
        return switch (this) {
            case AREA -> Optional.empty();
            case DISTRICT -> Optional.of(postcode.district());
            case SECTOR -> Optional.of(postcode.toSector()).filter(sector -> postcode.hasSector());
            case FULL -> Optional.of(postcode.toString()).filter(full -> postcode.full());
        };
    }
}
