package org.folkmoot.theme.agreement;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;

/**
 * A sample that is coded as CSV, so that anyone can work its figures out again:
 * {@code place,reference,read-before,coder-1,codes-1,coder-2,codes-2,outcome,codes}, in the order drawn, codes parted by {@code ;} and as
 * given; CRLF.
 */
@Singleton
final class SampleCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "place", "reference", "read-before", "coder-1", "codes-1", "coder-2", "codes-2", "outcome", "codes")
            .get();

    private final Samples samples;
    private final Comments comments;
    private final Responses responses;

    SampleCsv(Samples samples, Comments comments, Responses responses) {
        this.samples = samples;
        this.comments = comments;
        this.responses = responses;
    }

    String of(Sample sample) {
        List<Samples.Both> both = samples.both(sample);
        Map<UUID, Comment> words = comments
                .byIds(both.stream().map(each -> each.item().comment()).toList())
                .stream()
                .collect(Collectors.toMap(Comment::id, Function.identity()));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Samples.Both each : both) {
                Samples.Item item = each.item();
                csv.printRecord(
                        item.place(),
                        safe(responses
                                .byId(words.get(item.comment()).response())
                                .map(Response::reference)
                                .orElse("")),
                        item.readBefore() ? "1" : "0",
                        safe(each.first().coder().name()),
                        String.join(";", each.first().codes()),
                        safe(each.second().coder().name()),
                        String.join(";", each.second().codes()),
                        outcome(item),
                        String.join(";", item.codes()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String outcome(Samples.Item item) {
        return item.outcome()
                .map(how -> switch (how) {
                    case AGREED -> "agreed";
                    case SETTLED -> "settled";
                    case LEFT -> "left";
                })
                .orElse("");
    }

    /** With an apostrophe before what a spreadsheet would take for a formula, as in the other files. */
    private static String safe(String text) {
        return !text.isEmpty() && "'=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
