package org.folkmoot.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads one sheet of an Excel workbook as it streams by. Formulas are taken as the values that were saved with them. */
final class ExcelFile {

    /** Everything in a workbook, unpacked, in bytes. */
    static final long MOST_UNPACKED = 1L << 30;

    /** The texts that its cells share, unpacked, in bytes: they are held in memory. */
    static final long MOST_SHARED = 48L << 20;

    private static final String STRINGS = "xl/sharedStrings.xml";

    private ExcelFile() {}

    static SurveyFile.Read read(Path file, String wanted, RowSink sink) throws IOException {
        weigh(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            List<String> names = new ArrayList<>();
            String read = null;
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    names.add(sheets.getSheetName());
                    if (read == null && (wanted.isBlank() || wanted.strip().equals(sheets.getSheetName()))) {
                        read = sheets.getSheetName();
                        XMLReader parser = XMLHelper.newXMLReader();
                        parser.setContentHandler(new XSSFSheetXMLHandler(
                                reader.getStylesTable(), null, strings, new Rows(sink), new Plain(), false));
                        parser.parse(new InputSource(sheet));
                    }
                }
            }
            if (read == null) {
                throw wanted.isBlank() ? broken() : SurveyFile.noSheet(wanted, names);
            }
            List<String> notes = new ArrayList<>();
            if (names.size() > 1) {
                notes.add("The sheet “" + read + "” was read. The workbook has others: "
                        + String.join(
                                ", ",
                                names.stream()
                                        .filter(name -> !name.equals(names.getFirst()) || !wanted.isBlank())
                                        .toList())
                        + ". To take another, send the file again and name its sheet.");
            }
            return new SurveyFile.Read(read, notes);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw e.getCause() instanceof Unreadable said ? said : broken();
        } catch (Carried carried) {
            throw carried.said;
        }
    }

    private static Unreadable broken() {
        return new Unreadable(
                "This is not an Excel workbook that can be read (.xlsx). Open it in a spreadsheet program,"
                        + " save it anew as “Excel workbook (.xlsx)” or as “CSV UTF-8”, and import that.");
    }

    /** Unpacks all of it once and keeps nothing, so that a small file which unpacks to gigabytes goes no further. */
    private static void weigh(Path file) throws IOException {
        long all = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            if (zip.size() > 10_000 || zip.getEntry("[Content_Types].xml") == null) {
                throw broken();
            }
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                long most = entry.getName().equalsIgnoreCase(STRINGS) ? MOST_SHARED : MOST_UNPACKED;
                long size = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        size += count;
                        all += count;
                        if (size > most || all > MOST_UNPACKED) {
                            throw new Unreadable(
                                    "The workbook unpacks to more than can be taken. Save the sheet with the"
                                            + " responses as “CSV UTF-8”, and import that.");
                        }
                    }
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw broken();
        }
    }

    /** Carries words out through a parser that knows only its own failures. */
    private static final class Carried extends RuntimeException {
        private final transient Unreadable said;

        private Carried(Unreadable said) {
            super(said);
            this.said = said;
        }
    }

    /** Numbers and dates as they are, whatever they look like on the screen. */
    private static final class Plain extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int format, String pattern, boolean from1904) {
            if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
                return value == Math.floor(value)
                        ? moment.toLocalDate().toString()
                        : moment.withNano(0).toString();
            }
            return Double.isFinite(value)
                    ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                    : "";
        }
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final RowSink sink;
        private final List<String> cells = new ArrayList<>();
        private int rows;

        private Rows(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void endRow(int row) {
            if (++rows > Limits.MOST_ROWS) {
                throw new Carried(Limits.tooLong());
            }
            try {
                sink.row(new FileRow(row + 1, cells));
            } catch (Unreadable e) {
                throw new Carried(e);
            }
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= Limits.MOST_COLUMNS && value != null && !value.isBlank()) {
                throw new Carried(Limits.tooWide());
            }
            if (column >= Limits.MOST_COLUMNS) {
                return;
            }
            if (value != null && value.length() > Limits.LONGEST_CELL) {
                throw new Carried(new Unreadable("The cell " + reference
                        + " has more than 100,000 characters. Shorten its text, and import the file again."));
            }
            while (cells.size() < column) {
                cells.add("");
            }
            if (cells.size() == column) {
                cells.add(value == null ? "" : value);
            }
        }
    }
}
