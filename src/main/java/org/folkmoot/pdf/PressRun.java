package org.folkmoot.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Copies of the same pages for a printer: what all have in common is stored once. */
final class PressRun {

    private final Details details;
    private final Fonts fonts;

    PressRun(Details details, Fonts fonts) {
        this.details = details;
        this.fonts = fonts;
    }

    void write(OutputStream out, List<Sheet> sheets, Iterable<Drawing.Copy> copies) {
        Document document = new Document(new Rectangle(Sheet.WIDTH, Sheet.HEIGHT));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(details.title());
        document.addAuthor(details.author());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(details.language()));
        PdfContentByte canvas = writer.getDirectContent();
        List<PdfTemplate> pages = new ArrayList<>();
        for (Sheet sheet : sheets) {
            PdfTemplate template = canvas.createTemplate(Sheet.WIDTH, Sheet.HEIGHT);
            Brush brush = new Brush(fonts, template);
            marks(sheet).forEach(ink -> brush.ink(ink, Optional.empty(), Optional.empty()));
            release(writer, template);
            pages.add(template);
        }
        boolean first = true;
        Brush brush = new Brush(fonts, canvas);
        for (Drawing.Copy copy : copies) {
            for (int i = 0; i < sheets.size(); i++) {
                if (!first) {
                    document.newPage();
                }
                first = false;
                canvas.addTemplate(pages.get(i), 0, 0);
                Optional<QrCode> code = copy.code(i + 1);
                marks(sheets.get(i)).stream().filter(PressRun::own).forEach(ink -> brush.ink(ink, copy.words(), code));
            }
        }
        document.close();
    }

    /** Writes it out at once, so that it need not be kept. */
    private static void release(PdfWriter writer, PdfTemplate template) {
        try {
            writer.releaseTemplate(template);
        } catch (IOException e) {
            throw new UncheckedIOException("The printed pages could not be written", e);
        }
    }

    private static List<Sheet.Ink> marks(Sheet sheet) {
        List<Sheet.Ink> all = new ArrayList<>(sheet.under);
        all.addAll(sheet.over);
        return all;
    }

    private static boolean own(Sheet.Ink ink) {
        return ink instanceof Sheet.OwnWords || ink instanceof Sheet.OwnCode;
    }
}
