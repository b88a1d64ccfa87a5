package org.folkmoot.comment;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/**
 * What is taken out of comments before anybody outside reads them. The program proposes, a person decides; what nobody has
 * decided is taken out. The comment itself stays as it was written.
 */
@Singleton
public class Redactions {

    private static final int BATCH = 500;

    private final RedactionRepository repository;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Redactions(
            RedactionRepository repository, Ids ids, Moments moments, TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /** Who says so. */
    public enum State {
        /** The program; nobody has looked. */
        PROPOSED,
        /** The program, and a person agreed. */
        CONFIRMED,
        /** A person alone. */
        ADDED,
        /** The program would take it out, and a person left it in. */
        LEFT_IN
    }

    /** A stretch of a comment and what became of it. */
    public record Mark(Removal removal, State state) {
        public boolean takenOut() {
            return state != State.LEFT_IN;
        }
    }

    /** What a person says of a stretch. */
    public record Decision(Removal removal, boolean takenOut) {}

    /** All stretches in question, in reading order. */
    public List<Mark> marks(Comment comment) {
        return marks(comment.text(), repository.findByCommentIdIn(List.of(comment.id())));
    }

    /** What is taken out of a comment, in no order. */
    public List<Removal> removals(Comment comment) {
        return marks(comment).stream().filter(Mark::takenOut).map(Mark::removal).toList();
    }

    /**
     * What is taken out of a translation: what the program finds in it, but what a person left in the comment, and wherever they
     * stand the words that are taken out of the comment.
     */
    public List<Removal> removals(Comment comment, Translation translation) {
        List<Mark> marks = marks(comment);
        Set<String> leftIn = marks.stream()
                .filter(mark -> !mark.takenOut())
                .map(mark -> words(comment.text(), mark.removal()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        PersonalDetails.in(translation.text()).stream()
                                .filter(found -> !leftIn.contains(words(translation.text(), found))),
                        marks.stream()
                                .filter(Mark::takenOut)
                                .map(Mark::removal)
                                .flatMap(out ->
                                        places(translation.text(), words(comment.text(), out), out.kind()).stream()))
                .toList();
    }

    private static String words(String text, Removal removal) {
        return text.substring(removal.from(), removal.to());
    }

    /** The comment as it may leave the council. */
    public String shown(Comment comment) {
        return shown(List.of(comment)).get(comment.id());
    }

    /** As the other, for many at once. */
    public Map<UUID, String> shown(Collection<Comment> comments) {
        List<Comment> all = List.copyOf(comments);
        Map<UUID, String> shown = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Comment> some = all.subList(from, Math.min(all.size(), from + BATCH));
            Map<UUID, List<RedactionRow>> decided =
                    repository.findByCommentIdIn(some.stream().map(Comment::id).toList()).stream()
                            .collect(Collectors.groupingBy(RedactionRow::commentId));
            some.forEach(comment ->
                    shown.put(comment.id(), shown(comment.text(), decided.getOrDefault(comment.id(), List.of()))));
        }
        return shown;
    }

    /** Shows the words of many responses to one survey, knowing all that was decided about them. */
    public interface Screen {
        /** An open answer as it may leave the council. */
        String shown(ResponseId response, QuestionId question, String text);
    }

    public Screen screen(SurveyId survey) {
        Map<UUID, List<RedactionRow>> decided = repository.of(survey.consultation(), survey.survey()).stream()
                .collect(Collectors.groupingBy(RedactionRow::commentId));
        Map<String, List<RedactionRow>> byPlace = repository.places(survey.consultation(), survey.survey()).stream()
                .collect(Collectors.toMap(
                        place -> key(place.responseId(), place.question()),
                        place -> decided.getOrDefault(place.id(), List.of())));
        return (response, question, text) ->
                shown(text, byPlace.getOrDefault(key(response.value(), question.value()), List.of()));
    }

    private static String key(UUID response, String question) {
        return response + "/" + question;
    }

    /**
     * Keeps what a person decided about a comment, in place of all that was decided before.
     *
     * @throws IllegalArgumentException if a stretch is not within the comment
     */
    public void decide(Comment comment, Collection<Decision> decisions, UUID officer) {
        Instant now = moments.now();
        Map<String, RedactionRow> rows = decisions.stream()
                .map(each -> row(comment, each, officer, now))
                .collect(Collectors.toMap(
                        row -> row.fromChar() + "-" + row.toChar(), Function.identity(), (one, other) -> one));
        transactions.executeWrite(status -> {
            repository.forget(comment.id());
            return repository.saveAll(rows.values());
        });
    }

    private RedactionRow row(Comment comment, Decision decision, UUID officer, Instant now) {
        Removal removal = decision.removal();
        if (removal.to() > comment.text().length()) {
            throw new IllegalArgumentException("The comment ends before " + removal.to() + ".");
        }
        return new RedactionRow(
                ids.next(),
                comment.id(),
                removal.from(),
                removal.to(),
                removal.kind().id(),
                decision.takenOut(),
                officer,
                now);
    }

    /** Every place where some words stand in a text, whole, in whatever letters. */
    public static List<Removal> places(String text, String words, Personal kind) {
        List<Removal> places = new ArrayList<>();
        String spaced = Pattern.compile("\\s+")
                .splitAsStream(words.strip())
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s{1,4}+"));
        if (!spaced.isEmpty()) {
            Matcher matcher = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text);
            while (matcher.find()) {
                places.add(new Removal(kind, matcher.start(), matcher.end()));
            }
        }
        return places;
    }

    private static String shown(String text, List<RedactionRow> decided) {
        return PersonalDetails.without(
                text,
                marks(text, decided).stream()
                        .filter(Mark::takenOut)
                        .map(Mark::removal)
                        .toList());
    }

    private static List<Mark> marks(String text, List<RedactionRow> decided) {
        List<Mark> marks = new ArrayList<>();
        for (Removal found : PersonalDetails.in(text)) {
            State state = decided.stream()
                    .filter(row -> row.fromChar() == found.from() && row.toChar() == found.to())
                    .findFirst()
                    .map(row -> row.takenOut() ? State.CONFIRMED : State.LEFT_IN)
                    .orElse(State.PROPOSED);
            marks.add(new Mark(found, state));
        }
        decided.stream()
                .filter(RedactionRow::takenOut)
                .map(RedactionRow::removal)
                .filter(added -> marks.stream()
                        .noneMatch(mark -> mark.removal().from() == added.from()
                                && mark.removal().to() == added.to()))
                .map(added -> new Mark(added, State.ADDED))
                .toList()
                .forEach(marks::add);
        return marks.stream()
                .sorted(Comparator.comparingInt((Mark mark) -> mark.removal().from())
                        .thenComparingInt(mark -> mark.removal().to()))
                .toList();
    }
}
