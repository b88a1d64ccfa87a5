package org.folkmoot.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OneTimeLinkRepository extends CrudRepository<OneTimeLinkRow, String> {
    /** 1 when the link was good and is now used up, else 0; of two at once, one gets the 1. */
    @Query("update one_time_link set used = :now where hash = :hash and used is null and expires > :now")
    int use(String hash, Instant now);

    /** A new link makes the older ones worthless. */
    @Query("delete from one_time_link where officer_id = :officerId and used is null")
    int withdraw(UUID officerId);

    @Query("delete from one_time_link where expires < :before")
    int deleteExpired(Instant before);
}
