package org.folkmoot.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.FrameWords;
import org.folkmoot.theme.Reading;

/** Two invented officers who read comments, mostly well, and do not always agree. */
final class InventedOfficers {
    /** Who approved quotes. */
    static final String APPROVES = "Invented officer A";

    static final Coder A = new Coder("invented-officer-a", "Invented officer A");
    static final Coder B = new Coder("invented-officer-b", "Invented officer B");

    /** How many of the comments are read. */
    private static final double READ = 0.6;

    private static final double OVERLOOKED = 0.07;
    private static final double CONFUSED = 0.05;
    private static final double ADDED = 0.03;
    private static final int MOST_BY_WORDS = 2;

    private final CodeFrame frame;
    private final FrameWords words;
    private final Set<String> known;
    private final Map<String, List<String>> neighbours = new HashMap<>();

    InventedOfficers(CodeFrame frame) {
        this.frame = frame;
        this.words = new FrameWords(frame);
        this.known = frame.open().stream().map(Code::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The reading of one comment by one of them, if they read it.
     *
     * @param truth what the comment is about; codes that the frame does not have are passed over
     */
    Optional<Reading> read(UUID comment, String text, Optional<String> theme, Set<String> truth, Chance chance) {
        if (!chance.in(READ)) {
            return Optional.empty();
        }
        Set<String> codes = about(text, theme, truth);
        return Optional.of(new Reading(comment, chance.in(0.5) ? A : B, seen(codes, chance)));
    }

    /**
     * What the two of them give to a comment apart from each other, and what they settle on.
     *
     * @param truth as for reading
     */
    Apart apart(String text, Optional<String> theme, Set<String> truth, Chance chance) {
        Set<String> codes = about(text, theme, truth);
        return new Apart(List.copyOf(seen(codes, chance)), List.copyOf(seen(codes, chance)), List.copyOf(codes));
    }

    record Apart(List<String> first, List<String> second, List<String> settled) {}

    /** The codes of a comment whose truth is known, or for which the words speak clearly, or else the rest. */
    private Set<String> about(String text, Optional<String> theme, Set<String> truth) {
        Set<String> codes = new LinkedHashSet<>(truth.stream().sorted().toList());
        codes.retainAll(known);
        if (codes.isEmpty()) {
            words.in(text).keySet().stream()
                    .filter(code -> frame.byId(code).flatMap(Code::parent).isPresent())
                    .sorted(Comparator.comparing(
                            code -> !frame.theme(code).map(Code::id).equals(theme)))
                    .limit(MOST_BY_WORDS)
                    .forEach(codes::add);
        }
        if (codes.isEmpty()) {
            theme.flatMap(this::other).ifPresent(codes::add);
        }
        return codes;
    }

    /** The first residual code of a theme, where officers put what fits nowhere. */
    private Optional<String> other(String theme) {
        return frame.byId(theme).stream()
                .flatMap(code -> code.codes().stream())
                .filter(Code::residual)
                .map(Code::id)
                .findFirst();
    }

    /** What an officer sees in it: a code overlooked, taken for its neighbour, or one too many. */
    private Set<String> seen(Set<String> codes, Chance chance) {
        Set<String> seen = new LinkedHashSet<>();
        for (String code : codes) {
            if (codes.size() > 1 && chance.in(OVERLOOKED)) {
                continue;
            }
            seen.add(chance.in(CONFUSED) ? neighbour(code, chance) : code);
            if (chance.in(ADDED)) {
                seen.add(neighbour(code, chance));
            }
        }
        return seen;
    }

    private String neighbour(String id, Chance chance) {
        List<String> others = neighbours.computeIfAbsent(id, this::neighbours);
        return others.isEmpty() ? id : chance.one(others);
    }

    private List<String> neighbours(String id) {
        return frame.byId(id).flatMap(Code::parent).flatMap(frame::byId).stream()
                .flatMap(parent -> parent.codes().stream())
                .map(Code::id)
                .filter(other -> !other.equals(id))
                .toList();
    }
}
