package org.folkmoot.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PlacardTest {

    private static final String LEAD =
            "Tell us what you value where you live, what would make it better, and what you would"
                    + " like the council to do differently. Your answers will shape our communities strategy for 2027 to 2032.";
    private static final String WHY =
            "We are writing a new communities strategy for 2027 to 2032. It will say how the council"
                    + " works with people, groups and partners across Mereshire.";
    private static final List<Placard.Fact> FACTS = List.of(
            new Placard.Fact("Open until", "Monday 31 March 2031 at 11:59pm"),
            new Placard.Fact("It takes", "About 10 minutes"),
            new Placard.Fact("Paper copies, large print or help", "Telephone 01632 960 100"));

    private static Placard placard(String title, List<String> paragraphs, List<Placard.Fact> facts) {
        boolean[][] squares = new boolean[37][37];
        for (int y = 4; y < 33; y++) {
            for (int x = 4; x < 33; x++) {
                squares[y][x] = (x * 7 + y * 13 + x * y) % 3 == 0;
            }
        }
        return new Placard(
                "Mereshire County Council",
                "Have your say",
                title,
                paragraphs,
                facts,
                squares,
                "QR code that opens https://mereshire.example/s/cmmun-wxfd",
                "Scan to answer",
                "Or go to",
                "mereshire.example/s/cmmun-wxfd",
                "https://mereshire.example/s/cmmun-wxfd?via=library");
    }

    private static byte[] written(Placard placard, Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        placard.write(
                out,
                new Details(placard.title(), "en-GB", "The council", "A poster", Instant.EPOCH, "Page {page}"),
                Style.standard(),
                paper);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1).replaceAll("\\s+", " ");
    }

    @Test
    void isAccessibleInEachSize() throws IOException {
        for (Paper paper : Paper.values()) {
            byte[] pdf = written(placard("Our communities, our future", List.of(LEAD, WHY), FACTS), paper);
            Files.write(Path.of("target/placard-" + paper + ".pdf"), pdf);
            assertEquals(List.of(), PdfUa.check(pdf), paper.name());
            assertEquals(1, new PdfReader(pdf).getNumberOfPages());
            String text = text(pdf);
            assertTrue(text.contains("Telephone 01632 960 100"), text);
            assertTrue(text.contains("mereshire.example/s/cmmun-wxfd"), text);
            float width = new PdfReader(pdf).getPageSize(1).getWidth();
            assertEquals(
                    switch (paper) {
                        case A3 -> 841.9;
                        case A4 -> 595.3;
                        case A6 -> 297.6;
                    },
                    width,
                    0.5);
        }
    }

    @Test
    void leavesWordsOutRatherThanFactsAndNeverInTheMiddleOfASentence() throws IOException {
        Placard crowded = placard(
                "Consultation on the proposed changes to the arrangements for home to school transport, post-16 transport"
                        + " and travel assistance for children with special educational needs",
                List.of(LEAD, WHY.repeat(9), "The end"),
                FACTS);
        for (Paper paper : Paper.values()) {
            byte[] pdf = written(crowded, paper);
            Files.write(Path.of("target/placard-crowded-" + paper + ".pdf"), pdf);
            String text = text(pdf);
            FACTS.forEach(fact -> assertTrue(text.contains(fact.words()), text));
            assertFalse(text.contains("…"), text);
            assertEquals(List.of(), PdfUa.check(pdf), paper.name());
        }
    }

    @Test
    void wantsWordsForThosWhoDoNotSeeThePicture() {
        Placard good = placard("Title", List.of(), List.of());
        assertEquals(List.of(), PdfUa.check(written(good, Paper.A4)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Placard(
                        "", "", "Title", List.of(), List.of(), good.squares(), " ", "", "", "a", "https://a"));
    }
}
