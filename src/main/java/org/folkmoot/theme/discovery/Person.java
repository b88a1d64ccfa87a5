package org.folkmoot.theme.discovery;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.answer.Channel;

/**
 * What has to be known of who wrote comments.
 *
 * @param monday with which the week began in which the response was made or came in
 * @param groups in which the person is, at most one of each way of grouping
 */
record Person(Channel channel, LocalDate monday, List<WordCounts.Group> groups) {
    Person {
        groups = List.copyOf(groups);
    }
}
