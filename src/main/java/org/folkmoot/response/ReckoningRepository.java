package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** Counts responses by what became of them and why. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ReckoningRepository implements GenericRepository<ResponseRow, UUID> {

    private final JdbcOperations jdbc;

    ReckoningRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A number of responses; without a disposition it is that of all but tests, counted without looking at decisions. */
    record Line(
            String survey,
            String channel,
            @Nullable String disposition,
            @Nullable String ground,
            @Nullable String label,
            long count) {}

    /** One query, so that all numbers are of one moment. */
    List<Line> lines(String consultation) {
        return jdbc.prepareStatement(
                "select r.survey, r.channel, r.disposition, d.ground, d.label, count(*) from response r"
                        + " left join flag_decision d on d.id = r.decision and d.became = r.disposition"
                        + " where r.consultation = ? and r." + ResponseRepository.HERE
                        + " group by r.survey, r.channel, r.disposition, d.ground, d.label"
                        + " union all select t.survey, t.channel, cast(null as varchar(20)),"
                        + " cast(null as varchar(20)), cast(null as varchar(80)), count(*) from response t"
                        + " where t.consultation = ? and t.disposition not in ('test', 'arriving', 'undone') group by t.survey, t.channel",
                statement -> {
                    statement.setString(1, consultation);
                    statement.setString(2, consultation);
                    return Rows.all(
                            statement,
                            rows -> new Line(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getLong(6)));
                });
    }
}
