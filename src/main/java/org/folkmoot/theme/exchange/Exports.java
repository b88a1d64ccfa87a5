package org.folkmoot.theme.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.PersonalDetails;
import org.folkmoot.comment.Redactions;
import org.folkmoot.comment.Translation;
import org.folkmoot.comment.Translations;
import org.folkmoot.response.Definitions;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CodingCsv;
import org.folkmoot.theme.Frames;

/** Writes codings for other programs. Comments that two people are coding apart stand in none of the files. */
@Singleton
public class Exports {
    private static final int BATCH = 500;

    private final CodingCsv csv;
    private final FiledRepository filed;
    private final Frames frames;
    private final Definitions definitions;
    private final Redactions redactions;
    private final Translations translations;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Exports(
            CodingCsv csv,
            FiledRepository filed,
            Frames frames,
            Definitions definitions,
            Redactions redactions,
            Translations translations,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.csv = csv;
        this.filed = filed;
        this.frames = frames;
        this.definitions = definitions;
        this.redactions = redactions;
        this.translations = translations;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * Writes one file.
     *
     * @param unredacted whether texts stand in it as they were written; only a project holds any
     * @return how many lines of codings, codes or comments were written
     * @throws IllegalArgumentException if the consultation has no code frame, and a file is wanted that needs one
     */
    public long write(String consultation, Format format, boolean unredacted, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> csv(consultation, out);
            case QDC -> codebook(consultation, out);
            case QDPX -> project(consultation, unredacted, out);
        };
    }

    private long csv(String consultation, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        long lines = csv.export(consultation, writer);
        writer.flush();
        return lines;
    }

    private long codebook(String consultation, OutputStream out) {
        CodeFrame frame = frame(consultation);
        RefiWriter.codebook(frame, out);
        return frame.all().size();
    }

    /** Of the time of the export by the house's clock, as the project in it says. */
    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(moments.now(), ZoneOffset.UTC));
        return entry;
    }

    private long project(String consultation, boolean unredacted, OutputStream out) throws IOException {
        Path waiting = Files.createTempFile("folkmoot-", ".part");
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            long comments;
            try (OutputStream project = new BufferedOutputStream(Files.newOutputStream(waiting))) {
                comments = transactions.executeRead(status -> write(consultation, unredacted, project, zip));
            }
            zip.putNextEntry(entry(ProjectFile.PROJECT));
            Files.copy(waiting, zip);
            zip.closeEntry();
            return comments;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    private long write(String consultation, boolean unredacted, OutputStream project, ZipOutputStream zip) {
        CodeFrame frame = frame(consultation);
        String title =
                definitions.consultation(consultation).orElseThrow().title().in(CodeNames.LANGUAGE);
        RefiWriter writer = RefiWriter.project(title, frame, filed.coders(consultation), moments.now(), project);
        Batches batches = new Batches(writer, zip, consultation, unredacted);
        filed.each(consultation, FiledRepository.Which.INCLUDED, frame.counting(), batches::take);
        batches.flush();
        writer.finish(
                unredacted
                        ? "Comments as they were written. They may hold personal details."
                        : "Comments without the personal details that were found in them.");
        return batches.written;
    }

    private CodeFrame frame(String consultation) {
        return frames.of(consultation)
                .orElseThrow(() -> new IllegalArgumentException("There is no code frame of " + consultation));
    }

    /** Comments some hundreds at a time, so that what hangs on them is asked for together. */
    private final class Batches {
        private final RefiWriter writer;
        private final ZipOutputStream zip;
        private final String consultation;
        private final boolean unredacted;
        private final List<Filed> waiting = new ArrayList<>();
        private long written;

        private Batches(RefiWriter writer, ZipOutputStream zip, String consultation, boolean unredacted) {
            this.writer = writer;
            this.zip = zip;
            this.consultation = consultation;
            this.unredacted = unredacted;
        }

        private void take(Filed one) {
            waiting.add(one);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            List<Comment> comments = waiting.stream().map(Filed::comment).toList();
            Map<UUID, String> shown = unredacted ? Map.of() : redactions.shown(comments);
            Map<UUID, Translation> translated =
                    translations.of(comments.stream().map(Comment::id).toList());
            for (Filed one : waiting) {
                String text = unredacted
                        ? one.comment().text()
                        : shown.get(one.comment().id());
                write(
                        one,
                        text,
                        Optional.ofNullable(translated.get(one.comment().id())));
            }
            written += waiting.size();
            waiting.clear();
        }

        private void write(Filed one, String words, Optional<Translation> translation) {
            String text = words.replace("\r\n", "\n").replace('\r', '\n');
            writer.source(one, text, translation.map(this::told).orElse(""));
            try {
                zip.putNextEntry(
                        entry(ProjectFile.FOLDER + ProjectFile.textName(Guids.source(consultation, one.key()))));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String told(Translation translation) {
            String text = unredacted
                    ? translation.text()
                    : PersonalDetails.without(translation.text(), PersonalDetails.in(translation.text()));
            return "Translated by an officer from " + translation.fromName() + ": " + text;
        }
    }
}
