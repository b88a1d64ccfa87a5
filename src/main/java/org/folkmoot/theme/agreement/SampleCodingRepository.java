package org.folkmoot.theme.agreement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SampleCodingRepository extends GenericRepository<SampleCodingRow, UUID> {

    SampleCodingRow save(SampleCodingRow row);

    List<SampleCodingRow> findByItemIdOrderBySlot(UUID itemId);

    Optional<SampleCodingRow> findByItemIdAndCoderId(UUID itemId, String coderId);

    @Query("select k.* from sample_coding k join sample_item i on i.id = k.item_id where i.sample_id = :sample"
            + " order by i.place, k.coder_id")
    List<SampleCodingRow> ofSample(UUID sample);

    /** What a person coded last in a sample, first. */
    @Query("select k.* from sample_coding k join sample_item i on i.id = k.item_id where i.sample_id = :sample"
            + " and k.coder_id = :coder order by k.at_time desc, i.place desc limit 1")
    List<SampleCodingRow> last(UUID sample, String coder);

    @Query("update sample_coding set codes = :codes, at_time = :at where id = :id")
    void change(UUID id, String codes, Instant at);
}
