package org.folkmoot.theme.frames;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
    private static final String STANDING =
            " coding k join response p on p.id = k.response_id and p.disposition = 'included'"
                    + " where k.consultation = ? and k.kind = 'person' and k.status = 'accepted' and k.withdrawn is null";
    private static final String FIGURES = "count(*), count(distinct k.comment_id), count(distinct k.response_id)";

    private final JdbcOperations jdbc;

    FrameCountRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Two codes that were given to the same comments, and to how many. */
    record Pair(String first, String second, long comments) {}

    /**
     * Counts by rows of a table.
     *
     * @param rows by the name of each row the codes, as given, that are counted in it
     * @return the rows that have any
     */
    Map<String, Count> counts(String consultation, Map<String, Set<String>> rows) {
        List<String> pairs = new ArrayList<>();
        rows.forEach((row, codes) -> codes.forEach(code -> Collections.addAll(pairs, code, row)));
        if (pairs.isEmpty()) {
            return Map.of();
        }
        String values = String.join(
                ", ", Collections.nCopies(pairs.size() / 2, "(cast(? as varchar(100)), cast(? as varchar(100)))"));
        String sql = "select m.counted, " + FIGURES + " from (values " + values + ") as m(given, counted)"
                + " join coding k on k.code = m.given join response p on p.id = k.response_id"
                + " and p.disposition = 'included' where k.consultation = ? and k.kind = 'person'"
                + " and k.status = 'accepted' and k.withdrawn is null group by m.counted";
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < pairs.size(); i++) {
                statement.setString(i + 1, pairs.get(i));
            }
            statement.setString(pairs.size() + 1, consultation);
            Map<String, Count> counts = new HashMap<>();
            Rows.all(
                    statement,
                    row -> counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3), row.getLong(4))));
            return counts;
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

    /** Pairs of codes, as given, that stand on the same comments. */
    List<Pair> together(String consultation) {
        return jdbc.prepareStatement(
                "select k.code, o.code, count(distinct k.comment_id) from coding o join"
                        + STANDING.replace(" where ", " on o.comment_id = k.comment_id and o.code > k.code where ")
                        + " and o.kind = 'person' and o.status = 'accepted' and o.withdrawn is null"
                        + " group by k.code, o.code",
                statement -> {
                    statement.setString(1, consultation);
                    return Rows.all(statement, row -> new Pair(row.getString(1), row.getString(2), row.getLong(3)));
                });
    }

    /** The comments after one, by id, that were given one of the codes; with a row for each of these. */
    List<BehindRow> behind(String consultation, Collection<String> codes, UUID after, int most) {
        String in = Rows.marks(codes.size());
        String sql = "select c.id, c.survey, c.question, c.words, p.reference, k.code, k.coder from (select distinct"
                + " k.comment_id from" + STANDING + " and k.code in (" + in + ") and k.comment_id > ?"
                + " order by k.comment_id limit ?) f join comment c on c.id = f.comment_id"
                + " join response p on p.id = c.response_id"
                + " join coding k on k.comment_id = c.id and k.kind = 'person' and k.status = 'accepted'"
                + " and k.withdrawn is null and k.code in (" + in + ") order by c.id, k.code";
        return jdbc.prepareStatement(sql, statement -> {
            int at = 1;
            statement.setString(at++, consultation);
            for (String code : codes) {
                statement.setString(at++, code);
            }
            statement.setObject(at++, after);
            statement.setInt(at++, most);
            for (String code : codes) {
                statement.setString(at++, code);
            }
            return Rows.all(
                    statement,
                    row -> new BehindRow(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)));
        });
    }
}
