package org.folkmoot.survey.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.folkmoot.survey.ContentHash;
import org.folkmoot.survey.Text;

/**
 * The themes and codes by which the comments of a consultation are read. The frame does not know the questions; a question names
 * the theme under which its answers are first read.
 *
 * <p>Codings are never rewritten when the frame changes: they keep the code that was given, and {@link #now} says what it counts
 * as today.
 *
 * @param consultation the consultation's id
 * @param version the first 12 hexadecimal digits of the hash of its text: named by every coding and every report
 * @param themes in editorial order, which is that of the file
 * @param merged the codes that count as others today, in the order in which they were merged; none of them stands in the themes
 */
public record CodeFrame(String consultation, String version, List<Code> themes, List<Merged> merged) {

    /** A code that is no more: what it was given to counts as another, which may have been merged in its turn. */
    public record Merged(String id, Text label, String into) {}

    public CodeFrame {
        themes = List.copyOf(themes);
        merged = List.copyOf(merged);
    }

    /** A frame in which nothing was merged. */
    public CodeFrame(String consultation, String version, List<Code> themes) {
        this(consultation, version, themes, List.of());
    }

    /** The version that a text of a frame has. */
    public static String version(String text) {
        return ContentHash.of(text).substring(0, 12);
    }

    /** Every theme, code and sub-code in file order, each before what stands below it; retired and split ones too. */
    public List<Code> all() {
        return themes.stream().flatMap(Code::withAllBelow).toList();
    }

    /** Those of all that may be given today. */
    public List<Code> open() {
        return all().stream().filter(Code::open).toList();
    }

    /** The code of an id that stands in the frame; empty for one that was merged into another. */
    public Optional<Code> byId(String id) {
        return themes.stream()
                .flatMap(Code::withAllBelow)
                .filter(code -> code.id().equals(id))
                .findFirst();
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

    /** All ids that stand in the frame, for checks; those of merged codes are not among them. */
    public Set<String> ids() {
        return all().stream().map(Code::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What a code that was once given counts as today: what it was merged into, else itself, even if the frame never had it. */
    public String now(String id) {
        String code = id;
        Set<String> seen = new HashSet<>();
        for (Optional<Merged> next = mergedAway(code); next.isPresent() && seen.add(code); next = mergedAway(code)) {
            code = next.get().into();
        }
        return code;
    }

    private Optional<Merged> mergedAway(String id) {
        return merged.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** {@link #now}, for asking it of many codings. */
    public UnaryOperator<String> counting() {
        Map<String, String> map =
                merged.stream().collect(Collectors.toUnmodifiableMap(Merged::id, each -> now(each.id())));
        return id -> map.getOrDefault(id, id);
    }

    /** All ids that count as this one today, itself among them; none but itself where nothing was merged into it. */
    public Set<String> countsAs(String id) {
        Set<String> given = merged.stream()
                .map(Merged::id)
                .filter(each -> now(each).equals(id))
                .collect(Collectors.toCollection(HashSet::new));
        if (now(id).equals(id)) {
            given.add(id);
        }
        return Set.copyOf(given);
    }

    /** All ids that count today as a code or as one that stands below it: what a report counts in the code's row. */
    public Set<String> countedUnder(Code code) {
        return code.withAllBelow()
                .flatMap(each -> countsAs(each.id()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ids, as given, of what is to be read again: codes that were split, and those merged into them. */
    public Set<String> toReadAgain() {
        return all().stream()
                .filter(code -> code.standing() instanceof Standing.Split)
                .flatMap(code -> countsAs(code.id()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a comment can be given the code today: it stands in the frame, and is neither retired nor being split. */
    public boolean mayBeGiven(String id) {
        return byId(id).filter(Code::open).isPresent();
    }

    /** Whether the id names something in the frame or did: such an id is never used again for something else. */
    public boolean knows(String id) {
        return byId(id).isPresent() || mergedAway(id).isPresent();
    }

    /**
     * The frame after a change, with the version of its new text.
     *
     * @throws RefusedChange if the change cannot be made
     */
    public CodeFrame apply(FrameChange change) {
        return new FrameEdit(this).apply(change);
    }

    /**
     * The frame with codes that it does not have, for what was coded by them: each retired, without the codes below it, where it
     * stood if what was above it is there, else as a theme.
     */
    public CodeFrame keeping(List<Code> gone) {
        CodeFrame frame = this;
        for (Code code : gone) {
            frame = new FrameEdit(frame).kept(code);
        }
        return frame;
    }

    /** The frame in which some that it does not have count as others that stand in it. */
    CodeFrame counting(List<Merged> also) {
        List<Merged> both = new ArrayList<>(merged);
        both.addAll(also);
        return also.isEmpty() ? this : new CodeFrame(consultation, version, themes, both).renewed();
    }

    /** The same codes and mergers under the version of their text. */
    CodeFrame renewed() {
        return new CodeFrame(consultation, version(FrameWriter.write(this)), themes, merged);
    }

    /** Whether another says the same in whatever words its file was written. */
    public boolean same(CodeFrame other) {
        return themes.equals(other.themes) && merged.equals(other.merged);
    }
}
