package org.folkmoot.survey.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.folkmoot.survey.Text;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;

class CodeFrameTest {

    private static final String TEXT = """
            themes:
              - id: parks
                label: Parks
                definition: What is said of parks.
                codes:
                  - id: trees
                    label: {en: Trees, cy: Coed}
                    definition: Trees.
                    words: [tree, oak]
                    examples:
                      - More oaks
                      - {text: I live in Oak Street, not: true}
                    codes:
                      - {id: oaks, label: Oaks, definition: Oaks.}
                  - id: parks-left
                    label: Left over
                    definition: Other.
                    residual: true
                    codes:
                      - {id: parks-nothing, label: Nothing, definition: Nothing said.}
              - {id: roads, label: Roads, definition: Roads.}
            """;

    private static CodeFrame frame(String text) {
        Problems problems = new Problems();
        CodeFrame frame =
                FrameReader.read("town", "code-frame.yaml", text, problems).orElseThrow();
        assertEquals(List.of(), problems.all());
        return frame;
    }

    private static List<String> ids(List<Code> codes) {
        return codes.stream().map(Code::id).toList();
    }

    @Test
    void theOrderIsThatOfTheFile() {
        assertEquals(
                List.of("parks", "trees", "oaks", "parks-left", "parks-nothing", "roads"),
                ids(frame(TEXT).all()));
    }

    @Test
    void aCodeImpliesThoseAboveIt() {
        CodeFrame frame = frame(TEXT);
        assertEquals(List.of("oaks", "trees", "parks"), ids(frame.ancestors("oaks")));
        assertEquals(List.of("roads"), ids(frame.ancestors("roads")));
        assertEquals(List.of(), frame.ancestors("lakes"));
        assertEquals("parks", frame.theme("oaks").orElseThrow().id());
        assertEquals("parks", frame.theme("parks").orElseThrow().id());
        assertEquals(Optional.empty(), frame.theme("lakes"));
    }

    @Test
    void whatStandsBelowAResidualCodeIsResidual() {
        CodeFrame frame = frame(TEXT);
        assertTrue(frame.byId("parks-nothing").orElseThrow().residual());
        assertEquals(2, frame.all().stream().filter(Code::residual).count());
    }

    @Test
    void wordsAndExamplesAreKeptAsWritten() {
        Code trees = frame(TEXT).byId("trees").orElseThrow();
        assertEquals(2, trees.level());
        assertEquals(Optional.of("parks"), trees.parent());
        assertEquals("Coed", trees.label().in("cy"));
        assertEquals(List.of(Text.of("tree"), Text.of("oak")), trees.words());
        assertEquals(
                List.of(
                        new Code.Example(Text.of("More oaks"), false),
                        new Code.Example(Text.of("I live in Oak Street"), true)),
                trees.examples());
    }

    @Test
    void theVersionFollowsTheText() {
        assertEquals(12, frame(TEXT).version().length());
        assertEquals(frame(TEXT).version(), frame(TEXT).version());
        assertNotEquals(
                frame(TEXT).version(), frame(TEXT.replace("oak]", "elm]")).version());
    }
}
