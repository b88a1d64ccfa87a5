package org.folkmoot.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.SheetNumber;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private static final int PAGES = Integer.getInteger("folkmoot.scan.pages", 8);
    private static final long SEED = Long.getLong("folkmoot.scan.seed", 77_001);

    @Test
    void pagesFilledInByHandAreReadAndNothingIsWronglySure() {
        Map<PageCode, BlankPage> blanks = new HashMap<>();
        PageReader reader =
                new PageReader(code -> Optional.ofNullable(blanks.get(unnumbered(code))), code -> field -> true);
        ReadingFigures figures = new ReadingFigures();
        for (int i = 0; i < PAGES; i++) {
            Random random = new Random(SEED + i);
            DrawnForm.Printed printed = DrawnForm.page(1 + i % 4, Optional.of(new SheetNumber(100_000 + i)));
            blanks.computeIfAbsent(unnumbered(printed.code()), any -> BlankPage.of(printed.map(), printed.picture()));
            FilledPage filled = FilledPage.of(printed.map(), printed.picture(), random);
            PageReading reading = reader.read(Grey.of(filled.scan()));
            figures.page(reading instanceof PageReading.Read);
            if (reading instanceof PageReading.Read) {
                PageReading.Read read = (PageReading.Read) reading;
                assertEquals(printed.code(), read.code());
                read.boxes().forEach(box -> {
                    figures.box(filled.marks().get(box.box()), box);
                });
            }
        }
        figures.publish("drawn");
        assertEquals(0, figures.wronglySure(), figures::table);
        assertTrue(figures.right() >= 0.99, figures::table);
    }

    private static PageCode unnumbered(PageCode code) {
        return new PageCode(
                code.survey(),
                code.edition(),
                code.language(),
                code.layout(),
                code.part(),
                code.page(),
                Optional.empty());
    }
}
