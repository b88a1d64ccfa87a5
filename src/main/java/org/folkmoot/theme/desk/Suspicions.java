package org.folkmoot.theme.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Learnt;
import org.folkmoot.theme.Predicted;
import org.folkmoot.theme.Predictions;
import org.folkmoot.theme.Trainer;

/** Finds codes that officers gave although models that had not learnt from the comment find them very unlikely. */
@Singleton
final class Suspicions {
    static final double UNLIKELY = 0.05;
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private final DeskRepository repository;
    private final Predictions predictions;
    private final Trainer trainer;
    private final Frames frames;
    private final Moments moments;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    Suspicions(DeskRepository repository, Predictions predictions, Trainer trainer, Frames frames, Moments moments) {
        this.repository = repository;
        this.predictions = predictions;
        this.trainer = trainer;
        this.frames = frames;
        this.moments = moments;
    }

    /** A code that a reading gave, by its id as it counts today, and how likely it is, from 0 to 1. */
    record Suspicion(UUID comment, UUID reading, String code, double probability) {}

    private record Found(UUID learnt, Instant at, List<Suspicion> all) {}

    /** The least likely first; the readings among them may have been replaced since. */
    List<Suspicion> of(String consultation) {
        Optional<Learnt> learnt = trainer.current(consultation);
        Optional<CodeFrame> frame = frames.of(consultation);
        if (learnt.isEmpty() || frame.isEmpty()) {
            return List.of();
        }
        Found before = found.get(consultation);
        if (before == null
                || !before.learnt().equals(learnt.get().id())
                || before.at().plus(GOOD_FOR).isBefore(moments.now())) {
            before = new Found(learnt.get().id(), moments.now(), look(consultation, learnt.get(), frame.get()));
            found.put(consultation, before);
        }
        return before.all();
    }

    private List<Suspicion> look(String consultation, Learnt learnt, CodeFrame frame) {
        List<DeskRepository.Given> given = repository.given(consultation, learnt.at());
        Map<UUID, Predicted> predicted = predictions.of(
                given.stream().map(DeskRepository.Given::comment).distinct().toList());
        List<Suspicion> all = new ArrayList<>();
        for (DeskRepository.Given one : given) {
            String code = frame.now(one.code());
            Predicted says = predicted.get(one.comment());
            if (says != null
                    && says.unseen()
                    && says.knownLanguage()
                    && says.learnt().codes().contains(code)
                    && says.of(code) < UNLIKELY) {
                all.add(new Suspicion(one.comment(), one.reading(), code, says.of(code)));
            }
        }
        all.sort(Comparator.comparingDouble(Suspicion::probability).thenComparing(Suspicion::comment));
        return all;
    }
}
