package org.folkmoot.theme.desk;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.Standing;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;

/** What there is to read, and what comes next. Comments of open samples of agreement are in no queue. */
@Singleton
final class Queues {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_SEARCH = 200;
    private static final int PORTION = 400;

    private final DeskRepository repository;
    private final Useful useful;
    private final Suspicions suspicions;
    private final Shown shown;
    private final Codings codings;
    private final Comments comments;
    private final Frames frames;
    private final KnownQuestions questions;
    private final Ids ids;
    private final Moments moments;

    Queues(
            DeskRepository repository,
            Useful useful,
            Suspicions suspicions,
            Shown shown,
            Codings codings,
            Comments comments,
            Frames frames,
            KnownQuestions questions,
            Ids ids,
            Moments moments) {
        this.repository = repository;
        this.useful = useful;
        this.suspicions = suspicions;
        this.shown = shown;
        this.codings = codings;
        this.comments = comments;
        this.frames = frames;
        this.questions = questions;
        this.ids = ids;
        this.moments = moments;
    }

    /** Keeps the words of a search, so that they need not stand in an address. */
    UUID search(String consultation, Coder coder, String words) {
        String cut = words.strip();
        return repository
                .save(new SearchRow(
                        ids.random(),
                        consultation,
                        coder.id(),
                        cut.substring(0, Math.min(LONGEST_SEARCH, cut.length())),
                        moments.now()))
                .id();
    }

    /** The words of a coder's own search. */
    Optional<String> searched(String consultation, Coder coder, UUID search) {
        return repository
                .findById(search)
                .filter(row ->
                        row.consultation().equals(consultation) && row.coderId().equals(coder.id()))
                .map(SearchRow::words);
    }

    long count(String consultation, Queue queue, Coder coder) {
        return count(consultation, queue, coder, Integer.MAX_VALUE);
    }

    /** How many comments are in a queue, counted no further than to {@code most}. */
    long count(String consultation, Queue queue, Coder coder, int most) {
        return switch (queue.kind()) {
            case SUSPICIOUS -> Math.min(most, suspicious(consultation, queue).size());
            case USEFUL, UNSURE, UNREAD, AGAIN, SEARCH, CHECK ->
                repository.count(consultation, queue, terms(consultation, queue, coder), most);
        };
    }

    /**
     * The comment that comes after another in a queue, and from the beginning again after the last, but in a search. One that
     * another coder has before them is passed over as long as there are others.
     */
    Optional<Comment> next(String consultation, Queue queue, Coder coder, Optional<UUID> after) {
        Set<UUID> others = shown.toOthersThan(coder);
        Optional<Comment> next = switch (queue.kind()) {
            case USEFUL -> useful(consultation, queue, coder, after, others);
            case SUSPICIOUS ->
                following(suspicious(consultation, queue), after, others).flatMap(comments::byId);
            case UNSURE, UNREAD, AGAIN, SEARCH, CHECK -> stored(consultation, queue, coder, after, others);
        };
        next.ifPresent(comment -> shown.to(coder, comment.id()));
        return next;
    }

    private Optional<Comment> stored(
            String consultation, Queue queue, Coder coder, Optional<UUID> after, Collection<UUID> others) {
        DeskRepository.Terms terms = terms(consultation, queue, coder);
        Function<Optional<UUID>, Function<Collection<UUID>, Optional<Comment>>> from =
                beginning -> without -> repository.next(consultation, queue, terms, beginning, without, 1).stream()
                        .findFirst();
        Optional<Comment> next = from.apply(after).apply(others);
        if (queue.kind() == Queue.Kind.SEARCH) {
            return next;
        }
        return next.or(() -> from.apply(Optional.empty()).apply(others))
                .or(() -> from.apply(Optional.empty()).apply(Set.of()));
    }

    private Optional<Comment> useful(
            String consultation, Queue queue, Coder coder, Optional<UUID> after, Collection<UUID> others) {
        String key = consultation + " " + queue.query();
        var among =
                questions.of(consultation, "en").stream().filter(queue::shows).toList();
        Optional<UUID> next =
                following(left(consultation, queue, useful.of(consultation, key, among, false)), after, others);
        if (next.isEmpty()) {
            next = following(left(consultation, queue, useful.of(consultation, key, among, true)), after, others);
        }
        // Where nothing was learnt yet, any comment is as useful as another.
        return next.flatMap(comments::byId).or(() -> stored(consultation, queue, coder, after, others));
    }

    /** Those that still belong to the queue, in their order. */
    private List<UUID> left(String consultation, Queue queue, List<UUID> drawn) {
        if (drawn.isEmpty()) {
            return List.of();
        }
        Set<UUID> left = repository
                .next(
                        consultation,
                        queue,
                        new DeskRepository.Terms(List.of(), Set.of(), Optional.of(drawn)),
                        Optional.empty(),
                        Set.of(),
                        drawn.size())
                .stream()
                .map(Comment::id)
                .collect(Collectors.toSet());
        return drawn.stream().filter(left::contains).toList();
    }

    private static Optional<UUID> following(List<UUID> all, Optional<UUID> after, Collection<UUID> others) {
        List<UUID> order = new ArrayList<>(all);
        after.map(order::indexOf).filter(at -> at >= 0).ifPresent(at -> Collections.rotate(order, -at - 1));
        return order.stream()
                .filter(id -> !others.contains(id))
                .findFirst()
                .or(() -> order.stream().findFirst());
    }

    private List<UUID> suspicious(String consultation, Queue queue) {
        List<Suspicions.Suspicion> all = suspicions.of(consultation);
        Set<UUID> standing = new LinkedHashSet<>();
        List<UUID> of =
                all.stream().map(Suspicions.Suspicion::comment).distinct().toList();
        for (int from = 0; from < of.size(); from += PORTION) {
            List<UUID> some = of.subList(from, Math.min(of.size(), from + PORTION));
            Map<UUID, Kept> kept = codings.standing(some);
            Set<UUID> left = Set.copyOf(left(consultation, queue, some));
            all.stream()
                    .filter(one -> left.contains(one.comment()))
                    .filter(one -> Optional.ofNullable(kept.get(one.comment()))
                            .filter(reading -> reading.id().equals(one.reading()))
                            .isPresent())
                    .map(Suspicions.Suspicion::comment)
                    .forEach(standing::add);
        }
        return List.copyOf(standing);
    }

    /** Why a comment is in the queue of suspicious ones. */
    List<Suspicions.Suspicion> suspicions(String consultation, Kept kept) {
        return suspicions.of(consultation).stream()
                .filter(one -> one.reading().equals(kept.id()))
                .toList();
    }

    private DeskRepository.Terms terms(String consultation, Queue queue, Coder coder) {
        return switch (queue.kind()) {
            case SEARCH -> {
                List<String> words = queue.list()
                        .flatMap(id -> searched(consultation, coder, id))
                        .map(Queues::words)
                        .orElse(List.of());
                yield new DeskRepository.Terms(
                        words, Set.of(), words.isEmpty() ? Optional.of(List.of()) : Optional.empty());
            }
            case AGAIN -> new DeskRepository.Terms(List.of(), split(consultation), Optional.empty());
            case USEFUL, SUSPICIOUS, UNSURE, UNREAD, CHECK -> DeskRepository.Terms.NONE;
        };
    }

    private Set<String> split(String consultation) {
        return frames.of(consultation).stream()
                .flatMap(frame -> frame.all().stream()
                        .filter(code -> code.standing() instanceof Standing.Split)
                        .map(Code::id)
                        .flatMap(code -> frame.countsAs(code).stream()))
                .collect(Collectors.toSet());
    }

    static List<String> words(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
