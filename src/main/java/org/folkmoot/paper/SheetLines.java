package org.folkmoot.paper;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.paper.print.Part;

/** Sheets as the pages list them: where each is, and never what it says. */
@Singleton
final class SheetLines {

    private final SheetRepository sheets;
    private final LeafRepository leaves;
    private final PaperWords words;

    SheetLines(SheetRepository sheets, LeafRepository leaves, PaperWords words) {
        this.sheets = sheets;
        this.leaves = leaves;
        this.words = words;
    }

    /**
     * One sheet.
     *
     * @param tag the class of the tag that shows its state
     * @param counted whether its answers count
     */
    record Line(
            UUID id,
            int place,
            String number,
            boolean assigned,
            int edition,
            String language,
            String layout,
            String state,
            String tag,
            boolean aside,
            boolean counted,
            String remarks,
            String reason) {}

    /** In the order of the pile. */
    List<Line> of(Batch batch) {
        Map<UUID, LeafRow> main = leaves.ofBatch(batch.id()).stream()
                .filter(leaf -> leaf.part() == Part.MAIN)
                .collect(Collectors.toMap(LeafRow::sheetId, Function.identity()));
        return sheets.findByBatchIdOrderByPlace(batch.id()).stream()
                .map(sheet -> line(sheet, main.get(sheet.id())))
                .toList();
    }

    Line one(Sheet sheet) {
        return line(sheet, leaves.of(sheet.id(), Part.MAIN).orElseThrow());
    }

    private Line line(Sheet sheet, LeafRow leaf) {
        boolean counted = leaf.counted() != null;
        return new Line(
                sheet.id(),
                sheet.place(),
                sheet.number() == null ? words.say("paper.no-number") : sheet.shown(),
                sheet.assigned(),
                sheet.edition(),
                PaperWords.language(sheet.language()),
                words.layoutChoices(sheet.layout()).stream()
                        .filter(PaperWords.Choice::selected)
                        .map(PaperWords.Choice::label)
                        .findFirst()
                        .orElse(""),
                counted ? words.state(SheetState.COUNTED) : words.state(leaf.state()),
                counted ? "tag--done" : leaf.state().aside() ? "tag--closed" : "tag--begun",
                leaf.state().aside(),
                counted,
                words.remarks(sheet),
                sheet.reason());
    }
}
