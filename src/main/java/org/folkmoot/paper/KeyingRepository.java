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

/** Keyings. Who keys what is decided by the constraints of the table, not by looking first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyingRepository extends GenericRepository<KeyingRow, UUID> {

    Optional<KeyingRow> findById(UUID id);

    @Query("select * from keying where id = :id for update")
    Optional<KeyingRow> hold(UUID id);

    @Query("select * from keying where sheet_id = :sheet and part = :part order by turn")
    List<KeyingRow> of(UUID sheet, Part part);

    /** Nothing if somebody else took this turn, or this officer the other one. */
    @Query("insert into keying (id, sheet_id, part, turn, officer_id, begun_by, state, written, at_field, strokes,"
            + " active_millis, begun, kept, finished) values (:id, :sheet, :part, :turn, :officer, :officer, 'OPEN',"
            + " :written, '', 0, 0, :now, :now, null) on conflict do nothing")
    int begin(UUID id, UUID sheet, Part part, int turn, UUID officer, String written, Instant now);

    @Query("delete from keying where id = :id")
    int delete(UUID id);

    /** What an officer has begun; not sheets that were set aside meanwhile. */
    @Query("select k.id from keying k join sheet s on s.id = k.sheet_id join leaf l on l.sheet_id = k.sheet_id"
            + " and l.part = k.part where s.batch_id = :batch and k.part = :part"
            + " and l.state not in ('SPOILT', 'BLANK', 'DUPLICATE')"
            + " and k.officer_id = :officer and k.state = 'OPEN' order by k.begun, s.place limit 1")
    Optional<UUID> own(UUID batch, Part part, UUID officer);

    /** Begun by somebody and given away; not those of which the officer keyed the other turn. */
    @Query("select k.id from keying k join sheet s on s.id = k.sheet_id where s.batch_id = :batch and k.part = :part"
            + " and k.officer_id is null and k.state = 'OPEN' and not exists (select 1 from keying o"
            + " where o.sheet_id = k.sheet_id and o.part = k.part and o.turn <> k.turn"
            + " and (o.officer_id = :officer or o.begun_by = :officer)) order by s.place limit :most")
    List<UUID> givenAway(UUID batch, Part part, UUID officer, int most);

    @Query("update keying set officer_id = :officer where id = :id and officer_id is null and state = 'OPEN'")
    int takeUp(UUID id, UUID officer);

    @Query("update keying set officer_id = null where state in ('OPEN', 'ASKED') and officer_id = :officer"
            + " and sheet_id in (select id from sheet where batch_id = :batch)")
    int giveAway(UUID batch, UUID officer);

    @Query("update keying set written = :written, at_field = :atField, strokes = strokes + :strokes,"
            + " active_millis = active_millis + :millis, kept = :now where id = :id")
    int keep(UUID id, String written, String atField, int strokes, long millis, Instant now);

    @Query("update keying set state = 'DONE', written = :written, kept = :now, finished = :now where id = :id")
    int finish(UUID id, String written, Instant now);

    @Query("update keying set state = :state, finished = null where id = :id and state = :was")
    int move(UUID id, KeyingRow.State was, KeyingRow.State state);

    /** The last one that an officer finished in a batch. */
    @Query("select k.* from keying k join sheet s on s.id = k.sheet_id where s.batch_id = :batch and k.part = :part"
            + " and k.officer_id = :officer and k.state = 'DONE' order by k.finished desc, k.id desc limit 1")
    Optional<KeyingRow> last(UUID batch, Part part, UUID officer);

    @Query("insert into proposal (sheet_id, part, written, sure) values (:sheet, :part, :written, :sure)"
            + " on conflict do nothing")
    int insertProposal(UUID sheet, Part part, String written, String sure);

    @Query("update proposal set written = :written, sure = :sure where sheet_id = :sheet and part = :part")
    int updateProposal(UUID sheet, Part part, String written, String sure);

    @Query("select written from proposal where sheet_id = :sheet and part = :part")
    Optional<String> proposed(UUID sheet, Part part);

    @Query("select sure from proposal where sheet_id = :sheet and part = :part")
    Optional<String> sure(UUID sheet, Part part);

    /** How many keyings of a part of a sheet an officer began or went on with. */
    @Query("select count(*) from keying where sheet_id = :sheet and part = :part"
            + " and (officer_id = :officer or begun_by = :officer)")
    long by(UUID sheet, Part part, UUID officer);

    /** Blanks the keyings of a response, and of the sheets that were found to be the same form. */
    @Query("update keying set written = :nothing, at_field = '' where sheet_id in"
            + " (select s.id from sheet s left join sheet o on o.id = s.same_as"
            + " where s.response_id = :response or o.response_id = :response)")
    int erase(UUID response, String nothing);

    @Query("update settlement set written = :nothing, words = '' where sheet_id in"
            + " (select s.id from sheet s left join sheet o on o.id = s.same_as"
            + " where s.response_id = :response or o.response_id = :response)")
    int eraseSettlements(UUID response, String nothing);

    @Query("delete from proposal where sheet_id in"
            + " (select s.id from sheet s left join sheet o on o.id = s.same_as"
            + " where s.response_id = :response or o.response_id = :response)")
    int eraseProposals(UUID response);

    @Query("update keying_question set words = '', answer = '' where keying_id in (select k.id from keying k"
            + " join sheet s on s.id = k.sheet_id left join sheet o on o.id = s.same_as"
            + " where s.response_id = :response or o.response_id = :response)")
    int eraseQuestions(UUID response);
}
