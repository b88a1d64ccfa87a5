package org.folkmoot.survey.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.survey.ContentHash;
import org.folkmoot.survey.EditorialCheck;
import org.folkmoot.survey.Ids;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.TextReader;
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
            List<Code> themes = new FrameReader().codes(map, "themes", Optional.empty(), 1, false);
            map.close();
            return new CodeFrame(consultation, ContentHash.of(text).substring(0, 12), themes);
        });
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
        Text definition = TextReader.required(map, "definition");
        Optional<Text> include = TextReader.optional(map, "include");
        Optional<Text> exclude = TextReader.optional(map, "exclude");
        List<Text> words = TextReader.list(map, "words");
        List<Code.Example> examples = examples(map);
        boolean residual = map.flag("residual") || residualAbove;
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
        return new Code(id, parent, level, label, definition, include, exclude, words, examples, residual, below);
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
