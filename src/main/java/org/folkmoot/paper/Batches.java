package org.folkmoot.paper;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/** Paper that came in: batches and the sheets in them, before anybody keys. */
@Singleton
public class Batches {

    private final BatchRepository batches;
    private final SheetRepository sheets;
    private final LeafRepository leaves;
    private final Checking checking;
    private final Numbers numbers;
    private final Editions editions;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Batches(
            BatchRepository batches,
            SheetRepository sheets,
            LeafRepository leaves,
            Checking checking,
            Numbers numbers,
            Editions editions,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.batches = batches;
        this.sheets = sheets;
        this.leaves = leaves;
        this.checking = checking;
        this.numbers = numbers;
        this.editions = editions;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /**
     * A box that is opened.
     *
     * @param counted how many forms somebody counted by hand
     * @param share for a sample, in percent
     */
    public record Box(
            SurveyId survey,
            LocalDate received,
            BatchSource source,
            String place,
            int counted,
            Checked checking,
            int share,
            boolean practice) {}

    /**
     * A form as it comes out of its box.
     *
     * @param number as printed; empty if it has none
     * @param aside as what it is set aside at once; empty if it is to be keyed
     */
    public record Incoming(
            Optional<SheetNumber> number,
            int edition,
            String language,
            Layout layout,
            Set<Remark> remarks,
            Optional<SheetState> aside,
            String reason) {}

    /** Opens a batch under the next number of its consultation. */
    public Batch open(Box box, Officer officer) {
        return transactions.executeWrite(status -> {
            Batch batch = batch(box);
            batches.save(batch);
            audit.record(officer, "batch.open", batch.consultation(), "batch " + batch.number());
            return batch;
        });
    }

    private Batch batch(Box box) {
        String consultation = box.survey().consultation();
        hold(consultation);
        batches.oneMoreBatch(consultation);
        return new Batch(
                ids.next(),
                consultation,
                batches.batches(consultation),
                box.survey().survey(),
                box.received(),
                box.source().id(),
                box.place(),
                box.counted(),
                box.checking(),
                box.checking() == Checked.SAMPLE ? box.share() : box.checking() == Checked.ALL ? 100 : 0,
                box.practice(),
                null,
                moments.now(),
                null);
    }

    /** The newest first. */
    public List<Batch> all(String consultation) {
        return batches.findByConsultationOrderByNumberDesc(consultation);
    }

    public Optional<Batch> byId(UUID id) {
        return batches.findById(id);
    }

    public Optional<Batch> byNumber(String consultation, int number) {
        return batches.findByConsultationAndNumber(consultation, number);
    }

    /** The sheets of a batch in the order of its pile. */
    public List<Sheet> sheets(UUID batch) {
        return sheets.findByBatchIdOrderByPlace(batch);
    }

    public Optional<Sheet> sheet(UUID id) {
        return sheets.findById(id);
    }

    /** All sheets of a consultation that bear a number, the first that came first. */
    public List<Sheet> bearing(String consultation, SheetNumber number) {
        return sheets(consultation, number.written());
    }

    List<Sheet> sheets(String consultation, String number) {
        return sheets.findByConsultationAndNumberOrderByCopy(consultation, number);
    }

    /**
     * Records a form. One without number is given one; one with a number that is used already is recorded as another copy of it,
     * until its answers tell whether it is the same form.
     *
     * @return empty if the batch is closed
     */
    public Optional<Sheet> add(UUID batchId, Incoming form, Officer officer) {
        return transactions.executeWrite(status -> {
            hold(batches.findById(batchId).orElseThrow().consultation());
            Batch batch = batches.findById(batchId).orElseThrow();
            if (batch.closed() != null) {
                return Optional.empty();
            }
            String number = form.number().map(SheetNumber::written).orElseGet(() -> numbers.next(batch.consultation()));
            Sheet sheet = new Sheet(
                    ids.next(),
                    batch.id(),
                    sheets.last(batch.id()) + 1,
                    batch.consultation(),
                    number,
                    sheets.copies(batch.consultation(), number) + 1,
                    form.number().isEmpty(),
                    form.edition(),
                    form.language(),
                    form.layout().name(),
                    "",
                    Remark.write(form.remarks()),
                    form.reason(),
                    null,
                    null,
                    null,
                    moments.now());
            sheets.save(sheet);
            Edition edition = editions.at(batch.surveyId(), form.edition());
            SheetState state = form.aside().orElse(SheetState.RECEIVED);
            leaves.insert(sheet.id(), Part.MAIN, state, false);
            if (!edition.survey().equalityQuestions().isEmpty()) {
                leaves.insert(sheet.id(), Part.EQUALITY, state, false);
            }
            checking.record(officer, "sheet.add", sheet);
            return Optional.of(sheet);
        });
    }

    /** Changes what the record of a form says of it; false if somebody keys it already. */
    public boolean change(UUID id, int edition, String language, Layout layout, Set<Remark> remarks, Officer officer) {
        return transactions.executeWrite(status -> {
            Sheet sheet = sheets.findById(id).orElseThrow();
            hold(sheet.consultation());
            boolean begun = leaves.ofSheet(id).stream()
                    .anyMatch(leaf ->
                            leaf.state() != SheetState.RECEIVED && !leaf.state().aside());
            int kept = begun ? sheet.edition() : edition;
            sheets.change(id, kept, language, layout.name(), Remark.write(remarks));
            checking.record(officer, "sheet.change", sheet);
            return kept == edition;
        });
    }

    /** Puts right how many forms were counted by hand. */
    public void count(UUID batchId, int counted, Officer officer) {
        transactions.executeWrite(status -> {
            Batch batch = batches.findById(batchId).orElseThrow();
            batches.count(batchId, counted);
            audit.record(
                    officer,
                    "batch.count",
                    batch.consultation(),
                    "batch " + batch.number() + " from " + batch.counted() + " to " + counted);
            return null;
        });
    }

    /**
     * Closes a batch, whereupon its sample is drawn.
     *
     * @return false if not as many forms are recorded as were counted by hand
     */
    public boolean close(UUID batchId, Officer officer) {
        return transactions.executeWrite(status -> {
            hold(batches.findById(batchId).orElseThrow().consultation());
            Batch batch = batches.findById(batchId).orElseThrow();
            if (sheets.count(batchId) != batch.counted()) {
                return false;
            }
            if (batches.close(batchId, moments.now()) == 1) {
                audit.record(officer, "batch.close", batch.consultation(), "batch " + batch.number());
                checking.goOn(batch.id(), officer);
            }
            return true;
        });
    }

    /** Opens a batch again, for sheets that were found later. */
    public void reopen(UUID batchId, Officer officer) {
        transactions.executeWrite(status -> {
            Batch batch = batches.findById(batchId).orElseThrow();
            hold(batch.consultation());
            if (batches.reopen(batchId) == 1) {
                audit.record(officer, "batch.reopen", batch.consultation(), "batch " + batch.number());
            }
            return null;
        });
    }

    /**
     * Enters a form that was keyed without anyone opening a batch into the batch of the day on which it came in. Called in the
     * transaction in which its response is kept.
     *
     * @return its sheet
     */
    public Sheet direct(Response response, Officer officer) {
        return transactions.executeWrite(status -> {
            Instant now = moments.now();
            String consultation = response.survey().consultation();
            hold(consultation);
            LocalDate received = response.provenance().received().orElseThrow();
            Batch batch = batches.direct(consultation, response.survey().survey(), received).stream()
                    .filter(open -> open.closed() == null)
                    .findFirst()
                    .orElseGet(() -> batches.save(batch(
                            new Box(response.survey(), received, BatchSource.DIRECT, "", 0, Checked.NONE, 0, false))));
            String number = response.provenance().sheet().orElse(null);
            Sheet sheet = new Sheet(
                    ids.next(),
                    batch.id(),
                    sheets.last(batch.id()) + 1,
                    consultation,
                    number,
                    number == null ? 1 : sheets.copies(consultation, number) + 1,
                    false,
                    response.edition(),
                    response.provenance().language(),
                    Layout.STANDARD.name(),
                    response.provenance().assisted().orElse(""),
                    "",
                    "",
                    null,
                    null,
                    response.id().value(),
                    now);
            sheets.save(sheet);
            leaves.insert(sheet.id(), Part.MAIN, SheetState.COUNTED, false);
            leaves.count(sheet.id(), Part.MAIN, now);
            batches.countOneMore(batch.id());
            checking.record(officer, "sheet.add", sheet);
            return sheet;
        });
    }

    private void hold(String consultation) {
        batches.insertDesk(consultation);
        batches.holdDesk(consultation).orElseThrow();
    }
}
