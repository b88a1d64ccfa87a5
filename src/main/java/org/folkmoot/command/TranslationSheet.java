package org.folkmoot.command;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.survey.Translation;

/**
 * A translator's sheet: a CSV file with the words of one language beside those of another, a text in each row. It begins with
 * a byte order mark, so that spreadsheets read it as UTF-8; a cell that a spreadsheet could take for a formula, or that begins
 * with an apostrophe, has one apostrophe put before it, which is taken away again.
 *
 * @param from the language of the words to be translated
 * @param to the language to translate into
 */
record TranslationSheet(String from, String to, List<Row> rows) {

    static final int LONGEST = 5_000_000;

    private static final String TRIGGERS = "'=+-@\t\r";
    private static final String SOURCE = "source ";
    private static final String TARGET = "target ";
    private static final List<String> FIRST = List.of("id", "where", "state");

    /**
     * One text.
     *
     * @param line the row's number in the sheet, from 1; the headings have the first
     */
    record Row(long line, String id, String where, State state, String source, String target) {}

    /** How a text stands at the time of export. */
    enum State {
        TRANSLATED,
        MISSING,
        /** The words to be translated are others than in an earlier sheet. */
        CHANGED;

        String id() {
            return this == TRANSLATED ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The sheet of a survey; texts whose words differ from those in an earlier sheet are marked. */
    static TranslationSheet of(Translation translation, String from, String to, Optional<TranslationSheet> earlier) {
        Map<String, Translation.Entry> byId = translation.entries().stream()
                .collect(Collectors.toMap(Translation.Entry::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, String> before = earlier.map(TranslationSheet::sources).orElse(Map.of());
        List<Row> rows = new ArrayList<>();
        byId.forEach((id, entry) -> {
            String source = entry.source(from);
            String target = entry.in(to).orElse("");
            State state = target.isEmpty()
                    ? State.MISSING
                    : before.getOrDefault(id, source).equals(source) ? State.TRANSLATED : State.CHANGED;
            rows.add(new Row(rows.size() + 2L, id, where(entry, byId, from), state, source, target));
        });
        return new TranslationSheet(from, to, rows);
    }

    private Map<String, String> sources() {
        return rows.stream().collect(Collectors.toMap(Row::id, Row::source, (a, b) -> a));
    }

    /** What a text belongs to: the key it has, and the words of the question or page around it. */
    private static String where(Translation.Entry entry, Map<String, Translation.Entry> byId, String from) {
        String path = entry.wording().path();
        String around = path;
        while (around.contains(".")) {
            around = around.substring(0, around.lastIndexOf('.'));
            for (String key : List.of("text", "title", "label")) {
                Translation.Entry whole = byId.get(entry.file() + "#" + around + "." + key);
                if (whole != null && whole != entry) {
                    return entry.wording().key() + " of “" + whole.source(from) + "”";
                }
            }
        }
        return entry.wording().key();
    }

    long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    void writeTo(Writer out) throws IOException {
        out.write('\uFEFF');
        CSVPrinter csv = CSVFormat.RFC4180.print(out);
        csv.printRecord(FIRST.get(0), FIRST.get(1), FIRST.get(2), SOURCE + from, TARGET + to);
        for (Row row : rows) {
            csv.printRecord(
                    guarded(row.id()),
                    guarded(row.where()),
                    row.state().id(),
                    guarded(row.source()),
                    guarded(row.target()));
        }
        csv.flush();
    }

    /**
     * Reads a sheet.
     *
     * @param wrong takes what is wrong in it, a line for each
     * @return empty if it is no such sheet at all
     */
    static Optional<TranslationSheet> read(String text, List<String> wrong) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.length() > LONGEST) {
            wrong.add("The sheet has more than five million characters. Check that it is the right file.");
            return Optional.empty();
        }
        try (CSVParser csv = CSVParser.parse(new StringReader(bare), CSVFormat.RFC4180)) {
            List<CSVRecord> records = csv.getRecords();
            List<String> headings = records.isEmpty() ? List.of() : headings(records.getFirst());
            if (headings.size() < 5
                    || !headings.subList(0, 3).equals(FIRST)
                    || !headings.get(3).startsWith(SOURCE)
                    || !headings.get(4).startsWith(TARGET)) {
                wrong.add("Row 1: the headings should be id, where, state, source en, target cy (or other languages). "
                        + "Take a sheet that “folkmoot translate export” wrote, and keep its columns and their order.");
                return Optional.empty();
            }
            return Optional.of(new TranslationSheet(
                    headings.get(3).substring(SOURCE.length()),
                    headings.get(4).substring(TARGET.length()),
                    rows(records.subList(1, records.size()), wrong)));
        } catch (CSVException broken) {
            wrong.add("This is no CSV file: " + broken.getMessage() + ". Save it from the spreadsheet as CSV (UTF-8).");
        } catch (IOException | UncheckedIOException broken) {
            wrong.add(
                    "This is no CSV file: " + broken.getMessage() + ". Look for a quotation mark that is not closed.");
        }
        return Optional.empty();
    }

    private static List<String> headings(CSVRecord record) {
        return record.stream().map(String::strip).toList();
    }

    private static List<Row> rows(List<CSVRecord> records, List<String> wrong) {
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CSVRecord record : records) {
            long line = record.getRecordNumber();
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (record.size() < 4) {
                wrong.add("Row " + line
                        + ": there are fewer cells than headings. Put texts with commas into quotation marks.");
                continue;
            }
            if (record.size() > 5 && record.stream().skip(5).anyMatch(cell -> !cell.isBlank())) {
                wrong.add("Row " + line
                        + ": there are more cells than headings. Put texts with commas into quotation marks.");
                continue;
            }
            String id = plain(record.get(0)).strip();
            if (!seen.add(id)) {
                wrong.add("Row " + line + ": “" + id + "” stands here twice. Keep one of the two.");
                continue;
            }
            String target = record.size() < 5 ? "" : plain(record.get(4));
            rows.add(new Row(line, id, plain(record.get(1)), State.TRANSLATED, plain(record.get(3)), target));
        }
        return rows;
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && TRIGGERS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String plain(String cell) {
        String lines = cell.replace("\r\n", "\n").replace('\r', '\n');
        boolean guarded = lines.length() > 1 && lines.charAt(0) == '\'' && TRIGGERS.indexOf(lines.charAt(1)) >= 0;
        return guarded ? lines.substring(1) : lines;
    }
}
