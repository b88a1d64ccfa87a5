package org.folkmoot.theme.discovery;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;

/** The words that some people use more than others, as they are mostly written, and the comments behind them. */
@Singleton
final class Talk {
    private static final int WORDS = 20;
    private static final int COMMENTS = 50;

    private final Comments comments;

    Talk(Comments comments) {
        this.comments = comments;
    }

    /** @param comments behind the word, at most 50 */
    record Word(WordCounts.More more, String shown, List<UUID> comments) {}

    /** A group that is large enough to be told apart; it may have no words of its own. */
    record Group(WordCounts.Group group, int people, int others, List<Word> words) {}

    private static final class Behind {
        private final WordCounts.More more;
        private final Shown shown = new Shown();
        private final List<UUID> comments = new ArrayList<>();

        Behind(WordCounts.More more) {
            this.more = more;
        }
    }

    List<Group> of(String consultation, Gathering.Gathered gathered) {
        List<WordCounts.Group> large = gathered.words.large();
        Map<WordCounts.Group, Map<String, Behind>> behind = new HashMap<>();
        Map<WordCounts.Group, List<WordCounts.More>> more = new HashMap<>();
        for (WordCounts.Group group : large) {
            more.put(group, gathered.words.more(group, WORDS));
            more.get(group)
                    .forEach(one -> behind.computeIfAbsent(group, key -> new HashMap<>())
                            .put(one.stem(), new Behind(one)));
        }
        if (!behind.isEmpty()) {
            comments.stream(consultation, all -> {
                all.forEach(comment -> find(comment, gathered, behind));
                return null;
            });
        }
        List<Group> groups = new ArrayList<>();
        for (WordCounts.Group group : large) {
            List<Word> words = more.get(group).stream()
                    .map(one -> behind.get(group).get(one.stem()))
                    .map(one -> new Word(one.more, one.shown.of(one.more.stem()), List.copyOf(one.comments)))
                    .toList();
            groups.add(new Group(group, gathered.words.size(group), gathered.words.others(group), words));
        }
        return groups;
    }

    private static void find(
            Comment comment, Gathering.Gathered gathered, Map<WordCounts.Group, Map<String, Behind>> behind) {
        Person person = gathered.people.get(comment.response());
        if (person == null) {
            return;
        }
        List<Term> terms = Term.words(comment.text());
        for (WordCounts.Group group : person.groups()) {
            Map<String, Behind> words = behind.getOrDefault(group, Map.of());
            Set<String> found = new HashSet<>();
            for (Term term : terms) {
                Behind word = words.get(term.stem());
                if (word != null) {
                    word.shown.add(term);
                    if (found.add(term.stem()) && word.comments.size() < COMMENTS) {
                        word.comments.add(comment.id());
                    }
                }
            }
        }
    }
}
