package org.folkmoot.survey.frame;

import java.util.List;
import java.util.Optional;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.TextReader;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;

/** Reads changes from the text in which {@link FrameWriter} keeps them. */
public final class FrameChanges {
    static final String KIND = "change";
    static final String ADDED = "added";
    static final String RENAMED = "renamed";
    static final String REDEFINED = "redefined";
    static final String MOVED = "moved";
    static final String MERGED = "merged";
    static final String SPLIT = "split";
    static final String RETIRED = "retired";

    private FrameChanges() {}

    /** The word for its kind, as it is kept: {@code merged}. */
    public static String kind(FrameChange change) {
        return switch (change) {
            case FrameChange.Added added -> ADDED;
            case FrameChange.Renamed renamed -> RENAMED;
            case FrameChange.Redefined redefined -> REDEFINED;
            case FrameChange.Moved moved -> MOVED;
            case FrameChange.Merged merged -> MERGED;
            case FrameChange.Split split -> SPLIT;
            case FrameChange.Retired retired -> RETIRED;
        };
    }

    /**
     * A change from its text.
     *
     * @throws IllegalArgumentException if it is not the text of a change
     */
    public static FrameChange read(String text) {
        Problems problems = new Problems();
        Optional<FrameChange> change = YamlMap.read("change", text, problems).map(map -> read(map, map.required(KIND)));
        if (change.isEmpty() || !problems.all().isEmpty()) {
            throw new IllegalArgumentException("This is not the text of a change of a frame: " + problems.all());
        }
        return change.get();
    }

    private static FrameChange read(YamlMap map, String kind) {
        String id = map.required("id");
        return switch (kind) {
            case ADDED ->
                new FrameChange.Added(
                        map.string("under"), id, label(map), FrameReader.meaning(map), map.flag("residual"));
            case RENAMED -> new FrameChange.Renamed(id, label(map));
            case REDEFINED -> new FrameChange.Redefined(id, FrameReader.meaning(map));
            case MOVED -> new FrameChange.Moved(id, map.string("under"), map.string("before"));
            case MERGED -> new FrameChange.Merged(id, map.required("into"));
            case SPLIT -> new FrameChange.Split(id, parts(map));
            case RETIRED -> new FrameChange.Retired(id);
            default -> throw new IllegalArgumentException("There is no change “" + kind + "” of a frame");
        };
    }

    private static List<FrameChange.Part> parts(YamlMap map) {
        return map.maps("parts").stream()
                .map(part -> new FrameChange.Part(part.required("id"), label(part), FrameReader.meaning(part)))
                .toList();
    }

    private static Text label(YamlMap map) {
        return TextReader.required(map, "label");
    }
}
