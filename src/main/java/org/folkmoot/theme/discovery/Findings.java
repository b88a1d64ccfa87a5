package org.folkmoot.theme.discovery;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.CodeFrame;

/** Keeps what a look found in the place of what earlier ones did. What officers decided about stays. */
@Singleton
final class Findings {
    private final RunRepository runs;
    private final CandidateRepository candidates;
    private final VerdictRepository verdicts;
    private final SpeakersRepository groups;
    private final WordRepository words;
    private final WeekRepository weeks;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Findings(
            RunRepository runs,
            CandidateRepository candidates,
            VerdictRepository verdicts,
            SpeakersRepository groups,
            WordRepository words,
            WeekRepository weeks,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.runs = runs;
        this.candidates = candidates;
        this.verdicts = verdicts;
        this.groups = groups;
        this.words = words;
        this.weeks = weeks;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    void keep(
            Run run,
            CodeFrame frame,
            Gathering.Gathered gathered,
            List<Groups.Found> found,
            List<Talk.Group> talk,
            boolean byWords) {
        transactions.executeWrite(status -> {
            keepCandidates(run, frame, found);
            keepWords(run, talk);
            keepWeeks(run, gathered);
            runs.finish(
                    run.id(),
                    moments.now(),
                    gathered.comments,
                    gathered.leftOver,
                    gathered.otherLanguage,
                    gathered.taken().size(),
                    byWords);
            runs.others(run.consultation(), run.id()).forEach(this::forget);
            return null;
        });
    }

    private void keepCandidates(Run run, CodeFrame frame, List<Groups.Found> found) {
        Map<UUID, Set<UUID>> decided = standing(run.consultation(), frame);
        List<Candidate> rows = new ArrayList<>();
        for (Groups.Found group : found) {
            rows.add(new Candidate(
                    ids.next(),
                    run.id(),
                    run.consultation(),
                    rows.size(),
                    group.members().size(),
                    String.join("\n", group.phrases()),
                    number(group.closeness(), 3),
                    number(group.stability(), 3),
                    Groups.alike(new HashSet<>(group.members()), decided).entrySet().stream()
                            .max(Map.Entry.<UUID, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .orElse(null)));
        }
        candidates.saveAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            candidates.addMembers(rows.get(i).id(), found.get(i).members());
        }
    }

    /** The comments of candidates that were dismissed, or became a code that the frame still has. */
    private Map<UUID, Set<UUID>> standing(String consultation, CodeFrame frame) {
        Map<UUID, Set<UUID>> members = candidates.decided(consultation);
        Map<UUID, Set<UUID>> standing = new HashMap<>();
        verdicts.findByConsultationAndWithdrawnIsNullOrderById(consultation).stream()
                .filter(verdict -> verdict.code() == null || frame.knows(verdict.code()))
                .map(Verdict::candidateId)
                .filter(members::containsKey)
                .forEach(candidate -> standing.put(candidate, members.get(candidate)));
        return standing;
    }

    private void keepWords(Run run, List<Talk.Group> talk) {
        List<Speakers> speakers = new ArrayList<>();
        List<WordRow> rows = new ArrayList<>();
        Map<UUID, List<UUID>> behind = new HashMap<>();
        for (Talk.Group group : talk) {
            UUID id = ids.next();
            speakers.add(new Speakers(
                    id,
                    run.id(),
                    run.consultation(),
                    group.group().by(),
                    group.group().id(),
                    group.people(),
                    group.others()));
            for (int place = 0; place < group.words().size(); place++) {
                Talk.Word word = group.words().get(place);
                UUID wordId = ids.next();
                rows.add(new WordRow(
                        wordId,
                        id,
                        place,
                        word.shown(),
                        number(word.more().z(), 2),
                        word.more().people(),
                        word.more().others()));
                behind.put(wordId, word.comments());
            }
        }
        groups.saveAll(speakers);
        words.saveAll(rows);
        words.addComments(behind);
    }

    private void keepWeeks(Run run, Gathering.Gathered gathered) {
        List<WeekRow> rows = new ArrayList<>();
        gathered.weeks.forEach((person, count) -> rows.add(new WeekRow(
                ids.next(), run.id(), person.monday(), person.channel().id(), count.comments, count.leftOver)));
        weeks.saveAll(rows);
    }

    private void forget(UUID run) {
        words.forgetBehind(run);
        words.forget(run);
        groups.deleteByRunId(run);
        weeks.deleteByRunId(run);
        candidates.forgetMembers(run);
        candidates.forget(run);
        runs.forget(run);
    }

    /** Takes comments out of all that is kept, as their words are changed or withdrawn. */
    void forget(Collection<UUID> comments) {
        if (!comments.isEmpty()) {
            candidates.forgetComments(comments);
            words.forgetComments(comments);
        }
    }

    private static BigDecimal number(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
