package org.folkmoot.form;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Which drafts have been asked for contact details, whatever they said. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftContactRepository extends GenericRepository<Draft, UUID> {

    @Query("insert into draft_contact_over (draft_id) values (:draft) on conflict do nothing")
    int over(UUID draft);

    @Query("select count(*) from draft_contact_over where draft_id = :draft")
    int count(UUID draft);
}
