package org.folkmoot.survey.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.survey.Text;

/**
 * Something that people say, as analysts name it. A theme is a code without a parent; below it stand codes, below them
 * sub-codes.
 *
 * @param id unique in the frame and never used again for something else
 * @param parent the code above it; empty for a theme
 * @param level 1 for a theme, 2 for a code, 3 for a sub-code
 * @param definition what is meant, in a sentence
 * @param include what belongs here although one might doubt it
 * @param exclude what does not, and where it goes
 * @param words words and phrases by which it may be recognised
 * @param examples comments that belong here, or that only look so
 * @param residual nothing said, other, unclear or needing action: it, or a code above it, is kept out of headlines and of the
 *     measures of agreement
 * @param codes the codes below it, in editorial order
 */
public record Code(
        String id,
        Optional<String> parent,
        int level,
        Text label,
        Text definition,
        Optional<Text> include,
        Optional<Text> exclude,
        List<Text> words,
        List<Example> examples,
        boolean residual,
        List<Code> codes) {

    /** The most levels that a frame may have. */
    public static final int DEEPEST = 3;

    /** A comment that belongs to the code, or with {@code not} one that does not. */
    public record Example(Text text, boolean not) {}

    public Code {
        words = List.copyOf(words);
        examples = List.copyOf(examples);
        codes = List.copyOf(codes);
    }

    /** It and all that stand below it, in file order. */
    public Stream<Code> withAllBelow() {
        return Stream.concat(Stream.of(this), codes.stream().flatMap(Code::withAllBelow));
    }
}
