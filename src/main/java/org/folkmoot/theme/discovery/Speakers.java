package org.folkmoot.theme.discovery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * People whose words are compared with those of all others.
 *
 * @param way of grouping: {@code channel}, {@code survey}, or a survey and one of its questions, parted by a stroke
 * @param name among the groups of that way: a channel, a survey or an option
 * @param people of the group who said anything
 * @param others who did and are in another group
 */
@MappedEntity("discovery_group")
record Speakers(@Id UUID id, UUID runId, String consultation, String way, String name, int people, int others) {
    static final String CHANNEL = "channel";
    static final String SURVEY = "survey";
}
