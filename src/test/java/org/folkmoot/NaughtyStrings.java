package org.folkmoot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that are hard to keep whole, and what "unharmed" means of them.
 *
 * <p>The door lets in every character but control characters other than line end and tab, and makes every line end LF. An answer
 * has no white space at its ends, and one in which nothing can be seen is no answer. A field of one line has spaces for line ends
 * and tabs. From there on nothing may change.
 */
public final class NaughtyStrings {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{([0-9A-F]*)}|([nrt\\\\]))");
    private static final Pattern REPEATED = Pattern.compile("\\\\\\*([0-9]+) (.*)");

    private NaughtyStrings() {}

    /** All of them, as somebody sends them. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                NaughtyStrings.class.getResourceAsStream("/naughty/strings.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("## ") && !line.startsWith("# Texts") && !line.startsWith("# Read")) {
                    all.add(read(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String read(String line) {
        Matcher repeated = REPEATED.matcher(line);
        return repeated.matches() ? plain(repeated.group(2)).repeat(Integer.parseInt(repeated.group(1))) : plain(line);
    }

    private static String plain(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? escaped(found.group(2)) : character(found.group(1))));
    }

    private static String character(String hex) {
        return hex.isEmpty() ? "" : Character.toString(Integer.parseInt(hex, 16));
    }

    private static String escaped(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> letter;
        };
    }

    /** What the door lets in. */
    public static String letIn(String sent) {
        return sent.replace("\r\n", "\n").replace("\r", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    /** What is kept as an answer of several lines; empty for no answer. */
    public static String kept(String sent) {
        int[] points = letIn(sent).codePoints().toArray();
        int from = 0;
        int to = points.length;
        while (from < to && blank(points[from])) {
            from++;
        }
        while (to > from && blank(points[to - 1])) {
            to--;
        }
        String kept = new String(points, from, to - from);
        return kept.codePoints().allMatch(point -> blank(point) || Character.getType(point) == Character.FORMAT)
                ? ""
                : kept;
    }

    /** What is kept as an answer of one line. */
    public static String keptOnALine(String sent) {
        return kept(sent).replaceAll("[\n\t]", " ");
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
