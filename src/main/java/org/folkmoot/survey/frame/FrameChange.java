package org.folkmoot.survey.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.survey.Text;

/** One change of a code frame by an officer. Ids that stand in it are those of codes; none is ever used for something else. */
public sealed interface FrameChange {

    /**
     * A new theme or code, last among its neighbours.
     *
     * @param under the code above it; empty for a theme
     */
    record Added(Optional<String> under, String id, Text label, Meaning meaning, boolean residual)
            implements FrameChange {}

    /** Another label; the meaning stays. */
    record Renamed(String id, Text label) implements FrameChange {}

    /** Another definition, other words or examples; what was given stays given. */
    record Redefined(String id, Meaning meaning) implements FrameChange {}

    /**
     * Another place, with all that stands below it.
     *
     * @param under the code above it from now on; empty makes it a theme
     * @param before the neighbour that it comes to stand before; empty puts it last
     */
    record Moved(String id, Optional<String> under, Optional<String> before) implements FrameChange {}

    /** What was given the first counts as the other; a comment that had both counts once. */
    record Merged(String id, String into) implements FrameChange {}

    /** New codes after the one that they are made of. What that one was given to counts as it did until it is read again. */
    record Split(String id, List<Part> parts) implements FrameChange {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** Given no more; what it was given to counts as before. */
    record Retired(String id) implements FrameChange {}

    /** One of the codes that another is split into. */
    record Part(String id, Text label, Meaning meaning) {}

    /** The code that the change is about; of an added one its new id. */
    default String about() {
        return switch (this) {
            case Added added -> added.id();
            case Renamed renamed -> renamed.id();
            case Redefined redefined -> redefined.id();
            case Moved moved -> moved.id();
            case Merged merged -> merged.id();
            case Split split -> split.id();
            case Retired retired -> retired.id();
        };
    }

    /** The ids that the change brings into the frame; mostly none. */
    default Set<String> brings() {
        Set<String> ids = new TreeSet<>();
        if (this instanceof Added added) {
            ids.add(added.id());
        } else if (this instanceof Split split) {
            split.parts().forEach(part -> ids.add(part.id()));
        }
        return ids;
    }

    /** The same as it is kept: without what cannot stand in a frame's file, such as control characters and doubled spaces. */
    default FrameChange tidied() {
        return switch (this) {
            case Added added ->
                new Added(
                        added.under(),
                        added.id(),
                        Tidy.text(added.label()),
                        Tidy.meaning(added.meaning()),
                        added.residual());
            case Renamed renamed -> new Renamed(renamed.id(), Tidy.text(renamed.label()));
            case Redefined redefined -> new Redefined(redefined.id(), Tidy.meaning(redefined.meaning()));
            case Moved moved -> moved;
            case Merged merged -> merged;
            case Split split ->
                new Split(
                        split.id(),
                        split.parts().stream()
                                .map(part -> new Part(part.id(), Tidy.text(part.label()), Tidy.meaning(part.meaning())))
                                .toList());
            case Retired retired -> retired;
        };
    }
}
