package org.folkmoot.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts words of one language into the text of a definition file, and leaves every other character as it is: comments, order,
 * blank lines, quotes.
 *
 * <p>What comes out is read again and compared with what went in: it says exactly the same, but for the new words.
 */
public final class Rewording {

    /** What YAML takes for plain text without quotes anywhere, also between braces. */
    private static final Pattern UNQUOTED = Pattern.compile("[\\p{L}(][^:#,\\[\\]{}\"'\\\\\\p{C}\\p{Z}]*"
            + "( [^#,\\[\\]{}:\"\\\\\\p{C}\\p{Z}][^:#,\\[\\]{}\"\\\\\\p{C}\\p{Z}]*)*");

    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private final String source;
    private final String from;
    private final String to;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();

    /** @param indent how many spaces stand before a key below this value, if it were a mapping */
    private record Found(YamlMap.Value value, boolean flow, int indent) {}

    private record Edit(int from, int to, String text) {}

    private Rewording(String source, String from, String to) {
        this.source = source;
        this.from = from;
        this.to = to;
    }

    /**
     * The text of a file with new words.
     *
     * @param source the text of the file, its lines ended by LF
     * @param from the language of words that stand in the file without one
     * @param to the language of the new words
     * @param words the new words by the paths of the texts, see {@link Wording}
     * @throws IllegalArgumentException if the source cannot be read, has no such path, or could not be reworded
     */
    public static String of(String source, String from, String to, Map<String, String> words) {
        String bare = source.startsWith("\uFEFF") ? source.substring(1) : source;
        Rewording rewording = new Rewording(bare, from, to);
        YamlMap.Value.Mapping before = parsed(bare);
        rewording.walk(before, "");
        words.forEach(rewording::put);
        String result = rewording.applied();
        Map<String, String> expected = said(before);
        words.forEach((path, text) -> {
            String plain = expected.remove(path);
            if (plain != null) {
                expected.put(YamlPath.of(path, from), plain);
            }
            expected.put(YamlPath.of(path, to), text.strip());
        });
        if (!said(parsed(result)).equals(expected)) {
            throw new IllegalArgumentException("these words cannot be put into the file by machine");
        }
        return source.length() == bare.length() ? result : "\uFEFF" + result;
    }

    private static YamlMap.Value.Mapping parsed(String source) {
        Problems problems = new Problems();
        Optional<YamlMap.Value.Mapping> mapping = YamlSource.compose("", source, problems);
        if (mapping.isEmpty()) {
            throw new IllegalArgumentException("the file cannot be read: " + problems.all());
        }
        return mapping.get();
    }

    /** Every plain value by its path. */
    private static Map<String, String> said(YamlMap.Value.Mapping mapping) {
        Map<String, String> said = new LinkedHashMap<>();
        Rewording reading = new Rewording("", "", "");
        reading.walk(mapping, "");
        reading.found.forEach((path, each) -> {
            if (each.value() instanceof YamlMap.Value.Plain plain) {
                said.put(path, plain.text().strip());
            }
        });
        return said;
    }

    private void walk(YamlMap.Value.Mapping mapping, String path) {
        mapping.entries()
                .forEach((key, entry) -> visit(
                        entry.value(),
                        YamlPath.of(path, key),
                        mapping.flow(),
                        entry.key().column() + 1));
    }

