package org.folkmoot.theme;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folkmoot.survey.frame.CodeFrame;

/**
 * The codings of a consultation as CSV: {@code reference,question,code,coder,status,place,from,to,stance,sentiment}, sorted by the
 * first five, CRLF. Status is {@code accepted}, {@code rejected}, {@code suggested} (by the machine, for a comment nobody has read),
 * {@code possible} (the same, but less probable) or {@code read} (read and given no code, which is then blank). Place is 1 for the code that matters most; from and to are the
 * passage in the comment as it was written, in characters of Unicode from 0, to exclusive, blank for the whole comment. Stance and
 * sentiment are those of the reading. Codes stand as they count in the frame of today, each once for a comment, without the codes
 * above them.
 */
@Singleton
public class CodingCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("reference", "question", "code", "coder", "status", "place", "from", "to", "stance", "sentiment")
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
        List<CodingRepository.Exported> rows = asCounted(consultation, codings.exported(consultation));
        rows.sort(Comparator.comparing(
                CodingRepository.Exported::line,
                Comparator.comparing(CodingRepository.Stated::reference)
                        .thenComparing(CodingRepository.Stated::question)
                        .thenComparing(CodingRepository.Stated::code)
                        .thenComparing(CodingRepository.Stated::coder)
                        .thenComparing(CodingRepository.Stated::status)));
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        for (CodingRepository.Exported row : rows) {
            CodingRepository.Stated line = row.line();
            csv.printRecord(
                    safe(line.reference()),
                    line.question(),
                    line.code(),
                    safe(line.coder()),
                    line.status(),
                    row.place(),
                    row.stretch().map(CodingRepository.Stretch::from).orElse(null),
                    row.stretch().map(CodingRepository.Stretch::to).orElse(null),
                    row.stance(),
                    row.sentiment());
        }
        csv.flush();
        return rows.size();
    }

    /** Where two codes that were merged meanwhile stand beside each other, one that was given hides one that was turned down. */
    private List<CodingRepository.Exported> asCounted(String consultation, List<CodingRepository.Exported> rows) {
        UnaryOperator<String> counting =
                frames.of(consultation).map(CodeFrame::counting).orElse(UnaryOperator.identity());
        Map<CodingRepository.Stated, CodingRepository.Exported> counted = new HashMap<>();
        for (CodingRepository.Exported row : rows) {
            CodingRepository.Exported now = row.as(counting.apply(row.line().code()));
            counted.merge(now.line(), now, CodingCsv::first);
        }
        counted.keySet()
                .removeIf(line -> line.status().equals(CodingStatus.REJECTED.id())
                        && counted.containsKey(new CodingRepository.Stated(
                                line.reference(),
                                line.question(),
                                line.code(),
                                line.coder(),
                                CodingStatus.ACCEPTED.id())));
        return new ArrayList<>(counted.values());
    }

    private static CodingRepository.Exported first(CodingRepository.Exported one, CodingRepository.Exported other) {
        boolean later = one.place() == null || other.place() != null && other.place() < one.place();
        return later ? other : one;
    }

    /** With an apostrophe before what a spreadsheet would take for a formula, as in the CSV of responses. */
    private static String safe(String text) {
        return !text.isEmpty() && "'=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
