package org.folkmoot.transfer;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.job.Works;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Landing;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.web.SentFile;

/** Imports from the file sent to the responses that count, and back. */
@Singleton
final class Transfers {

    static final String ROWS = "rows";
    static final String PROBLEMS = "problems";

    /** Rows that are shown or looked at to propose what the columns are. */
    private static final int SAMPLE = 200;

    private final TransferRepository repository;
    private final Editions editions;
    private final Landing landing;
    private final Works works;
    private final Audit audit;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Transfers(
            TransferRepository repository,
            Editions editions,
            Landing landing,
            Works works,
            Audit audit,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.editions = editions;
        this.landing = landing;
        this.works = works;
        this.audit = audit;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    List<TransferRow> all(String consultation) {
        return repository.findByConsultationOrderByMadeDesc(consultation).stream()
                .filter(row -> row.at() != TransferState.READING)
                .toList();
    }

    Optional<TransferRow> find(String consultation, UUID id) {
        return repository
                .findById(id)
                .filter(row -> row.consultation().equals(consultation) && row.at() != TransferState.READING);
    }

    /**
     * Stores a file and proposes what its columns are.
     *
     * @param sheet of a workbook; the first if blank
     * @throws Unreadable if it cannot be taken; nothing is stored then
     */
    UUID take(SurveyId survey, SentFile file, String sheet, Officer officer) {
        UUID id = ids.next();
        try {
            repository.save(new TransferRow(
                    id,
                    survey.consultation(),
                    survey.survey(),
                    TransferState.READING.id(),
                    file.name(),
                    null,
                    hash(file.path(), sheet),
                    "",
                    "",
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    officer.name(),
                    moments.now(),
                    null,
                    null,
                    null,
                    null));
            store(id, survey, file.path(), sheet);
        } catch (IOException e) {
            remove(id);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            remove(id);
            throw e;
        }
        audit.record(officer, "import.file", survey.consultation(), id + " for " + survey.survey());
        return id;
    }

    private void store(UUID id, SurveyId survey, Path file, String sheet) throws IOException {
        int[] place = {0};
        List<FileRow> first = new ArrayList<>();
        SurveyFile.Read read;
        long rows;
        try (Pieces.Packing packing =
                new Pieces.Packing(piece -> repository.addPiece(ids.next(), id, ROWS, place[0]++, piece))) {
            read = SurveyFile.read(file, sheet, row -> {
                boolean leading = first.isEmpty() && row.blank();
                if (!leading) {
                    if (first.size() < SAMPLE) {
                        first.add(row);
                    }
                    packing.row(row);
                }
            });
            rows = packing.rows();
        }
        if (rows < 2) {
            throw new Unreadable(
                    "The file has no responses: it needs a row that names the columns, and rows below it.");
        }
        Plan plan = proposal(survey, first, Heading.likelyRows(first));
        String name = read.sheet().isBlank() ? null : read.sheet();
        repository.stored(id, name, String.join("\n", read.notes()), plan.text(), rows);
    }

    /** What is known of files with these columns, else what their names are like. */
    private Plan proposal(SurveyId survey, List<FileRow> first, int headingRows) {
        Heading heading = Heading.of(first, headingRows);
        return repository
                .plan(survey.consultation(), survey.survey(), heading.hash())
                .map(Plan::of)
                .filter(plan -> plan.columns().size() == heading.names().size())
                .orElseGet(() -> new Proposal(targets(survey), first.subList(headingRows, first.size()))
                        .plan(heading, headingRows));
    }

    Targets targets(SurveyId survey) {
        return new Targets(editions.current(survey).map(Edition::survey).orElseThrow());
    }

    /** The first rows of a file, headings first. */
    List<FileRow> first(UUID id, int most) {
        return transactions.executeRead(status -> {
            List<FileRow> rows = new ArrayList<>();
            try (Pieces.Unpacking unpacking = open(id, ROWS)) {
                Optional<FileRow> row = unpacking.next();
                while (row.isPresent() && rows.size() < most) {
                    rows.add(row.get());
                    row = unpacking.next();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows;
        });
    }

    Pieces.Unpacking open(UUID id, String part) {
        return new Pieces.Unpacking(place -> transactions.executeRead(status -> repository.piece(id, part, place)));
    }

    /** Proposes anew, for a heading of so many rows. */
    void propose(TransferRow row, int headingRows) {
        repository.move(row.id(), TransferState.CHECKED.id(), TransferState.MAPPING.id());
        repository.understand(
                row.id(),
                proposal(row.surveyId(), first(row.id(), SAMPLE), headingRows).text());
    }

    /** Keeps what the columns are, and looks through all rows for values that are not known. */
    Scan understand(TransferRow row, Plan plan) {
        Targets targets = targets(row.surveyId());
        List<FileRow> first = first(row.id(), SAMPLE);
        var separators = new java.util.HashMap<>(new Proposal(
                        targets, first.subList(Math.min(plan.headingRows(), first.size()), first.size()))
                .separators(plan.columns()));
        separators.putAll(plan.separators());
        Plan whole = new Plan(
                plan.headingRows(),
                plan.columns(),
                separators,
                plan.values(),
                plan.channel(),
                plan.unsent(),
                plan.monthFirst());
        Scan scan = scan(row.id(), whole, targets);
        repository.move(row.id(), TransferState.CHECKED.id(), TransferState.MAPPING.id());
        repository.understand(row.id(), whole.with(scan.monthFirst()).text());
        return scan;
    }

    Scan scan(UUID id, Plan plan, Targets targets) {
        return transactions.executeRead(status -> {
            Scan scan = new Scan(plan, targets);
            try (Pieces.Unpacking unpacking = open(id, ROWS)) {
                scan.look(unpacking);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return scan;
        });
    }

    /** Begins to look at every row. */
    void check(TransferRow row) {
        if (repository.move(row.id(), TransferState.MAPPING.id(), TransferState.CHECKING.id()) == 1) {
            works.begin(TransferWork.CHECK, row.id());
        }
    }

    /** Begins to bring the responses in, unless there are problems. */
    void bring(TransferRow row, Officer officer) {
        if (row.problems() == 0
                && repository.move(row.id(), TransferState.CHECKED.id(), TransferState.IMPORTING.id()) == 1) {
            audit.record(officer, "import.begin", row.consultation(), row.id() + " into " + row.survey());
            works.begin(TransferWork.IMPORT, row.id());
        }
    }

    /** Takes an import back as a whole. */
    void undo(TransferRow row, String why, Officer officer) {
        transactions.executeWrite(status -> {
            if (repository.undone(row.id(), moments.now(), officer.name(), why) == 1) {
                long taken = landing.undo(row.id());
                audit.record(officer, "import.undo", row.consultation(), row.id() + ", " + taken + " responses");
            }
            return null;
        });
    }

    /** Puts a file aside that was not imported. */
    void discard(TransferRow row, Officer officer) {
        remove(row.id());
        audit.record(officer, "import.discard", row.consultation(), row.id().toString());
    }

    void remove(UUID id) {
        transactions.executeWrite(status -> {
            repository.removePieces(id, ROWS);
            repository.removePieces(id, PROBLEMS);
            return repository.remove(id);
        });
    }

    /** The same rows of another sheet are another file. */
    private static String hash(Path file, String sheet) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            digest.update(sheet.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
