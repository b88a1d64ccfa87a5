package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.Standing;
import org.folkmoot.tabulation.Phrase;

/** What a table of a theme has to say of codes that were changed while comments were read. */
final class FrameNotes {

    private FrameNotes() {}

    /** In the order of the frame; none where nothing was retired, split or merged. */
    static List<String> of(CodeFrame frame, Code theme) {
        List<String> notes = new ArrayList<>();
        for (Code code : theme.withAllBelow().toList()) {
            switch (code.standing()) {
                case Standing.Open open -> {}
                case Standing.Retired retired ->
                    notes.add("The code " + named(code)
                            + " is no longer given. Comments that were given it before are still counted.");
                case Standing.Split split ->
                    notes.add("The code " + named(code) + " was split into "
                            + Phrase.list(split.into().stream()
                                    .map(part -> named(frame, part))
                                    .toList())
                            + ". Comments that were given it count as they did until they are read again.");
            }
            Set<String> counted = frame.countsAs(code.id());
            List<String> merged = frame.merged().stream()
                    .filter(one -> counted.contains(one.id()))
                    .map(one -> Labels.quoted(Labels.of(one.label())))
                    .toList();
            if (!merged.isEmpty()) {
                notes.add("The code " + named(code) + " also counts comments that were given " + Phrase.list(merged)
                        + ", which " + (merged.size() == 1 ? "was" : "were") + " merged into it.");
            }
        }
        return notes;
    }

    private static String named(CodeFrame frame, String id) {
        return frame.byId(frame.now(id)).map(FrameNotes::named).orElse(Labels.quoted(id));
    }

    private static String named(Code code) {
        return Labels.quoted(Labels.of(code.label()));
    }
}
