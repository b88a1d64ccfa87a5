package org.folkmoot.theme.frames;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.store.Rows;

/** Counts codings by the codes that they count as, in the database and in one pass. Runs on both databases. */
@Singleton
@Transactional
class FrameCountRepository {
    private static final int FETCH = 5_000;

    private final JdbcOperations jdbc;

    FrameCountRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts by rows of a table. One pass over the codings, counted here: both databases take many times as long to count what is
     * distinct in each of many rows.
     *
     * @param rows by the name of each row the codes, as given, that are counted in it
     * @return by row; an empty one of a row without any
     */
    Map<String, Tally> tallies(String consultation, Map<String, Set<String>> rows) {
        Map<String, List<Tally>> byCode = new HashMap<>();
        Map<String, Tally> tallies = new HashMap<>();
        rows.forEach((row, codes) -> {
            Tally tally = new Tally();
            tallies.put(row, tally);
            codes.forEach(code ->
                    byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(tally));
        });
        if (byCode.isEmpty()) {
            return tallies;
        }
        Set<UUID> leftOut = leftOut(consultation);
        Map<UUID, Integer> comments = new HashMap<>();
        Map<UUID, Integer> people = new HashMap<>();
        List<String> codes = List.copyOf(byCode.keySet());
        jdbc.prepareStatement(
                "select k.code, k.comment_id, k.response_id from coding k where k.consultation = ? and k.kind = 'person'"
                        + " and k.status = 'accepted' and k.withdrawn is null and k.code in ("
                        + Rows.marks(codes.size()) + ")",
                statement -> {
                    statement.setFetchSize(FETCH);
                    statement.setString(1, consultation);
                    for (int i = 0; i < codes.size(); i++) {
                        statement.setString(i + 2, codes.get(i));
                    }
                    try (ResultSet all = statement.executeQuery()) {
                        while (all.next()) {
                            UUID response = all.getObject(3, UUID.class);
                            if (!leftOut.contains(response)) {
                                int comment = ordinal(comments, all.getObject(2, UUID.class));
                                int person = ordinal(people, response);
                                byCode.get(all.getString(1)).forEach(tally -> tally.add(comment, person));
                            }
                        }
                    }
                    return null;
                });
        return tallies;
    }

    private static int ordinal(Map<UUID, Integer> known, UUID id) {
        return known.computeIfAbsent(id, key -> known.size());
    }

    /** The responses that are not counted. */
    private Set<UUID> leftOut(String consultation) {
        return jdbc.prepareStatement(
                "select id from response where consultation = ? and disposition <> 'included'", statement -> {
                    statement.setString(1, consultation);
                    return Set.copyOf(Rows.ids(statement));
                });
    }

    /** How many comments that nobody has read have a suggestion of one of the codes. */
    long suggested(String consultation, Collection<String> codes) {
        return codes.isEmpty()
                ? 0
                : jdbc.prepareStatement(
                        "select count(distinct k.comment_id) from coding k join response p on p.id = k.response_id"
                                + " and p.disposition = 'included' where k.consultation = ? and k.kind = 'machine'"
                                + " and k.withdrawn is null and k.code in (" + Rows.marks(codes.size()) + ")"
                                + " and not exists (select 1 from comment_reading r where r.comment_id = k.comment_id"
                                + " and r.withdrawn is null)",
                        statement -> {
                            int at = 1;
                            statement.setString(at++, consultation);
                            for (String code : codes) {
                                statement.setString(at++, code);
                            }
                            return Rows.all(statement, row -> row.getLong(1)).get(0);
                        });
    }

    /** How many comments of included responses people have read. */
    long read(String consultation) {
        return jdbc.prepareStatement(
                "select count(*) from comment_reading r join comment c on c.id = r.comment_id"
                        + " join response p on p.id = c.response_id and p.disposition = 'included'"
                        + " where r.consultation = ? and r.withdrawn is null",
                statement -> {
                    statement.setString(1, consultation);
                    return Rows.all(statement, row -> row.getLong(1)).get(0);
                });
    }
}
