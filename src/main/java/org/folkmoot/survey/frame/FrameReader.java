package org.folkmoot.survey.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.survey.EditorialCheck;
import org.folkmoot.survey.Ids;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.TextReader;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;

/** Reads {@code code-frame.yaml}. */
public final class FrameReader {

    private final Ids ids = new Ids("code");

    private FrameReader() {}

    /** Reads the frame in a consultation's folder; empty if there is none or it is not YAML. */
    public static Optional<CodeFrame> read(String consultation, Path folder, Problems problems) {
        Path file = folder.resolve(SurveyFolder.CODE_FRAME);
        return Files.exists(file)
                ? SurveyFolder.text(file, problems)
                        .flatMap(text -> read(consultation, SurveyFolder.shown(file), text, problems))
                : Optional.empty();
    }

    /** Reads a frame from its text; empty if it is not YAML. Everything that is wrong is reported. */
    public static Optional<CodeFrame> read(String consultation, String file, String text, Problems problems) {
        EditorialCheck.check(file, text, problems);
        return YamlMap.read(file, text, problems).map(map -> {
            if (!map.has("themes")) {
                map.missing("themes");
            }
            FrameReader reader = new FrameReader();
            List<Code> themes = reader.codes(map, "themes", Optional.empty(), 1, false);
            List<CodeFrame.Merged> merged = reader.merged(map);
            map.close();
            CodeFrame frame = new CodeFrame(consultation, CodeFrame.version(text), themes, merged);
            checkReferences(map, frame);
            return frame;
        });
    }

    private List<CodeFrame.Merged> merged(YamlMap map) {
        return map.has("merged")
                ? map.maps("merged").stream()
                        .map(one -> {
                            CodeFrame.Merged gone = new CodeFrame.Merged(
                                    ids.read(one), TextReader.required(one, "label"), one.required("into"));
                            one.close();
                            return gone;
                        })
                        .toList()
                : List.of();
    }

    /** What a code was merged or split into must stand in the frame. */
    private static void checkReferences(YamlMap map, CodeFrame frame) {
        Set<String> standing = frame.ids();
        for (CodeFrame.Merged gone : frame.merged()) {
            if (!standing.contains(frame.now(gone.id()))) {
                map.problem(
                        "merged",
                        "“" + gone.id() + "” is merged into “" + gone.into() + "”, which leads to no code of the frame",
                        Nearest.advice(gone.into(), standing));
            }
        }
        for (Code code : frame.all()) {
            if (code.standing() instanceof Standing.Split split) {
                split.into().stream()
                        .filter(part -> !frame.knows(part))
                        .forEach(part -> map.problem(
                                "themes",
                                "“" + code.id() + "” is split into “" + part + "”, which the frame does not have",
                                Nearest.advice(part, standing)));
            }
        }
    }

    private List<Code> codes(YamlMap map, String key, Optional<String> parent, int level, boolean residual) {
        List<Code> codes = new ArrayList<>();
        for (YamlMap one : map.maps(key)) {
            codes.add(code(one, parent, level, residual));
        }
        return codes;
    }

    private Code code(YamlMap map, Optional<String> parent, int level, boolean residualAbove) {
        String id = ids.read(map);
        Text label = TextReader.required(map, "label");
        Meaning meaning = meaning(map);
        boolean residual = map.flag("residual") || residualAbove;
        Standing standing = standing(map);
        List<Code> below = List.of();
        if (map.has("codes")) {
            if (level == Code.DEEPEST) {
                map.problem(
                        "codes",
                        "“" + id + "” is a sub-code and has codes below it",
                        "use no more than three levels: theme, code, sub-code");
            }
            below = codes(map, "codes", Optional.of(id), level + 1, residual);
        }
        map.close();
        return new Code(
                id,
                parent,
                level,
                label,
                meaning.definition(),
                meaning.include(),
                meaning.exclude(),
                meaning.words(),
                meaning.examples(),
                residual,
                standing,
                below);
    }

    /** What a code means, from the keys of its mapping. */
    static Meaning meaning(YamlMap map) {
        return new Meaning(
                TextReader.required(map, "definition"),
                TextReader.optional(map, "include"),
                TextReader.optional(map, "exclude"),
                TextReader.list(map, "words"),
                examples(map));
    }

    private static Standing standing(YamlMap map) {
        if (map.has("split")) {
            return new Standing.Split(
                    map.scalars("split").stream().map(YamlMap.Scalar::text).toList());
        }
        return map.flag("retired") ? new Standing.Retired() : new Standing.Open();
    }

    private static List<Code.Example> examples(YamlMap map) {
        if (!map.has("examples")) {
            return List.of();
        }
        List<Code.Example> examples = new ArrayList<>();
        for (YamlMap.Item item : map.mixed("examples")) {
            item.scalar()
                    .ifPresent(plain ->
                            examples.add(new Code.Example(Text.of(plain.text().strip()), false)));
            item.map().ifPresent(entry -> {
                Text text = TextReader.required(entry, "text");
                boolean not = entry.flag("not");
                entry.close();
                examples.add(new Code.Example(text, not));
            });
        }
        return examples;
    }
}
