package org.folkmoot.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.survey.Translation;

/**
 * What a translator's sheet changes in the files of today.
 *
 * @param words the new words by file and by path in it
 * @param leftOut rows that are not taken, with the reason, a line for each
 */
record TranslationTaking(Map<String, Map<String, String>> words, List<String> leftOut) {

    private static final Pattern QUOTED = Pattern.compile("\\{\\{\\s*([a-z0-9-]+)");

    static TranslationTaking of(TranslationSheet sheet, Translation today) {
        Map<String, Translation.Entry> byId = today.entries().stream()
                .collect(Collectors.toMap(Translation.Entry::id, Function.identity(), (a, b) -> a));
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        for (TranslationSheet.Row row : sheet.rows()) {
            Translation.Entry entry = byId.get(row.id());
            String target = row.target().strip();
            if (entry == null) {
                leftOut.add("Row " + row.line() + ": there is no text “" + shortened(row.id())
                        + "”. It was taken away or renamed; export the sheet again.");
            } else if (target.isEmpty() || target.equals(entry.in(sheet.to()).orElse(""))) {
                continue;
            } else if (!row.source().strip().equals(entry.source(sheet.from()).strip())) {
                leftOut.add(
                        "Row " + row.line() + ": the words to be translated have changed since the sheet was written. “"
                                + row.id() + "” now says “" + shortened(entry.source(sheet.from())) + "”.");
            } else if (!quoted(target).equals(quoted(row.source()))) {
                leftOut.add("Row " + row.line()
                        + ": the answers that the text quotes are not those of the words beside it. "
                        + "Keep every {{…}} as it is.");
            } else {
                words.computeIfAbsent(entry.file(), any -> new LinkedHashMap<>())
                        .put(entry.wording().path(), target);
            }
        }
        return new TranslationTaking(words, leftOut);
    }

    int count() {
        return words.values().stream().mapToInt(Map::size).sum();
    }

    private static List<String> quoted(String words) {
        return QUOTED.matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .sorted()
                .toList();
    }

    private static String shortened(String words) {
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > 120
                ? line.substring(0, line.offsetByCodePoints(0, Math.min(100, line.codePointCount(0, line.length()))))
                        + "…"
                : line;
    }
}
