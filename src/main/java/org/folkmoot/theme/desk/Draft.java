package org.folkmoot.theme.desk;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.web.FormBody;

/**
 * What stands in the form of one comment.
 *
 * @param codes that are ticked, the first one first
 * @param fresh whether nobody has decided anything yet: then what is surely suggested is ticked beforehand
 * @param typed what stands in the field in which codes are typed
 */
record Draft(
        List<String> codes,
        Map<String, Passage> passages,
        String stance,
        String sentiment,
        String note,
        boolean flagged,
        boolean fresh,
        String typed) {

    static Draft fresh(boolean flagged) {
        return new Draft(List.of(), Map.of(), "", "", "", flagged, true, "");
    }

    static Draft of(Kept kept, boolean flagged) {
        Reading reading = kept.reading();
        return new Draft(
                reading.codes(),
                reading.passages(),
                reading.stance().map(Stance::id).orElse(""),
                reading.sentiment().map(Sentiment::id).orElse(""),
                reading.note(),
                flagged,
                false,
                "");
    }

    /**
     * What a form says. Codes stand in the order of its field {@code order}, then as sent; {@code top} goes before all.
     *
     * @param known codes that the comment may be given; others are left out
     * @param added the code that was typed
     */
    static Draft of(FormBody form, Set<String> known, @Nullable String added, int length) {
        Set<String> ticked = new LinkedHashSet<>(form.all("code"));
        if (added != null) {
            ticked.add(added);
        }
        List<String> order = new ArrayList<>(List.of(form.text("top")));
        order.addAll(List.of(form.text("order").split(" ")));
        Set<String> codes = new LinkedHashSet<>(order);
        codes.addAll(ticked);
        codes.retainAll(ticked);
        codes.retainAll(known);
        Map<String, Passage> passages = new LinkedHashMap<>();
        form.all("passage")
                .forEach(text -> passage(text, length)
                        .filter(entry -> codes.contains(entry.getKey()))
                        .ifPresent(entry -> passages.put(entry.getKey(), entry.getValue())));
        String note = form.text("note").strip();
        return new Draft(
                List.copyOf(codes),
                passages,
                form.text("stance"),
                form.text("sentiment"),
                note.substring(0, Math.min(note.length(), Reading.LONGEST_NOTE)),
                form.text("flag").equals("1"),
                false,
                "");
    }

    private static Optional<Map.Entry<String, Passage>> passage(String text, int length) {
        String[] parts = text.split(":");
        if (parts.length != 3 || !parts[1].matches("\\d{1,7}") || !parts[2].matches("\\d{1,7}")) {
            return Optional.empty();
        }
        int from = Integer.parseInt(parts[1]);
        int to = Integer.parseInt(parts[2]);
        return from < to && to <= length ? Optional.of(Map.entry(parts[0], new Passage(from, to))) : Optional.empty();
    }

    Draft typed(String text) {
        return new Draft(codes, passages, stance, sentiment, note, flagged, false, text);
    }

    /** The passages as the form sends them. */
    List<String> passageFields() {
        return passages.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().from() + ":"
                        + entry.getValue().to())
                .sorted()
                .collect(Collectors.toList());
    }
}
