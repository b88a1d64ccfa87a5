package org.folkmoot.survey.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.folkmoot.survey.Ids;
import org.folkmoot.survey.Text;

/** Applies changes to a frame, or says why they cannot be applied. */
final class FrameEdit {
    private static final Text NO_WORDS = Text.of("");

    private final CodeFrame frame;

    FrameEdit(CodeFrame frame) {
        this.frame = frame;
    }

    CodeFrame apply(FrameChange change) {
        return switch (change.tidied()) {
            case FrameChange.Added added -> added(added);
            case FrameChange.Renamed renamed -> renamed(renamed);
            case FrameChange.Redefined redefined -> redefined(redefined);
            case FrameChange.Moved moved -> moved(moved);
            case FrameChange.Merged merged -> merged(merged);
            case FrameChange.Split split -> split(split);
            case FrameChange.Retired retired -> retired(retired);
        };
    }

    private CodeFrame added(FrameChange.Added added) {
        checkNew(added.id());
        Text label = label(added.label());
        Meaning meaning = meaning(added.meaning());
        Optional<Code> above = added.under().map(this::place);
        Code code = made(added.id(), label, meaning, above, added.residual());
        return above.map(parent -> edited(parent.id(), old -> below(old, with(old.codes(), code))))
                .orElseGet(() -> of(with(frame.themes(), code), frame.merged()));
    }

    /** A code that is in the frame no more, kept retired. */
    CodeFrame kept(Code gone) {
        Optional<Code> above = gone.parent().flatMap(frame::byId).filter(code -> code.level() < Code.DEEPEST);
        Code code = made(gone.id(), gone.label(), gone.meaning(), above, gone.residual())
                .with(gone.label(), gone.meaning(), new Standing.Retired(), List.of());
        return above.map(parent -> edited(parent.id(), old -> below(old, with(old.codes(), code))))
                .orElseGet(() -> of(with(frame.themes(), code), frame.merged()));
    }

    private static Code made(String id, Text label, Meaning meaning, Optional<Code> above, boolean residual) {
        return new Code(
                id,
                above.map(Code::id),
                above.map(Code::level).orElse(0) + 1,
                label,
                meaning.definition(),
                meaning.include(),
                meaning.exclude(),
                meaning.words(),
                meaning.examples(),
                residual || above.map(Code::residual).orElse(false),
                List.of());
    }

    private CodeFrame renamed(FrameChange.Renamed renamed) {
        Code code = standing(renamed.id());
        Text label = label(renamed.label());
        if (label.equals(code.label())) {
            throw nothing(code);
        }
        return edited(code.id(), old -> old.with(label, old.meaning(), old.standing(), old.codes()));
    }

    private CodeFrame redefined(FrameChange.Redefined redefined) {
        Code code = standing(redefined.id());
        Meaning meaning = meaning(redefined.meaning());
        if (meaning.equals(code.meaning())) {
            throw nothing(code);
        }
        return edited(code.id(), old -> old.with(old.label(), meaning, old.standing(), old.codes()));
    }

    private CodeFrame moved(FrameChange.Moved moved) {
        Code code = standing(moved.id());
        Optional<Code> above = moved.under().map(this::place);
        if (above.isPresent()
                && code.withAllBelow()
                        .anyMatch(each -> each.id().equals(above.get().id()))) {
            throw new RefusedChange(
                    named(code) + " cannot stand below itself.", "Choose a place that is not below it.");
        }
        int level = above.map(Code::level).orElse(0) + 1;
        int deepest = level + code.withAllBelow().mapToInt(Code::level).max().orElse(0) - code.level();
        if (deepest > Code.DEEPEST) {
            throw new RefusedChange(
                    named(code) + " has codes below it, and would make more than three levels there.",
                    "Move the codes below it first, or choose a place higher up.");
        }
        Code placed = code.placed(
                above.map(Code::id), level, above.map(Code::residual).orElse(false));
        CodeFrame without = new FrameEdit(of(removed(frame.themes(), code.id()), frame.merged())).frame;
        List<Code> neighbours = above.map(
                        parent -> without.byId(parent.id()).orElseThrow().codes())
                .orElse(without.themes());
        int at = moved.before().map(before -> position(neighbours, before)).orElse(neighbours.size());
        List<Code> changed = new ArrayList<>(neighbours);
        changed.add(at, placed);
        CodeFrame result = above.map(parent -> new FrameEdit(without).edited(parent.id(), old -> below(old, changed)))
                .orElseGet(() -> of(changed, frame.merged()));
        if (result.themes().equals(frame.themes())) {
            throw nothing(code);
        }
        return result;
    }

    private int position(List<Code> neighbours, String before) {
        for (int i = 0; i < neighbours.size(); i++) {
            if (neighbours.get(i).id().equals(before)) {
                return i;
            }
        }
        throw new RefusedChange(
                "“" + before + "” does not stand where the code is to go.",
                "Choose one of the codes that stand there.");
    }

    private CodeFrame merged(FrameChange.Merged merged) {
        Code code = standing(merged.id());
        Code into = standing(merged.into());
        if (code.id().equals(into.id())) {
            throw new RefusedChange(named(code) + " cannot be merged into itself.", "Choose another code.");
        }
        if (!code.codes().isEmpty()) {
            throw new RefusedChange(
                    named(code) + " has codes below it, which would stand nowhere.",
                    "Move or merge the codes below it first.");
        }
        checkOpen(into);
        List<CodeFrame.Merged> all = new ArrayList<>(frame.merged());
        all.add(new CodeFrame.Merged(code.id(), code.label(), into.id()));
        return of(removed(frame.themes(), code.id()), all);
    }

