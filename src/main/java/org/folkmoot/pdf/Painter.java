package org.folkmoot.pdf;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.pdf.Fonts.Face;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Writes pages that are laid out, with their structure, links and bookmarks. */
final class Painter {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName STRUCT_PARENT = new PdfName("StructParent");

    private final Details details;
    private final Fonts fonts;
    private final Style style;
    private final float scale;
    private final String header;
    private final String footer;
    private final String pageWords;
    private final Map<Tag, PdfStructureElement> elements = new IdentityHashMap<>();
    private final Map<String, Sheet.Heading> anchors = new HashMap<>();
    private PdfWriter writer;
    private PdfContentByte canvas;
    private Brush brush;
    private Optional<Drawing.Copy> copy = Optional.empty();

    Painter(Details details, Fonts fonts, Style style, Letters letters, Paper paper) {
        this.scale = paper.scale;
        this.details = details;
        this.fonts = fonts;
        this.style = style;
        this.header = letters.line(details.title());
        this.footer = letters.line(details.author());
        this.pageWords = letters.line(details.pageWords());
    }

    /** With what one copy has of its own. */
    Painter copy(Drawing.Copy own) {
        copy = Optional.of(own);
        return this;
    }

    void write(OutputStream out, Tag root, List<Sheet> sheets, List<Sheet.Heading> headings) {
        headings.forEach(heading -> anchors.put(heading.anchor, heading));
        sheets.forEach(sheet -> sheet.areas.stream().filter(Sheet.Area::inside).forEach(this::heading));
        Document document = new Document(new Rectangle(Sheet.WIDTH * scale, Sheet.HEIGHT * scale));
        writer = PdfWriter.getInstance(document, out);
        writer.setTagged();
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.open();
        writer.setTabs(PdfName.S);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(details.language()));
        information(sheets);
        writer.setXmpMetadata(Xmp.of(details));
        writer.getStructureTreeRoot().mapRole(new PdfName("Title"), PdfName.P);
        canvas = writer.getDirectContent();
        brush = new Brush(fonts, canvas);
        element(root, new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName(root.type)));
        for (Sheet sheet : sheets) {
            if (sheet.number > 1) {
                document.newPage();
            }
            page(sheet, sheets.size());
        }
        bookmarks(headings);
        document.close();
    }

    private void element(Tag tag, PdfStructureElement element) {
        elements.put(tag, element);
        if (!tag.alt.isEmpty()) {
            element.put(new PdfName("Alt"), unicode(tag.alt));
        }
        if (!tag.scope.isEmpty()) {
            element.put(PdfName.A, attributes("Table", "Scope", new PdfName(tag.scope)));
        }
        if (tag.box.length == 4) {
            PdfArray box = new PdfArray();
            for (float edge : tag.box) {
                box.add(new PdfNumber(edge * scale));
            }
            PdfDictionary layout = attributes("Layout", "BBox", box);
            layout.put(new PdfName("Placement"), new PdfName("Block"));
            element.put(PdfName.A, layout);
        }
        if (tag.type.equals("L")) {
            boolean labelled = tag.children.stream()
                    .anyMatch(item -> item.children.getFirst().type.equals("Lbl"));
            element.put(PdfName.A, attributes("List", "ListNumbering", new PdfName(labelled ? tag.numbering : "None")));
        }
        tag.children.forEach(child -> element(child, new PdfStructureElement(element, new PdfName(child.type))));
    }

    private static PdfDictionary attributes(String owner, String name, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(name), value);
        return attributes;
    }

    private void page(Sheet sheet, int pages) {
        if (scale != 1) {
            canvas.saveState();
            canvas.concatCTM(scale, 0, 0, scale, 0, 0);
        }
        if (!sheet.under.isEmpty()) {
            canvas.beginMarkedContentSequence(ARTIFACT);
            sheet.under.forEach(ink -> ink(ink, sheet));
            canvas.endMarkedContentSequence();
        }
        Optional<Tag> open = Optional.empty();
        boolean first = true;
        for (Sheet.Ink ink : sheet.over) {
            boolean same = !first && ink.tag().orElse(null) == open.orElse(null);
            if (!same) {
                if (!first) {
                    canvas.endMarkedContentSequence();
                }
                ink.tag()
                        .ifPresentOrElse(
                                tag -> canvas.beginMarkedContentSequence(elements.get(tag)),
                                () -> canvas.beginMarkedContentSequence(ARTIFACT));
                open = ink.tag();
                first = false;
            }
            ink(ink, sheet);
        }
        if (!first) {
            canvas.endMarkedContentSequence();
        }
        if (!sheet.plain) {
            running(sheet, pages);
        }
        if (scale != 1) {
            canvas.restoreState();
        }
        sheet.areas.forEach(this::link);
    }

    private void running(Sheet sheet, int pages) {
        float top = Sheet.HEIGHT - 48;
        pagination("Header");
        brush.text(Face.REGULAR, 9, style.muted(), Sheet.LEFT, top, fitting(header, Sheet.MEASURE));
        brush.fill(Sheet.LEFT, top - 9, Sheet.MEASURE, 0.6f, style.rule());
        canvas.endMarkedContentSequence();
        pagination("Footer");
        String page =
                pageWords.replace("{pages}", Integer.toString(pages)).replace("{page}", Integer.toString(sheet.number));
        float width = fonts.width(Face.REGULAR, 9, page);
        brush.text(Face.REGULAR, 9, style.muted(), Sheet.LEFT, 44, fitting(footer, Sheet.MEASURE - width - 20));
        brush.text(Face.REGULAR, 9, style.muted(), Sheet.RIGHT - width, 44, page);
        canvas.endMarkedContentSequence();
    }

    private void pagination(String subtype) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName(subtype));
        canvas.beginMarkedContentSequence(ARTIFACT, properties, true);
    }

    private String fitting(String words, float width) {
        if (fonts.width(Face.REGULAR, 9, words) <= width) {
            return words;
        }
        String cut = words;
        while (!cut.isEmpty() && fonts.width(Face.REGULAR, 9, cut + "…") > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.strip() + "…";
    }

    private void ink(Sheet.Ink ink, Sheet sheet) {
        brush.ink(ink, copy.flatMap(Drawing.Copy::words), copy.flatMap(own -> own.code(sheet.number)));
    }

    private void link(Sheet.Area area) {
        PdfAction action = area.inside()
                ? PdfAction.gotoLocalPage(heading(area).page, destination(heading(area)), writer)
                : new PdfAction(area.target());
        PdfAnnotation annotation = new PdfAnnotation(
                writer,
                area.x() * scale,
                area.y() * scale,
                (area.x() + area.width()) * scale,
                (area.y() + area.height()) * scale,
                action);
        annotation.put(PdfName.CONTENTS, unicode(area.words()));
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        PdfStructureElement element = elements.get(area.tag());
        int key = writer.getStructureTreeRoot().addExistingObject(element.getReference());
        annotation.put(STRUCT_PARENT, new PdfNumber(key));
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        PdfObject kids = element.get(PdfName.K);
        PdfArray more = kids instanceof PdfArray array ? array : new PdfArray(kids);
        more.add(reference);
        element.put(PdfName.K, more);
        writer.addAnnotation(annotation);
    }

    private Sheet.Heading heading(Sheet.Area area) {
        Sheet.Heading heading = anchors.get(area.target().substring(1));
        if (heading == null) {
            throw new IllegalStateException("The link \"" + area.words() + "\" goes to " + area.target()
                    + ", but no heading has that anchor: give one heading this anchor.");
        }
        return heading;
    }

    private PdfDestination destination(Sheet.Heading heading) {
        return new PdfDestination(PdfDestination.XYZ, 0, heading.top * scale, 0);
    }

    private void bookmarks(List<Sheet.Heading> headings) {
        PdfOutline[] parents = new PdfOutline[5];
        parents[0] = canvas.getRootOutline();
        for (Sheet.Heading heading : headings) {
            PdfDestination destination = destination(heading);
            destination.addPage(writer.getPageReference(heading.page));
            parents[heading.level] =
                    new PdfOutline(parents[heading.level - 1], destination, unicode(heading.text), heading.level < 2);
        }
    }

    private void information(List<Sheet> sheets) {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, unicode(details.title()));
        info.put(PdfName.AUTHOR, unicode(details.author()));
        info.put(PdfName.SUBJECT, unicode(details.subject()));
        Calendar created = GregorianCalendar.from(details.created().atZone(ZoneOffset.UTC));
        info.put(PdfName.CREATIONDATE, new PdfDate(created));
        info.put(PdfName.MODDATE, new PdfDate(created));
        // OpenPDF makes a random identifier unless it finds one here; the same input must give the same bytes.
        byte[] identifier = identifier(sheets);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(identifier, identifier));
    }

    private byte[] identifier(List<Sheet> sheets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(details.toString().getBytes(StandardCharsets.UTF_8));
            for (Sheet sheet : sheets) {
                digest.update(sheet.over.stream()
                        .map(ink -> ink instanceof Sheet.Words words ? words.text() : "")
                        .reduce("", String::concat)
                        .getBytes(StandardCharsets.UTF_8));
            }
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256.", e);
        }
    }

    private static PdfString unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }
}
