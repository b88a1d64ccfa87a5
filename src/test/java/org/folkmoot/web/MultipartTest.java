package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=xx";
    private static final String TEXT = "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";
    private static final String FILE =
            "--xx\r\nContent-Disposition: form-data; name=\"f\"; filename=\"p.png\"\r\nContent-Type: image/png\r\n\r\n";
    private static final String END = "\r\n--xx--\r\n";

    private static FormBody read(String body) {
        return read(TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static FormBody read(String type, byte[] body) {
        Map<String, Upload> files = new HashMap<>();
        try {
            return new FormBody(Multipart.read(type, new Dribbling(body), new InMemory(files)), files, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record InMemory(Map<String, Upload> files) implements Multipart.FileParts {
        @Override
        public int most() {
            return 10;
        }

        @Override
        public OutputStream begin(String name, String fileName, String type, Map<String, List<String>> before) {
            if (files.containsKey(name)) {
                throw new FormRefused(FormRefused.Reason.MALFORMED);
            }
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    files.put(name, new Upload(fileName, type, toByteArray()));
                }
            };
        }
    }

    /** Gives a few bytes at a time, as networks do. */
    private static final class Dribbling extends ByteArrayInputStream {
        private int turn;

        private Dribbling(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int most) {
            return super.read(bytes, from, Math.min(most, 1 + turn++ % 7));
        }
    }

    private static FormRefused.Reason refused(String type, byte[] body) {
        return assertThrows(FormRefused.class, () -> read(type, body)).reason;
    }

    @Test
    void textsAndFilesComeAsTheyWereSent() {
        FormBody form =
                read(TEXT + "one\r\ntwo, ŵ €\u0000" + "\r\n" + TEXT + "\r\n" + FILE + "\r\n--xy\r\n\u0000" + END);
        assertEquals(Map.of("a", List.of("one\ntwo, ŵ €", "")), form.fields());
        Upload file = form.file("f").orElseThrow();
        assertEquals(new Upload("p.png", "image/png", "\r\n--xy\r\n\u0000".getBytes(StandardCharsets.UTF_8)), file);
        assertFalse(file.toString().contains("p.png"), "files are named in no log");
        assertTrue(form.file("a").isEmpty());
    }

    @Test
    void everyByteOfAFileComesThrough() {
        byte[] all = new byte[70_000];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) (i * 31 >> 3));
        byte[] body = Visitor.multipart(List.of(new Visitor.Part("f", "x.bin", "application/x-thing; a=b", all)));
        Upload file = read("multipart/form-data;boundary=\"" + Visitor.BOUNDARY + "\"", body)
                .file("f")
                .orElseThrow();
        assertArrayEquals(all, file.bytes());
        assertEquals("application/x-thing", file.type());
    }

    @Test
    void noFileChosenIsNoFile() {
        assertTrue(read("--xx\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n" + END)
                .files()
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "cat.jpg,cat.jpg",
        "../../etc/passwd,passwd",
        "C:\\Users\\kim\\cat.jpg,cat.jpg",
        ".htaccess,htaccess",
        "..,file",
        "'',file",
        "a%22b.png,'a\"b.png'",
        "a%0D%0AX: y.png,aX: y.png",
        "evil\u202egpj.exe,evilgpj.exe",
        "\u200b,file",
        "llun tŷ 🏠.png,llun tŷ 🏠.png",
    })
    void namesAreFitToBeShown(String sent, String shown) {
        assertEquals(
                shown,
                read(FILE.replace("p.png", sent) + "x" + END)
                        .file("f")
                        .orElseThrow()
                        .name());
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        String name = read(FILE.replace("p.png", "😀".repeat(200)) + "x" + END)
                .file("f")
                .orElseThrow()
                .name();
        assertEquals("😀".repeat(100), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=yy",
                "multipart/form-data; boundary=xx; boundary=yy",
                "multipart/form-data; charset=utf-7; boundary=xx",
                "multipart/form-data; boundary=x x",
                "multipart/mixed; boundary=xx",
            })
    void aBoundaryThatIsNotThereIsRefused(String type) {
        assertEquals(FormRefused.Reason.MALFORMED, refused(type, (TEXT + "1" + END).getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("one mark", "--xx"),
                Arguments.of("a preamble", "hello\r\n" + TEXT + "1" + END),
                Arguments.of("an epilogue", TEXT + "1" + END + "more"),
                Arguments.of("cut in the headers", TEXT.substring(0, 30)),
                Arguments.of("cut in the text", TEXT + "1"),
                Arguments.of("cut in the last mark", TEXT + "1\r\n--xx-"),
                Arguments.of("bare line feeds", (TEXT + "1" + END).replace("\r\n", "\n")),
                Arguments.of("a mark that goes on", TEXT + "1\r\n--xxy\r\n"),
                Arguments.of("no disposition", "--xx\r\nContent-Type: text/plain\r\n\r\n1" + END),
                Arguments.of("no headers", "--xx\r\n\r\n1" + END),
                Arguments.of("another disposition", TEXT.replace("form-data", "attachment") + "1" + END),
                Arguments.of("no name", TEXT.replace("; name=\"a\"", "") + "1" + END),
                Arguments.of("two names", TEXT.replace("name=\"a\"", "name=\"a\"; name=\"b\"") + "1" + END),
                Arguments.of("an extended name", FILE.replace("filename=", "filename*=UTF-8''") + "1" + END),
                Arguments.of(
                        "two dispositions",
                        TEXT.replace("\r\n\r\n", "\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n") + END),
                Arguments.of("folded headers", TEXT.replace("; name", ";\r\n name") + "1" + END),
                Arguments.of(
                        "base64",
                        TEXT.replace("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n") + "MQ==" + END),
                Arguments.of("two files in one field", FILE + "1\r\n" + FILE + "2" + END),
                Arguments.of(
                        "long headers",
                        TEXT.replace("\r\n\r\n", "\r\nX: " + "x".repeat(5_000) + "\r\n\r\n") + "1" + END),
                Arguments.of("quotes without end", FILE.replace("p.png", "\\".repeat(3_001)) + "1" + END));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void malformed(String what, String body) {
        assertEquals(FormRefused.Reason.MALFORMED, refused(TYPE, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole = (TEXT + "1\r\n" + FILE + "2" + END).getBytes(StandardCharsets.UTF_8);
        // The very last line end may be missing.
        for (int length = 0; length < whole.length - 2; length++) {
            assertEquals(FormRefused.Reason.MALFORMED, refused(TYPE, Arrays.copyOf(whole, length)), "" + length);
        }
    }

    @Test
    void textsThatAreNoUtf8AreRefused() {
        byte[] body = (TEXT + "caf\u00e9" + END).getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(FormRefused.Reason.MALFORMED, refused(TYPE, body));
        byte[] name = (TEXT.replace("\"a\"", "\"\u00e9\"") + END).getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(FormRefused.Reason.MALFORMED, refused(TYPE, name));
    }

    @Test
    void countsAndSizesHaveLimits() {
        assertEquals(
                FormRefused.Reason.TOO_MANY_FIELDS,
                refused(TYPE, ((TEXT + "\r\n").repeat(2_001) + "--xx--").getBytes(StandardCharsets.UTF_8)));
        String files = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> FILE.replace("\"f\"", "\"f" + i + "\"") + "1\r\n")
                .reduce("", String::concat);
        assertEquals(
                FormRefused.Reason.TOO_MANY_FILES, refused(TYPE, (files + "--xx--").getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                FormRefused.Reason.NAME_TOO_LONG,
                refused(
                        TYPE,
                        (TEXT.replace("\"a\"", "\"" + "a".repeat(201) + "\"") + END).getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                FormRefused.Reason.TOO_LARGE,
                refused(TYPE, (TEXT + "x".repeat((1 << 20) + 1) + END).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void roomIsGivenOnlyOnce() {
        UploadBudget budget = new UploadBudget(10);
        assertTrue(budget.take(6));
        assertFalse(budget.take(5));
        assertTrue(budget.take(4));
        budget.give(6);
        assertTrue(budget.take(5));
    }
}
