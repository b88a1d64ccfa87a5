package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** Campaigns and what belongs to them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class CampaignRepository implements GenericRepository<CampaignRow, UUID> {

    private static final String INTO =
            "insert into campaign_response (response_id, campaign_id, identical, own) values (?, ?, ?, ?)";

    private final JdbcOperations jdbc;

    CampaignRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One response of a campaign. */
    record Member(UUID response, boolean identical, Optional<String> own) {}

    /** How many of a campaign are kept, by whether they are identical, and how many of these count. */
    record Count(UUID campaign, boolean identical, long all, long counted) {}

    abstract CampaignRow save(CampaignRow row);

    abstract Optional<CampaignRow> findById(UUID id);

    abstract List<CampaignRow> findByConsultationOrderByDecided(String consultation);

    @Query("update campaign set rule = :rule, words = :words, officer_id = :officer, decided = :at"
            + " where id = :id and taken_back is null")
    abstract int rule(UUID id, String rule, String words, UUID officer, Instant at);

    @Query("update campaign set taken_back_by = :officer, taken_back = :at where id = :id and taken_back is null")
    abstract int takeBack(UUID id, UUID officer, Instant at);

    @Query("delete from campaign_response where campaign_id = :campaign")
    abstract int dissolve(UUID campaign);

    @Query("select campaign_id from campaign_response where response_id = :response")
    abstract Optional<UUID> campaignOf(UUID response);

    void add(UUID campaign, Collection<Member> members) {
        jdbc.prepareStatement(INTO, statement -> {
            for (Member member : members) {
                statement.setObject(1, member.response());
                statement.setObject(2, campaign);
                statement.setBoolean(3, member.identical());
                statement.setString(4, member.own().orElse(null));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** The first sent first. */
    List<Member> members(UUID campaign) {
        return jdbc.prepareStatement(
                "select m.response_id, m.identical, m.own from campaign_response m join response r on r.id = m.response_id"
                        + " where m.campaign_id = ? order by r.submitted, r.id",
                statement -> {
                    statement.setObject(1, campaign);
                    return Rows.all(
                            statement,
                            rows -> new Member(
                                    rows.getObject(1, UUID.class),
                                    rows.getBoolean(2),
                                    Optional.ofNullable(rows.getString(3))));
                });
    }

    /** Campaigns to which any of the responses of a group belong. */
    List<UUID> named(UUID any) {
        return jdbc.prepareStatement(
                "select distinct m.campaign_id from campaign_response m join response_print p"
                        + " on p.response_id = m.response_id where p.letter = (select q.letter from response_print q"
                        + " where q.response_id = ?)",
                statement -> {
                    statement.setObject(1, any);
                    return Rows.ids(statement);
                });
    }

    /** Those that are withdrawn or tests are left out. */
    List<Count> counts(String consultation) {
        return jdbc.prepareStatement(
                "select m.campaign_id, m.identical, count(*), sum(case when r.disposition = 'included' then 1 else 0 end)"
                        + " from campaign_response m join response r on r.id = m.response_id where r.consultation = ?"
                        + " and r.disposition in ('included', 'campaign') group by m.campaign_id, m.identical",
                statement -> {
                    statement.setString(1, consultation);
                    return Rows.all(
                            statement,
                            rows -> new Count(
                                    rows.getObject(1, UUID.class),
                                    rows.getBoolean(2),
                                    rows.getLong(3),
                                    rows.getLong(4)));
                });
    }

    /** A text as its response says it, or null where it says nothing. */
    record Said(UUID response, @Nullable String words, boolean open) {}

    /** The words of the responses of a group that count or are in a campaign, the first sent first, a line for each comment. */
    List<Said> said(UUID any) {
        return jdbc.prepareStatement(
                "select r.id, c.words, case when f.settled = false then 1 else 0 end from response_print p"
                        + " join response r on r.id = p.response_id left join comment c on c.response_id = r.id"
                        + " left join response_flag f on f.response_id = r.id and f.reason = 'near-words'"
                        + " where p.letter = (select q.letter from response_print q where q.response_id = ?)"
                        + " and r.disposition in ('included', 'campaign') order by r.submitted, r.id, c.question",
                statement -> {
                    statement.setObject(1, any);
                    return Rows.all(
                            statement,
                            rows -> new Said(rows.getObject(1, UUID.class), rows.getString(2), rows.getInt(3) == 1));
                });
    }
}
