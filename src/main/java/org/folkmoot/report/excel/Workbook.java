package org.folkmoot.report.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.folkmoot.report.Cover;
import org.folkmoot.report.Report;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Table;

/**
 * The workbook for publication: cover, contents, notes, then one sheet for each table. The same report gives the same bytes.
 */
public final class Workbook {

    private static final String COVER = "Cover";
    private static final String CONTENTS = "Contents";
    private static final String NOTES = "Notes";
    private static final String MADE_UP = "The responses behind these figures are made up.";
    private static final String ONE_TABLE = "This worksheet contains one table.";

    private final Report report;
    private final XSSFWorkbook workbook;
    private final Looks looks;
    private final Map<Table, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    private Workbook(Report report, XSSFWorkbook workbook) {
        this.report = report;
        this.workbook = workbook;
        this.looks = new Looks(workbook);
        SheetNames sheetNames = new SheetNames();
        List.of(COVER, CONTENTS, NOTES).forEach(sheetNames::of);
        for (Table table : report.tables()) {
            names.put(table, sheetNames.of(table.id()));
            table.notes().forEach(note -> notes.putIfAbsent(note, notes.size() + 1));
        }
    }

    /**
     * Writes the workbook of a report and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     */
    public static void write(Report report, OutputStream out) throws IOException {
        XSSFWorkbook made = new XSSFWorkbook();
        try {
            new Workbook(report, made).sheets();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            save(made, bytes);
            copyWithoutTimes(bytes.toByteArray(), out);
        } finally {
            // Closing would save everything once more.
            made.getPackage().revert();
        }
    }

    private void sheets() {
        properties();
        cover();
        contents();
        if (!notes.isEmpty()) {
            notes();
        }
        int number = 0;
        for (Table table : names.keySet()) {
            table(table, ++number);
        }
        workbook.setActiveSheet(0);
    }

