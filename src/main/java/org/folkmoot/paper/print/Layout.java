package org.folkmoot.paper.print;

import java.util.Optional;
import java.util.stream.Stream;

/** How large a form is set. Easy read is a language of its own, not a layout. */
public enum Layout {
    /** Letters of 12 points. */
    STANDARD("S"),
    /** Letters of 18 points. */
    LARGE_PRINT("L");

    private final String code;

    Layout(String code) {
        this.code = code;
    }

    /** As the code on each page has it: one letter. */
    public String code() {
        return code;
    }

    public static Optional<Layout> of(String code) {
        return Stream.of(values()).filter(layout -> layout.code.equals(code)).findFirst();
    }
}
