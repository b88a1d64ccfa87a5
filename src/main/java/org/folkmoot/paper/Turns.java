package org.folkmoot.paper;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.AnswerJson;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/**
 * Who keys what, and when. A keyer sees nothing but her own keyings, so that a second one is blind; that nobody keys a sheet
 * twice, and no two people take one turn, the database sees to.
 */
@Singleton
public class Turns {

    /** What a keyer asked, and what a supervisor answered. */
    public record Asked(String words, String answer) {}

    /** So many are tried when others take sheets at the same moment. */
    private static final int TRIES = 20;

    private final BatchRepository batches;
    private final SheetRepository sheets;
    private final LeafRepository leaves;
    private final KeyingRepository keyings;
    private final QuestionRepository questions;
    private final Checking checking;
    private final Counting counting;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Turns(
            BatchRepository batches,
            SheetRepository sheets,
            LeafRepository leaves,
            KeyingRepository keyings,
            QuestionRepository questions,
            Checking checking,
            Counting counting,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.batches = batches;
        this.sheets = sheets;
        this.leaves = leaves;
        this.keyings = keyings;
        this.questions = questions;
        this.checking = checking;
        this.counting = counting;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /**
     * What an officer keys next of a batch: what she has begun herself; else what another has begun and given away; else the next
     * sheet that nobody holds; else one to key for the second time, which she did not key the first time.
     *
     * @return empty if there is nothing for her
     */
    public Optional<Turn> next(UUID batch, Part part, Officer officer) {
        if (part == Part.SLIP) {
            return Optional.empty();
        }
        return transactions.executeWrite(status -> keyings.own(batch, part, officer.id())
                .or(() -> keyings.givenAway(batch, part, officer.id(), TRIES).stream()
                        .filter(keying -> keyings.takeUp(keying, officer.id()) == 1)
                        .findFirst())
                .or(() -> leaves.toKey(batch, part, TRIES).stream()
                        .flatMap(sheet -> begin(sheet, part, 1, officer).stream())
                        .findFirst())
                .or(() -> leaves.toCheck(batch, part, officer.id(), TRIES).stream()
                        .flatMap(sheet -> begin(sheet, part, 2, officer).stream())
                        .findFirst())
                .flatMap(keyings::findById)
                .map(this::turn));
    }

    private Optional<UUID> begin(UUID sheet, Part part, int turn, Officer officer) {
        UUID id = ids.next();
        String written = turn == 1
                ? keyings.proposed(sheet, part).orElse(AnswerJson.of(Written.NOTHING))
                : AnswerJson.of(Written.NOTHING);
        if (keyings.begin(id, sheet, part, turn, officer.id(), written, moments.now()) == 0) {
            return Optional.empty();
        }
        int moved = turn == 1
                ? leaves.move(sheet, part, SheetState.RECEIVED, SheetState.KEYING)
                : leaves.move(sheet, part, SheetState.KEYED, SheetState.CHECKING);
        if (moved == 0) {
            keyings.delete(id);
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /** A keying that an officer has not finished; empty if it is not her own or finished. */
    public Optional<Turn> open(UUID keying, Officer officer) {
        return transactions.executeRead(status ->
                keyings.findById(keying).filter(row -> openTo(row, officer)).map(this::turn));
    }

    /**
     * Keeps a change of a keying. What this returns true for is stored for good.
     *
     * @return false if the keying is not the officer's own or finished; nothing was kept
     */
    public boolean keep(UUID keying, Officer officer, Kept change) {
        return transactions.executeWrite(status -> {
            Optional<KeyingRow> row = keyings.hold(keying).filter(found -> openTo(found, officer));
            row.ifPresent(found -> keyings.keep(
                    keying,
                    AnswerJson.of(change.after(AnswerJson.written(found.written()))),
                    change.cursor(),
                    Math.max(0, change.strokes()),
                    Math.max(0, change.activeMillis()),
                    moments.now()));
            return row.isPresent();
        });
    }

    /** Notes what the head of a form says: its language, and who helped (blank for nobody). False if the keying is not hers. */
    public boolean head(UUID keying, Officer officer, String language, String assisted) {
        return transactions.executeWrite(status -> {
            Optional<KeyingRow> row = keyings.findById(keying).filter(found -> openTo(found, officer));
            row.ifPresent(found -> sheets.head(found.sheetId(), language, assisted));
            return row.isPresent();
        });
    }

    /**
     * Finishes a keying. Sent again it says again what became of it.
     *
     * @param all the whole of what was keyed, in place of what was kept before
     * @throws NoSuchElementException if the officer has no such keying
     */
    public Finished finish(UUID keying, Officer officer, Written all) {
        return transactions.executeWrite(status -> {
            KeyingRow before = keyings.findById(keying)
                    .filter(row -> officer.id().equals(row.officerId()))
                    .orElseThrow(() -> new NoSuchElementException("The officer has no keying " + keying + "."));
            Sheet sheet = sheets.findById(before.sheetId()).orElseThrow();
            batches.holdDesk(sheet.consultation()).orElseThrow();
            KeyingRow row = keyings.hold(keying).orElseThrow();
            if (row.state() == KeyingRow.State.OPEN) {
                keyings.finish(keying, AnswerJson.of(all), moments.now());
                checking.finished(row, sheet, officer);
            }
            return became(row);
        });
    }

    private Finished became(KeyingRow row) {
        LeafRow leaf = leaves.of(row.sheetId(), row.part()).orElseThrow();
        Sheet sheet = sheets.findById(row.sheetId()).orElseThrow();
        if (leaf.state() == SheetState.DISPUTED) {
            return new Finished.Disputed();
        }
        Optional<String> reference = counting.reference(sheet);
        if (leaf.counted() == null || reference.isEmpty()) {
            return new Finished.Waiting();
        }
        return row.turn() == 1 ? new Finished.Counted(reference.get()) : new Finished.Agreed(reference.get());
    }

    /**
     * Opens a keying again that the officer has finished.
     *
     * @return false if it is not hers, or if others have gone on with the sheet, or its answers count already
     */
    public boolean takeBack(UUID keying, Officer officer) {
        return transactions.executeWrite(status -> {
            Optional<KeyingRow> found = keyings.findById(keying)
                    .filter(row -> officer.id().equals(row.officerId()) && row.state() == KeyingRow.State.DONE);
            if (found.isEmpty()) {
                return false;
            }
            Sheet sheet = sheets.findById(found.get().sheetId()).orElseThrow();
            batches.holdDesk(sheet.consultation()).orElseThrow();
            return checking.takeBack(found.get(), sheet, officer);
        });
    }

    /** Puts a sheet aside until a supervisor has answered; false if the keying is not hers or finished. */
    public boolean ask(UUID keying, Officer officer, String words) {
        return transactions.executeWrite(status -> {
            Optional<KeyingRow> row = keyings.hold(keying).filter(found -> openTo(found, officer));
            row.ifPresent(found -> {
                keyings.move(keying, KeyingRow.State.OPEN, KeyingRow.State.ASKED);
                questions.ask(ids.next(), keying, words, officer.id(), moments.now());
                record(officer, "keying.ask", found.sheetId());
            });
            return row.isPresent();
        });
    }

    /** What was asked about a keying and answered, the first first; empty if it is not the officer's own. */
    public List<Asked> asked(UUID keying, Officer officer) {
        return transactions.executeRead(status -> keyings.findById(keying)
                        .filter(row -> officer.id().equals(row.officerId()))
                        .isPresent()
                ? questions.of(keying).stream()
                        .filter(row -> row.answer() != null)
                        .map(row -> new Asked(row.words(), row.answer()))
                        .toList()
                : List.of());
    }

    /**
     * Gives what an officer has left of a batch to others. What she has begun is gone on with where it stands.
     *
     * @param to whom; empty for anyone
     */
    public void handOver(UUID batch, Officer from, Optional<Officer> to) {
        transactions.executeWrite(status -> {
            Batch row = batches.findById(batch).orElseThrow();
            int begun = keyings.giveAway(batch, from.id());
            to.ifPresentOrElse(officer -> batches.giveTo(batch, officer.id()), () -> batches.giveToAnyone(batch));
            audit.record(
                    from,
                    "batch.hand-over",
                    row.consultation(),
                    "batch " + row.number() + " to "
                            + to.map(officer -> officer.id().toString()).orElse("anyone") + ", begun " + begun);
            return null;
        });
    }

    /**
     * Sets a sheet aside: spoilt, blank or a duplicate. It stays in the ledger, and {@link #restore} takes it back.
     *
     * @param same of a duplicate, the sheet that it is the same as
     * @return false if its answers count already
     * @throws IllegalArgumentException if the state is none of the three
     */
    public boolean dispose(UUID sheet, SheetState aside, String reason, Optional<UUID> same, Officer officer) {
        if (!aside.aside()) {
            throw new IllegalArgumentException("A sheet is not set aside as " + aside + ".");
        }
        return transactions.executeWrite(status -> {
            Sheet row = sheets.findById(sheet).orElseThrow();
            batches.holdDesk(row.consultation()).orElseThrow();
            return checking.setAside(row, aside, reason, same, officer);
        });
    }

    /** Takes back that a sheet was set aside; false if it was not. */
    public boolean restore(UUID sheet, Officer officer) {
        return transactions.executeWrite(status -> {
            Sheet row = sheets.findById(sheet).orElseThrow();
            batches.holdDesk(row.consultation()).orElseThrow();
            return checking.restore(row, officer);
        });
    }

    /**
     * Offers what a machine has read of a sheet, with which its first keying begins. Nothing of it counts before a person has
     * finished that keying.
     *
     * @param read of each field how well it could be read
     * @return false if somebody has begun to key the sheet already
     */
    public boolean propose(UUID sheet, Part part, Written proposed, Map<String, Sure> read) {
        String sure = AnswerJson.of(Written.of(fields(read)));
        return transactions.executeWrite(status -> {
            if (leaves.of(sheet, part)
                    .filter(leaf -> leaf.state() == SheetState.RECEIVED)
                    .isEmpty()) {
                return false;
            }
            String written = AnswerJson.of(proposed);
            if (keyings.updateProposal(sheet, part, written, sure) == 0) {
                keyings.insertProposal(sheet, part, written, sure);
            }
            return true;
        });
    }

    private static Map<String, List<String>> fields(Map<String, Sure> read) {
        Map<String, List<String>> fields = new HashMap<>();
        read.forEach((field, sure) -> fields.put(field, List.of(sure.name().toLowerCase(Locale.ROOT))));
        return fields;
    }

    private static boolean openTo(KeyingRow row, Officer officer) {
        return row.state() == KeyingRow.State.OPEN && officer.id().equals(row.officerId());
    }

    private Turn turn(KeyingRow row) {
        Sheet sheet = sheets.findById(row.sheetId()).orElseThrow();
        Batch batch = batches.findById(sheet.batchId()).orElseThrow();
        Map<String, Sure> read = new HashMap<>();
        if (row.turn() == 1) {
            keyings.sure(sheet.id(), row.part())
                    .ifPresent(sure -> AnswerJson.written(sure)
                            .fields()
                            .forEach((field, how) ->
                                    read.put(field, Sure.valueOf(how.getFirst().toUpperCase(Locale.ROOT)))));
        }
        return new Turn(
                row.id(),
                sheet.id(),
                batch.id(),
                batch.number(),
                counting.edition(batch, sheet),
                row.part(),
                row.turn(),
                sheet.place(),
                sheets.count(batch.id()),
                sheet.shown(),
                sheet.language(),
                AnswerJson.written(row.written()),
                read,
                row.atField(),
                batch.practice());
    }

    private void record(Officer officer, String action, UUID sheetId) {
        Sheet sheet = sheets.findById(sheetId).orElseThrow();
        Batch batch = batches.findById(sheet.batchId()).orElseThrow();
        audit.record(officer, action, batch.consultation(), "batch " + batch.number() + " sheet " + sheet.place());
    }
}
