package org.folkmoot.theme.agreement;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;

/** The themes and codes that measures speak of: all of a frame but those for the rest and those below such. */
final class Counted {
    private final UnaryOperator<String> now;

    /** Each counted id with itself and those above it, its theme last; in the order of the frame. */
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    Counted(CodeFrame frame) {
        now = frame.counting();
        for (Code code : frame.all()) {
            List<Code> line = frame.ancestors(code.id());
            if (line.stream().noneMatch(Code::residual)) {
                lines.put(code.id(), line.stream().map(Code::id).toList());
            }
        }
    }

    /** In the order of the frame, themes among them. */
    List<String> codes() {
        return List.copyOf(lines.keySet());
    }

    /** What is counted of codes that were once given, as it counts today. */
    Set<String> given(Collection<String> codes) {
        return codes.stream().map(now).filter(lines::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> themes(Collection<String> codes) {
        return codes.stream()
                .map(now)
                .filter(lines::containsKey)
                .map(code -> lines.get(code).getLast())
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> withAbove(Collection<String> codes) {
        Set<String> all = new HashSet<>();
        codes.forEach(code -> all.addAll(lines.getOrDefault(now.apply(code), List.of())));
        return Set.copyOf(all);
    }
}
