package org.folkmoot.theme.discovery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** Candidates and their comments. Runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class CandidateRepository implements GenericRepository<Candidate, UUID> {

    private static final String UNDECIDED = "run_id = :run and not exists (select 1 from discovery_decision d"
            + " where d.candidate_id = discovery_candidate.id)";

    private final JdbcOperations jdbc;

    CandidateRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract List<Candidate> saveAll(Iterable<Candidate> candidates);

    abstract Optional<Candidate> findByIdAndConsultation(UUID id, String consultation);

    abstract List<Candidate> findByRunIdOrderByPlace(UUID runId);

    @Query("delete from discovery_member where candidate_id in (select id from discovery_candidate where " + UNDECIDED
            + ")")
    abstract int forgetMembers(UUID run);

    /** Takes the candidates of a look away about which nobody has decided anything; their members go first. */
    @Query("delete from discovery_candidate where " + UNDECIDED)
    abstract int forget(UUID run);

    @Query("delete from discovery_member where comment_id in (:comments)")
    abstract int forgetComments(Collection<UUID> comments);

    /** @param members of a candidate, the most typical first */
    void addMembers(UUID candidate, List<UUID> members) {
        jdbc.prepareStatement(
                "insert into discovery_member (candidate_id, comment_id, place) values (?, ?, ?)", statement -> {
                    for (int place = 0; place < members.size(); place++) {
                        statement.setObject(1, candidate);
                        statement.setObject(2, members.get(place));
                        statement.setInt(3, place);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** Some members of a candidate, the most typical first. */
    List<UUID> members(UUID candidate, int most) {
        return jdbc.prepareStatement(
                "select comment_id from discovery_member where candidate_id = ? order by place limit ?", statement -> {
                    statement.setObject(1, candidate);
                    statement.setInt(2, most);
                    return Rows.ids(statement);
                });
    }

    /** The comments of every candidate about which a decision stands, by candidate. */
    Map<UUID, Set<UUID>> decided(String consultation) {
        String sql = "select m.candidate_id, m.comment_id from discovery_member m"
                + " join discovery_decision d on d.candidate_id = m.candidate_id and d.withdrawn is null"
                + " where d.consultation = ?";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, consultation);
            Map<UUID, Set<UUID>> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), key -> new HashSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
            return found;
        });
    }
}
