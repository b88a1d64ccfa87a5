package org.folkmoot.report.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/**
 * The cell styles of the workbook. Titles carry the built-in styles "Heading 1" and "Heading 2", by which a screen reader finds
 * them; there is no fill, no italic and nothing below 12 point.
 */
final class Looks {

    private static final String FONT = "Arial";
    private static final int NORMAL = 0;
    private static final int HEADING_1 = 16;
    private static final int HEADING_2 = 17;

    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle text;
    final XSSFCellStyle wrapped;
    final XSSFCellStyle link;
    final XSSFCellStyle headerOfText;
    final XSSFCellStyle headerOfNumbers;
    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> numbers = new HashMap<>();

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont body = workbook.getFontAt(0);
        body.setFontName(FONT);
        body.setFontHeightInPoints((short) 12);
        name("Normal", NORMAL, 0);
        this.title = heading("Heading 1", HEADING_1, 16);
        this.subtitle = heading("Heading 2", HEADING_2, 14);
        this.text = style(body, HorizontalAlignment.LEFT, false);
        this.wrapped = style(body, HorizontalAlignment.LEFT, true);
        this.link = style(link(), HorizontalAlignment.LEFT, false);
        this.headerOfText = style(font(12, true), HorizontalAlignment.LEFT, true);
        this.headerOfNumbers = style(font(12, true), HorizontalAlignment.RIGHT, true);
    }

    /** For numbers, and for the shorthand that stands in their place. */
    XSSFCellStyle number(String format) {
        return numbers.computeIfAbsent(format, made -> {
            XSSFCellStyle style = style(workbook.getFontAt(0), HorizontalAlignment.RIGHT, false);
            style.setDataFormat(workbook.createDataFormat().getFormat(made));
            return style;
        });
    }

    private XSSFCellStyle heading(String name, int builtin, int points) {
        XSSFFont font = font(points, true);
        CTXf format = CTXf.Factory.newInstance();
        format.setNumFmtId(0);
        format.setFontId(font.getIndex());
        format.setFillId(0);
        format.setBorderId(0);
        StylesTable styles = workbook.getStylesSource();
        int place = styles.putCellStyleXf(format) - 1;
        name(name, builtin, place);
        XSSFCellStyle style = style(font, HorizontalAlignment.LEFT, false);
        style.getCoreXf().setXfId(place);
        return style;
    }

    private void name(String name, int builtin, int place) {
        var sheet = workbook.getStylesSource().getCTStylesheet();
        CTCellStyles named = sheet.isSetCellStyles() ? sheet.getCellStyles() : sheet.addNewCellStyles();
        CTCellStyle style = named.addNewCellStyle();
        style.setName(name);
        style.setXfId(place);
        style.setBuiltinId(builtin);
        named.setCount(named.sizeOfCellStyleArray());
    }

    private XSSFFont font(int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private XSSFFont link() {
        XSSFFont font = font(12, false);
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, HorizontalAlignment alignment, boolean wrap) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(wrap);
        return style;
    }
}
