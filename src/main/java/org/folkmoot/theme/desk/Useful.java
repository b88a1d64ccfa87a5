package org.folkmoot.theme.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Learnt;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.Predictions;
import org.folkmoot.theme.Trainer;
import org.folkmoot.theme.learn.Sampler;

/** Draws up what is read with most profit, as {@link Sampler} chooses it, and keeps to it for a while. */
@Singleton
final class Useful {
    private static final int ROUND = 60;
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
        Sampler sampler = new Sampler(examples(consultation, frame, codes), ROUND);
        for (OpenQuestion question : among) {
            Set<UUID> unread = repository.unread(question.survey(), question.id());
            if (!unread.isEmpty()) {
                predictions.stream(question.survey(), question.id(), all -> {
                    all.filter(one -> unread.contains(one.comment()) && one.knownLanguage())
                            .forEach(one -> sampler.offer(
                                    one.comment().toString(),
                                    codes.stream().mapToDouble(one::of).toArray()));
                    return null;
                });
            }
        }
        return sampler.next().stream().map(UUID::fromString).toList();
    }

    /** For each code how many comments have it. */
    private int[] examples(String consultation, CodeFrame frame, List<String> codes) {
        Map<String, Long> counts = new HashMap<>();
        repository
                .tallied(consultation)
                .forEach(tallied -> counts.merge(frame.now(tallied.name()), tallied.count(), Long::sum));
        return codes.stream()
                .mapToInt(code -> Math.toIntExact(counts.getOrDefault(code, 0L)))
                .toArray();
    }
}
