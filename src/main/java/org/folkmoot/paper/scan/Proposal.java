package org.folkmoot.paper.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.Sure;
import org.folkmoot.paper.print.Forms;
import org.folkmoot.paper.print.Spot;
import org.folkmoot.response.AnswerJson;

/**
 * What was read of a page, or of all pages of a part of a sheet, field by field.
 *
 * @param fields the options of each field with boxes; empty lists for fields in which nothing is marked
 * @param sure how well each field was read; what was written by hand is never sure
 */
record Proposal(Map<String, List<String>> fields, Map<String, Sure> sure) {

    private static final String NOBODY = "nobody";

    static Proposal of(PageReading.Read read, List<Spot> lines) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, Sure> sure = new LinkedHashMap<>();
        for (BoxReading box : read.boxes()) {
            List<String> chosen = fields.computeIfAbsent(box.box().field(), any -> new ArrayList<>());
            if (box.filled()
                    && !(box.box().field().equals(Forms.ASSISTED)
                            && box.box().value().equals(NOBODY))) {
                chosen.add(box.box().value());
            }
            sure.merge(
                    box.box().field(),
                    box.sure() ? Sure.SURE : Sure.UNSURE,
                    (before, now) -> before == Sure.UNSURE ? before : now);
        }
        for (Spot line : lines) {
            fields.putIfAbsent(line.field(), List.of());
            sure.merge(
                    line.field(),
                    read.written().contains(line) ? Sure.UNSURE : Sure.SURE,
                    (before, now) -> before == Sure.UNSURE ? before : now);
        }
        return new Proposal(fields, sure);
    }

    static Proposal of(ScanPageRow row) {
        Map<String, Sure> sure = new LinkedHashMap<>();
        AnswerJson.written(row.sure()).fields().forEach((field, how) -> sure.put(field, Sure.valueOf(how.getFirst())));
        return new Proposal(AnswerJson.written(row.written()).fields(), sure);
    }

    /** Both together; a question that goes on over two pages has the marks of both. */
    Proposal and(Proposal other) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        other.fields.forEach((field, values) -> all.merge(field, values, (before, more) -> {
            List<String> joined = new ArrayList<>(before);
            joined.addAll(more);
            return joined;
        }));
        Map<String, Sure> allSure = new LinkedHashMap<>(sure);
        other.sure.forEach(
                (field, how) -> allSure.merge(field, how, (before, now) -> before == Sure.UNSURE ? before : now));
        return new Proposal(all, allSure);
    }

    /** The marks, without fields in which nothing is. */
    Written written() {
        Map<String, List<String>> marked = new LinkedHashMap<>(fields);
        marked.values().removeIf(List::isEmpty);
        return Written.of(marked);
    }

    /** Whether nothing is marked or written at all. */
    boolean blank() {
        return written().fields().isEmpty() && sure.values().stream().allMatch(Sure.SURE::equals);
    }

    String writtenJson() {
        return AnswerJson.of(Written.of(fields));
    }

    String sureJson() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        sure.forEach((field, how) -> names.put(field, List.of(how.name())));
        return AnswerJson.of(Written.of(names));
    }
}
