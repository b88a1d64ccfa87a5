package org.folkmoot.paper.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.PageMap;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.PrintedForms;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.pdf.ScannedPdf;

/**
 * Piles of filled in and scanned pages in mixed order: in each some pages of a sample survey, and a whole form with many boxes.
 * Every page is drawn once as it was printed; each pile has other marks and lies otherwise on the glass.
 */
final class Piles {

    /** So many pages of a sample survey lie in a pile: few of its boxes, but all that people print. */
    private static final int SAMPLE = 6;

    /** In large print few boxes stand on a page. */
    private static final int LARGE = 4;

    private final Path folder;
    private final Random random;
    private final List<PrintedForms> samples;
    private final List<Printed> dense = new ArrayList<>();
    private int number = 200_000;
    private int pile;

    Piles(Path folder, long seed) {
        this.folder = folder;
        random = new Random(seed);
        samples = new ArrayList<>(PrintedForms.all());
        Collections.shuffle(samples, random);
    }

    /** A page that lies somewhere in the pile. */
    record Leaf(PageCode code, FilledPage page, BlankPage blank) {}

    /** A form as it comes out of the printer, without a number and with one. */
    private record Printed(PrintedForms form, Map<PageCode, BlankPage> blanks, Map<PageCode, BufferedImage> sheet) {

        PageMap map(PageCode code) {
            return form.map().page(code.part(), code.page()).orElseThrow();
        }
    }

    /** Reads the next pile, each page with a reader that knows only the forms of this pile. */
    void next(BiConsumer<Leaf, PageReading> read) throws IOException, ScannedPdf.Refused {
        if (dense.isEmpty()) {
            dense.add(printed(PrintedForms.dense(Layout.STANDARD), Integer.MAX_VALUE));
            dense.add(printed(PrintedForms.dense(Layout.LARGE_PRINT), LARGE));
        }
        List<Printed> forms = new ArrayList<>(dense);
        forms.add(printed(samples.get(pile % samples.size()), SAMPLE));
        Map<PageCode, Printed> pages = new LinkedHashMap<>();
        for (Printed printed : forms) {
            printed.sheet().keySet().forEach(code -> pages.put(code, printed));
        }
        pile++;
        List<PageCode> order = new ArrayList<>(pages.keySet());
        Collections.shuffle(order, random);
        Map<PageCode, Long> seeds = new LinkedHashMap<>();
        order.forEach(code -> seeds.put(code, random.nextLong()));
        order.parallelStream()
                .map(code -> read(code, pages.get(code), seeds.get(code)))
                .toList()
                .forEach(one -> read.accept(one.leaf(), one.reading()));
    }

    /** A page and what the reader made of it. */
    private record Seen(Leaf leaf, PageReading reading) {}

    private static Seen read(PageCode code, Printed printed, long seed) {
        Leaf leaf = new Leaf(
                code,
                FilledPage.of(printed.map(code), printed.sheet().get(code), new Random(seed)),
                printed.blanks().get(unnumbered(code)));
        PageReader reader = new PageReader(
                any -> Optional.ofNullable(printed.blanks().get(unnumbered(any))), any -> printed.form()::oneOnly);
        return new Seen(leaf, reader.read(Grey.of(leaf.page().scan())));
    }

    private Printed printed(PrintedForms form, int most) throws IOException, ScannedPdf.Refused {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < form.map().pages().size(); i++) {
            if (form.map().pages().get(i).part() != Part.SLIP) {
                places.add(i);
            }
        }
        Collections.shuffle(places, random);
        List<Integer> some = places.subList(0, Math.min(most, places.size()));
        Map<PageCode, BufferedImage> sheet = drawn(form, some, Optional.of(new SheetNumber(number++)));
        Map<PageCode, BufferedImage> other = new HashMap<>();
        drawn(form, some, Optional.of(new SheetNumber(888_888)))
                .forEach((code, page) -> other.put(unnumbered(code), page));
        Map<PageCode, BlankPage> blanks = new HashMap<>();
        drawn(form, some, Optional.empty())
                .forEach((code, page) -> blanks.put(
                        code,
                        BlankPage.of(form.map().page(code.part(), code.page()).orElseThrow(), page, other.get(code))));
        return new Printed(form, blanks, sheet);
    }

    private Map<PageCode, BufferedImage> drawn(PrintedForms form, List<Integer> places, Optional<SheetNumber> sheet)
            throws IOException, ScannedPdf.Refused {
        Path file = Files.write(folder.resolve("form.pdf"), form.pdf(sheet));
        Map<PageCode, BufferedImage> pages = new LinkedHashMap<>();
        try (ScannedPdf pdf = ScannedPdf.open(file)) {
            for (int place : places) {
                PageMap map = form.map().pages().get(place);
                pages.put(
                        new PageCode(
                                form.map().survey(),
                                form.map().edition(),
                                form.map().language(),
                                form.map().layout(),
                                map.part(),
                                map.page(),
                                sheet),
                        pdf.page(place));
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
