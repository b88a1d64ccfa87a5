package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.TextReader;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;

/**
 * Reads what can be learnt from of any frame. It asks for less than {@code survey.frame} does of a consultation's own: an entry may
 * be a bare id, ids may hold blanks and capitals, and only the id has to be there.
 */
public final class FrameLabels {

    private final List<Leveled> labels = new ArrayList<>();
    private final List<YamlMap> read = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Problems problems;

    private FrameLabels(Problems problems) {
        this.problems = problems;
    }

    /** @param level 1 for a theme, 2 for a code in it, and so on */
    public record Leveled(int level, Label label) {}

    /**
     * @param file its name as it is to stand in problems
     * @param problems get what keeps it from being read
     * @param unknown gets the keys that were not understood
     * @return every theme and code in the order of the file
     */
    public static List<Leveled> read(String file, String text, Problems problems, Problems unknown) {
        FrameLabels frame = new FrameLabels(problems);
        YamlMap.read(file, text, problems).ifPresent(map -> {
            String key = map.has("themes") ? "themes" : "codes";
            if (!map.has(key)) {
                map.missing("themes");
            }
            frame.level(map, key, 1, Optional.empty());
            map.has("merged");
        });
        if (problems.none()) {
            frame.read.forEach(YamlMap::close);
            unknown.addAll(problems);
        }
        return List.copyOf(frame.labels);
    }

    private void level(YamlMap map, String key, int level, Optional<Label> above) {
        for (YamlMap.Item item : map.mixed(key)) {
            item.scalar()
                    .ifPresent(scalar ->
                            add(scalar, level, Label.bare(scalar.text().strip(), above)));
            item.map().ifPresent(code -> code(code, level, above));
        }
    }

    private void code(YamlMap map, int level, Optional<Label> above) {
        read.add(map);
        if (!map.has("id")) {
            map.missing("id");
            return;
        }
        map.scalar("id").ifPresent(id -> {
            Label label = label(id.text().strip(), above, map);
            add(id, level, label);
            if (map.has("codes")) {
                level(map, "codes", level + 1, Optional.of(label));
            }
        });
        map.flag("residual");
        map.flag("retired");
        map.has("split");
        map.has("exclude");
    }

    private void add(YamlMap.Scalar id, int level, Label label) {
        if (ids.add(label.id())) {
            labels.add(new Leveled(level, label));
        } else {
            problems.add(id.place(), "the code “" + label.id() + "” stands twice", "keep one of the two");
        }
    }

    private static Label label(String id, Optional<Label> above, YamlMap map) {
        List<String> described = new ArrayList<>();
        for (String key : List.of("label", "name", "definition", "description", "include")) {
            if (map.has(key)) {
                TextReader.optional(map, key).map(FrameLabels::english).ifPresent(described::add);
            }
        }
        List<String> words = new ArrayList<>();
        if (map.has("words")) {
            TextReader.list(map, "words")
                    .forEach(text -> words.addAll(text.byLanguage().values()));
        }
        String all = described.isEmpty() ? Label.bare(id).described() : String.join(". ", described);
        return new Label(id, above, all, words, examples(map));
    }

    private static List<String> examples(YamlMap map) {
        List<String> examples = new ArrayList<>();
        if (map.has("examples")) {
            for (YamlMap.Item item : map.mixed("examples")) {
                item.scalar().ifPresent(scalar -> examples.add(scalar.text().strip()));
                item.map()
                        .filter(example -> !example.flag("not"))
                        .ifPresent(example -> text(example).ifPresent(examples::add));
            }
        }
        return examples;
    }

    private static Optional<String> text(YamlMap example) {
        return (example.has("text") ? TextReader.optional(example, "text") : Optional.<Text>empty())
                .map(FrameLabels::english);
    }

    private static String english(Text text) {
        return text.in(Text.DEFAULT_LANGUAGE);
    }
}