    private void visit(YamlMap.Value value, String path, boolean flow, int indent) {
        found.put(path, new Found(value, flow, indent));
        switch (value) {
            case YamlMap.Value.Plain plain -> {}
            case YamlMap.Value.Mapping mapping -> walk(mapping, path);
            case YamlMap.Value.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    YamlMap.Value item = list.items().get(i);
                    visit(
                            item,
                            YamlPath.item(path, i, item),
                            flow || list.flow(),
                            item.place().column() - 1);
                }
            }
        }
    }

    private void put(String path, String words) {
        Found at = found.get(path);
        if (at == null) {
            throw new IllegalArgumentException("there is no “" + path + "”");
        }
        switch (at.value()) {
            case YamlMap.Value.Items list -> throw new IllegalArgumentException("“" + path + "” is a list");
            case YamlMap.Value.Plain plain -> split(plain, at, words.strip());
            case YamlMap.Value.Mapping mapping -> into(mapping, words.strip());
        }
    }

    /** Makes texts by language of one that stood alone. */
    private void split(YamlMap.Value.Plain plain, Found at, String words) {
        int start = offset(plain.span().from());
        int end = end(plain);
        String raw = source.substring(start, end);
        if (at.flow() || source.charAt(start) == '{') {
            edits.add(new Edit(start, end, "{" + from + ": " + raw + ", " + to + ": " + inLine(words) + "}"));
            return;
        }
        String indent = " ".repeat(at.indent());
        boolean inList = before(start) == '-';
        String head = inList ? "" : "\n" + indent;
        String old = raw.contains("\n") && !block(raw) ? inLine(plain.text()) : deeper(raw);
        edits.add(new Edit(inList ? start : afterColon(start), end, head + from + ": " + old));
        edits.add(new Edit(lineEnd(end), lineEnd(end), "\n" + indent + to + ": " + anywhere(words, at.indent())));
    }

    private void into(YamlMap.Value.Mapping mapping, String words) {
        YamlMap.Entry known = mapping.entries().get(to);
        YamlMap.Entry last = mapping.entries().values().stream()
                .max(Comparator.comparing(entry -> entry.value().place()))
                .orElseThrow(() -> new IllegalArgumentException("the words are there in no language"));
        int indent = last.key().column() - 1;
        if (known != null && known.value() instanceof YamlMap.Value.Plain old) {
            if (!old.text().strip().equals(words)) {
                edits.add(new Edit(
                        offset(old.span().from()), end(old), mapping.flow() ? inLine(words) : anywhere(words, indent)));
            }
        } else if (last.value() instanceof YamlMap.Value.Plain plain && mapping.flow()) {
            edits.add(new Edit(end(plain), end(plain), ", " + to + ": " + inLine(words)));
        } else if (last.value() instanceof YamlMap.Value.Plain plain) {
            int at = lineEnd(end(plain));
            edits.add(new Edit(at, at, "\n" + " ".repeat(indent) + to + ": " + anywhere(words, indent)));
        } else {
            throw new IllegalArgumentException("the words are no texts by language");
        }
    }

    private String applied() {
        StringBuilder text = new StringBuilder(source);
        List<Edit> fromTheEnd = new ArrayList<>(edits);
        fromTheEnd.sort(
                Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to).reversed());
        fromTheEnd.forEach(edit -> text.replace(edit.from(), edit.to(), edit.text()));
        return text.toString();
    }

    private int offset(int codePoints) {
        return source.offsetByCodePoints(0, codePoints);
    }

    /** Where a value ends, without the blank lines that follow a long text. */
    private int end(YamlMap.Value.Plain plain) {
        int end = offset(plain.span().to());
        int start = offset(plain.span().from());
        while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineEnd(int from) {
        int end = source.indexOf('\n', from);
        return end < 0 ? source.length() : end;
    }

    private char before(int at) {
        int i = at - 1;
        while (i >= 0 && source.charAt(i) == ' ') {
            i--;
        }
        return i < 0 ? ' ' : source.charAt(i);
    }

    private int afterColon(int at) {
        return source.lastIndexOf(':', at - 1) + 1;
    }

    private static boolean block(String raw) {
        return raw.startsWith("|") || raw.startsWith(">");
    }

    /** A text as it was written, with its further lines two spaces deeper. */
    private static String deeper(String raw) {
        return raw.replaceAll("\n(?=[^\n])", "\n  ");
    }

    /** New words outside of braces: several lines below “|”. */
    private static String anywhere(String words, int indent) {
        boolean plainLines = words.contains("\n")
                && words.codePoints().noneMatch(c -> c != '\n' && Character.getType(c) == Character.CONTROL)
                && words.lines().noneMatch(line -> line.startsWith(" ") || line.startsWith("\t"));
        return plainLines
                ? "|" + ("\n" + words).replaceAll("\n(?=[^\n])", "\n" + " ".repeat(indent + 2))
                : inLine(words);
    }

    /** New words on one line, in quotes where they need them. */
    private static String inLine(String words) {
        if (UNQUOTED.matcher(words).matches() && !WORD_OF_YAML.matcher(words).matches()) {
            return words;
        }
        StringBuilder quoted = new StringBuilder("\"");
        words.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.getType(c) == Character.CONTROL
                            || Character.getType(c) == Character.SURROGATE
                            || c == '\u2028'
                            || c == '\u2029'
                            || c == '\uFEFF') {
                        quoted.append(String.format("\\u%04X", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
