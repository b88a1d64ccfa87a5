package org.folkmoot.theme.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Learnt;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.Predicted;
import org.folkmoot.theme.Predictions;
import org.folkmoot.theme.Trainer;

/**
 * Draws up what is read with most profit: by turns the likeliest comments of the codes that were given least, and the comments of
 * which the machine is least sure. Such comments are no sample of all: shares and agreement are never taken from them.
 */
@Singleton
final class Useful {
    private static final int ROUND = 60;
    private static final int EACH = 12;
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final DeskRepository repository;
    private final Predictions predictions;
    private final Trainer trainer;
    private final Frames frames;
    private final Moments moments;
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();

    Useful(DeskRepository repository, Predictions predictions, Trainer trainer, Frames frames, Moments moments) {
        this.repository = repository;
        this.predictions = predictions;
        this.trainer = trainer;
        this.frames = frames;
        this.moments = moments;
    }

    private record Round(UUID learnt, Instant at, List<UUID> comments) {}

    private record Candidate(UUID comment, double value) {}

    /** Comments to be read next, the most useful first; empty if nothing was learnt yet or nothing is left. */
    List<UUID> of(String consultation, String queue, List<OpenQuestion> among, boolean anew) {
        Optional<Learnt> learnt = trainer.current(consultation);
        if (learnt.isEmpty()) {
            return List.of();
        }
        Round round = rounds.get(queue);
        boolean good = round != null
                && round.learnt().equals(learnt.get().id())
                && round.at().plus(GOOD_FOR).isAfter(moments.now());
        if (!good || anew) {
            round = new Round(learnt.get().id(), moments.now(), drawn(consultation, among));
            rounds.put(queue, round);
        }
        return round.comments();
    }

    private List<UUID> drawn(String consultation, List<OpenQuestion> among) {
        CodeFrame frame = frames.of(consultation).orElseThrow();
        List<String> codes = frame.open().stream()
                .filter(code -> code.parent().isPresent() && !code.residual())
                .map(Code::id)
                .toList();
        Map<String, PriorityQueue<Candidate>> likeliest = new HashMap<>();
        codes.forEach(code -> likeliest.put(code, new PriorityQueue<>(Comparator.comparingDouble(Candidate::value))));
        PriorityQueue<Candidate> unsure =
                new PriorityQueue<>(Comparator.comparingDouble(Candidate::value).reversed());
        for (OpenQuestion question : among) {
            Set<UUID> unread = repository.unread(question.survey(), question.id());
            if (!unread.isEmpty()) {
                predictions.stream(question.survey(), question.id(), all -> {
                    all.filter(one -> unread.contains(one.comment()) && one.knownLanguage())
                            .forEach(one -> weigh(one, codes, likeliest, unsure));
                    return null;
                });
            }
        }
        return byTurns(rarest(consultation, frame, codes), likeliest, unsure);
    }

    private static void weigh(
            Predicted one,
            List<String> codes,
            Map<String, PriorityQueue<Candidate>> likeliest,
            PriorityQueue<Candidate> unsure) {
        double first = 0;
        double second = 0;
        for (String code : codes) {
            double probability = one.of(code);
            second = Math.max(second, Math.min(first, probability));
            first = Math.max(first, probability);
            keep(likeliest.get(code), new Candidate(one.comment(), probability), EACH);
        }
        keep(unsure, new Candidate(one.comment(), first - second), ROUND);
    }

    private static void keep(PriorityQueue<Candidate> all, Candidate one, int most) {
        all.add(one);
        if (all.size() > most) {
            all.poll();
        }
    }

    private List<String> rarest(String consultation, CodeFrame frame, List<String> codes) {
        Map<String, Long> counts = new HashMap<>();
        repository
                .tallied(consultation)
                .forEach(tallied -> counts.merge(frame.now(tallied.name()), tallied.count(), Long::sum));
        return codes.stream()
                .sorted(Comparator.comparing(code -> counts.getOrDefault(code, 0L)))
                .toList();
    }

    private static List<UUID> byTurns(
            List<String> rarest, Map<String, PriorityQueue<Candidate>> likeliest, PriorityQueue<Candidate> unsure) {
        List<UUID> ofRare = new ArrayList<>();
        Map<String, List<Candidate>> sorted = new HashMap<>();
        likeliest.forEach((code, all) -> sorted.put(
                code,
                all.stream()
                        .sorted(Comparator.comparingDouble(Candidate::value).reversed())
                        .toList()));
        // The rarest third of the codes; all of them if there are few.
        List<String> rare = rarest.subList(0, Math.min(rarest.size(), Math.max(3, rarest.size() / 3)));
        for (int i = 0; i < EACH; i++) {
            for (String code : rare) {
                if (i < sorted.get(code).size()) {
                    ofRare.add(sorted.get(code).get(i).comment());
                }
            }
        }
        List<UUID> ofUnsure = unsure.stream()
                .sorted(Comparator.comparingDouble(Candidate::value))
                .map(Candidate::comment)
                .toList();
        Set<UUID> all = new LinkedHashSet<>();
        for (int i = 0; i < ROUND; i++) {
            if (i < ofRare.size()) {
                all.add(ofRare.get(i));
            }
            if (i < ofUnsure.size()) {
                all.add(ofUnsure.get(i));
            }
        }
        return all.stream().limit(ROUND).toList();
    }
}
