package org.folkmoot.theme.exchange;

import io.micronaut.context.annotation.Factory;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.comment.Translations;
import org.folkmoot.job.LongWork;
import org.folkmoot.job.Progress;
import org.folkmoot.job.Recurring;
import org.folkmoot.job.WorkFailed;
import org.folkmoot.job.Works;
import org.folkmoot.response.Holding;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.theme.Coder;
import org.folkmoot.web.SentFile;
import org.folkmoot.yaml.Problem;

/** Files of codings that officers send, from the look at them until they are brought in. */
@Singleton
final class CodingFiles {
    static final String WORK = "codings-import";
    static final int MEGABYTES = 100;

    private static final int PIECE = 512 << 10;
    private static final int LONGEST_FILE_NAME = 100;
    private static final Duration KEPT = Duration.ofDays(30);

    private final CodingFileRepository repository;
    private final Imports imports;
    private final Works works;
    private final Audit audit;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    CodingFiles(
            CodingFileRepository repository,
            Imports imports,
            Works works,
            Audit audit,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.imports = imports;
        this.works = works;
        this.audit = audit;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /** What this room does in the background, and what it lets go of with a response. */
    @Factory
    static final class Background {

        @Singleton
        LongWork bring(CodingFiles files) {
            return new LongWork(WORK, files::work);
        }

        /** Files hold what people wrote: those that nobody goes on with are not kept for ever. */
        @Singleton
        Recurring tidy(CodingFiles files) {
            return new Recurring("codings-tidy", Duration.ofHours(6), files::tidy);
        }

        /** A translation goes with the words that it translates. */
        @Singleton
        Holding translations(Translations translations, Comments comments) {
            return new Holding(
                    "translations",
                    (changed, revision) -> translations.forget(changed),
                    response -> translations.forget(
                            comments.of(response).stream().map(Comment::id).toList()));
        }
    }

    List<CodingFileRow> all(String consultation) {
        return repository.findByConsultationOrderByMadeDesc(consultation);
    }

    Optional<CodingFileRow> find(String consultation, UUID id) {
        return repository.findById(id).filter(row -> row.consultation().equals(consultation));
    }

    /**
     * Looks at a file and keeps it with what was seen.
     *
     * @param coder whose codings to take; blank for all
     * @throws Unreadable if it cannot be read; nothing is kept then
     */
    UUID take(String consultation, SentFile file, boolean replacing, String coder, Officer officer) {
        UUID id = ids.next();
        try {
            String name = shortened(file.name());
            Imports.Wish wish =
                    new Imports.Wish(replacing, Optional.of(coder).filter(who -> !who.isEmpty()), officer.name());
            Look look = imports.look(consultation, file.path(), name, wish);
            transactions.executeWrite(status -> {
                repository.save(row(id, consultation, name, replacing, coder, officer, look));
                store(id, file.path());
                audit.record(officer, "themes.import.file", consultation, id + ", " + file.size() + " bytes");
                return null;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** With its ending, which says what it is. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_FILE_NAME ? name : "…" + name.substring(name.length() - LONGEST_FILE_NAME + 1);
    }

    private CodingFileRow row(
            UUID id, String consultation, String name, boolean replacing, String coder, Officer officer, Look look) {
        return new CodingFileRow(
                id,
                consultation,
                CodingFileRow.LOOKED,
                name,
                replacing,
                coder,
                officer.id(),
                officer.name(),
                moments.now(),
                look.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")),
                look.more(),
                look.changes().size() - look.replaced(),
                look.replaced(),
                look.same(),
                look.kept(),
                look.held(),
                look.passages(),
                look.leftOut(),
                null,
                0);
    }

    private void store(UUID id, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int place = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                repository.addPiece(ids.next(), id, place++, piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to bring a file in. */
    void bring(CodingFileRow row, Officer officer) {
        if (row.good() && repository.move(row.id(), CodingFileRow.LOOKED, CodingFileRow.IMPORTING) == 1) {
            audit.record(
                    officer, "themes.import.begin", row.consultation(), row.id().toString());
            works.begin(WORK, row.id());
        }
    }

    /** Puts a file aside that was not brought in. */
    void discard(CodingFileRow row, Officer officer) {
        remove(row.id());
        audit.record(
                officer, "themes.import.discard", row.consultation(), row.id().toString());
    }

    private void remove(UUID id) {
        transactions.executeWrite(status -> {
            boolean open = repository
                    .findById(id)
                    .filter(row -> row.state().equals(CodingFileRow.LOOKED)
                            || row.state().equals(CodingFileRow.FAILED))
                    .isPresent();
            if (open) {
                repository.removePieces(id);
                repository.remove(id);
            }
            return null;
        });
    }

    private void tidy() {
        repository.left(moments.now().minus(KEPT)).forEach(this::remove);
    }

    private void work(UUID id, Progress progress) {
        CodingFileRow row = repository.findById(id).orElseThrow();
        if (!row.state().equals(CodingFileRow.IMPORTING)) {
            return;
        }
        try {
            Look look = looked(row);
            progress.step(0, look.changes().size());
            if (!look.good()) {
                repository.move(id, CodingFileRow.IMPORTING, CodingFileRow.FAILED);
                throw new WorkFailed("The comments or the code frame have changed since the file was looked at: "
                        + look.problems().getFirst() + " Nothing was brought in. Send the file again.");
            }
            long readings = imports.bring(
                    row.consultation(), look, new Coder(row.officerId().toString(), row.officer()));
            transactions.executeWrite(status -> {
                repository.imported(id, moments.now(), readings);
                repository.removePieces(id);
                audit.record("themes.import", row.consultation(), readings + " readings, file " + id);
                return null;
            });
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (WorkFailed failed) {
            throw failed;
        } catch (RuntimeException broken) {
            repository.move(id, CodingFileRow.IMPORTING, CodingFileRow.FAILED);
            throw broken;
        }
    }

    private Look looked(CodingFileRow row) {
        try {
            Path file = Files.createTempFile("folkmoot-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    int place = 0;
                    for (byte[] piece = repository.piece(row.id(), place);
                            piece != null;
                            piece = repository.piece(row.id(), ++place)) {
                        out.write(piece);
                    }
                }
                return imports.look(row.consultation(), file, row.fileName(), row.wish());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
