package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyedSheetRepository extends GenericRepository<KeyedSheetRow, UUID> {

    /** Nothing if somebody else has just kept a form with the same number and copy. */
    @Query("insert into keyed_sheet"
            + " (response_id, consultation, survey, channel, sheet, copy, reference, officer_id, keyed)"
            + " values (:responseId, :consultation, :survey, :channel, :sheet, :copy, :reference, :officerId, :keyed)"
            + " on conflict do nothing")
    int insertIfAbsent(
            UUID responseId,
            String consultation,
            String survey,
            String channel,
            @Nullable String sheet,
            int copy,
            String reference,
            UUID officerId,
            Instant keyed);

    /** The last ones that an officer keyed, the newest first. */
    @Query("select * from keyed_sheet where officer_id = :officerId and consultation = :consultation"
            + " order by keyed desc, response_id desc limit :most")
    List<KeyedSheetRow> lastOf(UUID officerId, String consultation, int most);

    @Query("select count(*) from keyed_sheet where officer_id = :officerId and consultation = :consultation"
            + " and survey = :survey")
    long count(UUID officerId, String consultation, String survey);

    @Query("select count(*) from keyed_sheet where officer_id = :officerId and consultation = :consultation"
            + " and survey = :survey and keyed >= :since")
    long countSince(UUID officerId, String consultation, String survey, Instant since);
}
