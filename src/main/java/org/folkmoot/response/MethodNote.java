package org.folkmoot.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What another room has to tell in the method of a report. Each such room offers one as a bean, so that the report tells it
 * without knowing the room.
 *
 * @param name what it tells of, for example {@code paper}
 * @param order by which notes stand one after another, the least first
 * @param of by the id of a consultation what is to be told; empty where there is nothing
 */
public record MethodNote(String name, int order, Function<String, Optional<Told>> of) {

    /**
     * A passage of the method, in the language of officers.
     *
     * @param sentences paragraphs of plain text
     */
    public record Told(String heading, List<String> sentences, List<Figures> tables) {
        public Told {
            sentences = List.copyOf(sentences);
            tables = List.copyOf(tables);
        }
    }

    /** A small table; each row begins with its label and has as many cells as there are headings. */
    public record Figures(String caption, List<String> headings, List<List<String>> rows) {
        public Figures {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != headings.size()) {
                    throw new IllegalArgumentException(
                            "A row has " + row.size() + " cells under " + headings.size() + " headings.");
                }
            }
        }
    }
}
