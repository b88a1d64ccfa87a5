package org.folkmoot.theme.discovery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.job.Work;
import org.folkmoot.job.Works;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.Meaning;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;

/** What was found, and what officers make of it. A candidate is no code before an officer makes it one. */
@Singleton
class Candidates {
    private static final int LONGEST_ID = 50;

    private final RunRepository runs;
    private final CandidateRepository candidates;
    private final VerdictRepository verdicts;
    private final FrameLog log;
    private final Frames frames;
    private final Works works;
    private final Audit audit;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Candidates(
            RunRepository runs,
            CandidateRepository candidates,
            VerdictRepository verdicts,
            FrameLog log,
            Frames frames,
            Works works,
            Audit audit,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.runs = runs;
        this.candidates = candidates;
        this.verdicts = verdicts;
        this.log = log;
        this.frames = frames;
        this.works = works;
        this.audit = audit;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /** A candidate and what was decided about it or about an earlier one of the same comments; null if nothing that stands. */
    record Standing(Candidate candidate, @Nullable Verdict verdict) {}

    /** Begins to look at all comments, unless somebody is looking already. */
    void look(String consultation, Officer officer) {
        if (looking(consultation).isPresent()) {
            return;
        }
        Run run = new Run(
                ids.next(),
                consultation,
                frames.of(consultation).map(CodeFrame::version).orElse(""),
                officer.id().toString(),
                officer.name(),
                moments.now(),
                null,
                0,
                0,
                0,
                0,
                false);
        runs.save(run);
        audit.record(officer, "discovery.look", consultation, run.id().toString());
        works.begin(Looking.KIND, run.id());
    }

    /** The look that is under way. */
    Optional<Work> looking(String consultation) {
        return runs.last(consultation)
                .filter(run -> run.finished() == null)
                .flatMap(run -> works.find(run.id()))
                .filter(Work::open);
    }

    /** Whether the last look did not come to its end. */
    boolean failed(String consultation) {
        return runs.last(consultation)
                .flatMap(run -> works.find(run.id()))
                .filter(work -> work.state() == Work.State.FAILED)
                .isPresent();
    }

    /** The last look that is done. */
    Optional<Run> last(String consultation) {
        return runs.lastFinished(consultation);
    }

    /** The candidates of a look, the largest first. A code that is in the frame no more is no verdict. */
    List<Standing> of(Run run) {
        Map<UUID, Verdict> standing = standing(run.consultation());
        return candidates.findByRunIdOrderByPlace(run.id()).stream()
                .map(candidate -> new Standing(candidate, standing.get(candidate.decidedAs())))
                .toList();
    }

    Optional<Standing> find(String consultation, UUID id) {
        return candidates
                .findByIdAndConsultation(id, consultation)
                .map(candidate -> new Standing(candidate, standing(consultation).get(candidate.decidedAs())));
    }

    /** Its comments, the most typical first. */
    List<UUID> members(Candidate candidate, int most) {
        return candidates.members(candidate.id(), most);
    }

    private Map<UUID, Verdict> standing(String consultation) {
        Optional<CodeFrame> frame = frames.of(consultation);
        Map<UUID, Verdict> standing = new HashMap<>();
        verdicts.findByConsultationAndWithdrawnIsNullOrderById(consultation).stream()
                .filter(verdict -> verdict.code() == null
                        || frame.filter(codes -> codes.knows(verdict.code())).isPresent())
                .forEach(verdict -> standing.put(verdict.candidateId(), verdict));
        return standing;
    }

    /** It is offered no more, nor is another of mostly the same comments. */
    void dismiss(Candidate candidate, Officer officer) {
        decide(candidate, null, officer, "discovery.dismiss");
    }

    /** It is offered again. */
    void again(Candidate candidate, Officer officer) {
        transactions.executeWrite(status -> {
            if (verdicts.withdraw(candidate.decidedAs(), moments.now()) > 0) {
                audit.record(
                        officer,
                        "discovery.again",
                        candidate.consultation(),
                        candidate.id().toString());
            }
            return null;
        });
    }

    /**
     * Makes it a code of the frame.
     *
     * @param on the version of the frame that the officer saw
     * @throws org.folkmoot.survey.frame.RefusedChange if the frame cannot have such a code
     */
    FrameLog.Outcome make(
            Candidate candidate, String on, Optional<String> theme, String label, Meaning meaning, Officer officer) {
        String consultation = candidate.consultation();
        CodeFrame frame = frames.of(consultation).orElseThrow();
        String code = id(label, frame);
        FrameLog.Outcome outcome = log.change(
                consultation, on, new FrameChange.Added(theme, code, Text.of(label), meaning, false), officer);
        if (outcome instanceof FrameLog.Outcome.Done) {
            decide(candidate, code, officer, "discovery.code");
        }
        return outcome;
    }

    private void decide(Candidate candidate, @Nullable String code, Officer officer, String action) {
        transactions.executeWrite(status -> {
            verdicts.withdraw(candidate.decidedAs(), moments.now());
            verdicts.save(new Verdict(
                    ids.next(),
                    candidate.decidedAs(),
                    candidate.consultation(),
                    code,
                    officer.id().toString(),
                    officer.name(),
                    moments.now(),
                    null));
            audit.record(officer, action, candidate.consultation(), candidate.id() + (code == null ? "" : ", " + code));
            return null;
        });
    }

    /** An id made of a label, that the frame never had. */
    static String id(String label, CodeFrame frame) {
        String words =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = words.isEmpty() ? "code" : words.substring(0, Math.min(LONGEST_ID, words.length()));
        String stem = cut.replaceAll("-+$", "");
        String id = stem;
        for (int number = 2; frame.knows(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    /** Newest first, for people to see what was put away. */
    static List<Standing> newestFirst(List<Standing> decided) {
        List<Standing> sorted = new ArrayList<>(decided);
        Collections.sort(
                sorted,
                (one, other) -> other.verdict().atTime().compareTo(one.verdict().atTime()));
        return sorted;
    }
}
