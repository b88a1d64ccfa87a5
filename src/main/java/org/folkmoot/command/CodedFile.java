package org.folkmoot.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.theme.learn.Coded;

/**
 * A table of comments that people coded: {@code .csv} with the columns {@code id,question,text,codes} (codes parted by
 * {@code ;}), or {@code .tsv} without a heading: {@code split}, codes parted by {@code |}, question, text. It is read line by line, so
 * that it may be large.
 */
final class CodedFile {

    private static final List<String> COLUMNS = List.of("id", "question", "text", "codes");

    private final Path file;
    private final Set<String> known;

    /** @param known the ids of the frame */
    CodedFile(Path file, Set<String> known) {
        this.file = file;
        this.known = known;
        if (!Files.isRegularFile(file)) {
            throw Refusal.misuse("There is no file “" + file + "”. Name one that exists.");
        }
        if (!split() && !ending().endsWith(".csv")) {
            throw Refusal.misuse("“" + file + "” is neither .csv nor .tsv. Name the file by what is in it.");
        }
    }

    /** Which part of a table is meant. */
    enum Part {
        TRAIN,
        TEST
    }

    /** Takes one comment after another. */
    @FunctionalInterface
    interface Taker {
        void take(Coded coded) throws IOException;
    }

    /** Whether the file itself says which comments are for learning. */
    boolean split() {
        return ending().endsWith(".tsv");
    }

    private String ending() {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** Gives one part of a file that is split, and all of one that is not. */
    void read(Part part, Taker taker) throws IOException {
        try {
            if (split()) {
                tsv(part, taker);
            } else {
                csv(taker);
            }
        } catch (CharacterCodingException e) {
            throw Refusal.wrongInput(file + ": the file is not in UTF-8; save it in that encoding");
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? Refusal.wrongInput(file + ": the file is not in UTF-8; save it in that encoding")
                    : Refusal.wrongInput(
                            file + ": the file is not CSV: " + e.getCause().getMessage()
                                    + "; put texts with commas, quotes or line breaks in double quotes");
        }
    }

    private void csv(Taker taker) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipMark(in);
            try (CSVParser records =
                    CSVParser.builder().setReader(in).setFormat(format).get()) {
                for (String column : COLUMNS) {
                    if (!records.getHeaderNames().contains(column) && !column.equals("question")) {
                        throw wrong(
                                1, "there is no column “" + column + "”", "the first line is: id,question,text,codes");
                    }
                }
                Set<String> ids = new HashSet<>();
                long line = 2;
                for (CSVRecord record : records) {
                    take(record, line, ids, taker);
                    line = records.getCurrentLineNumber() + 1;
                }
            } catch (IllegalArgumentException e) {
                throw wrong(1, "the heading cannot be read: " + e.getMessage(), "name each column once");
            }
        }
    }

    private void take(CSVRecord record, long line, Set<String> ids, Taker taker) throws IOException {
        if (!record.isConsistent()) {
            throw wrong(
                    line,
                    "there are " + record.size() + " values, not as many as the heading has columns",
                    "put texts with commas, quotes or line breaks in double quotes");
        }
        String id = record.get("id").strip();
        if (id.isEmpty()) {
            throw wrong(line, "the comment has no id", "give it one");
        }
        if (!ids.add(id)) {
            throw wrong(line, "the id “" + id + "” stands twice", "give each comment an id of its own");
        }
        String question = record.isMapped("question") ? record.get("question").strip() : "";
        taker.take(new Coded(id, question, record.get("text"), codes(record.get("codes"), ";", line)));
    }

    private static void skipMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
    }

    private void tsv(Part part, Taker taker) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipMark(in);
            long line = 0;
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                line++;
                String[] values = row.split("\t", -1);
                if (row.isBlank() || line == 1 && values[0].equals("split")) {
                    continue;
                }
                if (values.length != 4) {
                    throw wrong(
                            line,
                            "there are " + values.length + " values",
                            "a line is: split, codes parted by |, question, text, with tabs between");
                }
                boolean train = values[0].strip().equals("train");
                if (!train && !values[0].strip().equals("test")) {
                    throw wrong(line, "the split is “" + values[0] + "”", "write train or test");
                }
                Set<String> codes = codes(values[1], "\\|", line);
                if (train == (part == Part.TRAIN)) {
                    taker.take(new Coded(Long.toString(line), values[2].strip(), values[3], codes));
                }
            }
        }
    }

    private Set<String> codes(String cell, String by, long line) {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(cell.split(by))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(code -> {
                    if (!known.contains(code)) {
                        throw wrong(
                                line,
                                "the frame has no code “" + code + "”",
                                "correct it, or add the code to the frame");
                    }
                    codes.add(code);
                });
        return codes;
    }

    private Refusal wrong(long line, String what, String todo) {
        return Refusal.wrongInput(file + ":" + line + ": " + what + "; " + todo);
    }
}
