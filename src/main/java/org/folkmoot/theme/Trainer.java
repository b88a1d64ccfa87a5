package org.folkmoot.theme;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.response.Editions;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.learn.Coded;
import org.folkmoot.theme.learn.Features;
import org.folkmoot.theme.learn.Label;
import org.folkmoot.theme.learn.Learner;
import org.folkmoot.theme.learn.Measures;
import org.folkmoot.theme.learn.Model;
import org.folkmoot.theme.learn.Vectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns the codes of each consultation from what people decided: everything is chosen anew when what they coded has grown by a fifth
 * or the frame has changed; in between it follows each decision quickly, with what was chosen.
 */
@Singleton
public class Trainer {
    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

    /** Coded comments that are learnt from; of more a part that is drawn by chance, and always the same. */
    private static final int MOST = 6_000;

    private static final double GROWN = 1.2;
    private static final int GROWN_BY = 10;
    private static final long QUIET_MILLIS = 300;
    private static final long LAST_WAIT_SECONDS = 10;

    private final LearntRepository learnt;
    private final TrainingRepository decisions;
    private final VectorRepository vectors;
    private final LanguageModels models;
    private final Frames frames;
    private final Editions editions;
    private final Ids ids;
    private final Moments moments;
    private final Map<String, Lesson> lessons = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private ScheduledThreadPoolExecutor background;
    private boolean stopped;

    Trainer(
            LearntRepository learnt,
            TrainingRepository decisions,
            VectorRepository vectors,
            LanguageModels models,
            Frames frames,
            Editions editions,
            Ids ids,
            Moments moments) {
        this.learnt = learnt;
        this.decisions = decisions;
        this.vectors = vectors;
        this.models = models;
        this.frames = frames;
        this.editions = editions;
        this.ids = ids;
        this.moments = moments;
    }

    /** The last learning by which comments were predicted; empty before there was one. */
    public Optional<Learnt> current(String consultation) {
        return learnt.findTop1ByConsultationOrderByAtTimeDescAndIdDesc(consultation)
                .map(LearntRow::learnt);
    }

