package org.folkmoot.theme;

import java.util.List;
import java.util.stream.Stream;

/** What is said of a comment apart from what it is about. */
public enum Tone {
    STANCE("stance", Stream.of(Stance.values()).map(Stance::id).toList()),
    SENTIMENT("sentiment", Stream.of(Sentiment.values()).map(Sentiment::id).toList());

    private final String id;
    private final List<String> said;

    Tone(String id, List<String> said) {
        this.id = id;
        this.said = said;
    }

    /** The word used in texts and tables. */
    public String id() {
        return id;
    }

    /** The ids of what may be said. */
    public List<String> said() {
        return said;
    }
}
