package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The codings of a consultation as CSV: {@code reference,question,code,coder,status}, sorted by these columns, CRLF. Status is
 * {@code accepted}, {@code rejected}, {@code suggested} (by the machine, for a comment nobody has read) or {@code read} (read and
 * given no code, which is then blank). Codes stand as given, without the codes above them.
 */
@Singleton
public class CodingCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("reference", "question", "code", "coder", "status")
            .get();

    private final CodingRepository codings;

    CodingCsv(CodingRepository codings) {
        this.codings = codings;
    }

    /**
     * @return how many lines were written, the heading not counted
     * @throws IOException if the writer fails
     */
    public long export(String consultation, Writer out) throws IOException {
        List<CodingRepository.Exported> rows = codings.exported(consultation).stream()
                .sorted(Comparator.comparing(CodingRepository.Exported::reference)
                        .thenComparing(CodingRepository.Exported::question)
                        .thenComparing(CodingRepository.Exported::code)
                        .thenComparing(CodingRepository.Exported::coder)
                        .thenComparing(CodingRepository.Exported::status))
                .toList();
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        for (CodingRepository.Exported row : rows) {
            csv.printRecord(safe(row.reference()), row.question(), row.code(), safe(row.coder()), row.status());
        }
        csv.flush();
        return rows.size();
    }

    /** With an apostrophe before what a spreadsheet would take for a formula, as in the CSV of responses. */
    private static String safe(String text) {
        return !text.isEmpty() && "'=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
