package org.folkmoot.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.folkmoot.post.FileRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people and their machines write them, and as nobody should. */
class OpenedFilesTest {

    private final OpenedFiles files = new OpenedFiles();

    private Opened open(String name, byte[] bytes) {
        try {
            return files.open(new OpenedFiles.Named(name, bytes));
        } catch (FileRefused e) {
            throw new AssertionError(e.reason().id(), e);
        }
    }

    private Reason refused(String name, byte[] bytes) {
        return assertThrows(FileRefused.class, () -> files.open(new OpenedFiles.Named(name, bytes)))
                .reason();
    }

    @Test
    void aMailTellsItsWordsItsSenderAndItsDayInLondon() {
        Opened mail =
                open("any.name", Mails.plain("Dear council,\nmore buses to Llŷn please.\n\n> quoted\n-- \nSiân\n"));
        assertEquals(Opened.Kind.MAIL, mail.kind());
        assertEquals(
                "Cafés and buses\n\nDear council,\nmore buses to Llŷn please.\n\n> quoted\n-- \nSiân", mail.text());
        assertEquals(new Opened.Sender("Siân Ellis", "sian.ellis@example.org", "", ""), mail.sender());
        assertEquals(Optional.of(LocalDate.of(2026, 10, 27)), mail.sent());
        assertEquals(List.of(), mail.notices());
    }

    @Test
    void ofAlternativesThePlainOneIsReadAndFilesAreListedWithTheirWords() {
        Opened mail = open("m.eml", Mails.withAttachment("The plain one", "letter.docx", Mails.word("In Word")));
        assertEquals("Cafés and buses\n\nThe plain one", mail.text());
        assertEquals(1, mail.attached().size());
        assertEquals("letter.docx", mail.attached().getFirst().name());
        assertEquals(Optional.of("In Word"), mail.attached().getFirst().text());
        Opened other = open("m.eml", Mails.withAttachment("The plain one", "photo.jpg", new byte[] {-1, -40, -1, 0}));
        assertEquals(Optional.empty(), other.attached().getFirst().text());
    }

    @Test
    void formattedTextKeepsItsParagraphsAndLosesItsForm() {
        byte[] mail = Mails.bytes(
                Mails.HEAD
                        + "Content-Type: text/html; charset=utf-8\n\n<html><head><title>no</title><style>p{}</style></head>"
                        + "<body><p>One &amp; two</p><script>alert(1)</script><p>Three<br>four</p><ul><li>five</li></ul></body>",
                StandardCharsets.UTF_8);
        Opened opened = open("m.eml", mail);
        assertEquals("Cafés and buses\n\nOne & two\n\nThree\nfour\n\n- five", opened.text());
        assertEquals(List.of(Opened.Notice.FROM_HTML), opened.notices());
    }

    @Test
    void aWrongEncodingIsGuessedAndSaid() {
        byte[] windows = Mails.bytes(
                Mails.HEAD + "Content-Type: text/plain; charset=utf-8\n\n£5 – “enough”",
                Charset.forName("windows-1252"));
        Opened opened = open("m.eml", windows);
        assertTrue(opened.text().endsWith("£5 – “enough”"), opened.text());
        assertEquals(List.of(Opened.Notice.ENCODING_GUESSED), opened.notices());
        byte[] unknown = Mails.bytes(
                Mails.HEAD + "Content-Type: text/plain; charset=\"no such/set\"\n\nŵ", StandardCharsets.UTF_8);
        assertTrue(open("m.eml", unknown).text().endsWith("ŵ"));
        assertEquals(
                "Ŵy £",
                open("t.txt", "\uFEFFŴy £".getBytes(StandardCharsets.UTF_8)).text());
        assertEquals(
                "Ŵy £", open("t.txt", "Ŵy £".getBytes(StandardCharsets.UTF_16)).text());
        assertEquals(
                "a\nbc",
                open("t.txt", ("a\rb\u0007" + "c".repeat(300)).getBytes(StandardCharsets.US_ASCII))
                        .text()
                        .substring(0, 4));
    }

    @Test
    void wordAndPdfTellTheirWords() {
        assertEquals("One\nTŷ", open("x", Mails.word("One", "Tŷ")).text());
        assertEquals(
                "First line\nSecond line",
                open("x", Mails.pdf(false, "First line", "Second line")).text());
        Opened picture = open("x", Mails.pdf(false));
        assertEquals(List.of(Opened.Notice.NO_TEXT), picture.notices());
    }

    @Test
    void aLongTextIsCutAndThatIsSaid() {
        Opened opened = open("t.txt", "ŵ".repeat(100_001).getBytes(StandardCharsets.UTF_8));
        assertEquals(100_000, opened.text().length());
        assertEquals(List.of(Opened.Notice.CUT), opened.notices());
    }

