package org.folkmoot.theme;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.comment.Comment;
import org.folkmoot.theme.learn.Coded;
import org.folkmoot.theme.learn.Label;
import org.folkmoot.theme.learn.Learner;
import org.folkmoot.theme.learn.Model;
import org.folkmoot.theme.learn.Vectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guesses what officers would say of a comment apart from what it is about, from what they said of others in the same consultation
 * and from nothing else. Off until they have said enough, and until it is right more often than always saying the commonest would be.
 */
@Singleton
public class Tones {
    private static final Logger LOG = LoggerFactory.getLogger(Tones.class);

    /** Comments of which officers have to have said it before anything is guessed. */
    public static final int ENOUGH = 100;

    private static final int MOST = 2_000;
    private static final double GROWN = 1.2;
    private static final double LEAST_LIKELY = 0.5;
    private static final String NOT_ASKED = "";

    private final ToneRepository said;
    private final LanguageModels models;
    private final VectorRepository vectors;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();
    private final Set<Key> learning = ConcurrentHashMap.newKeySet();
    private ExecutorService background;
    private boolean stopped;

    private record Key(String consultation, Tone tone) {}

    /** @param from how many said comments there were, also where not all were learnt from */
    private record Known(int from, Model model, Standing standing) {}

    /** Why there are guesses or none. */
    public enum State {
        TOO_FEW,
        /** It learns at this moment for the first time. */
        LEARNING,
        /** Always saying the commonest would be right about as often. */
        NO_BETTER,
        ON
    }

    /**
     * How far guessing has come.
     *
     * @param said of how many comments officers have said it; while they are too few, those of the same words count once
     * @param right the share of comments of which it guessed right what officers said, without having learnt from them; 0 if not known
     * @param commonest the share that always saying the commonest would have got right; 0 if not known
     */
    public record Standing(State state, int said, double right, double commonest) {}

    /**
     * A guess.
     *
     * @param value the id of a {@link Stance} or {@link Sentiment}
     * @param probability from 0.5 to 1
     */
    public record Guess(String value, double probability) {}

    Tones(ToneRepository said, LanguageModels models, VectorRepository vectors) {
        this.said = said;
        this.models = models;
        this.vectors = vectors;
    }

    /** Begins to learn in the background where there is something new to learn. */
    public Standing standing(String consultation, Tone tone) {
        Key key = new Key(consultation, tone);
        int count = said.count(consultation, tone);
        if (count < ENOUGH) {
            known.remove(key);
            return new Standing(State.TOO_FEW, count, 0, 0);
        }
        Known held = known.get(key);
        if (held == null || count >= GROWN * held.from() || count < held.from()) {
            learnLater(key);
        }
        return Optional.ofNullable(known.get(key))
                .map(Known::standing)
                .map(found -> new Standing(
                        found.state(),
                        found.state() == State.TOO_FEW ? found.said() : count,
                        found.right(),
                        found.commonest()))
                .orElse(new Standing(State.LEARNING, count, 0, 0));
    }

    /** What is likeliest of a comment; empty while it is off, or where nothing is likelier than not. */
    public Optional<Guess> of(Comment comment, Tone tone) {
        String consultation = comment.survey().consultation();
        if (standing(consultation, tone).state() != State.ON) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(new Key(consultation, tone)))
                .flatMap(held -> guess(held.model(), comment));
    }

    private static Optional<Guess> guess(Model model, Comment comment) {
        float[] probabilities =
                model.predict(NOT_ASKED, PlainText.of(comment.text()).text()).probabilities();
        int best = best(probabilities);
        return probabilities[best] < LEAST_LIKELY
                ? Optional.empty()
                : Optional.of(new Guess(model.codes().get(best), probabilities[best]));
    }

    private void learnLater(Key key) {
        synchronized (learning) {
            if (stopped || !learning.add(key)) {
                return;
            }
            if (background == null) {
                background = Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "theme-tones");
                    thread.setDaemon(true);
                    return thread;
                });
            }
            background.execute(() -> {
                try {
                    learn(key.consultation(), key.tone());
                } catch (RuntimeException e) {
                    LOG.error("Learning what officers say of comments failed; nothing is guessed", e);
                } finally {
                    learning.remove(key);
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        synchronized (learning) {
            stopped = true;
            if (background != null) {
                background.shutdownNow();
            }
        }
    }

    /** Learns from all that was said. */
    void learn(String consultation, Tone tone) {
        int count = said.count(consultation, tone);
        Map<String, Coded> texts = new HashMap<>();
        for (ToneRepository.Said one : said.last(consultation, tone, MOST)) {
            PlainText text = PlainText.of(one.text());
            // The same words learnt from and guessed of would flatter the figures.
            texts.putIfAbsent(
                    text.same(), new Coded(one.comment().toString(), NOT_ASKED, text.text(), Set.of(one.value())));
        }
        List<Coded> coded =
                texts.values().stream().sorted(Comparator.comparing(Coded::id)).toList();
        Optional<Vectors> seeing = models.embedder().map(embedder -> new KeptVectors(embedder, vectors));
        Learner learner = new Learner(tone.said().stream().map(Label::bare).toList(), seeing);
        Model model = learner.learn(coded, learner.read(coded), true);
        known.put(new Key(consultation, tone), new Known(count, model, measured(model, coded)));
    }

    private static Standing measured(Model model, List<Coded> coded) {
        double right = coded.stream()
                        .filter(one -> model.unseen(one.id())
                                .filter(probabilities ->
                                        one.codes().contains(model.codes().get(best(probabilities))))
                                .isPresent())
                        .count()
                / (double) coded.size();
        double commonest = coded.stream()
                        .flatMap(one -> one.codes().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0)
                / (double) coded.size();
        double error = Math.sqrt(right * (1 - right) / coded.size());
        State state =
                coded.size() < ENOUGH ? State.TOO_FEW : right - 2 * error > commonest ? State.ON : State.NO_BETTER;
        return new Standing(state, coded.size(), right, commonest);
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
