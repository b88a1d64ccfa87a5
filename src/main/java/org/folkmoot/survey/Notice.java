package org.folkmoot.survey;

import java.util.Optional;

/**
 * The privacy notice: what UK GDPR articles 13 and 14 want people to be told before they answer.
 *
 * @param controller who decides why and how the data are used
 * @param protectionContact the data protection officer and how to reach them
 * @param legalBasis the basis of article 6
 * @param equalityCondition the condition of article 9 and schedule 1, where equality questions are asked
 * @param minimumAge in years
 * @param comments what becomes of comments: who reads them, whether they may be quoted
 * @param version a short hash of the words, stamped on every response
 */
public record Notice(
        Text controller,
        Text protectionContact,
        Text purpose,
        Text legalBasis,
        Optional<Text> equalityCondition,
        Text recipients,
        Text retention,
        Text rights,
        int minimumAge,
        Text comments,
        String version) {}
