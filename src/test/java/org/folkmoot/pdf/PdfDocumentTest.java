package org.folkmoot.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfDocumentTest {
    private static final byte[] EVERYTHING = Samples.everything();

    @Test
    void everyFeatureIsCompliant() {
        assertEquals(List.of(), PdfUa.check(EVERYTHING));
    }

    @Test
    void checkerSeesWhatIsWrong() {
        byte[] broken = new String(EVERYTHING, StandardCharsets.ISO_8859_1)
                .replace("/Lang(en-GB)", "/Lamg(en-GB)")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(PdfUa.check(broken).isEmpty());
    }

    @Test
    void sameInputGivesTheSameBytes() {
        assertArrayEquals(EVERYTHING, Samples.everything());
    }

    @Test
    void declaresPdf17() {
        assertTrue(new String(EVERYTHING, 0, 8, StandardCharsets.US_ASCII).startsWith("%PDF-1.7"));
    }

    @Test
    void headingsAreTheBookmarks() throws IOException {
        List<String> titles = new ArrayList<>();
        collect(SimpleBookmark.getBookmarkList(new PdfReader(EVERYTHING)), "", titles);
        assertEquals(
                List.of(
                        "Contents",
                        "Summary",
                        "> Five findings",
                        "Findings",
                        "> Slower traffic",
                        "> The ideas one by one",
                        "> > What people said",
                        "> > > A detail",
                        "All tables"),
                titles);
    }

    @Test
    void wordsAreNotJoinedWhereLinesEnd() throws IOException {
        String text = text(EVERYTHING);
        assertTrue(
                text.contains("We asked everyone who lives or works in the borough. The questions are in the chapter"
                        + " on findings, and the full tables are published as a workbook at the council’s consultation pages,"
                        + " where earlier reports are kept too."),
                text);
        assertTrue(text.contains("My children cannot cross the road on their way to school. A lower limit would help,"
                + " but only if somebody checks it."));
        assertTrue(text.contains("Neither agree nor disagree"));
        assertTrue(text.contains("Don’t know, or it depends on the street and the time of day"));
    }

    @Test
    void contentsGiveThePageOfEachHeading() throws IOException {
        PdfReader reader = new PdfReader(EVERYTHING);
        String contents = page(reader, 2);
        for (String heading : List.of("Summary", "Five findings", "Findings", "Slower traffic", "All tables")) {
            int found = 0;
            for (int page = 3; page <= reader.getNumberOfPages() && found == 0; page++) {
                found = page(reader, page).contains(heading) ? page : 0;
            }
            assertTrue(contents.contains(heading + " " + found), heading + " on " + found + " in " + contents);
        }
    }

    @Test
    void contentsOverSeveralPagesStayRight() throws IOException {
        byte[] pdf = Samples.written("Many", document -> {
            document.contents("Contents");
            for (int i = 1; i <= 70; i++) {
                document.newPage();
                document.heading(1, "Chapter " + i + ".");
            }
        });
        PdfReader reader = new PdfReader(pdf);
        assertEquals(73, reader.getNumberOfPages());
        assertTrue(page(reader, 1).contains("Chapter 1. 4"));
        assertTrue(page(reader, 3).contains("Chapter 70. 73"));
        assertEquals(List.of(), PdfUa.check(pdf));
    }

    @Test
    void runningHeadersAndFootersAreArtifactsOfEachPageButTheCover() throws IOException {
        PdfReader reader = new PdfReader(EVERYTHING);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            String content = new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
            for (String part : List.of("Header", "Footer")) {
                assertEquals(page > 1 ? 2 : 1, content.split("/Subtype/" + part, -1).length, part + " of " + page);
            }
        }
    }

    @Test
    void headingLevelsAreNeverSkipped() {
        Samples.written("T", document -> {
            assertThrows(IllegalStateException.class, () -> document.heading(2, "Too deep"));
            document.heading(1, "One");
            assertThrows(IllegalStateException.class, () -> document.heading(3, "Too deep"));
            assertThrows(IllegalStateException.class, () -> document.heading(1, "Same", "heading-1"));
        });
    }

    @Test
    void refusesWhatCannotBeRead() {
        List<PdfTable.Column> columns = List.of(PdfTable.Column.words("Answer"), PdfTable.Column.numbers("Count"));
        List<PdfTable.Row> rows = List.of(PdfTable.Row.of("Yes", "1"));
        String message = assertThrows(IllegalArgumentException.class, () -> new PdfTable("Empty", columns, List.of()))
                .getMessage();
        assertTrue(message.contains("Empty") && message.contains("no rows"), message);
        assertThrows(IllegalArgumentException.class, () -> new PdfTable(" ", columns, rows));
        assertThrows(
                IllegalArgumentException.class, () -> new PdfTable("Short", columns, List.of(PdfTable.Row.of("Yes"))));
        assertThrows(IllegalArgumentException.class, () -> new BarChart.Bar("Bad", Double.NaN, "?"));
        assertThrows(IllegalArgumentException.class, () -> new BarChart("No bars", "alt", List.of(), 100, ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BarChart("No alt", " ", List.of(new BarChart.Bar("a", 1, "1")), 0, ""));
        assertThrows(IllegalArgumentException.class, () -> Style.standard().withAccent(new java.awt.Color(0xFFDD00)));
    }

    @Test
    void refusesAnEmptyDocumentAndALinkToNowhere() {
        PdfDocument empty = new PdfDocument(new ByteArrayOutputStream(), Samples.details("Empty"), Style.standard());
        assertThrows(IllegalStateException.class, empty::close);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfDocument lost = new PdfDocument(out, Samples.details("Lost"), Style.standard());
        lost.paragraph(List.of(Span.link("nowhere", "#nowhere")));
        String message = assertThrows(IllegalStateException.class, lost::close).getMessage();
        assertTrue(message.contains("#nowhere"), message);
        assertEquals(0, out.size());
    }

    static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(page(reader, page)).append(' ');
        }
        return text.toString();
    }

    private static String page(PdfReader reader, int page) throws IOException {
        // The extractor writes a space between two elements even where they touch.
        return new PdfTextExtractor(reader)
                .getTextFromPage(page)
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,.])", "$1");
    }

    @SuppressWarnings("unchecked")
    private static void collect(List<Map<String, Object>> bookmarks, String indent, List<String> titles) {
        for (Map<String, Object> bookmark : bookmarks) {
            titles.add(indent + bookmark.get("Title"));
            if (bookmark.get("Kids") instanceof List<?> kids) {
                collect((List<Map<String, Object>>) kids, indent + "> ", titles);
            }
        }
    }
}
