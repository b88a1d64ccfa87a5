package org.folkmoot.theme;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.comment.Comment;
import org.folkmoot.job.Progress;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.learn.KnownLanguage;
import org.folkmoot.theme.learn.Model;
import org.folkmoot.theme.learn.Prediction;

/** Lets the machine say what comments are about: a prediction for each, and suggestions for those that nobody has read. */
@Singleton
public class Suggestions {

    /** How suggestions were come by, kept with each. */
    public static final String METHOD = "machine: learnt from readings and the code frame";

    private static final int PORTION = 250;
    private static final int MOST_CLASHES = 20;
    private static final int REMEMBERED = 5_000;

    private final CodingRepository codings;
    private final TrainingRepository training;
    private final PredictionRepository predictions;
    private final Trainer trainer;
    private final LanguageModels models;
    private final Frames frames;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Suggestions(
            CodingRepository codings,
            TrainingRepository training,
            PredictionRepository predictions,
            Trainer trainer,
            LanguageModels models,
            Frames frames,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.codings = codings;
        this.training = training;
        this.predictions = predictions;
        this.trainer = trainer;
        this.models = models;
        this.frames = frames;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * Learns from all decisions and predicts every comment of included responses that was not predicted since. Done some hundreds at
     * a time: what was done before an interruption stays, and a second run goes on from there or does nothing.
     *
     * @return how many comments it looked at; 0 where there is no code frame
     */
    public long suggest(String consultation, Progress progress) {
        return frames.of(consultation)
                .map(frame -> predict(trainer.lesson(frame, true), progress))
                .orElse(0L);
    }

    /** The same if there are new comments, or enough was decided since it last learnt. Costs next to nothing if not. */
    long catchUp(String consultation) {
        Optional<CodeFrame> frame = frames.of(consultation);
        if (frame.isEmpty()) {
            return 0;
        }
        Optional<Learnt> last = trainer.current(consultation);
        boolean nothing = !trainer.due(frame.get(), last)
                && training.pending(consultation, last.orElseThrow().generation())
                        .isEmpty();
        return nothing ? 0 : predict(trainer.lesson(frame.get(), false), Progress.SILENT);
    }

    /** Why the language models cannot run on this machine, so that suggestions come from words alone; empty if they can. */
    public Optional<String> wordsAlone() {
        return models.lacking();
    }

    /** Looks at a comment again if decisions came since its suggestions were kept, so that it follows what was just decided. */
    void refresh(UUID comment) {
        for (TrainingRepository.Pending one : training.pending(List.of(comment))) {
            if (!one.read()) {
                String consultation = one.comment().survey().consultation();
                trainer.follow(consultation);
                frames.of(consultation)
                        .flatMap(trainer::held)
                        .filter(Lesson::wentOn)
                        .ifPresent(lesson -> refresh(one, lesson));
            }
        }
    }

    private void refresh(TrainingRepository.Pending comment, Lesson lesson) {
        Told told = new Telling(lesson, lesson.live()).tell(List.of(comment)).get(0);
        UUID id = comment.comment().id();
        if (!told.suggestions().equals(kept(id))) {
            Instant now = moments.now();
            transactions.executeWrite(status -> {
                training.removeSuggestions(List.of(id));
                return codings.saveAll(rows(told, lesson.frame().version(), now));
            });
        }
    }

    /** The suggestions that are kept for a comment, the likeliest first: codes that may be given today, each once. */
    List<Suggestion> kept(UUID comment) {
        List<CodingRow> rows = codings.findByCommentIdAndKindAndWithdrawnIsNull(comment, CodingRow.MACHINE);
        Optional<CodeFrame> frame = rows.stream().findFirst().flatMap(row -> frames.of(row.consultation()));
        Map<String, Suggestion> likeliest = new LinkedHashMap<>();
        rows.stream()
                .map(row ->
                        row.suggestion(frame.map(codes -> codes.now(row.code())).orElse(row.code())))
                .filter(one ->
                        frame.filter(codes -> codes.mayBeGiven(one.code())).isPresent())
                .sorted(SuggestionRule.ORDER)
                .forEach(one -> likeliest.putIfAbsent(one.code(), one));
        return List.copyOf(likeliest.values());
    }

    private long predict(Lesson lesson, Progress progress) {
        CodeFrame frame = lesson.frame();
        Learnt learnt = lesson.learnt();
        List<UUID> pending = training.pending(frame.consultation(), learnt.generation());
        Telling telling = new Telling(lesson, lesson.settled());
        progress.step(0, pending.size());
        int clashes = 0;
        for (int from = 0; from < pending.size(); ) {
            int to = Math.min(pending.size(), from + PORTION);
            List<Told> told = telling.tell(training.pending(pending.subList(from, to)));
            try {
                keep(told, lesson);
            } catch (DataAccessException e) {
                // A comment was taken away at this moment, or another process looks at the same ones.
                if (++clashes > MOST_CLASHES) {
                    throw e;
                }
                continue;
            }
            from = to;
            progress.step(from, pending.size());
            if (Thread.currentThread().isInterrupted() || outdated(frame)) {
                return from;
            }
        }
        return pending.size();
    }

    /** The next turn begins with the new frame. */
    private boolean outdated(CodeFrame frame) {
        return frames.of(frame.consultation())
                .filter(now -> now.version().equals(frame.version()))
                .isEmpty();
    }

    private void keep(List<Told> told, Lesson lesson) {
        Instant now = moments.now();
        List<Told> unread = told.stream().filter(one -> !one.read()).toList();
        List<CodingRow> rows = unread.stream()
                .flatMap(one -> rows(one, lesson.frame().version(), now).stream())
                .toList();
        transactions.executeWrite(status -> {
            // First, so that of two processes one waits here for the other.
            predictions.replace(
                    told.stream().map(Told::predicted).toList(), List.copyOf(Trainer.codes(lesson.frame())));
            training.removeSuggestions(
                    unread.stream().map(one -> one.comment().id()).toList());
            return codings.saveAll(rows);
        });
    }

    private List<CodingRow> rows(Told told, String frame, Instant now) {
        return told.suggestions().stream()
                .map(one -> CodingRow.suggested(ids.next(), told.comment(), one, frame, now))
                .toList();
    }

    /** What was said of a comment. */
    private record Told(Comment comment, boolean read, Predicted predicted, List<Suggestion> suggestions) {}

    /** Says of comments what they are about; of the same words to the same question only once. */
    private final class Telling {
        private final Lesson lesson;
        private final Model model;
        private final SuggestionRule rule;
        private final Trainer.Asked asked = trainer.asked();
        private final Map<String, Said> said = new LinkedHashMap<>(1024, 0.75f, true);

        /** What holds for every comment of these words. */
        private record Said(boolean known, float[] probabilities, List<Suggestion> suggestions) {}

        Telling(Lesson lesson, Model model) {
            this.lesson = lesson;
            this.model = model;
            this.rule = new SuggestionRule(lesson.frame(), model, lesson.words());
        }

        List<Told> tell(List<TrainingRepository.Pending> comments) {
            List<PlainText> texts = comments.stream()
                    .map(one -> PlainText.of(one.comment().text()))
                    .toList();
            List<String> keys = new ArrayList<>();
            Map<String, Integer> fresh = new LinkedHashMap<>();
            Map<String, Said> here = new LinkedHashMap<>();
            for (int i = 0; i < comments.size(); i++) {
                Comment comment = comments.get(i).comment();
                String key = String.join(
                        "\n",
                        asked.of(comment),
                        comment.language(),
                        Boolean.toString(comments.get(i).read()),
                        texts.get(i).same());
                keys.add(key);
                Said before = said.get(key);
                if (before == null) {
                    fresh.putIfAbsent(key, i);
                } else {
                    here.put(key, before);
                }
            }
            here.putAll(say(fresh, comments, texts));
            said.putAll(here);
            Iterator<String> eldest = said.keySet().iterator();
            for (int over = said.size() - REMEMBERED; over > 0; over--) {
                eldest.next();
                eldest.remove();
            }
            List<Told> told = new ArrayList<>();
            for (int i = 0; i < comments.size(); i++) {
                told.add(told(comments.get(i), texts.get(i), here.get(keys.get(i))));
            }
            return told;
        }

        private Told told(TrainingRepository.Pending pending, PlainText text, Said said) {
            Comment comment = pending.comment();
            Optional<float[]> unseen = unseen(comment.id().toString());
            Predicted predicted = Predicted.of(
                    comment.id(),
                    lesson.learnt(),
                    unseen.isPresent(),
                    said.known(),
                    unseen.orElse(said.probabilities()));
            List<Suggestion> suggestions = pending.read()
                    ? List.of()
                    : said.suggestions().stream()
                            .map(one -> SuggestionRule.placed(one, text))
                            .toList();
            return new Told(comment, pending.read(), predicted, suggestions);
        }

        /** Before anything was learnt, and without language models, the frame's words are often all that there is. */
        private List<Suggestion> suggested(Comment comment, PlainText text, Prediction prediction) {
            List<Suggestion> all = rule.suggested(comment.id(), prediction);
            return all.isEmpty() && lesson.learnt().learntFrom() == 0
                    ? rule.suggestedByWords(asked.of(comment), text)
                    : all;
        }

        private Optional<float[]> unseen(String comment) {
            return model.unseen(comment).map(codes -> {
                float[] themes = model.unseenThemes(comment).orElseThrow();
                float[] all = Arrays.copyOf(codes, codes.length + themes.length);
                System.arraycopy(themes, 0, all, codes.length, themes.length);
                return all;
            });
        }

        private Map<String, Said> say(
                Map<String, Integer> fresh, List<TrainingRepository.Pending> comments, List<PlainText> texts) {
            Map<String, Said> said = new LinkedHashMap<>();
            List<String> keys = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            fresh.forEach((key, i) -> {
                PlainText text = texts.get(i);
                if (KnownLanguage.of(text.text(), comments.get(i).comment().language())) {
                    keys.add(key);
                    places.add(i);
                } else {
                    said.put(
                            key,
                            new Said(
                                    false,
                                    rule.byWords(text),
                                    rule.suggestedByWords(
                                            asked.of(comments.get(i).comment()), text)));
                }
            });
            List<Prediction> predicted = model.predict(
                    places.stream()
                            .map(i -> asked.of(comments.get(i).comment()))
                            .toList(),
                    places.stream().map(i -> texts.get(i).text()).toList());
            List<Said> all = IntStream.range(0, keys.size())
                    .parallel()
                    .mapToObj(k -> new Said(
                            true,
                            Predicted.probabilities(predicted.get(k)),
                            comments.get(places.get(k)).read()
                                    ? List.of()
                                    : suggested(
                                            comments.get(places.get(k)).comment(),
                                            texts.get(places.get(k)),
                                            predicted.get(k))))
                    .toList();
            for (int k = 0; k < all.size(); k++) {
                said.put(keys.get(k), all.get(k));
            }
            return said;
        }
    }
}
