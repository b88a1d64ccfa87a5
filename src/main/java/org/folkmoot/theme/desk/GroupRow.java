package org.folkmoot.theme.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** That a comment says the same as others of its group; word for word as those with equal {@code sameWords}. */
@MappedEntity("comment_group")
record GroupRow(@Id UUID commentId, String consultation, UUID groupId, String sameWords) {}
