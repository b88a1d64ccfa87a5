package org.folkmoot.paper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Provenance;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.web.FormBody;

/**
 * What a keyer typed, before anyone asked whether it can be so. Fields of the form's head have a colon in their names, which
 * no question's field has.
 *
 * @param sheet the number on the form, white space around it taken away
 * @param received the day as typed
 * @param assisted who helped the respondent; blank for nobody
 * @param key the same whenever one rendered screen is sent; blank if the browser sent none
 * @param sameNumber whether the keyer knows that another form bears this number
 * @param early whether the keyer knows that it came in before the consultation opened
 * @param asWritten whether the keyer looked again at marks that cannot be counted
 */
record KeyedForm(
        Channel channel,
        String sheet,
        String received,
        String language,
        String assisted,
        String key,
        boolean sameNumber,
        boolean early,
        boolean asWritten,
        Written written) {

    static final String CHANNEL = "paper:channel";
    static final String SHEET = "paper:sheet";
    static final String RECEIVED = "paper:received";
    static final String LANGUAGE = "paper:language";
    static final String ASSISTED = "paper:assisted";
    static final String KEY = "paper:key";
    static final String SAME_NUMBER = "paper:same-number";
    static final String EARLY = "paper:early";
    static final String AS_WRITTEN = "paper:as-written";

    /** The channels that officers bring to the door by typing. */
    static final List<Channel> CHANNELS = List.of(
            Channel.PAPER, Channel.FACE_TO_FACE, Channel.TELEPHONE, Channel.LETTER, Channel.E_MAIL, Channel.WORKSHOP);

    /** Reads the fields of the survey and of the head; others are passed over, and choices that we never offered count as none. */
    static KeyedForm of(FormBody form, Survey survey) {
        return new KeyedForm(
                Channel.of(form.text(CHANNEL)).filter(CHANNELS::contains).orElse(usual(survey)),
                form.text(SHEET).strip(),
                form.text(RECEIVED).strip(),
                form.first(LANGUAGE)
                        .filter(survey.languages()::contains)
                        .orElse(survey.languages().getFirst()),
                form.first(ASSISTED).filter(Provenance.HELPERS::contains).orElse(""),
                form.first(KEY).filter(KeyedForm::wellFormed).orElse(""),
                form.first(SAME_NUMBER).isPresent(),
                form.first(EARLY).isPresent(),
                form.first(AS_WRITTEN).isPresent(),
                TypedMarks.of(form, questions(survey)));
    }

    /** How a form of the survey mostly came: what officers fill in themselves they wrote down face to face. */
    static Channel usual(Survey survey) {
        return switch (survey.filledInBy()) {
            case PUBLIC -> Channel.PAPER;
            case OFFICERS -> Channel.FACE_TO_FACE;
        };
    }

    /** The same form under another key. */
    KeyedForm withKey(String other) {
        return new KeyedForm(
                channel, sheet, received, language, assisted, other, sameNumber, early, asWritten, written);
    }

    /** The questions of the printed form in its order, the equality questions last. */
    static List<Question> questions(Survey survey) {
        return Stream.concat(survey.questions().stream(), survey.equalityQuestions().stream())
                .toList();
    }

    private static boolean wellFormed(String key) {
        try {
            return UUID.fromString(key).toString().equals(key);
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }
}
