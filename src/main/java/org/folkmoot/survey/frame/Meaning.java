package org.folkmoot.survey.frame;

import java.util.List;
import java.util.Optional;
import org.folkmoot.survey.Text;

/**
 * By what a code is recognised.
 *
 * @param definition what is meant, in a sentence
 * @param include what belongs there although one might doubt it
 * @param exclude what does not, and where it goes
 * @param words words and phrases by which it may be recognised
 * @param examples comments that belong there, or that only look so
 */
public record Meaning(
        Text definition,
        Optional<Text> include,
        Optional<Text> exclude,
        List<Text> words,
        List<Code.Example> examples) {

    public Meaning {
        words = List.copyOf(words);
        examples = List.copyOf(examples);
    }

    /** A definition and nothing else. */
    public static Meaning of(Text definition) {
        return new Meaning(definition, Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
