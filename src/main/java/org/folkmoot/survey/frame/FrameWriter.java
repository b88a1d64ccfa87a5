package org.folkmoot.survey.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.survey.Text;

/** Writes frames and their changes as YAML, each in one way only: what is read back is equal, and is written the same. */
public final class FrameWriter {
    /** What needs no quotes wherever it stands. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}’“”.,;()/!?' -]*");

    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private FrameWriter() {}

    /** The text of a frame as {@code code-frame.yaml} holds it. */
    public static String write(CodeFrame frame) {
        FrameWriter writer = new FrameWriter();
        writer.out.append("themes:\n");
        frame.themes().forEach(theme -> writer.code(theme, STEP, false));
        if (!frame.merged().isEmpty()) {
            writer.out.append("merged:\n");
            for (CodeFrame.Merged merged : frame.merged()) {
                writer.out
                        .append(STEP)
                        .append("- id: ")
                        .append(scalar(merged.id()))
                        .append('\n');
                writer.text(STEP + STEP, "label", merged.label());
                writer.plain(STEP + STEP, "into", merged.into());
            }
        }
        return writer.out.toString();
    }

    /** The text of a change, which {@link FrameChanges#read} reads. */
    public static String write(FrameChange change) {
        FrameWriter writer = new FrameWriter();
        switch (change) {
            case FrameChange.Added added -> {
                writer.plain("", FrameChanges.KIND, FrameChanges.ADDED);
                writer.plain("", "id", added.id());
                added.under().ifPresent(under -> writer.plain("", "under", under));
                writer.text("", "label", added.label());
                writer.meaning("", added.meaning());
                writer.flag("", "residual", added.residual());
            }
            case FrameChange.Renamed renamed -> {
                writer.plain("", FrameChanges.KIND, FrameChanges.RENAMED);
                writer.plain("", "id", renamed.id());
                writer.text("", "label", renamed.label());
            }
            case FrameChange.Redefined redefined -> {
                writer.plain("", FrameChanges.KIND, FrameChanges.REDEFINED);
                writer.plain("", "id", redefined.id());
                writer.meaning("", redefined.meaning());
            }
            case FrameChange.Moved moved -> {
                writer.plain("", FrameChanges.KIND, FrameChanges.MOVED);
                writer.plain("", "id", moved.id());
                moved.under().ifPresent(under -> writer.plain("", "under", under));
                moved.before().ifPresent(before -> writer.plain("", "before", before));
            }
            case FrameChange.Merged merged -> {
                writer.plain("", FrameChanges.KIND, FrameChanges.MERGED);
                writer.plain("", "id", merged.id());
                writer.plain("", "into", merged.into());
            }
            case FrameChange.Split split -> {
                writer.plain("", FrameChanges.KIND, FrameChanges.SPLIT);
                writer.plain("", "id", split.id());
                writer.out.append("parts:\n");
                for (FrameChange.Part part : split.parts()) {
                    writer.out
                            .append(STEP)
                            .append("- id: ")
                            .append(scalar(part.id()))
                            .append('\n');
                    writer.text(STEP + STEP, "label", part.label());
                    writer.meaning(STEP + STEP, part.meaning());
                }
            }
            case FrameChange.Retired retired -> {
                writer.plain("", FrameChanges.KIND, FrameChanges.RETIRED);
                writer.plain("", "id", retired.id());
            }
        }
        return writer.out.toString();
    }

    private void code(Code code, String indent, boolean residualAbove) {
        String inner = indent + STEP;
        out.append(indent).append("- id: ").append(scalar(code.id())).append('\n');
        text(inner, "label", code.label());
        meaning(inner, code.meaning());
        flag(inner, "residual", code.residual() && !residualAbove);
        switch (code.standing()) {
            case Standing.Open open -> {}
            case Standing.Retired retired -> flag(inner, "retired", true);
            case Standing.Split split ->
                out.append(inner)
                        .append("split: [")
                        .append(split.into().stream().map(FrameWriter::scalar).collect(Collectors.joining(", ")))
                        .append("]\n");
        }
        if (!code.codes().isEmpty()) {
            out.append(inner).append("codes:\n");
            code.codes().forEach(below -> code(below, inner + STEP, code.residual()));
        }
    }

    private void meaning(String indent, Meaning meaning) {
        text(indent, "definition", meaning.definition());
        meaning.include().ifPresent(include -> text(indent, "include", include));
        meaning.exclude().ifPresent(exclude -> text(indent, "exclude", exclude));
        if (!meaning.words().isEmpty()) {
            out.append(indent).append("words:\n");
            meaning.words().forEach(word -> item(indent + STEP, word));
        }
        if (!meaning.examples().isEmpty()) {
            out.append(indent).append("examples:\n");
            for (Code.Example example : meaning.examples()) {
                if (!example.not() && english(example.text()).isPresent()) {
                    item(indent + STEP, example.text());
                } else {
                    List<String> entries = new ArrayList<>();
                    entries.add("text: "
                            + english(example.text()).map(FrameWriter::scalar).orElseGet(() -> flow(example.text())));
                    if (example.not()) {
                        entries.add("not: true");
                    }
                    out.append(indent)
                            .append(STEP)
                            .append("- ")
                            .append(String.join("\n" + indent + STEP + STEP, entries))
                            .append('\n');
                }
            }
        }
    }

    private void plain(String indent, String key, String words) {
        out.append(indent).append(key).append(": ").append(scalar(words)).append('\n');
    }

    private void flag(String indent, String key, boolean set) {
        if (set) {
            plain(indent, key, "true");
        }
    }

    private void text(String indent, String key, Text text) {
        Optional<String> english = english(text);
        if (english.isPresent()) {
            plain(indent, key, english.get());
        } else {
            out.append(indent).append(key).append(":\n");
            text.byLanguage().forEach((language, words) -> plain(indent + STEP, language, words));
        }
    }

    private void item(String indent, Text text) {
        out.append(indent)
                .append("- ")
                .append(english(text).map(FrameWriter::scalar).orElseGet(() -> flow(text)))
                .append('\n');
    }

    private static Optional<String> english(Text text) {
        Map<String, String> words = text.byLanguage();
        return words.size() == 1 ? Optional.ofNullable(words.get(Text.DEFAULT_LANGUAGE)) : Optional.empty();
    }

    private static String flow(Text text) {
        List<String> entries = new ArrayList<>();
        text.byLanguage().forEach((language, words) -> entries.add(language + ": " + quoted(words)));
        return "{" + String.join(", ", entries) + "}";
    }

    private static String scalar(String words) {
        boolean plain = PLAIN.matcher(words).matches() && !words.endsWith(" ") && !words.equals("null");
        return plain ? words : quoted(words);
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c == ' ' || !unseen(type)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(c > 0xFFFF ? String.format("\\U%08X", c) : String.format("\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }

    /** Characters that a reader of the file would not see or that YAML would not take. */
    private static boolean unseen(int type) {
        return switch (type) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
