package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;

/**
 * What a frame tells of a code, as far as a machine can learn from it. All but the id may be missing.
 *
 * @param above the code or theme that it stands in
 * @param described its name and what it means; empty if the frame has but an id that says nothing
 * @param words words and phrases by which it may be recognised
 * @param examples comments that belong to it
 */
public record Label(String id, Optional<Label> above, String described, List<String> words, List<String> examples) {

    public Label {
        words = List.copyOf(words);
        examples = List.copyOf(examples);
    }

    /** What a consultation's frame tells, of each of these codes and of all below them, in the order of the frame. */
    public static List<Label> all(List<Code> codes) {
        List<Label> labels = new ArrayList<>();
        add(codes, Optional.empty(), labels);
        return List.copyOf(labels);
    }

    private static void add(List<Code> codes, Optional<Label> above, List<Label> labels) {
        for (Code code : codes) {
            Label label = of(code, above);
            labels.add(label);
            add(code.codes(), Optional.of(label), labels);
        }
    }

    /** The models read English, words are taken in every language. */
    private static Label of(Code code, Optional<Label> above) {
        List<String> described = new ArrayList<>();
        Stream.concat(Stream.of(code.label(), code.definition()), code.include().stream())
                .map(text -> text.in(Text.DEFAULT_LANGUAGE))
                .forEach(described::add);
        return new Label(
                code.id(),
                above,
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
        return bare(id, Optional.empty());
    }

    static Label bare(String id, Optional<Label> above) {
        String words = id.replaceAll("[-_]+", " ");
        return new Label(id, above, words.matches("(?s).*\\p{L}{3}.*") ? words : "", List.of(), List.of());
    }

    /** The theme that it stands in; a theme stands in itself. */
    public Label theme() {
        return above.map(Label::theme).orElse(this);
    }
}
