package org.folkmoot.theme;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One person's decision about one comment: these codes and no others.
 *
 * @param codes as given, without the codes above them, the one that matters most first; may be empty
 * @param passages for some of the codes the stretch of the comment that they speak of
 * @param note for other officers; empty if there is none
 */
public record Reading(
        UUID comment,
        Coder coder,
        List<String> codes,
        Map<String, Passage> passages,
        Optional<Stance> stance,
        Optional<Sentiment> sentiment,
        String note) {

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    public Reading {
        codes = List.copyOf(new LinkedHashSet<>(codes));
        passages = Map.copyOf(passages);
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
    }

    /** Codes and nothing else, in this order. */
    public Reading(UUID comment, Coder coder, List<String> codes) {
        this(comment, coder, codes, Map.of(), Optional.empty(), Optional.empty(), "");
    }

    /** Codes that nobody put in an order: they stand in that of their ids. */
    public Reading(UUID comment, Coder coder, Set<String> codes) {
        this(comment, coder, codes.stream().sorted().toList());
    }

    /** The same decision about another comment; passages and note belong to the first one's words. */
    Reading carriedTo(UUID other) {
        return new Reading(other, coder, codes, Map.of(), stance, sentiment, "");
    }

    /** The same reading by another, with one code in the place of another. */
    public Reading moved(Coder by, String from, String to) {
        Map<String, Passage> marked = new HashMap<>(passages);
        Optional.ofNullable(marked.remove(from)).ifPresent(passage -> marked.putIfAbsent(to, passage));
        return new Reading(
                comment,
                by,
                codes.stream().map(code -> code.equals(from) ? to : code).toList(),
                marked,
                stance,
                sentiment,
                note);
    }
}
