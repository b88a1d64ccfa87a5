package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.yaml.Problems;

/** A small frame of the tests. */
public final class SampleFrame {
    static final String FRAME = """
            themes:
              - id: pride
                label: Proud of
                definition: What people are proud of
                codes:
                  - id: friendly
                    label: Friendliness
                    definition: People are kind to one another
                    words: [friendly, kindness, look out for each other]
                    examples:
                      - The postman and the baker greet everybody
                  - id: tidy
                    label: Tidy streets
                    definition: Streets are clean
                    words: [clean, litter]
                    examples:
                      - {text: the cleaning of wheelie bins, not: true}
              - id: improve
                label: Improve
                definition: What would make it better
                codes:
                  - id: roads
                    label: Roads and pavements
                    definition: Holes and kerbs
                    words: [pothole, resurfacing, litter]
                  - id: buses
                    label: Public transport
                    definition: Buses and trains
                    words: [bus, bus stop, trên]
                    include: Fares
              - id: residual
                label: Left over
                definition: Nothing that fits
                residual: true
                codes:
                  - id: nothing
                    label: Nothing
                    definition: Says that there is nothing
                    words: [no comment, nothing]
            """;

    private SampleFrame() {}

    public static CodeFrame frame() {
        Problems problems = new Problems();
        CodeFrame frame =
                FrameReader.read("sample", "code-frame.yaml", FRAME, problems).orElseThrow();
        assertEquals(List.of(), problems.all());
        return frame;
    }
}
