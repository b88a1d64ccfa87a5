package org.folkmoot.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.PrintedForms;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.pdf.ScannedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sample surveys as they are printed, filled in by hand, scanned and read. The seeds are others than those with which the reader
 * was made. {@code -Dfolkmoot.scan=10000} reads so many boxes; the figures are kept in {@code target/scan/proof.txt}.
 */
class ScanProofTest {

    private static final int BOXES = Integer.getInteger("folkmoot.scan", 2_000);
    private static final long SEED = Long.getLong("folkmoot.scan.seed", 9_140_000);

    @TempDir
    private Path folder;

    private final Map<PageCode, BlankPage> blanks = new HashMap<>();
    private final ReadingFigures figures = new ReadingFigures();

    /** A page that lies somewhere in the pile. */
    private record InPile(PageCode code, FilledPage page) {}

    @Test
    void formsThatPeopleFilledInAreReadAndNothingIsWronglySure() throws Exception {
        List<PrintedForms> forms = new ArrayList<>(PrintedForms.all());
        Random random = new Random(SEED);
        Collections.shuffle(forms, random);
        for (int i = 0; figures.boxes() < BOXES; i++) {
            PrintedForms form = forms.get(i % forms.size());
            blanks.clear();
            printed(form, Optional.empty())
                    .forEach((code, page) -> blanks.put(code, BlankPage.of(map(form, code), page)));
            List<InPile> pile = new ArrayList<>();
            for (int sheet = 0; sheet < 2; sheet++) {
                SheetNumber number = new SheetNumber(200_000 + 2 * i + sheet);
                printed(form, Optional.of(number))
                        .forEach((code, page) -> pile.add(
                                new InPile(code, FilledPage.of(map(form, code), page, new Random(random.nextLong())))));
            }
            Collections.shuffle(pile, random);
            PageReader reader =
                    new PageReader(code -> Optional.ofNullable(blanks.get(unnumbered(code))), code -> form::oneOnly);
            pile.forEach(page -> read(reader, page));
        }
        figures.publish("proof");
        assertEquals(0, figures.wronglySure(), figures::table);
        assertTrue(figures.right() >= 0.995, figures::table);
    }

    private void read(PageReader reader, InPile pile) {
        PageReading reading = reader.read(Grey.of(pile.page().scan()));
        figures.page(reading instanceof PageReading.Read);
        if (reading instanceof PageReading.Read) {
            PageReading.Read read = (PageReading.Read) reading;
            assertEquals(pile.code(), read.code());
            read.boxes().forEach(box -> figures.box(pile.page().marks().get(box.box()), box));
        }
    }

    private static PageMap map(PrintedForms form, PageCode code) {
        return form.map().page(code.part(), code.page()).orElseThrow();
    }

    /** The pages of a form that have a code, as they come out of the printer. */
    private Map<PageCode, BufferedImage> printed(PrintedForms form, Optional<SheetNumber> number)
            throws IOException, ScannedPdf.Refused {
        Path file = Files.write(folder.resolve("form.pdf"), form.pdf(number));
        Map<PageCode, BufferedImage> pages = new java.util.LinkedHashMap<>();
        List<PageMap> maps = form.map().pages();
        try (ScannedPdf pdf = ScannedPdf.open(file)) {
            for (int i = 0; i < maps.size(); i++) {
                PageMap map = maps.get(i);
                if (map.part() != Part.SLIP) {
                    pages.put(
                            new PageCode(
                                    form.map().survey(),
                                    form.map().edition(),
                                    form.map().language(),
                                    form.map().layout(),
                                    map.part(),
                                    map.page(),
                                    number),
                            pdf.page(i));
                }
            }
        }
        return pages;
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
