package org.folkmoot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;

class FrameNotesTest {

    @Test
    void tablesSayWhatWasChangedWhileCommentsWereRead() {
        CodeFrame frame = FrameReader.read("town", "frame", """
                themes:
                  - id: parks
                    label: Parks
                    definition: Parks.
                    codes:
                      - {id: trees, label: Trees, definition: Trees., split: [oaks, elms]}
                      - {id: oaks, label: Oaks, definition: Oaks.}
                      - {id: elms, label: Elms, definition: Elms.}
                      - {id: ponds, label: Ponds, definition: Ponds., retired: true}
                  - {id: roads, label: Roads, definition: Roads.}
                merged:
                  - {id: limes, label: Limes, into: elms}
                """, new Problems()).orElseThrow();
        assertEquals(
                List.of(
                        "The code “Trees” was split into “Oaks” and “Elms”. Comments that were given it count as they did until"
                                + " they are read again.",
                        "The code “Elms” also counts comments that were given “Limes”, which was merged into it.",
                        "The code “Ponds” is no longer given. Comments that were given it before are still counted."),
                FrameNotes.of(frame, frame.themes().get(0)));
        assertEquals(List.of(), FrameNotes.of(frame, frame.themes().get(1)));
    }
}
