package org.folkmoot.paper;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CheckRepository extends GenericRepository<CheckRow, UUID> {

    @Query("select * from batch_check where batch_id = :batch and part = :part")
    Optional<CheckRow> of(UUID batch, Part part);

    @Query("select c.* from batch_check c join batch b on b.id = c.batch_id where b.consultation = :consultation"
            + " order by b.number, c.part")
    List<CheckRow> all(String consultation);
}
