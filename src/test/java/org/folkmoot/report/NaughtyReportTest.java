package org.folkmoot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.folkmoot.NaughtyPdf;
import org.folkmoot.NaughtyStrings;
import org.folkmoot.report.data.TablesCsv;
import org.folkmoot.report.excel.Workbook;
import org.folkmoot.report.pdf.PdfReport;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Every naughty string as a quote and as a label, through every writer of a report. */
class NaughtyReportTest {

    private static final List<String> STRINGS = NaughtyStrings.all().stream()
            .map(NaughtyStrings::kept)
            .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
            .toList();

    private static Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, "Words"));
        sections.add(new Section.Quotes(
                "words",
                STRINGS.stream()
                        .map(text -> new Section.Quotes.Quote(text, "resident"))
                        .toList()));
        sections.add(new Section.Data(new Table(
                "labels",
                "Labels",
                "Base: all",
                "Label",
                List.of(Heading.of("Number", Quantity.COUNT)),
                STRINGS.stream()
                        .map(text -> new Row(List.of(text), List.of(new Cell.Count(7))))
                        .toList(),
                List.of())));
        Cover cover = new Cover("c", "Report", "Subtitle", "Council", List.of(), false, Instant.EPOCH);
        return new Report(cover, sections, List.of());
    }

    @Test
    void quotesComeBackFromThePdfAndWhatItsFontsLackIsCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(report(), out);
        PdfReader reader = new PdfReader(out.toByteArray());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        String marks = "[“”]";
        String all = text.substring(text.indexOf("own words") + 9).replaceAll(marks, "");
        int note = all.lastIndexOf("The sign");
        StringBuilder wanted = new StringBuilder();
        STRINGS.forEach(each -> wanted.append(each.replaceAll(marks, "")).append("resident"));
        int boxes = NaughtyPdf.boxes(wanted.toString(), all.substring(0, note));
        assertTrue(
                all.substring(note).replaceAll("\\s+", " ").contains(String.format("%,d in all", boxes)), "" + boxes);
    }

    @Test
    void labelsComeBackFromTheWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.write(report(), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            int first = sheet.getLastRowNum() - STRINGS.size() + 1;
            for (int i = 0; i < STRINGS.size(); i++) {
                String label = STRINGS.get(i)
                        .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]+", " ")
                        .strip();
                String cell = sheet.getRow(first + i).getCell(0).getStringCellValue();
                boolean figure = label.matches("-?[\\d,]+(\\.\\d+)?%?");
                assertEquals(figure ? "Label " + label : label, cell);
            }
        }
    }

    @Test
    void labelsComeBackFromTheDataFileAndNoneIsAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TablesCsv.write(report(), out);
        List<String> rows =
                CSVFormat.RFC4180.parse(new java.io.StringReader(out.toString(StandardCharsets.UTF_8))).stream()
                        .skip(1)
                        .map(row -> row.get(2))
                        .toList();
        for (String row : rows) {
            assertTrue(!row.matches("(?s)[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20].*"), row);
        }
        assertEquals(
                STRINGS,
                rows.stream()
                        .map(row -> row.startsWith("'") ? row.substring(1) : row)
                        .toList());
    }
}
