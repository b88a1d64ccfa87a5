package org.folkmoot.theme.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.comment.Comment;
import org.folkmoot.job.Progress;

/** Groups comments that fit no code by what they speak of. */
final class Groups {
    private static final int COMMENTS_EACH = 40;
    private static final int FEWEST = 2;
    private static final int MOST = 60;
    private static final int LEAST_TO_GROUP = 20;
    private static final int LEAST_SIZE = 5;
    private static final int PHRASES = 5;
    private static final double SAME = 0.8;
    private static final long SEED = 2026;

    private Groups() {}

    /**
     * @param members the most typical first; those of the same words stand beside each other
     * @param phrases the most telling first
     */
    record Found(List<UUID> members, List<String> phrases, double closeness, double stability) {}

    /** Comments with their words: those of the same words, in whatever letters, are one. */
    record Distinct(List<Comment> comments, List<List<Term>> terms, List<List<UUID>> copies) {

        static Distinct of(List<Comment> all) {
            Map<String, Integer> places = new HashMap<>();
            Distinct distinct = new Distinct(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Comment comment : all) {
                List<Term> terms = Term.wordsAndPairs(comment.text());
                String same = terms.stream().map(Term::shown).collect(Collectors.joining(" "));
                Integer place = places.putIfAbsent(same, distinct.comments.size());
                if (place == null) {
                    distinct.comments.add(comment);
                    distinct.terms.add(terms);
                    distinct.copies.add(new ArrayList<>(List.of(comment.id())));
                } else {
                    distinct.copies.get(place).add(comment.id());
                }
            }
            return distinct;
        }
    }

    /**
     * The groups, the largest first; none where there is too little to group.
     *
     * @param directions of the distinct comments
     */
    static List<Found> of(Distinct distinct, float[][] directions, Progress progress) {
        if (directions.length < LEAST_TO_GROUP) {
            return List.of();
        }
        int wanted = Math.clamp(directions.length / COMMENTS_EACH, FEWEST, MOST);
        List<Clusters.Group> groups = Clusters.of(directions, wanted, SEED, progress);
        List<List<String>> phrases = Phrases.of(
                distinct.terms(), groups.stream().map(Clusters.Group::members).toList(), PHRASES);
        List<Found> found = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Clusters.Group group = groups.get(g);
            List<UUID> members = group.members().stream()
                    .flatMap(place -> distinct.copies().get(place).stream())
                    .toList();
            if (members.size() >= LEAST_SIZE && !phrases.get(g).isEmpty()) {
                found.add(new Found(members, phrases.get(g), group.closeness(), group.stability()));
            }
        }
        found.sort((one, other) ->
                Integer.compare(other.members().size(), one.members().size()));
        return found;
    }

    /** Which of some earlier groups is mostly made of the same comments: four of five that are in either are in both. */
    static Map<UUID, Double> alike(Set<UUID> members, Map<UUID, Set<UUID>> earlier) {
        Map<UUID, Double> alike = new LinkedHashMap<>();
        earlier.forEach((id, others) -> {
            long shared = others.stream().filter(members::contains).count();
            double overlap = (double) shared / (members.size() + others.size() - shared);
            if (overlap >= SAME) {
                alike.put(id, overlap);
            }
        });
        return alike;
    }
}
