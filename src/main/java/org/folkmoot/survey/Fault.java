package org.folkmoot.survey;

import java.util.List;

/**
 * What is wrong with the marks in one field, as the key of a message that tells the respondent what to do.
 *
 * @param field the field to which the error summary leads
 * @param key a key of the message bundle {@code survey}, such as {@code fault.choose-at-most}
 * @param details texts that the message names, in its order
 */
public record Fault(String field, String key, List<String> details) {

    public Fault {
        details = List.copyOf(details);
    }

    public static Fault of(String field, String key, Object... details) {
        return new Fault(
                field,
                key,
                java.util.Arrays.stream(details).map(String::valueOf).toList());
    }
}
