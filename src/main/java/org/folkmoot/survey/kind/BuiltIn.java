package org.folkmoot.survey.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.survey.Text;

/** The words that kinds bring with them, in each language that pages are written in. */
final class BuiltIn {

    // The Welsh was made by machine and is to be proofread before it is used.
    static final Text PREFER_NOT_TO_SAY = words("Prefer not to say", "Mae’n well gen i beidio â dweud");
    static final Text DONT_KNOW = words("Don’t know", "Ddim yn gwybod");
    static final Text STRONGLY_AGREE = words("Strongly agree", "Cytuno’n gryf");
    static final Text AGREE = words("Agree", "Cytuno");
    static final Text NEITHER = words("Neither agree nor disagree", "Ddim yn cytuno nac yn anghytuno");
    static final Text DISAGREE = words("Disagree", "Anghytuno");
    static final Text STRONGLY_DISAGREE = words("Strongly disagree", "Anghytuno’n gryf");
    static final Text POSTCODE = words("Postcode", "Cod post");

    private BuiltIn() {}

    private static Text words(String english, String welsh) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("cy", welsh);
        return new Text(words);
    }
}
