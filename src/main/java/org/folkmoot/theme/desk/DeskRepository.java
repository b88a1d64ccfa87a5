package org.folkmoot.theme.desk;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.store.Rows;
import org.folkmoot.theme.OpenSamples;

/** Comments in queues and lists. Written by hand, and runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class DeskRepository implements GenericRepository<SearchRow, UUID> {
    private static final String COMMENT =
            "c.id, c.response_id, c.consultation, c.survey, c.question, c.language, c.words";
    private static final String INCLUDED = " from comment c join response p on p.id = c.response_id"
            + " and p.disposition = 'included' left join comment_reading r on r.comment_id = c.id and r.withdrawn is null";
    private static final String FLAGGED = " exists (select 1 from comment_flag f join desk_step s on s.id = f.set_step"
            + " and s.undone is null left join desk_step x on x.id = f.cleared_step and x.undone is null"
            + " where f.comment_id = c.id and x.id is null)";

    // Capitals too, as not every database knows the small ones of letters beyond ASCII.
    private static final String ACCENTED = "áàâäãåéèêëíìîïóòôöõúùûüýÿŵŷñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÝŴŶÑÇ’";
    private static final String PLAIN = "aaaaaaeeeeiiiiooooouuuuyywyncAAAAAAEEEEIIIIOOOOOUUUUYWYNC'";

    private final JdbcOperations jdbc;

    DeskRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a queue needs besides its own name.
     *
     * @param words of a search, without accents and in small letters
     * @param split ids that count as codes being split
     * @param among the comments in question, where the queue was drawn up elsewhere
     */
    record Terms(List<String> words, Set<String> split, Optional<List<UUID>> among) {
        static final Terms NONE = new Terms(List.of(), Set.of(), Optional.empty());
    }

    /** A comment in a list, with what its response says. */
    record Line(Comment comment, String reference, String channel, Optional<UUID> reading) {}

    /** A code given by a reading. */
    record Given(UUID comment, UUID reading, String code) {}

    /** Comments that have one of some codes, or to which the machine suggests one. */
    record Behind(
            String consultation,
            Collection<String> codes,
            boolean given,
            Optional<String> survey,
            Optional<String> question,
            Optional<String> channel) {}

    /** One of the comments that say the same. */
    record Alike(UUID comment, boolean same, boolean read) {}

    abstract SearchRow save(SearchRow row);

    abstract Optional<SearchRow> findById(UUID id);

    private record Sql(StringBuilder text, List<Object> values) {
        Sql() {
            this(new StringBuilder(), new ArrayList<>());
        }

        Sql add(String sql, Object... more) {
            text.append(sql);
            values.addAll(List.of(more));
            return this;
        }

        Sql values(List<Object> more) {
            values.addAll(more);
            return this;
        }

        Sql in(String before, Collection<?> all) {
            if (all.isEmpty()) {
                return add(" and 1 = 0");
            }
            text.append(before).append(" in (").append(Rows.marks(all.size())).append(')');
            values.addAll(all);
            return this;
        }
    }

    private static Sql where(String consultation, Queue queue, Terms terms) {
        Sql sql = new Sql().add(INCLUDED);
        if (queue.kind() == Queue.Kind.UNSURE) {
            sql.add(" join comment_prediction m on m.comment_id = c.id");
        }
        if (queue.kind() == Queue.Kind.CHECK) {
            sql.add(
                    " join bulk_item b on b.comment_id = c.id and b.drawn = true and b.check_id = ?",
                    queue.list().orElseThrow());
        }
        sql.add(" where c.consultation = ? and" + OpenSamples.LEFT_OUT, consultation);
        queue.survey().ifPresent(id -> sql.add(" and c.survey = ?", id));
        queue.question().ifPresent(id -> sql.add(" and c.question = ?", id));
        switch (queue.kind()) {
            case USEFUL, UNSURE, UNREAD, CHECK -> sql.add(" and r.id is null");
            case SUSPICIOUS -> sql.add(" and r.id is not null");
            case AGAIN -> again(sql, consultation, terms.split());
            case SEARCH ->
                terms.words()
                        .forEach(word -> sql.add(
                                " and (lower(translate(c.words, ?, ?)) like ? escape '!'"
                                        + " or exists (select 1 from comment_translation t where t.comment_id = c.id"
                                        + " and t.live_key is not null"
                                        + " and lower(translate(t.words, ?, ?)) like ? escape '!'))",
                                ACCENTED,
                                PLAIN,
                                pattern(word),
                                ACCENTED,
                                PLAIN,
                                pattern(word)));
        }
        terms.among().ifPresent(among -> sql.in(" and c.id", among));
        return sql;
    }

    private static void again(Sql sql, String consultation, Set<String> split) {
        if (split.isEmpty()) {
            sql.add(" and" + FLAGGED);
        } else {
            sql.add(
                            " and (" + FLAGGED
                                    + " or c.id in (select k.comment_id from coding k where k.consultation = ?"
                                    + " and k.kind = 'person' and k.status = 'accepted' and k.withdrawn is null",
                            consultation)
                    .in(" and k.code", split)
                    .add("))");
        }
    }

    private static String pattern(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** How many comments are in a queue; counted no further than to {@code most}. */
    long count(String consultation, Queue queue, Terms terms, int most) {
        Sql sql = where(consultation, queue, terms);
        return list(
                        new Sql()
                                .add("select count(*) from (select c.id" + sql.text() + " limit ?) counted")
                                .values(sql.add("", most).values()),
                        row -> row.getLong(1))
                .get(0);
    }

    /**
     * The next comments of a queue after another, in the order of the queue.
     *
     * @param without comments that are left out, as somebody else has them before them
     */
    List<Comment> next(
            String consultation, Queue queue, Terms terms, Optional<UUID> after, Collection<UUID> without, int most) {
        Sql rest = where(consultation, queue, terms);
        boolean unsure = queue.kind() == Queue.Kind.UNSURE;
        after.ifPresent(id -> {
            Optional<BigDecimal> margin = unsure ? margin(id) : Optional.empty();
            if (margin.isPresent()) {
                rest.add(" and (m.margin > ? or m.margin = ? and c.id > ?)", margin.get(), margin.get(), id);
            } else if (!unsure) {
                rest.add(" and c.id > ?", id);
            }
        });
        if (!without.isEmpty()) {
            rest.in(" and c.id not", without);
        }
        rest.add(unsure ? " order by m.margin, c.id limit ?" : " order by c.id limit ?", most);
        return list(new Sql().add("select " + COMMENT + rest.text()).values(rest.values()), DeskRepository::comment);
    }

    private Optional<BigDecimal> margin(UUID comment) {
        return list(
                        new Sql().add("select margin from comment_prediction where comment_id = ?", comment),
                        row -> row.getBigDecimal(1))
                .stream()
                .findFirst();
    }

    /** Comments on a question that nobody has read. */
    Set<UUID> unread(SurveyId survey, QuestionId question) {
        Queue queue = new Queue(
                Queue.Kind.UNREAD, Optional.of(survey.survey()), Optional.of(question.value()), Optional.empty());
        Sql sql = where(survey.consultation(), queue, Terms.NONE);
        return Set.copyOf(list(
                new Sql().add("select c.id" + sql.text()).values(sql.values()), row -> row.getObject(1, UUID.class)));
    }

    /** Codes that stand, but for those of readings made since a time and of those that were made on suspicion. */
    List<Given> given(String consultation, Instant before) {
        return list(
                new Sql()
                        .add(
                                "select r.comment_id, r.id, k.code from comment_reading r join coding k on k.reading_id ="
                                        + " r.id and k.withdrawn is null and k.status = 'accepted' left join desk_step s on"
                                        + " s.id = r.step_id where r.consultation = ? and r.withdrawn is null and r.at_time"
                                        + " <= ? and (s.id is null or s.queue <> 'suspicious')",
                                consultation,
                                OffsetDateTime.ofInstant(before, ZoneOffset.UTC)),
                row -> new Given(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
    }

    /** How often each code was given, as given. */
    List<Tallied> tallied(String consultation) {
        return list(
                new Sql()
                        .add(
                                "select code, count(*) from coding where consultation = ? and kind = 'person'"
                                        + " and status = 'accepted' and withdrawn is null group by code",
                                consultation),
                row -> new Tallied(row.getString(1), row.getLong(2)));
    }

    record Tallied(String name, long count) {}

    /** How many readings of each person stand, by name, whatever way they were made. */
    List<Tallied> readers(String consultation) {
        return list(
                new Sql()
                        .add(
                                "select coder, count(*) from comment_reading where consultation = ? and withdrawn is null"
                                        + " group by coder_id, coder order by coder",
                                consultation),
                row -> new Tallied(row.getString(1), row.getLong(2)));
    }

    /** How many comments a coder has read one by one since a time, as they stand. */
    long readSince(String consultation, String coder, Instant since) {
        return list(
                        new Sql()
                                .add(
                                        "select count(*) from comment_reading where consultation = ? and coder_id = ?"
                                                + " and withdrawn is null and at_time > ? and way = 'one'",
                                        consultation,
                                        coder,
                                        OffsetDateTime.ofInstant(since, ZoneOffset.UTC)),
                        row -> row.getLong(1))
                .get(0);
    }

    /** The codes that a coder gave last, as given, the last one first, with repeats. */
    List<String> last(String consultation, String coder, int most) {
        return list(
                new Sql()
                        .add(
                                "select k.code from comment_reading r join coding k on k.reading_id = r.id and k.status ="
                                        + " 'accepted' where r.consultation = ? and r.coder_id = ? and r.withdrawn is null"
                                        + " and r.way in ('one', 'carried') order by r.at_time desc, r.id desc, k.place limit ?",
                                consultation,
                                coder,
                                most),
                row -> row.getString(1));
    }

    private static Sql behind(Behind which) {
        // From the index of codes to the comments: the other way round H2 looks at every coding for each comment.
        Sql sql = new Sql()
                .add(
                        " from (select distinct k.comment_id from coding k where k.consultation = ? and k.kind = ?"
                                + " and k.withdrawn is null",
                        which.consultation(),
                        which.given() ? "person" : "machine");
        if (which.given()) {
            sql.add(" and k.status = 'accepted'");
        }
        sql.in(" and k.code", which.codes())
                .add(") b join comment c on c.id = b.comment_id join response p on p.id = c.response_id"
                        + " and p.disposition = 'included' left join comment_reading r on r.comment_id = c.id"
                        + " and r.withdrawn is null where" + OpenSamples.LEFT_OUT
                        + (which.given() ? " and r.id is not null" : " and r.id is null"));
        which.survey().ifPresent(id -> sql.add(" and c.survey = ?", id));
        which.question().ifPresent(id -> sql.add(" and c.question = ?", id));
        which.channel().ifPresent(id -> sql.add(" and p.channel = ?", id));
        return sql;
    }

    long countBehind(Behind which) {
        Sql sql = behind(which);
        return list(new Sql().add("select count(*)" + sql.text()).values(sql.values()), row -> row.getLong(1))
                .get(0);
    }

    List<Line> linesBehind(Behind which, int from, int most) {
        Sql sql = behind(which).add(" order by c.id limit ? offset ?", most, from);
        return list(
                new Sql()
                        .add("select " + COMMENT + ", p.reference, p.channel, r.id" + sql.text())
                        .values(sql.values()),
                row -> new Line(
                        comment(row),
                        row.getString(8),
                        row.getString(9),
                        Optional.ofNullable(row.getObject(10, UUID.class))));
    }

    /** The other comments of included responses that say the same, or nearly. */
    List<Alike> alike(UUID comment) {
        return list(
                new Sql()
                        .add(
                                "select g.comment_id, g.same_words, own.same_words, r.id from comment_group own join"
                                        + " comment_group g on g.group_id = own.group_id and g.comment_id <>"
                                        + " own.comment_id join comment c on c.id = g.comment_id join response p on p.id ="
                                        + " c.response_id and p.disposition = 'included' left join comment_reading r on"
                                        + " r.comment_id = g.comment_id and r.withdrawn is null where own.comment_id = ?"
                                        + " and" + OpenSamples.LEFT_OUT + " order by g.comment_id",
                                comment),
                row -> new Alike(
                        row.getObject(1, UUID.class),
                        row.getString(2).equals(row.getString(3)),
                        row.getObject(4) != null));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(Sql sql, Row<T> row) {
        return jdbc.prepareStatement(sql.text().toString(), statement -> {
            set(statement, sql.values());
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(row.read(rows));
                }
            }
            return all;
        });
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getObject(1, UUID.class),
                new ResponseId(row.getObject(2, UUID.class)),
                new SurveyId(row.getString(3), row.getString(4)),
                new QuestionId(row.getString(5)),
                row.getString(6),
                row.getString(7));
    }
}