    /**
     * Saves with the platform's class loader: for each part of the file POI looks for a transformer anew, which takes ten times
     * as long as all the rest where the whole class path is searched.
     */
    private static void save(XSSFWorkbook made, OutputStream out) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            made.write(out);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private void properties() {
        Cover cover = report.cover();
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(cover.title());
        core.setCreator(cover.council());
        core.setKeywords("consultation, survey results, " + cover.consultation());
        core.setDescription(cover.subtitle());
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        core.getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(cover.made())));
        core.getUnderlyingProperties().setModifiedProperty(Optional.of(Date.from(cover.made())));
    }

    private void cover() {
        Cover cover = report.cover();
        Sheet sheet = new Sheet(workbook, looks, COVER);
        sheet.line(cover.title(), looks.title);
        List<String> lines = new ArrayList<>();
        lines.add(cover.subtitle());
        lines.add(cover.council());
        lines.addAll(cover.facts());
        lines.forEach(line -> sheet.line(line, looks.wrapped));
        if (!report.notes().isEmpty()) {
            sheet.line("How to read this workbook", looks.subtitle);
            report.notes().forEach(note -> sheet.line(note, looks.wrapped));
        }
    }

    private void contents() {
        Sheet sheet = new Sheet(workbook, looks, CONTENTS);
        sheet.line("Table of contents", looks.title);
        sheet.line(ONE_TABLE + " Each name in its first column leads to that worksheet.", looks.text);
        int header = sheet.header(List.of("Worksheet", "What it contains"), false);
        if (!notes.isEmpty()) {
            entry(sheet, NOTES, "Notes on the tables");
        }
        int number = 0;
        for (Map.Entry<Table, String> table : names.entrySet()) {
            entry(sheet, table.getValue(), title(table.getKey(), ++number));
        }
        finish(sheet, header, 2, CONTENTS);
    }

    private void entry(Sheet sheet, String name, String title) {
        XSSFRow row = sheet.row();
        sheet.link(row, name);
        sheet.put(row, 1, title, looks.wrapped);
    }

    private void notes() {
        Sheet sheet = new Sheet(workbook, looks, NOTES);
        sheet.line("Notes on the tables", looks.title);
        sheet.line(ONE_TABLE, looks.text);
        int header = sheet.header(List.of("Note", "Text of the note"), false);
        notes.forEach((text, number) -> {
            XSSFRow row = sheet.row();
            sheet.put(row, 0, marker(number), looks.text);
            sheet.put(row, 1, text, looks.wrapped);
        });
        finish(sheet, header, 2, NOTES);
    }

    private void table(Table table, int number) {
        String name = names.get(table);
        Sheet sheet = new Sheet(workbook, looks, name);
        sheet.line(title(table, number), looks.title);
        sheet.line(ONE_TABLE + " It is called " + table.id() + " in the data file.", looks.text);
        if (report.cover().madeUp()) {
            sheet.line(MADE_UP, looks.text);
        }
        sheet.line(table.base(), looks.text);
        for (Mark mark : table.marks()) {
            sheet.line(mark.shorthand() + " means " + mark.meaning() + ".", looks.text);
        }
        if (!table.notes().isEmpty()) {
            List<String> markers =
                    table.notes().stream().map(note -> marker(notes.get(note))).toList();
            sheet.line("For this table see " + Phrase.list(markers) + " on the worksheet " + NOTES + ".", looks.text);
        }
        List<String> headings = new ArrayList<>(List.of(table.stub()));
        table.headings().forEach(heading -> headings.add(heading.words()));
        int header = sheet.header(headings, true);
        for (Table.Row line : table.rows()) {
            XSSFRow row = sheet.row();
            sheet.put(row, 0, label(table, line), looks.wrapped);
            for (int column = 0; column < line.cells().size(); column++) {
                put(sheet, row, column + 1, line.cells().get(column));
            }
        }
        finish(sheet, header, headings.size(), name);
    }

    /** A label that is a number, such as a step of a scale, would look like a figure: the heading of its column goes before it. */
    private static String label(Table table, Table.Row line) {
        String label = line.words();
        return label.matches("-?[\\d,]+(\\.\\d+)?%?") ? table.stub() + " " + label : label;
    }

    private void put(Sheet sheet, XSSFRow row, int column, Cell cell) {
        switch (cell) {
            case Cell.Count count -> sheet.put(row, column, count.count(), looks.number("#,##0"));
            case Cell.Base base -> sheet.put(row, column, base.base(), looks.number("#,##0"));
            case Cell.Points points -> sheet.put(row, column, points.points(), looks.number("0"));
            case Cell.Amount amount ->
                sheet.put(
                        row,
                        column,
                        amount.amount().doubleValue(),
                        looks.number(decimals(amount.amount().scale())));
            case Cell.Hidden hidden -> sheet.put(row, column, hidden.mark().shorthand(), looks.number("0"));
            case Cell.Share share -> {
                if (share.low()) {
                    sheet.put(row, column, Mark.LOW.shorthand(), looks.number("0"));
                } else {
                    sheet.put(row, column, share.percent(), looks.number("0"));
                }
            }
        }
    }

    private static String decimals(int scale) {
        return scale <= 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
    }

    private static void finish(Sheet sheet, int header, int columns, String name) {
        sheet.table(header, columns, "T_" + name);
        sheet.fit(header, columns);
    }

    private static String title(Table table, int number) {
        return "Table " + number + ": " + table.title();
    }

    private static String marker(int note) {
        return "[note " + note + "]";
    }

    /** The parts of the file carry the time at which they were zipped: here always the same. */
    private static void copyWithoutTimes(byte[] file, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(Instant.EPOCH
                        .atOffset(java.time.ZoneOffset.UTC)
                        .toLocalDateTime()
                        .withYear(1980));
                copy.putNextEntry(entry);
                parts.transferTo(copy);
                copy.closeEntry();
            }
        }
        copy.finish();
    }
}
