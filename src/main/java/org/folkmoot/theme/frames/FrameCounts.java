package org.folkmoot.theme.frames;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;

/** The figures of a frame as reports count them, and how a change moves them. */
@Singleton
final class FrameCounts {
    private static final String MOVED = "moved";
    private static final String AGAIN = "again";
    private static final String BEFORE = "before/";
    private static final String AFTER = "after/";

    private final FrameCountRepository repository;

    FrameCounts(FrameCountRepository repository) {
        this.repository = repository;
    }

    /** By code: what counts as it or as a code below it. A code without any mention has {@link Count#NONE}. */
    Map<String, Count> of(CodeFrame frame) {
        return counts(frame, rows(frame));
    }

    private Map<String, Count> counts(CodeFrame frame, Map<String, Set<String>> rows) {
        return repository.tallies(frame.consultation(), rows).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().count()));
    }

    /** What it would do to put one frame in the place of another. */
    Effect effect(CodeFrame before, CodeFrame after) {
        Map<String, Set<String>> were = rows(before);
        Map<String, Set<String>> are = rows(after);
        Set<String> changed = new HashSet<>(were.keySet());
        changed.addAll(are.keySet());
        changed.removeIf(id -> were.getOrDefault(id, Set.of()).equals(are.getOrDefault(id, Set.of())));
        Set<String> moved = were.values().stream()
                .flatMap(Set::stream)
                .filter(id -> !before.now(id).equals(after.now(id)))
                .collect(Collectors.toSet());
        Set<String> again = new HashSet<>(after.toReadAgain());
        again.removeAll(before.toReadAgain());
        Map<String, Set<String>> wanted = new HashMap<>();
        wanted.put(MOVED, moved);
        wanted.put(AGAIN, again);
        changed.forEach(id -> {
            wanted.put(BEFORE + id, were.getOrDefault(id, Set.of()));
            wanted.put(AFTER + id, are.getOrDefault(id, Set.of()));
        });
        Map<String, Count> counts = counts(before, wanted);
        Set<String> touched = new HashSet<>(moved);
        touched.addAll(again);
        before.open().stream().map(Code::id).filter(id -> !after.mayBeGiven(id)).forEach(touched::add);
        return new Effect(
                lines(before, after, changed, counts),
                counts.get(MOVED),
                counts.get(AGAIN),
                repository.suggested(before.consultation(), touched));
    }

    private static List<Effect.Line> lines(
            CodeFrame before, CodeFrame after, Set<String> changed, Map<String, Count> counts) {
        List<Code> order = new ArrayList<>(after.all());
        before.all().stream().filter(code -> after.byId(code.id()).isEmpty()).forEach(order::add);
        return order.stream()
                .filter(code -> changed.contains(code.id()))
                .map(code -> new Effect.Line(
                        code.id(),
                        code.label().in(Text.DEFAULT_LANGUAGE),
                        counts.get(BEFORE + code.id()),
                        counts.get(AFTER + code.id())))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    /** What is to be read again, as people split codes. */
    Count toReadAgain(CodeFrame frame) {
        return counts(frame, Map.of(AGAIN, frame.toReadAgain())).get(AGAIN);
    }

    /** How many comments people have read. */
    long read(String consultation) {
        return repository.read(consultation);
    }

    /** By code, without the codes below it: what stands on which comments, to be laid beside each other. */
    Map<String, Tally> own(CodeFrame frame) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        frame.all().forEach(code -> rows.put(code.id(), frame.countsAs(code.id())));
        return repository.tallies(frame.consultation(), rows);
    }

    private static Map<String, Set<String>> rows(CodeFrame frame) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        frame.all().forEach(code -> rows.put(code.id(), frame.countedUnder(code)));
        return rows;
    }
}
