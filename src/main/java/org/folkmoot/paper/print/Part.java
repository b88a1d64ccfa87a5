package org.folkmoot.paper.print;

import java.util.Optional;
import java.util.stream.Stream;

/** A part of a form that is keyed in a screen of its own. */
public enum Part {
    /** The questions of the survey, with the cover. */
    MAIN("M"),
    /** The equality questions, on a leaf of their own with the number of the sheet. */
    EQUALITY("E"),
    /** Contact details, on a leaf with neither number nor code, so that nothing joins it to the answers. */
    SLIP("C");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    /** As the code on each page has it: one letter. */
    public String code() {
        return code;
    }

    public static Optional<Part> of(String code) {
        return Stream.of(values()).filter(part -> part.code.equals(code)).findFirst();
    }
}
