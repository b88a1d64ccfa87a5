package org.folkmoot.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GrantRepository extends CrudRepository<GrantRow, UUID> {
    List<GrantRow> findByOfficerId(UUID officerId);

    @Query("delete from officer_role where officer_id = :officerId")
    int deleteByOfficer(UUID officerId);
}
