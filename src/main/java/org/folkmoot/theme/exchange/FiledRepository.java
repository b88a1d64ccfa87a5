package org.folkmoot.theme.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.OpenSamples;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.theme.Way;

/** Comments with what names them in files and the readings that stand. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class FiledRepository implements GenericRepository<CodingFileRow, UUID> {
    private static final int FETCH = 500;

    private final JdbcOperations jdbc;

    FiledRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Of which responses. */
    enum Which {
        /** Those that count. */
        INCLUDED(" and p.disposition = 'included'"),
        /** All that are here. */
        HERE(" and p.disposition not in ('arriving', 'undone')");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** Somebody whose readings stand. */
    record Named(String id, String name) {}

    /**
     * All but those that two people are coding apart, ordered by response and question, without holding them in memory. Readings
     * have their codes as they count by the function, and no notes.
     */
    void each(String consultation, Which which, UnaryOperator<String> counting, Consumer<Filed> taker) {
        String sql = "select c.id, c.response_id, c.consultation, c.survey, c.question, c.language, c.words,"
                + " p.reference, p.channel, r.id, r.coder_id, r.coder, r.at_time, r.way, r.stance, r.sentiment,"
                + " k.code, k.place, k.from_char, k.to_char"
                + " from comment c join response p on p.id = c.response_id" + which.condition
                + " left join comment_reading r on r.comment_id = c.id and r.withdrawn is null"
                + " left join coding k on k.reading_id = r.id and k.withdrawn is null and k.status = 'accepted'"
                + " where c.consultation = ? and" + OpenSamples.LEFT_OUT + " order by c.response_id, c.question";
        jdbc.prepareStatement(sql, statement -> {
            statement.setFetchSize(FETCH);
            statement.setString(1, consultation);
            try (ResultSet rows = statement.executeQuery()) {
                Gathering gathering = new Gathering(counting, taker);
                while (rows.next()) {
                    gathering.take(rows);
                }
                gathering.end();
            }
            return null;
        });
    }

    /** What names the comments that two people are coding apart. */
    Set<Filed.Key> held(String consultation) {
        return jdbc.prepareStatement(
                "select p.reference, c.question from comment c join response p on p.id = c.response_id"
                        + " join sample_item si on si.comment_id = c.id and si.settled is null"
                        + " where c.consultation = ?",
                statement -> {
                    statement.setString(1, consultation);
                    Set<Filed.Key> keys = new HashSet<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            keys.add(new Filed.Key(rows.getString(1), rows.getString(2)));
                        }
                    }
                    return keys;
                });
    }

    @Query("update coding set withdrawn = :at where comment_id = :comment and kind = 'machine' and withdrawn is null")
    abstract int withdrawSuggestions(UUID comment, Instant at);

    @Query("delete from comment_prediction where comment_id = :comment")
    abstract int forgetPrediction(UUID comment);

    /** Quotes of a comment whose words are others now are decided again. */
    @Query(
            "update quote set state = 'back', kept = '' where comment_id = :comment and state in ('approved', 'rejected')")
    abstract int askAgainAboutQuotes(UUID comment);

    /** Whoever has a reading that stands, by name. */
    List<Named> coders(String consultation) {
        return jdbc.prepareStatement(
                "select distinct coder_id, coder from comment_reading where consultation = ? and withdrawn is null",
                statement -> {
                    statement.setString(1, consultation);
                    Map<String, Named> coders = new HashMap<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            // Somebody whose name was changed meanwhile is one person all the same.
                            coders.merge(
                                    rows.getString(1),
                                    new Named(rows.getString(1), rows.getString(2)),
                                    (one, other) -> one.name().compareTo(other.name()) >= 0 ? one : other);
                        }
                    }
                    return coders.values().stream()
                            .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
                            .toList();
                });
    }

    /** Gathers lines of one coding each, ordered by comment. */
    private static final class Gathering {
        private final UnaryOperator<String> counting;
        private final Consumer<Filed> taker;
        private Optional<Filed> filed = Optional.empty();
        private final List<Given> given = new ArrayList<>();

        private record Given(String code, int place, Optional<Passage> passage) {}

        private Gathering(UnaryOperator<String> counting, Consumer<Filed> taker) {
            this.counting = counting;
            this.taker = taker;
        }

        private void take(ResultSet row) throws SQLException {
            UUID id = row.getObject(1, UUID.class);
            if (filed.filter(before -> before.comment().id().equals(id)).isEmpty()) {
                end();
                filed = Optional.of(filed(id, row));
            }
            String code = row.getString(17);
            if (code != null) {
                Integer place = row.getObject(18, Integer.class);
                Integer from = row.getObject(19, Integer.class);
                Integer to = row.getObject(20, Integer.class);
                given.add(new Given(
                        counting.apply(code),
                        place == null ? Integer.MAX_VALUE : place,
                        from == null || to == null ? Optional.empty() : Optional.of(new Passage(from, to))));
            }
        }

        private void end() {
            filed.ifPresent(found -> taker.accept(new Filed(
                    found.comment(),
                    found.reference(),
                    found.channel(),
                    found.kept().map(this::whole))));
            filed = Optional.empty();
            given.clear();
        }

        private Kept whole(Kept bare) {
            given.sort(Comparator.comparingInt(Given::place).thenComparing(Given::code));
            Map<String, Passage> passages = new HashMap<>();
            given.forEach(one -> one.passage().ifPresent(passage -> passages.putIfAbsent(one.code(), passage)));
            Reading reading = bare.reading();
            return new Kept(
                    bare.id(),
                    new Reading(
                            reading.comment(),
                            reading.coder(),
                            given.stream().map(Given::code).toList(),
                            passages,
                            reading.stance(),
                            reading.sentiment(),
                            ""),
                    bare.way(),
                    bare.at());
        }

        private static Filed filed(UUID id, ResultSet row) throws SQLException {
            Comment comment = new Comment(
                    id,
                    new ResponseId(row.getObject(2, UUID.class)),
                    new SurveyId(row.getString(3), row.getString(4)),
                    new QuestionId(row.getString(5)),
                    row.getString(6),
                    row.getString(7));
            return new Filed(comment, row.getString(8), row.getString(9), kept(id, row));
        }

        private static Optional<Kept> kept(UUID comment, ResultSet row) throws SQLException {
            UUID reading = row.getObject(10, UUID.class);
            if (reading == null) {
                return Optional.empty();
            }
            return Optional.of(new Kept(
                    reading,
                    new Reading(
                            comment,
                            new Coder(row.getString(11), row.getString(12)),
                            List.of(),
                            Map.of(),
                            Optional.ofNullable(row.getString(15)).flatMap(Stance::of),
                            Optional.ofNullable(row.getString(16)).flatMap(Sentiment::of),
                            ""),
                    Way.valueOf(row.getString(14).toUpperCase(Locale.ROOT)),
                    row.getObject(13, OffsetDateTime.class).toInstant()));
        }
    }
}
