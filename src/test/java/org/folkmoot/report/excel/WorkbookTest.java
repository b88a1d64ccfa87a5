package org.folkmoot.report.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.folkmoot.report.Cover;
import org.folkmoot.report.Report;
import org.folkmoot.report.Section;
import org.folkmoot.report.SquareReport;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the government's Analysis Function that matter most, read back from the file. */
class WorkbookTest {

    private static final Pattern MARK = Pattern.compile("\\[(c|x|z|low|u|p)]");
    private static final Pattern NOTE = Pattern.compile("\\[note (\\d+)]");
    private static Report report;
    private static byte[] file;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write() throws IOException {
        report = SquareReport.of(317, 9);
        file = bytes(report);
        Files.write(Path.of("target/workbook.xlsx"), file);
        workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @Test
    void opensWithCoverContentsAndNotesThenASheetForEachTable() {
        List<String> names = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        assertEquals(List.of("Cover", "Contents", "Notes"), names.subList(0, 3));
        assertEquals(3 + report.tables().size(), names.size());
        assertEquals(0, workbook.getActiveSheetIndex());
        for (String name : names) {
            assertTrue(name.matches("[A-Za-z][A-Za-z0-9_]{0,30}"), name);
        }
    }

    @Test
    void saysWhatItIsAndInWhichLanguage() throws IOException {
        assertEquals(
                "The future of the market square",
                workbook.getProperties().getCoreProperties().getTitle());
        assertEquals(
                "Mereshire County Council",
                workbook.getProperties().getCoreProperties().getCreator());
        assertEquals(
                "en-GB",
                workbook.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .getLanguageProperty()
                        .orElseThrow());
    }

    @Test
    void marksTheTitleOfEverySheetAsAHeading() {
        var styles = workbook.getStylesSource().getCTStylesheet().getCellStyles();
        for (XSSFSheet sheet : sheets()) {
            XSSFCell title = sheet.getRow(0).getCell(0);
            long format = title.getCellStyle().getCoreXf().getXfId();
            assertTrue(
                    styles.getCellStyleList().stream()
                            .anyMatch(style -> style.getXfId() == format
                                    && style.getBuiltinId() == 16
                                    && style.getName().equals("Heading 1")),
                    sheet.getSheetName());
            assertTrue(title.getCellStyle().getFont().getBold());
            assertTrue(title.getStringCellValue().length() > 8, sheet.getSheetName());
        }
    }

    @Test
    void holdsOneTableASheetFromColumnAToTheLastRowWithoutGaps() {
        Set<String> names = new HashSet<>();
        for (XSSFSheet sheet : sheets()) {
            assertEquals(0, sheet.getNumMergedRegions());
            assertNull(sheet.getPaneInformation());
            if (sheet.getSheetName().equals("Cover")) {
                continue;
            }
            assertEquals(1, sheet.getTables().size(), sheet.getSheetName());
            XSSFTable table = sheet.getTables().getFirst();
            assertTrue(names.add(table.getName().toLowerCase(Locale.ROOT)), table.getName());
            assertNull(table.getStyle());
            assertFalse(table.getCTTable().isSetAutoFilter());
            assertEquals(0, table.getStartColIndex());
            assertEquals(sheet.getLastRowNum(), table.getEndRowIndex());
            Set<String> headings = new HashSet<>();
            for (int column = 0; column <= table.getEndColIndex(); column++) {
                String heading =
                        sheet.getRow(table.getStartRowIndex()).getCell(column).getStringCellValue();
                assertTrue(headings.add(heading.toLowerCase(Locale.ROOT)), heading);
                assertEquals(heading, table.getColumns().get(column).getName());
                for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
                    assertNotNull(sheet.getRow(row).getCell(column));
                    assertFalse(sheet.getRow(row).getCell(column).toString().isBlank());
                }
            }
        }
    }

    @Test
    void saysOnEverySheetOfFiguresThatTheyAreMadeUp() {
        for (XSSFSheet sheet : sheets()) {
            boolean told = false;
            for (var row : sheet) {
                told |= row.getCell(0).toString().contains("made up");
            }
            assertTrue(told || Set.of("Contents", "Notes").contains(sheet.getSheetName()), sheet.getSheetName());
        }
    }

    @Test
    void explainsEachShorthandAboveItsTable() {
        for (XSSFSheet sheet : sheets()) {
            if (sheet.getTables().isEmpty()) {
                continue;
            }
            int start = sheet.getTables().getFirst().getStartRowIndex();
            StringBuilder above = new StringBuilder();
            for (int row = 0; row < start; row++) {
                above.append(sheet.getRow(row).getCell(0).getStringCellValue()).append('\n');
            }
            for (int row = start + 1; row <= sheet.getLastRowNum(); row++) {
                for (var cell : sheet.getRow(row)) {
                    Matcher mark = MARK.matcher(cell.toString());
                    if (mark.matches()) {
                        assertTrue(above.toString().contains(mark.group()), sheet.getSheetName());
                    }
                }
            }
        }
    }

