package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;

/**
 * Finds out whether any answers lead to a page or question. A condition is taken apart into ways, each a list of facts that
 * must be true together; a way that contradicts itself leads nowhere. A fact about a question brings along the ways that lead to
 * that question.
 */
final class Routing {

    /** So many ways are followed; a condition with more is taken to be possible. */
    private static final int MOST_WAYS = 300;

    private sealed interface Fact {
        QuestionId question();

        record Among(QuestionId question, Set<String> options) implements Fact {}

        record NoneOf(QuestionId question, Set<String> options) implements Fact {}

        record Answered(QuestionId question) implements Fact {}

        record Unanswered(QuestionId question) implements Fact {}
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("more than " + MOST_WAYS + " ways", null, false, false);
        }
    }

    private final Map<QuestionId, List<List<Fact>>> waysTo = new HashMap<>();
    private final Map<QuestionId, Measure> measures = new HashMap<>();

    /** Whether some answers to the questions added before lead to a page. */
    boolean leadsTo(Page page) {
        return possible(page.when(), List.of(List.of()));
    }

    /** Whether some answers lead to a question of a page that can be reached. */
    boolean leadsTo(Page page, Question question) {
        try {
            return possible(question.head().when(), ways(page.when(), List.of(List.of())));
        } catch (TooMany ways) {
            return true;
        }
    }

    /** Adds the questions of a page, once the page itself has been looked at. */
    void add(Page page) {
        for (Question question : page.questions()) {
            QuestionId id = question.head().id();
            measures.put(id, question.measure());
            try {
                waysTo.put(id, ways(question.head().when(), ways(page.when(), List.of(List.of()))));
            } catch (TooMany ways) {
                waysTo.put(id, List.of(List.of()));
            }
        }
    }

    /** The options that can be asked for in routing; empty if the question is not answered by options. */
    static Optional<List<Measure.Category>> categories(Measure measure) {
        return switch (measure) {
            case Measure.OneOf one -> Optional.of(one.categories());
            case Measure.AnyOf any -> Optional.of(any.categories());
            case Measure.RankOf rank -> Optional.empty();
            case Measure.Amount amount -> Optional.empty();
            case Measure.Rows rows -> Optional.empty();
            case Measure.OpenWords words -> Optional.empty();
            case Measure.None none -> Optional.empty();
        };
    }

    /** The questions that a condition names. */
    static Set<QuestionId> named(When when) {
        return switch (when) {
            case When.Answered answered -> Set.of(answered.question());
            case When.OneOf oneOf -> Set.of(oneOf.question());
            case When.All all -> named(all.parts());
            case When.Any any -> named(any.parts());
            case When.Not not -> named(not.part());
        };
    }

    private static Set<QuestionId> named(List<When> parts) {
        return parts.stream().flatMap(part -> named(part).stream()).collect(Collectors.toSet());
    }

    private boolean possible(Optional<When> when, List<List<Fact>> before) {
        try {
            return !ways(when, before).isEmpty();
        } catch (TooMany ways) {
            return true;
        }
    }

    private List<List<Fact>> ways(Optional<When> when, List<List<Fact>> before) {
        if (when.isEmpty()) {
            return before;
        }
        List<List<Fact>> ways = both(before, ways(when.get(), true));
        List<List<Fact>> whole = new ArrayList<>();
        for (List<Fact> way : ways) {
            List<List<Fact>> complete = List.of(way);
            for (Fact fact : way) {
                if (fact instanceof Fact.Among || fact instanceof Fact.Answered) {
                    complete = both(complete, waysTo.getOrDefault(fact.question(), List.of(List.of())));
                }
            }
            whole.addAll(complete);
        }
        return capped(whole.stream().filter(way -> !contradicts(way)).toList());
    }

    private static List<List<Fact>> ways(When when, boolean holds) {
        return switch (when) {
            case When.Answered answered ->
                fact(holds ? new Fact.Answered(answered.question()) : new Fact.Unanswered(answered.question()));
            case When.OneOf oneOf ->
                fact(
                        holds
                                ? new Fact.Among(oneOf.question(), oneOf.options())
                                : new Fact.NoneOf(oneOf.question(), oneOf.options()));
            case When.All all -> holds ? together(all.parts(), true) : apart(all.parts(), false);
            case When.Any any -> holds ? apart(any.parts(), true) : together(any.parts(), false);
            case When.Not not -> ways(not.part(), !holds);
        };
    }

    private static List<List<Fact>> fact(Fact fact) {
        return List.of(List.of(fact));
    }

    private static List<List<Fact>> together(List<When> parts, boolean holds) {
        List<List<Fact>> ways = List.of(List.of());
        for (When part : parts) {
            ways = both(ways, ways(part, holds));
        }
        return ways;
    }

    private static List<List<Fact>> apart(List<When> parts, boolean holds) {
        return capped(parts.stream().flatMap(part -> ways(part, holds).stream()).toList());
    }

    private static List<List<Fact>> both(List<List<Fact>> first, List<List<Fact>> second) {
        List<List<Fact>> ways = new ArrayList<>();
        for (List<Fact> one : first) {
            for (List<Fact> other : second) {
                List<Fact> way = new ArrayList<>(one);
                way.addAll(other);
                ways.add(way.stream().distinct().toList());
                capped(ways);
            }
        }
        return ways;
    }

    private static List<List<Fact>> capped(List<List<Fact>> ways) {
        if (ways.size() > MOST_WAYS) {
            throw new TooMany();
        }
        return ways;
    }

    private boolean contradicts(List<Fact> way) {
        return way.stream().collect(Collectors.groupingBy(Fact::question)).entrySet().stream()
                .anyMatch(entry -> contradicts(measures.get(entry.getKey()), entry.getValue()));
    }

    private static boolean contradicts(Measure measure, List<Fact> facts) {
        boolean answered = false;
        boolean unanswered = false;
        Set<String> forbidden = new HashSet<>();
        List<Set<String>> wanted = new ArrayList<>();
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.Among among -> wanted.add(among.options());
                case Fact.NoneOf none -> forbidden.addAll(none.options());
                case Fact.Answered yes -> answered = true;
                case Fact.Unanswered no -> unanswered = true;
            }
        }
        if (unanswered && (answered || !wanted.isEmpty())) {
            return true;
        }
        if (measure instanceof Measure.OneOf one) {
            Set<String> left =
                    one.categories().stream().map(Measure.Category::id).collect(Collectors.toSet());
            left.removeAll(forbidden);
            wanted.forEach(left::retainAll);
            return left.isEmpty() && (answered || !wanted.isEmpty());
        }
        return wanted.stream().anyMatch(forbidden::containsAll);
    }
}
