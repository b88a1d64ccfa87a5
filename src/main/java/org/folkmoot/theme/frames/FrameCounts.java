package org.folkmoot.theme.frames;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;

/** The figures of a frame as reports count them, and how a change moves them. */
@Singleton
final class FrameCounts {
    private static final String ALL = "";

    private final FrameCountRepository repository;

    FrameCounts(FrameCountRepository repository) {
        this.repository = repository;
    }

    /** By code: what counts as it or as a code below it. A code without any mention has {@link Count#NONE}. */
    Map<String, Count> of(CodeFrame frame) {
        Map<String, Set<String>> rows = rows(frame);
        Map<String, Count> counted = repository.counts(frame.consultation(), rows);
        return rows.keySet().stream().collect(Collectors.toMap(id -> id, id -> counted.getOrDefault(id, Count.NONE)));
    }

    /** By code: what counts as it, without the codes below it. */
    Map<String, Count> own(CodeFrame frame) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        frame.all().forEach(code -> rows.put(code.id(), frame.countsAs(code.id())));
        return repository.counts(frame.consultation(), rows);
    }

    /** What it would do to put one frame in the place of another. */
    Effect effect(CodeFrame before, CodeFrame after) {
        Map<String, Set<String>> were = rows(before);
        Map<String, Set<String>> are = rows(after);
        Set<String> changed = new HashSet<>(were.keySet());
        changed.addAll(are.keySet());
        changed.removeIf(id -> were.getOrDefault(id, Set.of()).equals(are.getOrDefault(id, Set.of())));
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        changed.forEach(id -> {
            wanted.put("b" + id, were.getOrDefault(id, Set.of()));
            wanted.put("a" + id, are.getOrDefault(id, Set.of()));
        });
        Map<String, Count> counts = repository.counts(before.consultation(), wanted);
        List<Code> order = new ArrayList<>(after.all());
        before.all().stream().filter(code -> after.byId(code.id()).isEmpty()).forEach(order::add);
        List<Effect.Line> lines = order.stream()
                .filter(code -> changed.contains(code.id()))
                .map(code -> new Effect.Line(
                        code.id(),
                        code.label().in(Text.DEFAULT_LANGUAGE),
                        counts.getOrDefault("b" + code.id(), Count.NONE),
                        counts.getOrDefault("a" + code.id(), Count.NONE)))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
        Set<String> moved = were.values().stream()
                .flatMap(Set::stream)
                .filter(id -> !before.now(id).equals(after.now(id)))
                .collect(Collectors.toSet());
        Set<String> again = new HashSet<>(after.toReadAgain());
        again.removeAll(before.toReadAgain());
        Set<String> touched = new HashSet<>(moved);
        touched.addAll(again);
        before.all().stream()
                .map(Code::id)
                .filter(id -> before.mayBeGiven(id) && !after.mayBeGiven(id))
                .forEach(touched::add);
        return new Effect(
                lines,
                one(before.consultation(), moved),
                one(before.consultation(), again),
                repository.suggested(before.consultation(), touched));
    }

    private Count one(String consultation, Set<String> codes) {
        return repository.counts(consultation, Map.of(ALL, codes)).getOrDefault(ALL, Count.NONE);
    }

    /** What is to be read again, as people split codes. */
    Count toReadAgain(CodeFrame frame) {
        return one(frame.consultation(), frame.toReadAgain());
    }

    /** How many comments people have read. */
    long read(String consultation) {
        return repository.read(consultation);
    }

    /** On how many comments two codes of today stand together, by both ids in the order of the alphabet. */
    Map<List<String>, Long> together(CodeFrame frame) {
        Map<List<String>, Long> together = new HashMap<>();
        for (FrameCountRepository.Pair pair : repository.together(frame.consultation())) {
            List<String> both = List.of(frame.now(pair.first()), frame.now(pair.second())).stream()
                    .sorted()
                    .toList();
            if (!both.get(0).equals(both.get(1))) {
                together.merge(both, pair.comments(), Long::sum);
            }
        }
        return together;
    }

    /** The comments behind a code and those below it, in the order in which they came. */
    List<BehindRow> behind(CodeFrame frame, Code code, UUID after, int most) {
        return repository.behind(frame.consultation(), frame.countedUnder(code), after, most);
    }

    private static Map<String, Set<String>> rows(CodeFrame frame) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        frame.all().forEach(code -> rows.put(code.id(), frame.countedUnder(code)));
        return rows;
    }
}
