package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folkmoot.survey.frame.CodeFrame;

/**
 * The codings of a consultation as CSV: {@code reference,question,code,coder,status}, sorted by these columns, CRLF. Status is
 * {@code accepted}, {@code rejected}, {@code suggested} (by the machine, for a comment nobody has read), {@code possible} (the same,
 * but less probable) or {@code read} (read and given no code, which is then blank). Codes stand as they count in the frame of
 * today, each once for a comment, without the codes above them.
 */
@Singleton
public class CodingCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("reference", "question", "code", "coder", "status")
            .get();

    private final CodingRepository codings;
    private final Frames frames;

    CodingCsv(CodingRepository codings, Frames frames) {
        this.codings = codings;
        this.frames = frames;
    }

    /**
     * @return how many lines were written, the heading not counted
     * @throws IOException if the writer fails
     */
    public long export(String consultation, Writer out) throws IOException {
        List<CodingRepository.Exported> rows = asCounted(consultation, codings.exported(consultation)).stream()
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

    /** Where two codes that were merged meanwhile stand beside each other, one that was given hides one that was turned down. */
    private Set<CodingRepository.Exported> asCounted(String consultation, List<CodingRepository.Exported> rows) {
        UnaryOperator<String> counting =
                frames.of(consultation).map(CodeFrame::counting).orElse(UnaryOperator.identity());
        Set<CodingRepository.Exported> counted = new LinkedHashSet<>();
        rows.forEach(row -> counted.add(row.as(counting.apply(row.code()), row.status())));
        counted.removeIf(row -> row.status().equals(CodingStatus.REJECTED.id())
                && counted.contains(row.as(row.code(), CodingStatus.ACCEPTED.id())));
        return counted;
    }

    /** With an apostrophe before what a spreadsheet would take for a formula, as in the CSV of responses. */
    private static String safe(String text) {
        return !text.isEmpty() && "'=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
