package org.folkmoot.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Post made up for tests, good and bad. */
final class Mails {

    static final String HEAD = """
            From: =?utf-8?B?U2nDom4gRWxsaXM=?= <sian.ellis@example.org>
            To: communities@mereshire.example
            Subject: =?iso-8859-1?Q?Caf=E9s_and_buses?=
            Date: Tue, 27 Oct 2026 23:30:00 +0000
            MIME-Version: 1.0
            """;

    private Mails() {}

    static byte[] bytes(String mail, Charset charset) {
        return mail.replace("\n", "\r\n").getBytes(charset);
    }

    static byte[] plain(String words) {
        return bytes(HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + words, StandardCharsets.UTF_8);
    }

    static byte[] withAttachment(String words, String name, byte[] content) {
        return bytes(
                HEAD + """
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/html; charset=utf-8

                <p>The <b>formatted</b> one</p>
                --inner
                Content-Type: text/plain; charset=utf-8

                %s
                --inner--
                --outer
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --outer--
                """.formatted(words, name, name, Base64.getMimeEncoder().encodeToString(content)),
                StandardCharsets.UTF_8);
    }

    /** Mails within mails, or parts within parts. */
    static byte[] nested(int deep) {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < deep; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return bytes(mail + "Content-Type: text/plain\n\nAt last", StandardCharsets.US_ASCII);
    }

    static byte[] parts(int count) {
        StringBuilder mail = new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < count; i++) {
            mail.append("--b\nContent-Type: text/plain\n\nx\n");
        }
        return bytes(mail + "--b--\n", StandardCharsets.US_ASCII);
    }

    static byte[] word(String... paragraphs) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdf(boolean locked, String... lines) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.setLeading(15);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page whose drawing is so many bytes of blanks. */
    static byte[] pdfBomb(long size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream out = new java.util.zip.DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (long written = 0; written < size; written += blanks.length) {
                out.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String before = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + packed.size() + "/Filter/FlateDecode>>stream\n";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    /** An archive of files: name, content, name, content. */
    static byte[] zip(Object... namesAndContents) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < namesAndContents.length; i += 2) {
                    zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                    zip.write((byte[]) namesAndContents[i + 1]);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive with one entry of so many bytes of nothing. */
    static byte[] zipBomb(String name, long size) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml".equals(name) ? name : "first.txt"));
                zip.write("first".getBytes(StandardCharsets.US_ASCII));
                zip.putNextEntry(new ZipEntry(name));
                byte[] nothing = new byte[1 << 20];
                for (long written = 0; written < size; written += nothing.length) {
                    zip.write(nothing);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
