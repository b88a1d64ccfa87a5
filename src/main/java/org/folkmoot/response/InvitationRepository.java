package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRepository extends GenericRepository<InvitationRow, UUID> {

    List<InvitationRow> saveAll(Iterable<InvitationRow> rows);

    InvitationRow update(InvitationRow row);

    void delete(InvitationRow row);

    List<InvitationRow> findByConsultationAndSurvey(String consultation, String survey);

    Optional<InvitationRow> findByIdAndConsultationAndSurvey(UUID id, String consultation, String survey);

    Optional<InvitationRow> findByCodeHash(String codeHash);

    @Query("insert into invitation_use (consultation, survey, used) values (:consultation, :survey, '')"
            + " on conflict do nothing")
    int begin(String consultation, String survey);

    /** Holds the list until the transaction ends, so that one code is used once. */
    @Query("select used from invitation_use where consultation = :consultation and survey = :survey for update")
    Optional<String> holdUsed(String consultation, String survey);

    @Query("select used from invitation_use where consultation = :consultation and survey = :survey")
    Optional<String> used(String consultation, String survey);

    @Query("update invitation_use set used = :used where consultation = :consultation and survey = :survey")
    int use(String consultation, String survey, String used);

    @Query("insert into invitation_named (invitation_id, draft_id, response_id) values (:invitation, :draft, null)")
    int name(UUID invitation, UUID draft);

    @Query("update invitation_named set response_id = :response where draft_id = :draft")
    int sent(UUID draft, UUID response);

    @Query("delete from invitation_named where response_id = :response")
    int forget(UUID response);

    @Query("select distinct n.invitation_id from invitation_named n join invitation i on i.id = n.invitation_id"
            + " where i.consultation = :consultation and i.survey = :survey and n.response_id is not null")
    List<UUID> whoSent(String consultation, String survey);

    @Query("select count(*) from invitation_named where invitation_id = :invitation")
    int named(UUID invitation);
}
