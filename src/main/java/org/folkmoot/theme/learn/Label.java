package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;

/**
 * What a frame tells of a code, as far as a machine can learn from it. All but the id may be missing.
 *
 * @param described its name and what it means; empty if the frame has but an id that says nothing
 * @param words words and phrases by which it may be recognised
 * @param examples comments that belong to it
 */
public record Label(String id, String described, List<String> words, List<String> examples) {

    public Label {
        words = List.copyOf(words);
        examples = List.copyOf(examples);
    }

    /** What a code of a consultation's frame tells; the models read English, words are taken in every language. */
    public static Label of(Code code) {
        List<String> described = new ArrayList<>();
        Stream.concat(Stream.of(code.label(), code.definition()), code.include().stream())
                .map(text -> text.in(Text.DEFAULT_LANGUAGE))
                .forEach(described::add);
        return new Label(
                code.id(),
                String.join(". ", described),
                code.words().stream()
                        .flatMap(text -> text.byLanguage().values().stream())
                        .toList(),
                code.examples().stream()
                        .filter(example -> !example.not())
                        .map(example -> example.text().in(Text.DEFAULT_LANGUAGE))
                        .toList());
    }

    /** A code of which only the id is known: it describes itself if it has words. */
    public static Label bare(String id) {
        String words = id.replaceAll("[-_]+", " ");
        return new Label(id, words.matches("(?s).*\\p{L}{3}.*") ? words : "", List.of(), List.of());
    }
}