    @Test
    void whatMeansHarmIsRefused() {
        assertEquals(Reason.TOO_MANY_PARTS, refused("m.eml", Mails.nested(200)));
        assertEquals(Reason.TOO_MANY_PARTS, refused("m.eml", Mails.nested(100_000)));
        assertEquals(Reason.TOO_MANY_PARTS, refused("m.eml", Mails.parts(10_000)));
        assertEquals(
                Reason.BROKEN,
                refused(
                        "m.eml",
                        Mails.bytes(
                                Mails.HEAD + "X-Long: " + "x".repeat(5_000_000) + "\n\nhello",
                                StandardCharsets.US_ASCII)));
        assertEquals(
                Reason.BROKEN,
                refused(
                        "m.eml",
                        Mails.bytes(Mails.HEAD + "X: y\n".repeat(100_000) + "\nhello", StandardCharsets.US_ASCII)));
        assertEquals(Reason.TOO_LARGE, refused("m.eml", new byte[OpenedFiles.LARGEST + 1]));
        assertEquals(Reason.LOCKED, refused("x.pdf", Mails.pdf(true, "Secret")));
        assertEquals(Reason.BOMB, refused("x.pdf", Mails.pdfBomb(80L << 20)));
        assertEquals(Reason.BROKEN, refused("x.pdf", "%PDF-1.7 nonsense".getBytes(StandardCharsets.US_ASCII)));
        byte[] bomb = Mails.zip("[Content_Types].xml", new byte[10], "word/document.xml", new byte[10 << 20]);
        assertEquals(Reason.BOMB, refused("x.docx", bomb));
        byte[] hollow = Mails.zip("[Content_Types].xml", new byte[10], "word/document.xml", new byte[10]);
        assertEquals(Reason.BROKEN, refused("x.docx", hollow));
        assertEquals(Reason.BROKEN, refused("x.docx", Arrays.copyOf(Mails.word("One"), 700)));
        assertEquals(Reason.OLD_OFFICE, refused("x.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}));
        assertEquals(Reason.UNKNOWN, refused("x.xlsx", Mails.zip("[Content_Types].xml", new byte[10])));
        assertEquals(Reason.UNKNOWN, refused("cat.jpg", new byte[] {-1, -40, -1, 0, 0, 1, 2, 3}));
        assertEquals(Reason.EMPTY, refused("x.txt", "  \n ".getBytes(StandardCharsets.US_ASCII)));
        String bad = "=?utf-8?B?" + "/".repeat(50_000) + "?=";
        Opened odd = open(
                "m.eml",
                Mails.bytes(
                        "From: " + bad + "\nSubject: " + bad + "\nDate: never\n\nhello", StandardCharsets.US_ASCII));
        assertTrue(odd.text().endsWith("hello"), odd.text());
        assertEquals(Optional.empty(), odd.sent());
    }

    /** Any bytes are opened or refused, and never anything else. */
    @Test
    void noBytesBreakIt() {
        Random random = new Random(4);
        List<byte[]> seeds = List.of(
                Mails.plain("Hello"),
                Mails.withAttachment("Hello", "a.pdf", Mails.pdf(false, "x")),
                Mails.word("Hello"),
                Mails.pdf(false, "Hello"));
        for (int i = 0; i < 400; i++) {
            byte[] bytes = seeds.get(i % seeds.size()).clone();
            for (int change = 0; change <= i % 40; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] part = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            for (String name : List.of("m.eml", "x")) {
                try {
                    files.open(new OpenedFiles.Named(name, part));
                } catch (FileRefused refused) {
                    assertTrue(refused.reason() != Reason.TOO_LARGE);
                }
            }
        }
    }

    private List<String> each(Path folder, byte[] bytes) throws IOException, FileRefused {
        Path file = Files.write(folder.resolve("file"), bytes);
        List<String> names = new ArrayList<>();
        files.each("file.zip", file, one -> names.add(one.name() + " " + one.bytes().length));
        return names;
    }

    private Reason refusedArchive(Path folder, byte[] bytes) {
        return assertThrows(FileRefused.class, () -> each(folder, bytes)).reason();
    }

    @Test
    void anArchiveStandsForItsFiles(@TempDir Path folder) throws IOException, FileRefused {
        byte[] word = Mails.word("One");
        assertEquals(
                List.of("a.eml 3", "b.docx " + word.length),
                each(folder, Mails.zip("in/a.eml", new byte[3], "__MACOSX/x", new byte[3], "..\\b.docx", word)));
        assertEquals(List.of("file.zip " + word.length), each(folder, word));
        assertEquals(Reason.NESTED, refusedArchive(folder, Mails.zip("a.zip", Mails.zip("b", new byte[1]))));
        assertEquals(Reason.BOMB, refusedArchive(folder, Mails.zipBomb("x.txt", 40L << 20)));
        assertEquals(Reason.EMPTY, refusedArchive(folder, Mails.zip("folder/", new byte[0])));
        Object[] many = new Object[1002];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".txt";
            many[i + 1] = new byte[] {'x'};
        }
        assertEquals(Reason.TOO_MANY_FILES, refusedArchive(folder, Mails.zip(many)));
        byte[] cut = Mails.zip("a.txt", "words".repeat(9000).getBytes(StandardCharsets.US_ASCII));
        assertEquals(Reason.BROKEN, refusedArchive(folder, Arrays.copyOf(cut, 60)));
    }
}
