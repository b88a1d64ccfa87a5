package org.folkmoot.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;

class ExtremeContentTest {
    private static final String ODD =
            "<b>&\"]]>\u0000\u0007\uFFFE\uD83D\uDE00 \u4F60\u597D \u0645\u0631\u062D\u0628\u0627"
                    + " \u05E9\u05DC\u05D5\u05DD \uD800 e\u0301\u200D\uFE0F Pwllheli \u0175 end";

    @Test
    void longWordsAreBrokenEverywhere() throws IOException {
        String word = Samples.LONG_WORD;
        byte[] pdf = Samples.written(word, document -> {
            document.cover(new Cover(word, word, word, List.of(word)));
            document.contents(word);
            document.heading(1, word);
            document.heading(2, word);
            document.paragraph(word);
            document.lead(word);
            document.note(word);
            document.quote(word, word);
            document.box(word, List.of(List.of(Span.bold(word), Span.link(word, "https://example.org/"))));
            document.bullets(List.of(List.of(Span.plain(word))));
            document.chart(new BarChart(word, word, List.of(new BarChart.Bar(word, 3, word)), 0, word));
            document.chart(new StackedChart(
                    word,
                    word,
                    List.of(word, word),
                    List.of(new StackedChart.Stack(
                            word, List.of(new StackedChart.Part(0, word), new StackedChart.Part(0, word)), word)),
                    word));
            List<PdfTable.Column> columns = List.of(PdfTable.Column.words(word), PdfTable.Column.numbers(word));
            document.table(new PdfTable(word, columns, List.of(PdfTable.Row.of(word, word)), List.of(word)));
        });
        assertEquals(List.of(), PdfUa.check(pdf));
        byte[] plain = Samples.written("T", document -> document.paragraph(word));
        assertTrue(PdfDocumentTest.text(plain).replaceAll("\\s", "").contains(word));
    }

    @Test
    void oddCharactersAreShownAndCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfDocument document = new PdfDocument(out, Samples.details(ODD), Style.standard());
        document.heading(1, ODD);
        document.paragraph(List.of(Span.plain(ODD), Span.link(ODD, "https://example.org/?a=1&b=2")));
        assertEquals(3 * 14, document.replaced());
        document.close();
        assertEquals(List.of(), PdfUa.check(out.toByteArray()));
        String text = PdfDocumentTest.text(out.toByteArray());
        assertTrue(text.contains("\u00E9 Pwllheli \u0175 end"), text);
        assertTrue(text.contains("<b>&\"]]>"), text);
    }

    @Test
    void longTablesAreCompliant() throws IOException {
        byte[] pdf = Samples.written("Long", document -> document.table(Samples.wide(300)));
        assertTrue(new PdfReader(pdf).getNumberOfPages() > 8);
        assertEquals(List.of(), PdfUa.check(pdf));
    }

    @Test
    void longTablesRepeatTheirHeadingsAsDecoration() {
        Fonts fonts = new Fonts(Style.standard());
        Letters letters = new Letters(fonts);
        Prose prose = new Prose(fonts, letters, Style.standard());
        List<Sheet> sheets = new ArrayList<>();
        Flow.lay(
                new TablePieces(fonts, letters, Style.standard(), prose).of(Tag.document(), Samples.wide(300)), sheets);
        for (Sheet sheet : sheets) {
            List<Sheet.Words> headings = sheet.over.stream()
                    .filter(Sheet.Words.class::isInstance)
                    .map(Sheet.Words.class::cast)
                    .filter(words -> words.text().equals("Comments "))
                    .toList();
            assertEquals(1, headings.size(), "headings on page " + sheet.number);
            assertEquals(sheet.number == 1, headings.getFirst().tag().isPresent());
            assertTrue(sheet.over.stream()
                    .filter(Sheet.Words.class::isInstance)
                    .map(Sheet.Words.class::cast)
                    .allMatch(words -> words.y() > Sheet.BOTTOM && words.y() < Sheet.TOP));
        }
    }

    @Test
    void aRowTallerThanAPageIsGoneOnWith() throws IOException {
        String tall = String.join(" ", Collections.nCopies(1500, "words")) + " finish";
        byte[] pdf = Samples.written("Tall", document -> {
            document.heading(1, "Before");
            document.table(new PdfTable(
                    "Tall row",
                    List.of(PdfTable.Column.words("Who"), PdfTable.Column.words("What"), PdfTable.Column.numbers("n")),
                    List.of(PdfTable.Row.of("A", tall, "1"), PdfTable.Row.of("B", "short", "2"))));
        });
        assertTrue(new PdfReader(pdf).getNumberOfPages() > 1);
        assertTrue(PdfDocumentTest.text(pdf).contains("words finish"));
        assertEquals(List.of(), PdfUa.check(pdf));
    }

    @Test
    void manyColumnsAndManyBarsFit() {
        byte[] pdf = Samples.written("Many", document -> {
            List<PdfTable.Column> columns = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            List<BarChart.Bar> bars = new ArrayList<>();
            List<StackedChart.Stack> stacks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                columns.add(PdfTable.Column.numbers("Column number " + i));
                cells.add("cell " + i);
            }
            for (int i = 0; i < 120; i++) {
                bars.add(new BarChart.Bar("Option " + i, i, Integer.toString(i)));
                stacks.add(Samples.stack("Statement " + i, 50, 20, 10, 10, 10));
            }
            document.table(new PdfTable("Wide", columns, List.of(new PdfTable.Row(cells, false))));
            document.chart(new BarChart("Long", Samples.ALT, bars, 0, ""));
            document.chart(
                    new StackedChart("Long", Samples.ALT, List.of("a", "b", "c", "d", "e"), stacks, "Base: 10."));
        });
        assertEquals(List.of(), PdfUa.check(pdf));
    }
}
