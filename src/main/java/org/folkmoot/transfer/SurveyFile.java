package org.folkmoot.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.yaml.Nearest;

/** Reads a file from elsewhere row by row, whichever of the sorts it is that we take. */
final class SurveyFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SurveyFile() {}

    /**
     * What there is to say of a file that was read.
     *
     * @param sheet the sheet of a workbook; blank for CSV
     * @param notes how it was read, in words for the officer
     */
    record Read(String sheet, List<String> notes) {}

    /**
     * Reads all rows, in a bounded part of memory.
     *
     * @param sheet the name of the sheet wanted; the first one if blank
     * @throws Unreadable when it cannot be taken
     * @throws IOException when the disk fails
     */
    static Read read(Path file, String sheet, RowSink sink) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(8);
        }
        if (starts(first, OLD_EXCEL)) {
            throw new Unreadable("This is an old Excel file (.xls), or one with a password. Open it in a spreadsheet"
                    + " program, save it as “Excel workbook (.xlsx)” without a password, and import that.");
        }
        if (starts(first, ZIP)) {
            return ExcelFile.read(file, sheet, sink);
        }
        if (new String(first, StandardCharsets.ISO_8859_1).startsWith("%PDF")) {
            throw new Unreadable("This is a PDF. Import the file that the other system exports as CSV or Excel.");
        }
        return CsvFile.read(file, sink);
    }

    private static boolean starts(byte[] file, byte[] sign) {
        return file.length >= sign.length && java.util.Arrays.equals(file, 0, sign.length, sign, 0, sign.length);
    }

    /** Words for a sheet that is not there. */
    static Unreadable noSheet(String wanted, List<String> names) {
        return new Unreadable("The workbook has no sheet “" + wanted + "”. "
                + Nearest.of(wanted, names)
                        .map(near -> "Did you mean “" + near + "”?")
                        .orElse("It has: " + String.join(", ", names) + "."));
    }
}
