package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.response.Definitions;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.FrameChanges;
import org.folkmoot.survey.frame.FrameRebase;
import org.folkmoot.survey.frame.FrameWriter;
import org.folkmoot.survey.frame.RefusedChange;

/**
 * What was done to the frames, by whom, and doing more. Each step is added to a list that is never rewritten; of two that are made
 * at the same moment one is told that it came too late.
 */
@Singleton
public class FrameLog {
    private final Frames frames;
    private final FrameRepository repository;
    private final Definitions definitions;
    private final Audit audit;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    FrameLog(
            Frames frames,
            FrameRepository repository,
            Definitions definitions,
            Audit audit,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.frames = frames;
        this.repository = repository;
        this.definitions = definitions;
        this.audit = audit;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * One thing that was done.
     *
     * @param number from 1
     * @param change empty where the file was taken in, and where a change was undone
     * @param undoes the number of the change that this one takes back
     * @param undone whether the change was taken back later
     * @param version of the frame after it
     * @param officer the name; blank if the program did it by itself
     */
    public record Step(
            int number,
            Optional<FrameChange> change,
            Optional<Integer> undoes,
            boolean undone,
            String version,
            String officer,
            Instant at) {}

    /** What became of what an officer wanted. */
    public sealed interface Outcome {

        /** It is done; the frame as it is now. */
        record Done(CodeFrame frame) implements Outcome {}

        /** Nothing was done, as others did this since the officer looked; the newest first. */
        record Overtaken(List<Step> since) implements Outcome {}
    }

    /**
     * A changed file that waits for an officer's word.
     *
     * @param file the version of the file's text
     * @param rebase what taking it in would do
     */
    public record Waiting(String file, FrameRebase rebase) {}

    /** Takes in the files of all frames whose text is new, except what an officer has to agree to. Safe to repeat. */
    public void publish() {
        definitions.consultations().stream().map(Consultation::id).forEach(this::publish);
    }

    private void publish(String consultation) {
        Optional<Frames.Filed> file = frames.file(consultation);
        if (file.isEmpty()) {
            return;
        }
        try {
            transactions.executeWrite(status -> {
                FrameSteps steps = steps(consultation);
                if (isNew(steps, file.get())) {
                    rebase(consultation, steps, file.get())
                            .filter(rebase -> !rebase.held())
                            .ifPresent(rebase -> take(consultation, steps, file.get(), rebase, null));
                }
                return null;
            });
        } catch (DataAccessException e) {
            // Another process that started at the same moment has taken it in.
            if (isNew(steps(consultation), file.get())) {
                throw e;
            }
        }
    }

    /** The file that has changed and cannot be taken in without an officer's word. */
    public Optional<Waiting> waiting(String consultation) {
        FrameSteps steps = steps(consultation);
        return frames.file(consultation)
                .filter(file -> steps.last().isPresent() && isNew(steps, file))
                .flatMap(file -> rebase(consultation, steps, file)
                        .map(rebase -> new Waiting(file.frame().version(), rebase)));
    }

    /**
     * Takes a changed file in, on an officer's word.
     *
     * @param on the version of the frame that the officer saw
     * @param file the version of the file that the officer saw
     */
    public Outcome take(String consultation, String on, String file, Officer officer) {
        return step(consultation, on, steps -> {
            Optional<Frames.Filed> found = frames.file(consultation)
                    .filter(filed -> filed.frame().version().equals(file))
                    .filter(filed -> isNew(steps, filed));
            FrameRebase rebase = found.flatMap(filed -> rebase(consultation, steps, filed))
                    .orElseThrow(() -> new RefusedChange(
                            "The file is not the one that was shown.", "Look at what it would change now."));
            take(consultation, steps, found.get(), rebase, officer);
            audit.record(officer, "frame.file", consultation, "version " + file);
            return rebase.frame();
        });
    }

    /** All that was done, the newest first. */
    public List<Step> steps(String consultation, int most) {
        FrameSteps steps = steps(consultation);
        List<Step> all = new ArrayList<>(
                steps.rows().stream().map(row -> step(steps, row)).toList());
        Collections.reverse(all);
        return all.stream().limit(most).toList();
    }

    /** What was done since the frame had a version, the newest first; all of it if it never had. */
    public List<Step> since(String consultation, String version) {
        return since(steps(consultation), version);
    }

    /** The change that would be undone next, and who made it. */
    public Optional<Step> undoable(String consultation) {
        FrameSteps steps = steps(consultation);
        return steps.live().stream()
                .reduce((first, second) -> second)
                .flatMap(live -> steps.rows().stream()
                        .filter(row -> row.number() == live.number())
                        .findFirst())
                .map(row -> step(steps, row));
    }

    /** How many changes stand upon the file. */
    public int standing(String consultation) {
        return steps(consultation).live().size();
    }

    /**
     * Makes a change.
     *
     * @param on the version of the frame that the officer saw
     * @throws RefusedChange if it cannot be made
     */
    public Outcome change(String consultation, String on, FrameChange wanted, Officer officer) {
        FrameChange change = wanted.tidied();
        return step(consultation, on, steps -> {
            CodeFrame frame = after(consultation, change);
            String text = FrameWriter.write(frame);
            FrameStepRow last = steps.last().orElseThrow();
            add(
                    consultation,
                    last,
                    FrameStepRow.CHANGE,
                    FrameWriter.write(change),
                    last.base(),
                    last.file(),
                    text,
                    officer);
            audit.record(officer, "frame.change", consultation, FrameChanges.kind(change) + " " + change.about());
            return frame;
        });
    }

    /**
     * The frame as a change would make it; nothing is done.
     *
     * @throws RefusedChange if it cannot be made
     */
    public CodeFrame after(String consultation, FrameChange change) {
        CodeFrame frame = frames.of(consultation)
                .orElseThrow(() -> new IllegalArgumentException("There is no code frame of " + consultation))
                .apply(change);
        for (String id : change.brings()) {
            if (repository.countEverGiven(consultation, id) > 0) {
                throw new RefusedChange(
                        "Comments were given “" + id + "” before, when it meant something else.", "Choose another id.");
            }
        }
        return frame;
    }

    /**
     * Takes back the last change that stands. Text and counts are then as they were before it.
     *
     * @throws RefusedChange if there is none, or comments were given a code that it brought
     */
    public Outcome undo(String consultation, String on, Officer officer) {
        return step(consultation, on, steps -> {
            List<FrameSteps.Live> live = steps.live();
            if (live.isEmpty()) {
                throw new RefusedChange(
                        "No change stands that could be undone.",
                        "Change code-frame.yaml to change what comes from it.");
            }
            FrameSteps.Live undone = live.get(live.size() - 1);
            for (String id : undone.change().brings()) {
                long given = repository.countGiven(consultation, id);
                if (given > 0) {
                    throw new RefusedChange(
                            "“" + id + "” has been given " + given
                                    + " times since, and these codings would stand nowhere.",
                            "Merge it into another code or retire it instead.");
                }
            }
            FrameStepRow last = steps.last().orElseThrow();
            String text = text(consultation, last.base(), live.subList(0, live.size() - 1));
            String words = Integer.toString(undone.number());
            add(consultation, last, FrameStepRow.UNDO, words, last.base(), last.file(), text, officer);
            audit.record(officer, "frame.undo", consultation, "step " + words);
            return frames.version(consultation, CodeFrame.version(text)).orElseThrow();
        });
    }

    private interface Doing {
        CodeFrame on(FrameSteps steps);
    }

    private Outcome step(String consultation, String on, Doing doing) {
        publish(consultation);
        try {
            return transactions.executeWrite(status -> {
                FrameSteps steps = steps(consultation);
                boolean seen =
                        steps.last().filter(row -> row.version().equals(on)).isPresent();
                return seen ? new Outcome.Done(doing.on(steps)) : new Outcome.Overtaken(since(steps, on));
            });
        } catch (DataAccessException e) {
            // Two officers at the same moment: the database lets the first one in.
            FrameSteps steps = steps(consultation);
            if (steps.last().filter(row -> row.version().equals(on)).isEmpty()) {
                return new Outcome.Overtaken(since(steps, on));
            }
            throw e;
        }
    }

    private List<Step> since(FrameSteps steps, String on) {
        List<Step> since = new ArrayList<>();
        for (int i = steps.rows().size() - 1; i >= 0; i--) {
            FrameStepRow row = steps.rows().get(i);
            if (row.version().equals(on)) {
                break;
            }
            since.add(step(steps, row));
        }
        return since;
    }

    private static Step step(FrameSteps steps, FrameStepRow row) {
        return new Step(
                row.number(),
                row.kind().equals(FrameStepRow.CHANGE) ? Optional.of(FrameChanges.read(row.words())) : Optional.empty(),
                row.kind().equals(FrameStepRow.UNDO) ? Optional.of(Integer.valueOf(row.words())) : Optional.empty(),
                steps.isUndone(row.number()),
                row.version(),
                row.officer(),
                row.atTime());
    }

    private FrameSteps steps(String consultation) {
        return new FrameSteps(repository.findByConsultationOrderByNumber(consultation));
    }

    private static boolean isNew(FrameSteps steps, Frames.Filed file) {
        return steps.last()
                .filter(row -> row.file().equals(file.frame().version()))
                .isEmpty();
    }

    private Optional<FrameRebase> rebase(String consultation, FrameSteps steps, Frames.Filed file) {
        Set<String> given = new HashSet<>(repository.given(consultation));
        return steps.last().isEmpty()
                ? Optional.of(new FrameRebase(file.frame(), List.of(), List.of(), List.of(), List.of(), file.frame()))
                : frames.of(consultation)
                        .map(now -> FrameRebase.of(
                                now,
                                file.frame(),
                                steps.live().stream()
                                        .map(FrameSteps.Live::change)
                                        .toList(),
                                given::contains));
    }

    private void take(
            String consultation, FrameSteps steps, Frames.Filed file, FrameRebase rebase, @Nullable Officer officer) {
        boolean asWritten = rebase.base().equals(file.frame());
        String base = asWritten ? file.text() : FrameWriter.write(rebase.base());
        keep(consultation, base);
        keep(consultation, file.text());
        String stand = rebase.kept().stream()
                .map(place -> Integer.toString(steps.live().get(place).number()))
                .collect(Collectors.joining(" "));
        String text = rebase.kept().isEmpty() ? base : FrameWriter.write(rebase.frame());
        add(
                consultation,
                steps.last().orElse(null),
                FrameStepRow.FILE,
                stand,
                CodeFrame.version(base),
                file.frame().version(),
                text,
                officer);
    }

    private String text(String consultation, String base, List<FrameSteps.Live> changes) {
        String text = frames.text(consultation, base).orElseThrow();
        CodeFrame frame = frames.version(consultation, base).orElseThrow();
        for (FrameSteps.Live live : changes) {
            frame = frame.apply(live.change());
        }
        return changes.isEmpty() ? text : FrameWriter.write(frame);
    }

    private void keep(String consultation, String text) {
        repository.keep(consultation, CodeFrame.version(text), text, moments.now());
    }

    private void add(
            String consultation,
            @Nullable FrameStepRow last,
            String kind,
            String words,
            String base,
            String file,
            String text,
            @Nullable Officer officer) {
        keep(consultation, text);
        repository.save(new FrameStepRow(
                ids.next(),
                consultation,
                last == null ? 1 : last.number() + 1,
                kind,
                words,
                base,
                file,
                CodeFrame.version(text),
                officer == null ? null : officer.id(),
                officer == null ? "" : officer.name(),
                moments.now()));
    }
}
