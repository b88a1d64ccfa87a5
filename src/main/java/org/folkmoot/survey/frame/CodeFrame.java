package org.folkmoot.survey.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The themes and codes by which the comments of a consultation are read. The frame does not know the questions; a question names
 * the theme under which its answers are first read.
 *
 * @param consultation the consultation's id
 * @param version the first 12 hexadecimal digits of the hash of its file: named by every coding and every report
 * @param themes in editorial order, which is that of the file
 */
public record CodeFrame(String consultation, String version, List<Code> themes) {

    public CodeFrame {
        themes = List.copyOf(themes);
    }

    /** Every theme, code and sub-code in file order, each before what stands below it. */
    public List<Code> all() {
        return themes.stream().flatMap(Code::withAllBelow).toList();
    }

    public Optional<Code> byId(String id) {
        return all().stream().filter(code -> code.id().equals(id)).findFirst();
    }

    /**
     * The code itself, then the codes above it up to its theme: all that giving the code implies, each counted once a person.
     * Empty if the frame has no such code.
     */
    public List<Code> ancestors(String id) {
        List<Code> line = new ArrayList<>();
        Optional<Code> code = byId(id);
        while (code.isPresent()) {
            line.add(code.get());
            code = code.get().parent().flatMap(this::byId);
        }
        return List.copyOf(line);
    }

    /** The theme in which a code stands; a theme stands in itself. Empty if the frame has no such code. */
    public Optional<Code> theme(String id) {
        List<Code> line = ancestors(id);
        return line.isEmpty() ? Optional.empty() : Optional.of(line.get(line.size() - 1));
    }

    /** All ids, for checks and suggestions. */
    public Set<String> ids() {
        return all().stream().map(Code::id).collect(Collectors.toUnmodifiableSet());
    }
}
