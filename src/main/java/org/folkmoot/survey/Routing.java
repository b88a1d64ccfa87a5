package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Whether a condition holds; what does not hold is fulfilled by a question left unanswered too. */
    private record Fact(When.About condition, boolean holds) {
        QuestionId question() {
            return condition.question();
        }
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("more than " + MOST_WAYS + " ways", null, false, false);
        }
    }

    private final Map<QuestionId, List<List<Fact>>> waysTo = new HashMap<>();
    private final Map<QuestionId, Question> questions = new HashMap<>();

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

    /** Whether some answers lead to a page, or to something on it asked under a condition of its own, so that another holds. */
    boolean possible(Page page, Optional<When> when, When other) {
        try {
            return possible(Optional.of(other), ways(when, ways(page.when(), List.of(List.of()))));
        } catch (TooMany ways) {
            return true;
        }
    }

    /** Adds the questions of a page, once the page itself has been looked at. */
    void add(Page page) {
        for (Question question : page.questions()) {
            QuestionId id = question.head().id();
            questions.put(id, question);
            try {
                waysTo.put(id, ways(question.head().when(), ways(page.when(), List.of(List.of()))));
            } catch (TooMany ways) {
                waysTo.put(id, List.of(List.of()));
            }
        }
    }

    /** The options that can be asked for in routing; none if the question is not answered by options. */
    static List<Measure.Category> categories(Measure measure) {
        return switch (measure) {
            case Measure.OneOf one -> one.categories();
            case Measure.AnyOf any -> any.categories();
            case Measure.RankOf rank -> List.of();
            case Measure.Amount amount -> List.of();
            case Measure.Rows rows -> List.of();
            case Measure.OpenWords words -> List.of();
            case Measure.None none -> List.of();
        };
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
                if (fact.holds()) {
                    complete = both(complete, waysTo.getOrDefault(fact.question(), List.of(List.of())));
                }
            }
            whole.addAll(complete);
        }
        return capped(whole.stream().filter(way -> !contradicts(way)).toList());
    }

    private static List<List<Fact>> ways(When when, boolean holds) {
        return switch (when) {
            case When.About about -> List.of(List.of(new Fact(about, holds)));
            case When.All all -> holds ? together(all.parts(), true) : apart(all.parts(), false);
            case When.Any any -> holds ? apart(any.parts(), true) : together(any.parts(), false);
            case When.Not not -> ways(not.part(), !holds);
        };
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
                .anyMatch(entry -> contradicts(entry.getKey(), entry.getValue()));
    }

    private boolean contradicts(QuestionId id, List<Fact> facts) {
        Question question = questions.get(id);
        if (question == null || facts.stream().noneMatch(Fact::holds)) {
            return false;
        }
        return !new Answerable(question, conditions(facts, true), conditions(facts, false)).holds();
    }

    private static List<When.About> conditions(List<Fact> facts, boolean holding) {
        return facts.stream()
                .filter(fact -> fact.holds() == holding)
                .map(Fact::condition)
                .toList();
    }
}
