package org.folkmoot.survey;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with the marks in one field, as the key of a message that tells the respondent what to do.
 *
 * @param field the field to which the error summary leads
 * @param key a key of the message bundle {@code survey}, such as {@code survey.fault.choose-at-most}
 * @param details words that the message names, in its order
 */
public record Fault(String field, String key, List<Text> details) {

    public Fault {
        details = List.copyOf(details);
    }

    /** A fault whose details are each a {@link Text}, or anything else that reads the same in all languages. */
    public static Fault of(String field, String key, Object... details) {
        return new Fault(
                field,
                key,
                Stream.of(details)
                        .map(detail ->
                                detail instanceof Text text ? text : Text.of(Quotes.literal(String.valueOf(detail))))
                        .toList());
    }

    /** The details in a language, for the places {@code {0}}, {@code {1}} of the message. */
    public List<String> details(String language) {
        return details.stream().map(detail -> detail.in(language)).toList();
    }
}
