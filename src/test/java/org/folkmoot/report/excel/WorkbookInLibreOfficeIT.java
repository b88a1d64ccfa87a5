package org.folkmoot.report.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.folkmoot.report.Report;
import org.folkmoot.report.SquareReport;
import org.folkmoot.report.data.TablesCsv;
import org.folkmoot.tabulation.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program opens the workbook, and what it saves again holds the figures of the data file. */
@Tag("oracle")
class WorkbookInLibreOfficeIT {

    private static final int FIRST_TABLE = 3;

    @TempDir
    Path folder;

    @Test
    void opensAndHoldsTheFiguresOfTheDataFile() throws IOException, InterruptedException {
        Report report = SquareReport.of(317, 9);
        Path ours = folder.resolve("workbook.xlsx");
        try (OutputStream out = Files.newOutputStream(ours)) {
            Workbook.write(report, out);
        }
        try (InputStream in = Files.newInputStream(savedAgain(ours));
                XSSFWorkbook saved = new XSSFWorkbook(in);
                CSVParser lines = dataFile(report)) {
            assertEquals(FIRST_TABLE + report.tables().size(), saved.getNumberOfSheets());
            Iterator<CSVRecord> expected = lines.iterator();
            for (int number = 0; number < report.tables().size(); number++) {
                compare(report.tables().get(number), saved.getSheetAt(FIRST_TABLE + number), expected);
            }
            assertTrue(!expected.hasNext(), "the data file has figures that no sheet has");
        }
    }

    private static void compare(Table table, XSSFSheet sheet, Iterator<CSVRecord> expected) {
        int first = sheet.getLastRowNum() + 1 - table.rows().size();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.headings().size(); column++) {
                CSVRecord line = expected.next();
                XSSFCell cell = sheet.getRow(first + row).getCell(column + 1);
                String where = sheet.getSheetName() + " " + line;
                assertEquals(table.id(), line.get("table"), where);
                if (line.get("mark").isEmpty()) {
                    assertEquals(Double.parseDouble(line.get("value")), cell.getNumericCellValue(), 1e-9, where);
                } else {
                    assertEquals("[" + line.get("mark") + "]", cell.getStringCellValue(), where);
                }
            }
        }
    }

    private Path savedAgain(Path workbook) throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("saved"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        workbook.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.txt").toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            return fail("LibreOffice is not installed: install the package libreoffice-calc-nogui.");
        }
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        Path saved = out.resolve("workbook.xlsx");
        assertTrue(Files.exists(saved), () -> "LibreOffice did not open the workbook: " + said());
        return saved;
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("soffice.txt"));
        } catch (IOException failed) {
            return failed.toString();
        }
    }

    private static CSVParser dataFile(Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TablesCsv.write(report, bytes);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(bytes.toString(StandardCharsets.UTF_8)));
    }
}
