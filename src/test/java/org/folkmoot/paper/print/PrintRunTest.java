package org.folkmoot.paper.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.folkmoot.paper.print.SampleForms.Form;
import org.folkmoot.pdf.Drawing;
import org.junit.jupiter.api.Test;

/** Copies with numbers: each page of each copy says which it is. */
class PrintRunTest {

    private static final SheetNumber FIRST = new SheetNumber(104_998);

    private static byte[] run(Form form, int copies) {
        FormSheets sheets = form.sheets(true);
        List<Drawing.Copy> each = IntStream.range(0, copies)
                .mapToObj(n -> sheets.copy(Optional.of(FIRST.plus(n))))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.drawing.run(out, form.details(), each);
        return out.toByteArray();
    }

    /** The code on a page at 150 dots an inch, half of what an office scanner sees. */
    private static Optional<PageCode> code(PDFRenderer renderer, int page) throws Exception {
        BufferedImage image = renderer.renderImageWithDPI(page, 150, ImageType.GRAY);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return PageCode.read(new QRCodeReader().decode(bitmap).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    @Test
    void eachPageOfEachCopyBearsItsCodeAndNumber() throws Exception {
        Form form = SampleForms.of("communities/residents", "en", Layout.STANDARD);
        FormMap map = form.sheets(true).map();
        int copies = 3;
        try (PDDocument document = Loader.loadPDF(run(form, copies))) {
            assertEquals(copies * map.pages().size(), document.getNumberOfPages());
            PDFRenderer renderer = new PDFRenderer(document);
            for (int copy = 0; copy < copies; copy++) {
                for (int i = 0; i < map.pages().size(); i++) {
                    PageMap page = map.pages().get(i);
                    Optional<PageCode> expected = page.part() == Part.SLIP
                            ? Optional.empty()
                            : Optional.of(new PageCode(
                                    form.survey().id(),
                                    2,
                                    "en",
                                    Layout.STANDARD,
                                    page.part(),
                                    page.page(),
                                    Optional.of(FIRST.plus(copy))));
                    assertEquals(expected, code(renderer, copy * map.pages().size() + i));
                }
            }
        }
        String text = SampleForms.text(run(form, copies));
        for (int copy = 0; copy < copies; copy++) {
            // On each page but the slip's, and on the part to be torn off.
            int pages = map.count(Part.MAIN) + map.count(Part.EQUALITY);
            assertEquals(pages + 1, text.split(FIRST.plus(copy).written(), -1).length - 1);
        }
    }

    @Test
    void theSlipSaysNothingOfTheSheet() throws Exception {
        Form form = SampleForms.of("communities/residents", "en", Layout.STANDARD);
        byte[] pdf = form.pdf(Optional.of(FIRST));
        int slip = form.sheets(true).map().count(Part.SLIP);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new org.apache.pdfbox.text.PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages() - slip + 1);
            String text = stripper.getText(document);
            assertTrue(text.contains("Keep in touch"), text);
            assertFalse(text.replaceAll("\\D", "").contains("104998"), text);
        }
    }

    @Test
    void aRunGrowsLittleWithItsCopies() {
        Form form = SampleForms.of("communities/residents", "en", Layout.STANDARD);
        int few = run(form, 2).length;
        int many = run(form, 42).length;
        assertTrue((many - few) / 40 < few / 3, few + " bytes for two copies, " + many + " for forty-two");
    }

    @Test
    void numbersFollowOneAnother() {
        List<String> written = new ArrayList<>();
        for (int n = 0; n < 500; n++) {
            written.add(FIRST.plus(n).digits());
        }
        assertEquals(500, written.stream().distinct().count());
    }
}
