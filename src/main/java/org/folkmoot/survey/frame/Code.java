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
 * @param standing whether it may be given today
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
        Standing standing,
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

    /** A code that may be given. */
    public Code(
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
        this(
                id,
                parent,
                level,
                label,
                definition,
                include,
                exclude,
                words,
                examples,
                residual,
                new Standing.Open(),
                codes);
    }

    /** It and all that stand below it, in file order. */
    public Stream<Code> withAllBelow() {
        return Stream.concat(Stream.of(this), codes.stream().flatMap(Code::withAllBelow));
    }

    /** Whether it may be given to comments today. */
    public boolean open() {
        return standing instanceof Standing.Open;
    }

    public Meaning meaning() {
        return new Meaning(definition, include, exclude, words, examples);
    }

    Code with(Text newLabel, Meaning meaning, Standing newStanding, List<Code> below) {
        return new Code(
                id,
                parent,
                level,
                newLabel,
                meaning.definition(),
                meaning.include(),
                meaning.exclude(),
                meaning.words(),
                meaning.examples(),
                residual,
                newStanding,
                below);
    }

    /** The same below another code, with all below it; residual if it was or where it comes to stand is. */
    Code placed(Optional<String> above, int newLevel, boolean residualAbove) {
        boolean left = residual || residualAbove;
        return new Code(
                id,
                above,
                newLevel,
                label,
                definition,
                include,
                exclude,
                words,
                examples,
                left,
                standing,
                codes.stream()
                        .map(code -> code.placed(Optional.of(id), newLevel + 1, left))
                        .toList());
    }
}
