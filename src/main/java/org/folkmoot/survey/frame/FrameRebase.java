package org.folkmoot.survey.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What becomes of a frame when its file has changed under the changes of officers.
 *
 * @param base upon which the changes stand from now on: the file, with what must not be lost
 * @param kept the places, in the list of changes, of those that still stand upon the new file
 * @param settled the places of those that the file has taken in, so that they need not stand upon it
 * @param dropped those that cannot stand upon the new file
 * @param vanished codes that comments were given and that the file has no more; they are in the base, retired
 * @param frame the frame as it would be
 */
public record FrameRebase(
        CodeFrame base,
        List<Integer> kept,
        List<Integer> settled,
        List<Dropped> dropped,
        List<Code> vanished,
        CodeFrame frame) {

    /** A change that cannot be made any more, and why. */
    public record Dropped(int place, FrameChange change, RefusedChange because) {}

    public FrameRebase {
        kept = List.copyOf(kept);
        settled = List.copyOf(settled);
        dropped = List.copyOf(dropped);
        vanished = List.copyOf(vanished);
    }

    /** Whether an officer has to agree: something that people work with would be gone. */
    public boolean held() {
        return !vanished.isEmpty() || !dropped.isEmpty();
    }

    /**
     * Puts a new file under the changes.
     *
     * @param now the frame as it is, changes included
     * @param file the frame of the new file
     * @param changes those that stand upon the old file, the oldest first
     * @param coded whether comments were given a code
     */
    public static FrameRebase of(CodeFrame now, CodeFrame file, List<FrameChange> changes, Predicate<String> coded) {
        if (now.same(file)) {
            List<Integer> all = new ArrayList<>();
            for (int place = 0; place < changes.size(); place++) {
                all.add(place);
            }
            return new FrameRebase(file, List.of(), all, List.of(), List.of(), file);
        }
        List<Code> vanished = now.all().stream()
                .filter(code ->
                        !file.knows(code.id()) && !brought(changes).contains(code.id()) && coded.test(code.id()))
                .toList();
        CodeFrame kept = file.keeping(vanished);
        Set<String> standing = kept.ids();
        CodeFrame base = kept.counting(now.merged().stream()
                .filter(merged -> !kept.knows(merged.id()) && !brought(changes).contains(merged.id()))
                .filter(merged -> standing.contains(now.now(merged.id())))
                .map(merged -> new CodeFrame.Merged(merged.id(), merged.label(), now.now(merged.id())))
                .toList());
        return replay(base, changes, vanished);
    }

    private static FrameRebase replay(CodeFrame base, List<FrameChange> changes, List<Code> vanished) {
        CodeFrame frame = base;
        List<Integer> kept = new ArrayList<>();
        List<Integer> settled = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (int place = 0; place < changes.size(); place++) {
            FrameChange change = changes.get(place);
            if (isDone(frame, change)) {
                settled.add(place);
                continue;
            }
            try {
                frame = frame.apply(change);
                kept.add(place);
            } catch (RefusedChange refused) {
                dropped.add(new Dropped(place, change, refused));
            }
        }
        return new FrameRebase(base, kept, settled, dropped, vanished, frame);
    }

    private static Set<String> brought(List<FrameChange> changes) {
        Set<String> ids = new HashSet<>();
        changes.forEach(change -> ids.addAll(change.brings()));
        return ids;
    }

    /** Whether the frame already is as the change would make it. */
    private static boolean isDone(CodeFrame frame, FrameChange change) {
        Optional<Code> code = frame.byId(change.about());
        return switch (change) {
            case FrameChange.Added added -> frame.knows(added.id());
            case FrameChange.Renamed renamed ->
                code.filter(one -> one.label().equals(renamed.label())).isPresent();
            case FrameChange.Redefined redefined ->
                code.filter(one -> one.meaning().equals(redefined.meaning())).isPresent();
            case FrameChange.Moved moved ->
                code.filter(one -> one.parent().equals(moved.under())).isPresent()
                        && moved.before().isEmpty();
            case FrameChange.Merged merged ->
                code.isEmpty()
                        && frame.knows(merged.id())
                        && frame.now(merged.id()).equals(frame.now(merged.into()));
            case FrameChange.Split split -> frame.ids().containsAll(split.brings());
            case FrameChange.Retired retired -> code.filter(one -> !one.open()).isPresent();
        };
    }
}
