package org.folkmoot.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of the shape that Microsoft Forms writes, and some that are meant to harm. */
final class Workbooks {

    private Workbooks() {}

    static byte[] forms() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Sheet1");
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("nothing");
            CellStyle moment = workbook.createCellStyle();
            moment.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy h:mm:ss"));
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("d/m/yyyy"));
            row(
                    sheet,
                    0,
                    "ID",
                    "Start time",
                    "Completion time",
                    "Email",
                    "Name",
                    "How do you usually travel along the High Road?",
                    "Which of these matter most to you?",
                    "Protected cycle lanes",
                    "A 20 mph limit",
                    "Is there anything else you want to say about the High Road?",
                    "How many trips did you make last year?",
                    "When did you last use the High Road?");
            Row one = row(
                    sheet,
                    1,
                    1.0,
                    "",
                    "",
                    "anonymous",
                    "",
                    "On foot",
                    "Safe crossings;Trees, shade and seats;",
                    "Strongly agree",
                    "Disagree",
                    "Mend the kerbs",
                    1250.0,
                    "");
            Row two = row(
                    sheet,
                    2,
                    2.0,
                    "",
                    "",
                    "anonymous",
                    "",
                    "By car",
                    "Parking;More buses;",
                    "Agree",
                    "Agree",
                    "=1+1",
                    7.0,
                    "");
            date(one, 2, LocalDateTime.of(2026, 10, 5, 9, 15), moment);
            date(two, 2, LocalDateTime.of(2026, 10, 6, 18, 1), moment);
            date(one, 11, LocalDate.of(2026, 10, 1).atStartOfDay(), day);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void date(Row row, int column, LocalDateTime at, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(at);
        cell.setCellStyle(style);
    }

    private static Row row(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Double figure) {
                row.createCell(i).setCellValue(figure);
            } else if (!cells[i].equals("")) {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
        return row;
    }

    /** A sheet that unpacks to more than a gigabyte. */
    static byte[] bomb() {
        return zip("xl/worksheets/sheet1.xml", 1_200);
    }

    /** Texts that would be held in memory. */
    static byte[] sharedBomb() {
        return zip("xl/sharedStrings.xml", 60);
    }

    private static byte[] zip(String entry, int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
