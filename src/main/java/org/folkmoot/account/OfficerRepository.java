package org.folkmoot.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OfficerRepository extends CrudRepository<OfficerRow, UUID> {
    Optional<OfficerRow> findByEmail(String email);

    @Query("select count(*) from officer where password is not null")
    long countReady();

    @Query("update officer set password = :password, failures = 0, locked_until = null where id = :id")
    int setPassword(UUID id, String password);

    @Query("update officer set suspended = :suspended where id = :id")
    int setSuspended(UUID id, boolean suspended);

    @Query("update officer set name = :name where id = :id")
    int rename(UUID id, String name);

    /** One statement, so that guesses made at the same time all count. */
    @Query("update officer set failures = failures + 1,"
            + " locked_until = case when failures + 1 >= :most then :until else locked_until end where id = :id")
    int countFailure(UUID id, int most, Instant until);

    @Query("update officer set failures = 0, locked_until = null where id = :id")
    int forgetFailures(UUID id);
}
