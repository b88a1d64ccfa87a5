package org.folkmoot.survey;

import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.yaml.Place;

/**
 * What every question has, whatever its kind.
 *
 * @param text the question as asked
 * @param hint help below it
 * @param theme the theme of the code frame under which words answered here are first read
 * @param when the earlier answers for which it is asked; empty if always
 * @param required whether a screen insists on an answer; paper and import never do
 * @param place where it is defined
 */
public record Head(
        QuestionId id,
        Text text,
        Optional<Text> hint,
        Optional<ThemeName> theme,
        Optional<When> when,
        boolean required,
        Place place) {

    /** A theme named by a question; the frame is read elsewhere, so the place is kept for the check. */
    public record ThemeName(String id, Place place) {}
}
