package org.folkmoot.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.report.Cover;
import org.folkmoot.report.Report;
import org.folkmoot.report.Section;
import org.folkmoot.report.SquareReport;
import org.folkmoot.report.data.TablesCsv;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Rounding;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfReportTest {

    private static final String HOSTILE = "=1+1 <b>&\"]]>\u0000\u0007\uD800 שלום e\u0301 \u202Eend";
    private static Report report;
    private static byte[] pdf;

    @BeforeAll
    static void write() throws IOException {
        report = SquareReport.of(317, 9);
        pdf = written(report);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 317})
    void meetsTheStandardForAccessiblePdf(int size) throws IOException {
        assertEquals(List.of(), PdfUa.check(written(SquareReport.of(size, 9))));
    }

    @Test
    void meetsItWithExtremeContentToo() throws IOException {
        String word = "Donaudampfschiff".repeat(125);
        Table many = table("many", 300, new Cell.Count(1_000_000_000L), Rounding.share(1, 1000));
        Table suppressed = table("c", 12, new Cell.Hidden(Mark.CONFIDENTIAL), new Cell.Hidden(Mark.NOT_APPLICABLE));
        Table none = table("none", 0, new Cell.Count(0), new Cell.Count(0));
        Table endless = new Table(
                word,
                word,
                word,
                word,
                List.of(Heading.of(word, Quantity.COUNT), Heading.of(word, Quantity.PERCENT)),
                List.of(new Row(List.of(word, word), List.of(new Cell.Count(1), Rounding.share(10, 10)))),
                List.of(word));
        Table hostile = new Table(
                "h",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(Heading.of(HOSTILE, Quantity.PERCENT)),
                List.of(new Row(List.of(HOSTILE), List.of(Rounding.share(3, 30)))),
                List.of(HOSTILE));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Warning(HOSTILE));
        for (Table table : List.of(many, suppressed, none, endless, hostile)) {
            sections.add(new Section.Heading(1, table.title()));
            sections.add(new Section.Prose(word));
            sections.add(new Section.Points(List.of(HOSTILE, word)));
            sections.add(new Section.Cards(List.of(new Section.Cards.Card(new Cell.Count(1), word))));
            if (!table.rows().isEmpty()) {
                sections.add(new Section.Chart(
                        table, Section.Chart.Form.BARS, List.of(table.headings().size() - 1), table.title(), HOSTILE));
            }
            sections.add(new Section.Figures(table));
            sections.add(new Section.Quotes(
                    HOSTILE,
                    List.of(new Section.Quotes.Quote(word, HOSTILE), new Section.Quotes.Quote(HOSTILE, word))));
        }
        Cover cover = new Cover("x", HOSTILE, word, HOSTILE, List.of(word, HOSTILE), true, Instant.EPOCH);
        byte[] extreme = written(new Report(cover, sections, List.of()));
        assertEquals(List.of(), PdfUa.check(extreme));
        assertTrue(text(extreme).contains(word), "the long word is whole");
    }

    private static Table table(String id, int rows, Cell first, Cell second) {
        return new Table(
                id,
                "Table " + id,
                "Base: few.",
                "Option",
                List.of(Heading.of(Quantity.COUNT), Heading.of(Quantity.PERCENT)),
                IntStream.range(0, rows)
                        .mapToObj(row -> new Row(List.of("Option " + row), List.of(first, second)))
                        .toList(),
                List.of());
    }

    /** Row by row: the words of its label, then each figure as the data file has it. */
    @Test
    void printsTheFiguresOfTheDataFileInEachTable() throws IOException {
        String printed = text(pdf);
        Map<String, List<List<CSVRecord>>> lines = dataFile();
        int figures = 0;
        for (Section section : report.sections()) {
            if (section instanceof Section.Figures shown
                    && !shown.table().rows().isEmpty()) {
                String id = shown.table().id();
                int at = printed.indexOf("able" + id);
                assertTrue(at >= 0, () -> "there is no table " + id);
                for (List<CSVRecord> row : lines.get(id)) {
                    String label = row.getFirst().get("row");
                    String[] levels = label.split(Table.LEVELS);
                    String expected = bare(levels[levels.length - 1]) + bare(figures(row));
                    int found = printed.indexOf(expected, at);
                    assertTrue(found >= 0, () -> id + " does not say " + expected);
                    at = found + expected.length();
                    figures += row.size();
                }
            }
        }
        assertTrue(figures >= 200, figures + " figures");
    }

    private static String figures(List<CSVRecord> row) {
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            CSVRecord line = row.get(i);
            boolean second = i > 0
                    && line.get("measure").equals("percent")
                    && row.get(i - 1).get("measure").equals("count")
                    && !line.get("column").isEmpty()
                    && line.get("column").equals(row.get(i - 1).get("column"));
            String figure = figure(line);
            figures.append(second && !figure.startsWith("[") ? "(" + figure + ")" : figure);
        }
        return figures.toString();
    }

    private static String figure(CSVRecord line) {
        if (!line.get("mark").isEmpty()) {
            return "[" + line.get("mark") + "]";
        }
        String value = line.get("value");
        return switch (line.get("measure")) {
            case "count", "base" -> String.format(Locale.UK, "%,d", Long.parseLong(value));
            case "percent" -> value + "%";
            case "points" -> value.startsWith("-") || value.equals("0") ? value : "+" + value;
            default -> value;
        };
    }

    private static Map<String, List<List<CSVRecord>>> dataFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TablesCsv.write(report, bytes);
        Map<String, Map<String, List<CSVRecord>>> tables = new LinkedHashMap<>();
        try (CSVParser lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(bytes.toString(StandardCharsets.UTF_8)))) {
            lines.forEach(line -> tables.computeIfAbsent(line.get("table"), id -> new LinkedHashMap<>())
                    .computeIfAbsent(line.get("row"), label -> new ArrayList<>())
                    .add(line));
        }
        Map<String, List<List<CSVRecord>>> rows = new LinkedHashMap<>();
        tables.forEach((id, table) -> rows.put(id, List.copyOf(table.values())));
        return rows;
    }

    @Test
    void hasABookmarkForEachHeading() {
        List<String> titles = new ArrayList<>();
        collect(SimpleBookmark.getBookmarkList(reader()), titles);
        List<String> headings = Stream.concat(
                        Stream.of("Contents"),
                        report.sections().stream()
                                .filter(Section.Heading.class::isInstance)
                                .map(section -> ((Section.Heading) section).text()))
                .toList();
        assertEquals(headings, titles);
    }

    @SuppressWarnings("unchecked")
    private static void collect(List<Map<String, Object>> bookmarks, List<String> titles) {
        for (Map<String, Object> bookmark : bookmarks) {
            titles.add(String.valueOf(bookmark.get("Title")));
            if (bookmark.get("Kids") instanceof List<?> kids) {
                collect((List<Map<String, Object>>) kids, titles);
            }
        }
    }

    @Test
    void followsEachChartWithItsTable() {
        PdfDictionary root = reader().getCatalog().getAsDict(new PdfName("StructTreeRoot"));
        PdfArray parts = document(root).getAsArray(PdfName.K);
        List<String> types = IntStream.range(0, parts.size())
                .mapToObj(place -> parts.getAsDict(place).getAsName(PdfName.S).toString())
                .toList();
        int charts = 0;
        for (int place = 0; place < types.size(); place++) {
            if (types.get(place).equals("/Figure")) {
                charts++;
                assertEquals("/Table", types.get(place + 1), "after chart " + charts);
            }
        }
        assertTrue(charts >= 6, charts + " charts");
    }

    private static PdfDictionary document(PdfDictionary root) {
        PdfArray several = root.getAsArray(PdfName.K);
        return several == null ? root.getAsDict(PdfName.K) : several.getAsDict(0);
    }

    @Test
    void saysOnEveryPageThatTheDataAreMadeUp() throws IOException {
        assertTrue(text(pdf).contains(bare("The responses in this report are made up")), "the cover says so");
        PdfReader reader = reader();
        for (int page = 2; page <= reader.getNumberOfPages(); page++) {
            String content = new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
            String footer = content.substring(content.indexOf("/Footer"));
            assertTrue(footer.contains(glyphs("Made")), "page " + page);
        }
    }

    /** As the content of a page has it, since text is not extracted from footers: the font's letters are in the order of ASCII. */
    private static String glyphs(String word) {
        StringBuilder glyphs = new StringBuilder();
        word.chars().forEach(letter -> glyphs.append('\0').append((char) (letter - 29)));
        return glyphs.toString();
    }

    @Test
    void saysOnceWhatHoldsForAllTables() throws IOException {
        assertEquals(2, text(pdf).split(java.util.regex.Pattern.quote(bare(Rounding.NOTE)), -1).length);
    }

    private static byte[] written(Report some) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(some, out);
        return out.toByteArray();
    }

    private static PdfReader reader() {
        try {
            return new PdfReader(pdf);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** All words of the pages without spaces, headers and footers included. */
    private static String text(byte[] some) throws IOException {
        PdfReader reader = new PdfReader(some);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return bare(text.toString());
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\u00A0]+", "");
    }
}
