package org.folkmoot.theme.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.yaml.Nearest;

/** What the codes of a frame are called in other programs, some of which cannot have two of one name. */
final class CodeNames {
    static final String LANGUAGE = "en";

    private final CodeFrame frame;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<UUID, String> byGuid = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    CodeNames(CodeFrame frame) {
        this.frame = frame;
        Map<String, Integer> often = new HashMap<>();
        List<Code> all = frame.all();
        all.forEach(code -> often.merge(plain(code.label().in(LANGUAGE)), 1, Integer::sum));
        for (Code code : all) {
            String label = code.label().in(LANGUAGE);
            String name = often.get(plain(label)) == 1 ? label : label + " (" + code.id() + ")";
            names.put(code.id(), name);
            know(code.id(), name, code.label().in(LANGUAGE));
        }
        frame.merged().forEach(gone -> know(gone.id(), gone.id(), gone.id()));
        // An id says it more surely than a label that happens to be the same.
        all.forEach(code -> byName.put(plain(code.id()), code.id()));
    }

    private void know(String id, String name, String label) {
        byGuid.put(Guids.code(frame.consultation(), id), id);
        byName.putIfAbsent(plain(name), id);
        byName.putIfAbsent(plain(label), id);
    }

    String of(String code) {
        return names.getOrDefault(code, code);
    }

    /** The code that a file means, as it counts today. */
    Optional<String> meant(Optional<UUID> guid, String name) {
        return guid.map(byGuid::get)
                .or(() -> Optional.ofNullable(byName.get(plain(name))))
                .map(frame::now);
    }

    /** What to do about a code that is not in the frame. */
    String advice(String name) {
        return Nearest.of(name, frame.ids())
                .or(() -> Nearest.of(name, names.values()))
                .map(near -> "did you mean “" + near + "”? Else add the code on the page of the code frame first")
                .orElse("add the code on the page of the code frame first, or leave it out of the file");
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
