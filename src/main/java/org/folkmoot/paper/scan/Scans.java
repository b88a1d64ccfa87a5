package org.folkmoot.paper.scan;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Written;
import org.folkmoot.job.Works;
import org.folkmoot.paper.Batch;
import org.folkmoot.paper.Turns;
import org.folkmoot.paper.print.PageCode;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.Spot;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/** Scans of batches: taken in as files, kept page by page, and offered to those who key. */
@Singleton
class Scans {

    static final String WORK = "paper-scan";

    /** No upload takes so long. */
    private static final Duration UNFINISHED = Duration.ofDays(1);

    private static final int PIECE = 2 << 20;
    private static final String NOTHING = AnswerJson.of(Written.NOTHING);

    private final ScanRepository scans;
    private final ScanPieceRepository pieces;
    private final ScanPageRepository pages;
    private final Turns turns;
    private final Works works;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Scans(
            ScanRepository scans,
            ScanPieceRepository pieces,
            ScanPageRepository pages,
            Turns turns,
            Works works,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.scans = scans;
        this.pieces = pieces;
        this.pages = pages;
        this.turns = turns;
        this.works = works;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /**
     * Takes a file in, looks at it, and begins to read it. Until all of it is here it is in no list.
     *
     * @throws ScanFile.Refused if it is not taken; nothing of it is kept then
     */
    UUID take(Batch batch, Path file, String name, Officer officer) throws ScanFile.Refused, IOException {
        ScanRow row;
        try (ScanFile looked = ScanFile.open(file)) {
            row = new ScanRow(
                    ids.next(),
                    batch.consultation(),
                    batch.id(),
                    name,
                    looked.kind().name().toLowerCase(Locale.ROOT),
                    ScanRow.ARRIVING,
                    looked.pages(),
                    officer.id(),
                    moments.now());
        }
        transactions.executeWrite(status -> scans.save(row));
        try (InputStream in = Files.newInputStream(file)) {
            int place = 1;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                keep(row.id(), place++, piece);
            }
        } catch (IOException | RuntimeException e) {
            drop(row.id());
            throw e;
        }
        transactions.executeWrite(status -> {
            scans.move(row.id(), ScanRow.WAITING);
            audit.record(
                    officer,
                    "scan.take",
                    batch.consultation(),
                    "batch " + batch.number() + ", " + row.pages() + " pages");
            return null;
        });
        works.begin(WORK, row.id());
        return row.id();
    }

    private void keep(UUID scan, int place, byte[] piece) {
        transactions.executeWrite(status -> scans.addPiece(scan, place, piece));
    }

    private void drop(UUID scan) {
        transactions.executeWrite(status -> {
            scans.dropPieces(scan);
            return scans.drop(scan);
        });
    }

    /** Deletes uploads of which for a day no more has come. */
    void purge() {
        scans.arriving(moments.now().minus(UNFINISHED)).forEach(this::drop);
    }

    Optional<ScanRow> find(UUID scan) {
        return scans.findById(scan);
    }

    List<ScanRow> ofBatch(UUID batch) {
        return scans.ofBatch(batch);
    }

    /** The pages of a batch, without their pictures. */
    List<ScanPageRow> pages(UUID batch) {
        return pages.ofBatch(batch);
    }

    Optional<ScanPageRow> page(UUID id) {
        return pages.findById(id);
    }

    List<ScanPageRow> ofSheet(UUID sheet, Part part) {
        return pages.ofSheet(sheet, part.name());
    }

    int last(UUID scan) {
        return pages.last(scan);
    }

    /** Writes the file of a scan to disk, where it can be read. */
    void write(UUID scan, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int place = 1; ; place++) {
                Optional<ScanPieceRow> piece = pieces.find(scan, place);
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get().content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the last page the file itself is not needed any more. */
    void done(UUID scan) {
        transactions.executeWrite(status -> {
            scans.dropPieces(scan);
            return scans.move(scan, ScanRow.READ);
        });
    }

    /** Keeps a page that was read and offers what is seen on its sheet to those who key. */
    void keepRead(ScanRow scan, int place, UUID sheet, PageReading.Read read, List<Spot> lines) {
        Proposal proposal = Proposal.of(read, lines);
        PageCode code = read.code();
        pages.save(new ScanPageRow(
                ids.next(),
                scan.id(),
                scan.batchId(),
                place,
                ScanPageRow.READ,
                "",
                code.text(),
                sheet,
                code.part().name(),
                code.page(),
                proposal.writtenJson(),
                proposal.sureJson(),
                true,
                PageFile.straight(read.straight())));
        propose(sheet, code.part());
    }

    void keepUnread(ScanRow scan, int place, String reason, Optional<PageCode> code, byte[] picture) {
        pages.save(new ScanPageRow(
                ids.next(),
                scan.id(),
                scan.batchId(),
                place,
                ScanPageRow.UNREAD,
                reason,
                code.map(PageCode::text).orElse(""),
                null,
                code.map(known -> known.part().name()).orElse(""),
                code.map(PageCode::page).orElse(0),
                NOTHING,
                NOTHING,
                false,
                picture));
    }

    /** Whether a sheet has this page already. */
    boolean has(UUID sheet, PageCode code) {
        return pages.ofSheet(sheet, code.part().name()).stream().anyMatch(page -> page.page() == code.page());
    }

    /**
     * Gives a page that was not told by itself to a sheet.
     *
     * @param read what could be read of it after all; empty leaves its fields to be keyed
     */
    void assign(
            ScanPageRow page,
            UUID sheet,
            PageCode code,
            Optional<PageReading.Read> read,
            List<Spot> lines,
            Officer officer,
            Batch batch) {
        transactions.executeWrite(status -> {
            Optional<Proposal> proposal = read.map(known -> Proposal.of(known, lines));
            pages.change(
                    page.id(),
                    ScanPageRow.READ,
                    "",
                    code.text(),
                    sheet,
                    code.part().name(),
                    code.page(),
                    proposal.map(Proposal::writtenJson).orElse(NOTHING),
                    proposal.map(Proposal::sureJson).orElse(NOTHING),
                    read.isPresent(),
                    read.map(known -> PageFile.straight(known.straight())).orElse(page.picture()));
            propose(sheet, code.part());
            audit.record(
                    officer, "scan.assign", batch.consultation(), "batch " + batch.number() + " page " + code.page());
            return null;
        });
    }

    /** Sets a page aside that belongs to no sheet; its picture is deleted. */
    void setAside(ScanPageRow page, String reason, Officer officer, Batch batch) {
        transactions.executeWrite(status -> {
            pages.setAside(page.id(), reason);
            audit.record(officer, "scan.aside", batch.consultation(), "batch " + batch.number() + " " + reason);
            return null;
        });
    }

    private void propose(UUID sheet, Part part) {
        Proposal all = all(sheet, part);
        turns.propose(sheet, part, all.written(), all.sure());
    }

    /** What was read of all pages of a part of a sheet. */
    Proposal all(UUID sheet, Part part) {
        return pages.ofSheet(sheet, part.name()).stream()
                .map(Proposal::of)
                .reduce(new Proposal(Map.of(), Map.of()), Proposal::and);
    }

    <T> T together(Supplier<T> work) {
        return transactions.executeWrite(status -> work.get());
    }
}
