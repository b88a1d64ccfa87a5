package org.folkmoot.paper;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts sheets and wrong keyings, always anew: no sum is stored. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class LedgerRepository implements GenericRepository<Batch, UUID> {

    private static final String SUMS = ", count(*), count(case when l.counted is not null then 1 end),"
            + " count(case when l.counted is null"
            + " and l.state in ('KEYED', 'CHECKING', 'DISPUTED', 'AGREED', 'SETTLED', 'COUNTED') then 1 end),"
            + " count(case when l.counted is null and l.state = 'SPOILT' then 1 end),"
            + " count(case when l.counted is null and l.state = 'BLANK' then 1 end),"
            + " count(case when l.counted is null and l.state = 'DUPLICATE' then 1 end),"
            + " count(case when l.counted is null and l.state in ('RECEIVED', 'KEYING') then 1 end)"
            + " from sheet s join batch b on b.id = s.batch_id"
            + " join leaf l on l.sheet_id = s.id and l.part = ? where b.consultation = ? and b.practice = false";

    private final JdbcOperations jdbc;

    LedgerRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** How many answers were keyed twice, and how many of the keyings were wrong. */
    record Errors(String key, long keyed, long wrong) {}

    List<LedgerLine> byBatch(String consultation) {
        return lines("b.number", "MAIN", consultation);
    }

    List<LedgerLine> bySource(String consultation) {
        return lines("b.source", "MAIN", consultation);
    }

    /** By the day on which they came in, as 2026-10-30. */
    List<LedgerLine> byDay(String consultation) {
        return lines("to_char(b.received, 'YYYY-MM-DD')", "MAIN", consultation);
    }

    /** The equality leaves, by batch. */
    List<LedgerLine> leaves(String consultation) {
        return lines("b.number", "EQUALITY", consultation);
    }

    private List<LedgerLine> lines(String key, String part, String consultation) {
        return jdbc.prepareStatement("select " + key + SUMS + " group by " + key + " order by " + key, statement -> {
            statement.setString(1, part);
            statement.setString(2, consultation);
            List<LedgerLine> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new LedgerLine(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6),
                            rows.getLong(7),
                            rows.getLong(8)));
                }
            }
            return lines;
        });
    }

    /** How many sheets there are, asked in another way than the lines are. */
    long sheets(String consultation) {
        return jdbc.prepareStatement(
                "select count(*) from sheet where batch_id in"
                        + " (select id from batch where consultation = ? and practice = false)",
                statement -> {
                    statement.setString(1, consultation);
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getLong(1);
                    }
                });
    }

    /** By survey and question: each answer has two keyings. */
    List<Errors> byQuestion(String consultation) {
        return errors(
                "select b.survey || '/' || c.question, 2 * count(*),"
                        + " sum(case when c.first_wrong then 1 else 0 end + case when c.second_wrong then 1 else 0 end)"
                        + " from compared c join sheet s on s.id = c.sheet_id join batch b on b.id = s.batch_id"
                        + " where b.consultation = ? and b.practice = false group by b.survey || '/' || c.question order by 1",
                consultation);
    }

    /** By the id of the officer who keyed. */
    List<Errors> byKeyer(String consultation) {
        String from = " from compared c join sheet s on s.id = c.sheet_id join batch b on b.id = s.batch_id"
                + " where b.consultation = ? and b.practice = false";
        return errors(
                "select t.officer, count(*), sum(t.wrong) from ("
                        + "select cast(c.first_officer as varchar(36)) as officer,"
                        + " case when c.first_wrong then 1 else 0 end as wrong" + from
                        + " union all select cast(c.second_officer as varchar(36)),"
                        + " case when c.second_wrong then 1 else 0 end" + from
                        + ") t group by t.officer order by 1",
                consultation,
                consultation);
    }

    private List<Errors> errors(String sql, String... values) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<Errors> errors = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    errors.add(new Errors(rows.getString(1), rows.getLong(2), rows.getLong(3)));
                }
            }
            return errors;
        });
    }
}