    private CodeFrame split(FrameChange.Split split) {
        Code code = standing(split.id());
        checkOpen(code);
        if (split.parts().size() < 2) {
            throw new RefusedChange(
                    named(code) + " is to be split into fewer than two codes.",
                    "Name at least two, or rename the code or change its definition instead.");
        }
        Set<String> ids = new HashSet<>();
        List<Code> parts = new ArrayList<>();
        Optional<Code> above = code.parent().flatMap(frame::byId);
        for (FrameChange.Part part : split.parts()) {
            checkNew(part.id());
            if (!ids.add(part.id())) {
                throw new RefusedChange(
                        "Two of the new codes have the id “" + part.id() + "”.", "Give each an id of its own.");
            }
            parts.add(made(part.id(), label(part.label()), meaning(part.meaning()), above, code.residual()));
        }
        Code left = code.with(
                code.label(),
                code.meaning(),
                new Standing.Split(parts.stream().map(Code::id).toList()),
                code.codes());
        return of(replaced(frame.themes(), code.id(), left, parts), frame.merged());
    }

    private CodeFrame retired(FrameChange.Retired retired) {
        Code code = standing(retired.id());
        if (code.standing() instanceof Standing.Retired) {
            throw nothing(code);
        }
        Optional<Code> open = code.withAllBelow().skip(1).filter(Code::open).findFirst();
        if (open.isPresent()) {
            throw new RefusedChange(
                    named(open.get()) + " stands below " + named(code) + " and may still be given.",
                    "Retire, merge or move the codes below it first.");
        }
        return edited(code.id(), old -> old.with(old.label(), old.meaning(), new Standing.Retired(), old.codes()));
    }

    private Code standing(String id) {
        return frame.byId(id).orElseThrow(() -> {
            String now = frame.now(id);
            return now.equals(id)
                    ? new RefusedChange("The code frame has no “" + id + "”.", "Choose a code of the frame.")
                    : new RefusedChange(
                            "“" + id + "” was merged into “" + now + "”.", "Change “" + now + "”, or undo the merger.");
        });
    }

    /** A code under which another may stand. */
    private Code place(String id) {
        Code code = standing(id);
        if (code.level() >= Code.DEEPEST) {
            throw new RefusedChange(
                    named(code) + " is a sub-code, and a frame has no more than three levels.",
                    "Choose a theme or a code.");
        }
        if (!code.open()) {
            throw new RefusedChange(
                    named(code) + " is given no more, so nothing new can stand below it.", "Choose another place.");
        }
        return code;
    }

    private void checkOpen(Code code) {
        switch (code.standing()) {
            case Standing.Open open -> {}
            case Standing.Retired gone ->
                throw new RefusedChange(named(code) + " is retired.", "Choose a code that may still be given.");
            case Standing.Split split ->
                throw new RefusedChange(
                        named(code) + " is already split into " + String.join(", ", split.into()) + ".",
                        "Choose one of these.");
        }
    }

    private void checkNew(String id) {
        if (!Ids.good(id)) {
            throw new RefusedChange(
                    "“" + id + "” cannot be an id.",
                    "Use lower-case letters, digits and hyphens, at most 60, such as “road-repairs”.");
        }
        if (frame.knows(id)) {
            throw new RefusedChange(
                    "The id “" + id + "” is or was used in this frame, and ids are never used again.",
                    "Choose another id.");
        }
    }

    private static Text label(Text label) {
        if (label.equals(NO_WORDS)) {
            throw new RefusedChange("A code needs a label.", "Write what it is called, in a few words.");
        }
        return label;
    }

    private static Meaning meaning(Meaning meaning) {
        if (meaning.definition().equals(NO_WORDS)) {
            throw new RefusedChange(
                    "A code needs a definition.",
                    "Write in a sentence what is meant, so that two people read it alike.");
        }
        return meaning;
    }

    private static RefusedChange nothing(Code code) {
        return new RefusedChange("Nothing would change: " + named(code) + " is so already.", "Change something first.");
    }

    private static String named(Code code) {
        return "“" + code.label().in(Text.DEFAULT_LANGUAGE) + "”";
    }

    private CodeFrame of(List<Code> themes, List<CodeFrame.Merged> merged) {
        return new CodeFrame(frame.consultation(), frame.version(), themes, merged).renewed();
    }

    private CodeFrame edited(String id, UnaryOperator<Code> edit) {
        return of(edited(frame.themes(), id, edit), frame.merged());
    }

    private static List<Code> edited(List<Code> codes, String id, UnaryOperator<Code> edit) {
        return codes.stream()
                .map(code -> code.id().equals(id) ? edit.apply(code) : below(code, edited(code.codes(), id, edit)))
                .toList();
    }

    private static List<Code> removed(List<Code> codes, String id) {
        return codes.stream()
                .filter(code -> !code.id().equals(id))
                .map(code -> below(code, removed(code.codes(), id)))
                .toList();
    }

    private static List<Code> replaced(List<Code> codes, String id, Code by, List<Code> after) {
        List<Code> all = new ArrayList<>();
        for (Code code : codes) {
            if (code.id().equals(id)) {
                all.add(by);
                all.addAll(after);
            } else {
                all.add(below(code, replaced(code.codes(), id, by, after)));
            }
        }
        return all;
    }

    private static Code below(Code code, List<Code> codes) {
        return code.with(code.label(), code.meaning(), code.standing(), codes);
    }

    private static List<Code> with(List<Code> codes, Code last) {
        List<Code> all = new ArrayList<>(codes);
        all.add(last);
        return all;
    }
}
