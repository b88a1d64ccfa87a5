package org.folkmoot.theme.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Rows;

@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class ItemRepository implements GenericRepository<ItemRow, UUID> {

    private final JdbcOperations jdbc;

    ItemRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment, and whether a person has read it. */
    record Found(UUID comment, boolean read) {}

    /** How many comments of a sample are there, and how many of them were coded by one person. */
    record Progress(long items, long codings, long own, long settled) {}

    abstract List<ItemRow> saveAll(Iterable<ItemRow> rows);

    abstract Optional<ItemRow> findByIdAndSampleId(UUID id, UUID sampleId);

    abstract List<ItemRow> findBySampleIdOrderByPlace(UUID sampleId);

    @Query("update sample_item set settled = :at, outcome = :outcome, settled_by = :by, codes = :codes where id = :id"
            + " and settled is null")
    abstract int settle(UUID id, Instant at, String outcome, @Nullable String by, @Nullable String codes);

    @Query("update sample_item set settled = :at, outcome = 'left' where sample_id = :sample and settled is null")
    abstract void leave(UUID sample, Instant at);

    @Query("select count(*) from sample_item where sample_id = :sample and settled is null")
    abstract long unsettled(UUID sample);

    /** Whether every comment of a sample has been coded by two. */
    @Query("select count(*) from sample_item i where i.sample_id = :sample"
            + " and (select count(*) from sample_coding k where k.item_id = i.id) < 2")
    abstract long uncoded(UUID sample);

    @Query(
            "delete from sample_coding where item_id in (select i.id from sample_item i where i.comment_id in (:comments))")
    abstract int deleteCodings(Collection<UUID> comments);

    @Query("delete from sample_item where comment_id in (:comments)")
    abstract int deleteItems(Collection<UUID> comments);

    /** Every comment that included responses made on a question. */
    List<Found> comments(SurveyId survey, QuestionId question) {
        return jdbc.prepareStatement(
                "select c.id, r.id from comment c join response p on p.id = c.response_id and p.disposition = 'included'"
                        + " left join comment_reading r on r.comment_id = c.id and r.withdrawn is null"
                        + " where c.consultation = ? and c.survey = ? and c.question = ?",
                statement -> {
                    statement.setString(1, survey.consultation());
                    statement.setString(2, survey.survey());
                    statement.setString(3, question.value());
                    return Rows.all(
                            statement, row -> new Found(row.getObject(1, UUID.class), row.getObject(2) != null));
                });
    }

    /** The next comment of a sample that a person may code: not coded by them, nor by two others. */
    Optional<ItemRow> next(UUID sample, String coder, int after) {
        return jdbc.prepareStatement(
                "select i.id, i.comment_id, i.place, i.read_before from sample_item i where i.sample_id = ? and i.place > ?"
                        + " and (select count(*) from sample_coding k where k.item_id = i.id) < 2"
                        + " and not exists (select 1 from sample_coding o where o.item_id = i.id and o.coder_id = ?)"
                        + " order by i.place limit 1",
                statement -> {
                    statement.setObject(1, sample);
                    statement.setInt(2, after);
                    statement.setString(3, coder);
                    return Rows.all(
                                    statement,
                                    row -> new ItemRow(
                                            row.getObject(1, UUID.class),
                                            sample,
                                            row.getObject(2, UUID.class),
                                            row.getInt(3),
                                            row.getBoolean(4),
                                            null,
                                            null,
                                            null,
                                            null))
                            .stream()
                            .findFirst();
                });
    }

    Progress progress(UUID sample, String coder) {
        return jdbc.prepareStatement(
                "select count(distinct i.id), count(k.id), sum(case when k.coder_id = ? then 1 else 0 end),"
                        + " count(distinct case when i.settled is not null then i.id end) from sample_item i"
                        + " left join sample_coding k on k.item_id = i.id where i.sample_id = ?",
                statement -> {
                    statement.setString(1, coder);
                    statement.setObject(2, sample);
                    return Rows.all(
                                    statement,
                                    row -> new Progress(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                            .getFirst();
                });
    }
}
