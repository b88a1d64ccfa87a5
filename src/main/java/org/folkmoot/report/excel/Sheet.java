package org.folkmoot.report.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One worksheet, written from the top: text in column A, then at most one table, nothing below it. */
final class Sheet {

    private static final int NARROWEST = 14;
    private static final int WIDEST = 70;
    private static final int LONGEST_TEXT = 32_767;

    /** What a spreadsheet reads as the code of a character, so that the underscore before it is written as its own code. */
    private static final Pattern WRITTEN_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Looks looks;
    private int next;

    Sheet(XSSFWorkbook workbook, Looks looks, String name) {
        this.workbook = workbook;
        this.looks = looks;
        this.sheet = workbook.createSheet(name);
        sheet.setActiveCell(new CellAddress(0, 0));
        sheet.setColumnWidth(0, width(WIDEST));
    }

    /** A line of text in column A. */
    void line(String text, XSSFCellStyle style) {
        put(sheet.createRow(next++), 0, text, style);
    }

    /** Where the table starts; the header row is written at once. */
    int header(List<String> headings, boolean firstOnlyIsText) {
        XSSFRow row = sheet.createRow(next++);
        List<String> unique = unique(headings);
        for (int column = 0; column < unique.size(); column++) {
            boolean text = column == 0 || !firstOnlyIsText;
            put(row, column, unique.get(column), text ? looks.headerOfText : looks.headerOfNumbers);
        }
        return row.getRowNum();
    }

    XSSFRow row() {
        return sheet.createRow(next++);
    }

    void link(XSSFRow row, String sheetName) {
        XSSFCell cell = put(row, 0, sheetName, looks.link);
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A1");
        cell.setHyperlink(link);
    }

    XSSFCell put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(clean(text));
        cell.setCellStyle(style);
        return cell;
    }

    void put(XSSFRow row, int column, double number, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(style);
    }

    /** Marks up everything from the header row down as one table, without filter, stripes or style. */
    void table(int headerRow, int columns, String name) {
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(headerRow, 0),
                new CellReference(next - 1, columns - 1),
                SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        table.updateHeaders();
    }

    /** Makes each column as wide as its longest word needs; the first as wide as its labels, within reason. */
    void fit(int headerRow, int columns) {
        for (int column = 0; column < columns; column++) {
            int longestWord = NARROWEST;
            int longestText = NARROWEST;
            for (int row = headerRow; row < next; row++) {
                XSSFCell cell = sheet.getRow(row).getCell(column);
                String text = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                        ? cell.getStringCellValue()
                        : "";
                longestText = Math.max(longestText, text.length() + 2);
                for (String word : text.split("\\s+")) {
                    longestWord = Math.max(longestWord, word.length() + 2);
                }
            }
            boolean words = !sheet.getRow(next - 1)
                    .getCell(column)
                    .getCellStyle()
                    .getAlignment()
                    .equals(org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT);
            sheet.setColumnWidth(column, width(Math.min(WIDEST, words ? longestText : longestWord)));
        }
    }

    private static int width(int characters) {
        return characters * 256;
    }

    /** Spreadsheet tables need headings that differ, capitals apart. */
    private static List<String> unique(List<String> headings) {
        Set<String> given = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String heading : headings) {
            String name = clean(heading);
            for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = clean(heading) + " " + number;
            }
            unique.add(name);
        }
        return unique;
    }

    /** Without line ends, control characters and spaces at the ends, none of which a cell should have. */
    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]+", " ").strip();
        String whole = plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
        return WRITTEN_CODE.matcher(whole).replaceAll("_x005F$0");
    }
}
