package org.folkmoot.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out which option a cell names, by its code, its label or what an officer said of it. */
final class Values {

    /** What is said of a value that is to be left out. */
    static final String NOTHING = "-";

    /** Put after an option's id where the value itself is the words beside the option. */
    static final String WORDS = "*";

    static final String YES = "1";

    private static final Set<String> TICKED = Set.of(
            "1",
            "yes",
            "y",
            "true",
            "x",
            "ticked",
            "quoted",
            "selected",
            "checked",
            "on",
            "✓",
            "✔",
            "✗",
            "☒",
            "☑",
            "oes",
            "ydy",
            "ie");
    private static final Set<String> NOT_TICKED = Set.of(
            "0",
            "no",
            "n",
            "false",
            "not quoted",
            "not selected",
            "not ticked",
            "unticked",
            "unchecked",
            "off",
            "☐",
            "nac oes",
            "na",
            "n a");
    private static final Set<String> BLANK = Set.of("", "n a", "na", "null");
    // "Strongly agree (5)", "5 - Strongly agree", "5. Strongly agree", "[5] Strongly agree"
    private static final Pattern CODE_AFTER = Pattern.compile("\\s*[(\\[]\\s*-?[A-Za-z]{0,2}\\d{1,3}\\s*[)\\]]\\s*$");
    private static final Pattern CODE_BEFORE =
            Pattern.compile("^\\s*[(\\[]?\\s*-?[A-Za-z]{0,2}\\d{1,3}\\s*(?:[)\\].:=]|\\s[-–—])\\s*");

    /** Most files say a few things again and again; what is longer, or comes later than so many, is found out each time. */
    private static final int MOST_KNOWN = 2_000;

    private static final int LONGEST_KNOWN = 200;

    private final Plan plan;
    private final Map<Target, Map<String, Optional<Found>>> found = new IdentityHashMap<>();
    private final Map<Target, Map<String, Optional<Boolean>>> ticks = new IdentityHashMap<>();

    Values(Plan plan) {
        this.plan = plan;
    }

    /**
     * A value that was found out.
     *
     * @param option its id; blank if the value is to be left out
     * @param words what was written beside it
     */
    record Found(String option, Optional<String> words) {}

    /** The option that a value of a column names; empty if nobody knows. */
    Optional<Found> one(Target target, String value) {
        return known(found, target, value, this::find);
    }

    private static <T> T known(
            Map<Target, Map<String, T>> all, Target target, String value, BiFunction<Target, String, T> find) {
        Map<String, T> known = all.computeIfAbsent(target, any -> new HashMap<>());
        T before = known.get(value);
        if (before != null) {
            return before;
        }
        T now = find.apply(target, value);
        if (known.size() < MOST_KNOWN && value.length() <= LONGEST_KNOWN) {
            known.put(value, now);
        }
        return now;
    }

    private Optional<Found> find(Target target, String value) {
        String folded = key(value);
        Optional<String> said = plan.value(target.question(), folded);
        if (said.isPresent()) {
            return Optional.of(found(said.get(), value));
        }
        return named(target.choices(), value).map(choice -> new Found(choice.id(), Optional.empty()));
    }

    /** Whether an option was ticked; empty if nobody knows. */
    Optional<Boolean> ticked(Target target, String value) {
        return known(ticks, target, value, this::findTick);
    }

    private Optional<Boolean> findTick(Target target, String value) {
        String folded = key(value);
        if (folded.isEmpty() || NOT_TICKED.contains(folded)) {
            return Optional.of(false);
        }
        Target.Choice choice = target.choices().getFirst();
        if (TICKED.contains(folded) || named(target.choices(), value).isPresent()) {
            return Optional.of(true);
        }
        return plan.value(target.id(), folded).map(said -> said.equals(YES) || said.startsWith(choice.id()));
    }

    /** The values that stand in a cell with several; a label that holds the separator itself is found too. */
    List<String> parts(Target target, Plan.Separator separator, String cell) {
        if (one(target, cell).isPresent()) {
            return List.of(cell);
        }
        String[] pieces = cell.split(Pattern.quote(separator.sign));
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < pieces.length; ) {
            int until = from + 1;
            for (int to = Math.min(pieces.length, from + 6); to > from + 1; to--) {
                String longer = String.join(separator.sign, List.of(pieces).subList(from, to));
                if (named(target.choices(), longer).isPresent()) {
                    until = to;
                    break;
                }
            }
            String part = String.join(separator.sign, List.of(pieces).subList(from, until))
                    .strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = until;
        }
        return parts;
    }

    /** What is most likely meant by a value that nobody knows, to be offered to the officer; blank if nothing is. */
    static String likely(Target target, String value) {
        String folded = key(value);
        if (BLANK.contains(folded)) {
            return NOTHING;
        }
        String digits = folded.replaceFirst("^(?:ao|a|option |answer )0*", "");
        if (digits.matches("\\d{1,3}")) {
            int code = Integer.parseInt(digits);
            if (code >= 1 && code <= target.choices().size()) {
                return target.choices().get(code - 1).id();
            }
        }
        String best = "";
        double most = 0.7;
        for (Target.Choice choice : target.choices()) {
            for (String name : choice.names()) {
                double likeness = Folded.likeness(name, folded);
                if (likeness > most) {
                    most = likeness;
                    best = choice.id();
                }
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        return target.choices().stream()
                .filter(choice -> choice.note().isPresent())
                .map(choice -> choice.id() + WORDS)
                .findFirst()
                .orElse("");
    }

    /** A value as it is kept in a plan: all that is written the same way in effect is one. */
    static String key(String value) {
        String folded = Folded.of(value);
        return folded.isEmpty() ? value.strip() : folded;
    }

    private static Found found(String said, String value) {
        if (said.equals(NOTHING)) {
            return new Found("", Optional.empty());
        }
        return said.endsWith(WORDS)
                ? new Found(said.substring(0, said.length() - WORDS.length()), Optional.of(value.strip()))
                : new Found(said, Optional.empty());
    }

    private static Optional<Target.Choice> named(List<Target.Choice> choices, String value) {
        return Stream.of(
                        value,
                        CODE_AFTER.matcher(value).replaceFirst(""),
                        CODE_BEFORE.matcher(value).replaceFirst(""))
                .map(Folded::of)
                .filter(folded -> !folded.isEmpty())
                .flatMap(folded ->
                        choices.stream().filter(choice -> choice.names().contains(folded)))
                .findFirst();
    }
}