    @Test
    void listsEveryNoteAndUsesEachOne() {
        Set<String> listed = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (XSSFSheet sheet : sheets()) {
            for (var row : sheet) {
                for (var cell : row) {
                    Matcher note = NOTE.matcher(cell.toString());
                    while (note.find()) {
                        (sheet.getSheetName().equals("Notes") ? listed : used).add(note.group(1));
                    }
                }
            }
        }
        assertFalse(used.isEmpty());
        assertEquals(used, listed);
    }

    @Test
    void leadsFromTheContentsToEverySheet() {
        XSSFSheet contents = workbook.getSheet("Contents");
        Set<String> linked = new HashSet<>();
        contents.getHyperlinkList().forEach(link -> linked.add(link.getLocation()));
        for (XSSFSheet sheet : sheets()) {
            if (!Set.of("Cover", "Contents").contains(sheet.getSheetName())) {
                assertTrue(linked.contains("'" + sheet.getSheetName() + "'!A1"), sheet.getSheetName());
            }
        }
    }

    @Test
    void givesTheFiguresOfTheReport() {
        int place = 3;
        for (Table table : report.tables()) {
            XSSFSheet sheet = workbook.getSheetAt(place++);
            int start = sheet.getTables().getFirst().getStartRowIndex() + 1;
            for (int row = 0; row < table.rows().size(); row++) {
                XSSFRow written = sheet.getRow(start + row);
                for (int column = 0; column < table.headings().size(); column++) {
                    assertFigure(table.rows().get(row).cells().get(column), written.getCell(column + 1));
                }
            }
        }
    }

    private static void assertFigure(Cell cell, XSSFCell written) {
        switch (cell) {
            case Cell.Count count -> assertEquals(count.count(), written.getNumericCellValue());
            case Cell.Base base -> assertEquals(base.base(), written.getNumericCellValue());
            case Cell.Points points -> assertEquals(points.points(), written.getNumericCellValue());
            case Cell.Amount amount -> assertEquals(amount.amount().doubleValue(), written.getNumericCellValue());
            case Cell.Hidden hidden -> assertEquals(hidden.mark().shorthand(), written.getStringCellValue());
            case Cell.Share share -> {
                if (share.low()) {
                    assertEquals("[low]", written.getStringCellValue());
                } else {
                    assertEquals(share.percent(), written.getNumericCellValue());
                }
            }
        }
    }

    @Test
    void writesTheSameBytesForTheSameReport() throws IOException {
        assertArrayEquals(file, bytes(SquareReport.of(317, 9)));
    }

    @Test
    void keepsHostileTextsAsText() throws IOException {
        List<String> naughty = List.of(
                "=HYPERLINK(\"http://example.org\")",
                "+1",
                "@SUM(A1)",
                "\u0000\u0007bell",
                "<b>&amp;\uD83D\uDE00",
                "  spaces  ",
                "\u202Eright to left",
                "x".repeat(40_000),
                "' or 1=1");
        List<Row> rows = naughty.stream()
                .map(text -> new Row(List.of(text), List.of(new Cell.Count(1), new Cell.Count(2))))
                .toList();
        Table table = new Table(
                "1.=+: [x]?*/\\ a very long name indeed for a table",
                "A table with\nhostile words",
                "Base",
                "Words",
                List.of(Heading.of("same", Quantity.COUNT), Heading.of("Same", Quantity.COUNT)),
                rows,
                List.of("=note"));
        Report hostile = new Report(
                new Cover(
                        "c",
                        "A hostile title",
                        "S",
                        "Council",
                        List.of("=1+1"),
                        false,
                        Instant.parse("2026-01-01T00:00:00Z")),
                List.of(new Section.Figures(table)),
                List.of());
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes(hostile)))) {
            XSSFSheet sheet = read.getSheetAt(3);
            int start = sheet.getTables().getFirst().getStartRowIndex() + 1;
            for (int row = 0; row < naughty.size(); row++) {
                XSSFCell cell = sheet.getRow(start + row).getCell(0);
                assertEquals(CellType.STRING, cell.getCellType());
            }
            assertEquals(naughty.getFirst(), sheet.getRow(start).getCell(0).getStringCellValue());
            assertEquals(naughty.get(4), sheet.getRow(start + 4).getCell(0).getStringCellValue());
            assertEquals("spaces", sheet.getRow(start + 5).getCell(0).getStringCellValue());
        }
    }

    @Test
    void namesSheetsApart() {
        SheetNames names = new SheetNames();
        assertEquals(
                List.of(
                        "residents_q1_by_age",
                        "Residents_q1_by_age_2",
                        "a23456789012345678901234567890x",
                        "a2345678901234567890123456789_2"),
                Stream.of(
                                "residents.q1.by.age",
                                "Residents.q1/by-age",
                                "a23456789012345678901234567890xyz",
                                "a23456789012345678901234567890xy")
                        .map(names::of)
                        .toList());
    }

    private static List<XSSFSheet> sheets() {
        List<XSSFSheet> sheets = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    private static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.write(report, out);
        return out.toByteArray();
    }
}
