package org.folkmoot.paper;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

/** The parts of sheets and their states. A change of state names the state that it leaves, so that two cannot both happen. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LeafRepository extends GenericRepository<LeafRow, UUID> {

    @Query("insert into leaf (sheet_id, part, state, sampled, counted) values (:sheet, :part, :state, :sampled, null)")
    int insert(UUID sheet, Part part, SheetState state, boolean sampled);

    @Query("select * from leaf where sheet_id = :sheet and part = :part")
    Optional<LeafRow> of(UUID sheet, Part part);

    @Query(
            "select l.* from leaf l join sheet s on s.id = l.sheet_id where s.batch_id = :batch order by s.place, l.part")
    List<LeafRow> ofBatch(UUID batch);

    @Query("select * from leaf where sheet_id = :sheet order by part")
    List<LeafRow> ofSheet(UUID sheet);

    @Query("update leaf set state = :became where sheet_id = :sheet and part = :part and state = :was")
    int move(UUID sheet, Part part, SheetState was, SheetState became);

    @Query("update leaf set counted = :at where sheet_id = :sheet and part = :part and counted is null")
    int count(UUID sheet, Part part, Instant at);

    @Query("update leaf set sampled = true where sheet_id = :sheet and part = :part")
    int sample(UUID sheet, Part part);

    /** Those of a batch whose answers are there and not counted yet, in the order of the pile. */
    @Query("select l.* from leaf l join sheet s on s.id = l.sheet_id where s.batch_id = :batch and l.part = :part"
            + " and l.counted is null and l.state in ('KEYED', 'AGREED', 'SETTLED', 'COUNTED') order by s.place")
    List<LeafRow> answered(UUID batch, Part part);

    /** How many of the sample are not beyond dispute yet; what was set aside is no longer in it. */
    @Query("select count(*) from leaf l join sheet s on s.id = l.sheet_id where s.batch_id = :batch and l.part = :part"
            + " and l.sampled = true and l.state in ('RECEIVED', 'KEYING', 'KEYED', 'CHECKING', 'DISPUTED')")
    long unchecked(UUID batch, Part part);

    /** Those that could be drawn: not in the sample, not set aside, and not counted. */
    @Query(
            "select l.sheet_id from leaf l join sheet s on s.id = l.sheet_id where s.batch_id = :batch and l.part = :part"
                    + " and l.sampled = false and l.counted is null and l.state not in ('SPOILT', 'BLANK', 'DUPLICATE')"
                    + " order by s.place")
    List<UUID> undrawn(UUID batch, Part part);

    @Query("select count(*) from leaf l join sheet s on s.id = l.sheet_id where s.batch_id = :batch and l.part = :part"
            + " and l.sampled = true and l.state not in ('SPOILT', 'BLANK', 'DUPLICATE')")
    int drawn(UUID batch, Part part);

    /** Sheets that nobody has begun. */
    @Query("select s.id from sheet s join leaf l on l.sheet_id = s.id and l.part = :part where s.batch_id = :batch"
            + " and l.state = 'RECEIVED' order by s.place limit :most")
    List<UUID> toKey(UUID batch, Part part, int most);

    /** Sheets that an officer may key for the second time. */
    @Query(
            "select s.id from sheet s join leaf l on l.sheet_id = s.id and l.part = :part join batch b on b.id = s.batch_id"
                    + " where s.batch_id = :batch and l.state = 'KEYED' and l.counted is null"
                    + " and (b.checking = 'ALL' or l.sampled = true)"
                    + " and not exists (select 1 from keying k where k.sheet_id = s.id and k.part = :part"
                    + " and (k.turn = 2 or k.officer_id = :officer or k.begun_by = :officer)) order by s.place limit :most")
    List<UUID> toCheck(UUID batch, Part part, UUID officer, int most);

    /** Those of which two keyings differ, in the order of batches and piles. */
    @Query("select l.* from leaf l join sheet s on s.id = l.sheet_id join batch b on b.id = s.batch_id"
            + " where b.consultation = :consultation and l.state = 'DISPUTED' order by b.number, s.place, l.part")
    List<LeafRow> disputed(String consultation);

    @Query("select count(*) from leaf l join sheet s on s.id = l.sheet_id where s.batch_id = :batch and l.part = :part"
            + " and l.state not in ('SPOILT', 'BLANK', 'DUPLICATE')")
    int keyable(UUID batch, Part part);

    @Query("select count(*) from leaf l join sheet s on s.id = l.sheet_id where s.batch_id = :batch and l.part = :part"
            + " and l.state in ('RECEIVED', 'KEYING', 'KEYED', 'CHECKING', 'DISPUTED')")
    long uncheckedOfAll(UUID batch, Part part);
}