    /** Looks soon, in the background, whether decisions were made or taken back, and learns from them. Returns at once. */
    void follow(String consultation) {
        if (!lessons.containsKey(consultation)) {
            return;
        }
        synchronized (waiting) {
            if (!stopped && waiting.add(consultation)) {
                if (background == null) {
                    background = new ScheduledThreadPoolExecutor(1, work -> {
                        Thread thread = new Thread(work, "theme-trainer");
                        thread.setDaemon(true);
                        return thread;
                    });
                }
                background.schedule(() -> followNow(consultation), QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    @PreDestroy
    void stop() {
        synchronized (waiting) {
            stopped = true;
        }
        if (background != null) {
            background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            background.shutdown();
            try {
                // It must not be interrupted, since it may be writing; the database closes after us.
                background.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void followNow(String consultation) {
        try {
            synchronized (waiting) {
                waiting.remove(consultation);
            }
            again(consultation);
        } catch (RuntimeException e) {
            LOG.error("Learning again failed; suggestions stay as they were", e);
        }
    }

    /** Learns from what was decided or taken back since it last did. */
    void again(String consultation) {
        synchronized (lock(consultation)) {
            Lesson lesson = lessons.get(consultation);
            if (lesson == null) {
                return;
            }
            Map<UUID, UUID> readings = decisions.readings(consultation);
            Set<UUID> changed = lesson.changed(readings);
            if (!changed.isEmpty()) {
                Asked asked = new Asked();
                Map<UUID, Coded> coded = new HashMap<>();
                for (TrainingRepository.Decided one : decisions.decided(changed)) {
                    coded.put(one.comment().id(), coded(one, lesson.frame(), asked));
                }
                lesson.again(changed, coded, readings);
            }
        }
    }

    /** What this process holds of a consultation, if it is of the frame's present version. */
    Optional<Lesson> held(CodeFrame frame) {
        return Optional.ofNullable(lessons.get(frame.consultation()))
                .filter(lesson -> lesson.frame().version().equals(frame.version()));
    }

    /**
     * Whether comments are to be predicted anew.
     *
     * @param last the current learning
     */
    boolean due(CodeFrame frame, Optional<Learnt> last) {
        if (last.isEmpty() || !last.get().frameVersion().equals(frame.version())) {
            return true;
        }
        int from = learnt.findByIdIn(List.of(last.get().generation())).get(0).learntFrom();
        int now = Math.min(MOST, decisions.countDecided(frame.consultation()));
        return now >= Math.max(GROWN * from, from + GROWN_BY);
    }

    /**
     * What there is to learn, learnt: from memory if it is still good, else anew.
     *
     * @param anew whether to begin a new generation even if little was decided since; nothing decided is no reason
     */
    Lesson lesson(CodeFrame frame, boolean anew) {
        synchronized (lock(frame.consultation())) {
            Optional<Learnt> last = current(frame.consultation());
            boolean due = due(frame, last);
            Optional<Lesson> held = held(frame)
                    .filter(lesson -> last.isPresent()
                            && lesson.learnt().generation().equals(last.get().generation()));
            if (held.isPresent() && !due && !anew) {
                return held.get();
            }
            Asked asked = new Asked();
            Map<UUID, UUID> known = decisions.readings(frame.consultation());
            List<Coded> coded = drawn(decisions.decided(frame.consultation()).stream()
                    .map(one -> coded(one, frame, asked))
                    .toList());
            String training = hash(frame, coded);
            boolean same = last.isPresent()
                    && last.get().trainingHash().equals(training)
                    && last.get().modelHash().equals(models.hash());
            if (held.isPresent() && same && held.get().learnt().equals(last.get())) {
                return held.get();
            }
            boolean whole =
                    due && !same || anew && !same || !last.get().modelHash().equals(models.hash());
            Lesson lesson = learn(frame, coded, known, training, last, same, whole);
            lessons.put(frame.consultation(), lesson);
            return lesson;
        }
    }

    private Lesson learn(
            CodeFrame frame,
            List<Coded> coded,
            Map<UUID, UUID> known,
            String training,
            Optional<Learnt> last,
            boolean same,
            boolean whole) {
        Optional<Vectors> seeing = models.embedder().map(embedder -> new KeptVectors(embedder, vectors));
        Learner learner = new Learner(
                Label.all(frame.themes()),
                codes(frame),
                frame.themes().stream().collect(Collectors.toMap(Code::id, Code::id)),
                seeing);
        List<Features> readings = new ArrayList<>(learner.read(coded));
        Model model = learner.learn(coded, readings, false);
        if (same) {
            return new Lesson(frame, learner, last.orElseThrow(), model, coded, readings, known);
        }
        UUID id = ids.next();
        Learnt now = new Learnt(
                id,
                frame.consultation(),
                whole ? id : last.orElseThrow().generation(),
                frame.version(),
                moments.now(),
                coded.size(),
                models.name(),
                models.hash(),
                training,
                Predicted.order(model),
                figures(model, coded));
        learnt.save(LearntRow.of(now));
        return new Lesson(frame, learner, now, model, coded, readings, known);
    }

    /** How good it is on comments that it had not learnt from. */
    private static Map<String, Double> figures(Model model, List<Coded> coded) {
        List<String> codes = model.codes();
        Measures measures = new Measures(codes.size());
        for (Coded comment : coded) {
            Optional<float[]> unseen = model.unseen(comment.id());
            if (unseen.isPresent()) {
                boolean[] said = new boolean[codes.size()];
                boolean[] truly = new boolean[codes.size()];
                float best = 0;
                for (float probability : unseen.get()) {
                    best = Math.max(best, probability);
                }
                for (int c = 0; c < said.length; c++) {
                    said[c] = unseen.get()[c] >= Math.min(best, model.threshold(c));
                    truly[c] = comment.codes().contains(codes.get(c));
                }
                measures.add(unseen.get(), said, truly);
            }
        }
        if (measures.comments() < GROWN_BY) {
            return Map.of();
        }
        return Map.of(
                "micro-f1", measures.micro().f1(),
                "macro-f1", measures.macro().f1(),
                "lrap", measures.lrap(),
                "calibration-error", measures.calibrationError());
    }

    /** What is given to comments: all but themes, unless there is nothing else. */
    static Set<String> codes(CodeFrame frame) {
        Set<String> below = frame.all().stream()
                .filter(code -> code.parent().isPresent())
                .map(Code::id)
                .collect(Collectors.toSet());
        return below.isEmpty() ? frame.ids() : below;
    }

    private static List<Coded> drawn(List<Coded> all) {
        if (all.size() <= MOST) {
            return all;
        }
        return all.stream()
                .sorted(Comparator.comparing(one -> KeptVectors.id(one.id())))
                .limit(MOST)
                .sorted(Comparator.comparing(Coded::id))
                .toList();
    }

    private static String hash(CodeFrame frame, Collection<Coded> coded) {
        StringBuilder all = new StringBuilder(frame.version());
        coded.stream()
                .sorted(Comparator.comparing(Coded::id))
                .forEach(one -> all.append('\n')
                        .append(one.id())
                        .append(' ')
                        .append(one.question())
                        .append(' ')
                        .append(String.join(",", one.codes()))
                        .append(' ')
                        .append(KeptVectors.id(one.text())));
        return KeptVectors.id(all.toString()).toString();
    }

    /** A decision as it is learnt from: with the codes above those that were given. */
    private static Coded coded(TrainingRepository.Decided one, CodeFrame frame, Asked asked) {
        Set<String> codes = new TreeSet<>();
        one.codes()
                .forEach(code ->
                        frame.ancestors(frame.now(code)).stream().map(Code::id).forEach(codes::add));
        Comment comment = one.comment();
        return new Coded(
                comment.id().toString(),
                asked.of(comment),
                PlainText.of(comment.text()).text(),
                codes);
    }

    Asked asked() {
        return new Asked();
    }

    /** What was asked, as far as a code can follow from it: the theme of the question, which surveys share, or else the question. */
    final class Asked {
        private final Map<SurveyId, Map<QuestionId, String>> themes = new HashMap<>();

        String of(Comment comment) {
            return themes.computeIfAbsent(comment.survey(), this::themes)
                    .getOrDefault(
                            comment.question(),
                            comment.survey().survey() + "/" + comment.question().value());
        }

        private Map<QuestionId, String> themes(SurveyId survey) {
            Map<QuestionId, String> found = new HashMap<>();
            editions.current(survey)
                    .ifPresent(edition -> edition.survey()
                            .questions()
                            .forEach(question -> question.head()
                                    .theme()
                                    .map(Head.ThemeName::id)
                                    .ifPresent(
                                            theme -> found.put(question.head().id(), theme))));
            return found;
        }
    }

    private Object lock(String consultation) {
        return locks.computeIfAbsent(consultation, key -> new Object());
    }
}
