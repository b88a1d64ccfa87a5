package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Rows;

/** Responses with their comments and equality answers. What is written by hand here runs on both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ResponseRepository implements GenericRepository<ResponseRow, UUID> {

    private static final int FETCH = 500;

    /** What is not all here yet, or was taken back with its import, is no response; see {@link Landing}. */
    static final String HERE = "disposition not in ('arriving', 'undone')";

    private static final String WHOLE =
            "select r.id, r.consultation, r.survey, r.edition, r.reference, r.submission_key, r.channel, r.submitted,"
                    + " r.language, r.notice, r.made_up, r.sheet, r.received, r.assisted, r.source, r.disposition, r.answers,"
                    + " e.answers, c.question, c.words from response r"
                    + " left join equality_answers e on e.response_id = r.id"
                    + " left join comment c on c.response_id = r.id where r." + HERE + " and ";

    private static final String INSERT =
            "insert into response (id, consultation, survey, edition, reference, submission_key, channel, submitted,"
                    + " language, notice, made_up, sheet, received, assisted, source, disposition, answers, import_id,"
                    + " import_as) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcOperations jdbc;

    ResponseRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    record Known(
            UUID id,
            String reference,
            String consultation,
            String survey,
            String submissionKey,
            @Nullable UUID importId) {}

    record Sorting(UUID id, Instant submitted, String reference) {}

    @Query("insert into equality_answers (response_id, answers) values (:response, :answers) on conflict do nothing")
    abstract int addEquality(UUID response, String answers);

    @Query("delete from equality_answers where response_id = :response")
    abstract int deleteEquality(UUID response);

    @Query("select count(*) from response where consultation = :consultation and survey = :survey"
            + " and disposition not in ('test', 'undone')")
    abstract long countReal(String consultation, String survey);

    long countReal(SurveyId survey) {
        return countReal(survey.consultation(), survey.survey());
    }

    @Query("select count(*) from response where consultation = :consultation and made_up = true and " + HERE)
    abstract long countMadeUp(String consultation);

    @Query("select count(*) from response where consultation = :consultation and survey = :survey"
            + " and channel = :channel and sheet = :sheet and " + HERE)
    abstract int countBearing(String consultation, String survey, String channel, String sheet);

    /** Whether the row was put in; not so if its key or its reference is there already. */
    boolean insertIfAbsent(ResponseRow row) {
        return jdbc.prepareStatement(INSERT + " on conflict do nothing", statement -> {
            fill(statement, row, Optional.empty());
            return statement.executeUpdate() == 1;
        });
    }

    /** Puts rows in by one round trip; those of an import wait for the rest of it. */
    void insertAll(List<ResponseRow> rows, Optional<UUID> importId) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(INSERT, statement -> {
            for (ResponseRow row : rows) {
                fill(statement, row, importId);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void fill(PreparedStatement statement, ResponseRow row, Optional<UUID> importId)
            throws SQLException {
        int column = 0;
        statement.setObject(++column, row.id());
        statement.setString(++column, row.consultation());
        statement.setString(++column, row.survey());
        statement.setInt(++column, row.edition());
        statement.setString(++column, row.reference());
        statement.setString(++column, row.submissionKey());
        statement.setString(++column, row.channel());
        statement.setObject(++column, row.submitted().atOffset(ZoneOffset.UTC));
        statement.setString(++column, row.language());
        statement.setString(++column, row.notice());
        statement.setBoolean(++column, row.madeUp());
        statement.setString(++column, row.sheet());
        statement.setObject(++column, row.received(), Types.DATE);
        statement.setString(++column, row.assisted());
        statement.setString(++column, row.source());
        statement.setString(++column, importId.isPresent() ? "arriving" : row.disposition());
        statement.setString(++column, row.answers());
        statement.setObject(++column, importId.orElse(null), Types.OTHER);
        statement.setString(++column, importId.isPresent() ? row.disposition() : null);
    }

    void addEquality(List<Kept> batch) {
        if (batch.stream().allMatch(kept -> kept.equality().isEmpty())) {
            return;
        }
        jdbc.prepareStatement("insert into equality_answers (response_id, answers) values (?, ?)", statement -> {
            for (Kept kept : batch) {
                if (kept.equality().isPresent()) {
                    statement.setObject(1, kept.row().id());
                    statement.setString(2, kept.equality().get());
                    statement.addBatch();
                }
            }
            return statement.executeBatch();
        });
    }

    /** Those that have one of these keys in the survey, or one of these references in its consultation. */
    List<Known> known(SurveyId survey, Collection<String> keys, Collection<String> references) {
        List<Known> known = new ArrayList<>();
        known("submission_key", keys).stream()
                .filter(other -> other.consultation().equals(survey.consultation())
                        && other.survey().equals(survey.survey()))
                .forEach(known::add);
        known("reference", references).stream()
                .filter(other -> other.consultation().equals(survey.consultation()))
                .forEach(known::add);
        return known;
    }

    /**
     * By one column alone, which is nearly unique: asked for the consultation too, H2 prefers that column's index and looks at
     * every response.
     */
    private List<Known> known(String column, Collection<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        return jdbc.prepareStatement(
                "select id, reference, consultation, survey, submission_key, import_id from response where " + column
                        + " in (" + Rows.marks(values.size()) + ")",
                statement -> {
                    int place = 0;
                    for (String value : values) {
                        statement.setString(++place, value);
                    }
                    return Rows.all(
                            statement,
                            rows -> new Known(
                                    rows.getObject(1, UUID.class),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getObject(6, UUID.class)));
                });
    }

    /** All responses of a survey, ordered by id, one query, some hundred rows in memory at a time. */
    <T> T stream(SurveyId survey, Function<Stream<Response>, T> work) {
        return jdbc.prepareStatement(WHOLE + "r.consultation = ? and r.survey = ? order by r.id", statement -> {
            statement.setString(1, survey.consultation());
            statement.setString(2, survey.survey());
            return whole(statement, work);
        });
    }

    /** The responses with these ids, in no order. */
    List<Response> withIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.prepareStatement(WHOLE + "r.id in (" + Rows.marks(ids.size()) + ") order by r.id", statement -> {
            for (int i = 0; i < ids.size(); i++) {
                statement.setObject(i + 1, ids.get(i));
            }
            return whole(statement, Stream::toList);
        });
    }

    /** The references of some responses, by id. */
    Map<UUID, String> references(List<UUID> ids) {
        Map<UUID, String> references = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += FETCH) {
            List<UUID> some = ids.subList(from, Math.min(from + FETCH, ids.size()));
            jdbc.prepareStatement(
                    "select id, reference from response where id in (" + Rows.marks(some.size()) + ")", statement -> {
                        for (int i = 0; i < some.size(); i++) {
                            statement.setObject(i + 1, some.get(i));
                        }
                        try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                                references.put(rows.getObject(1, UUID.class), rows.getString(2));
                            }
                        }
                        return references;
                    });
        }
        return references;
    }

    Optional<UUID> withReference(String consultation, String reference) {
        return known("reference", List.of(reference)).stream()
                .filter(known -> known.consultation().equals(consultation))
                .map(Known::id)
                .findFirst();
    }

    /** The newest of a consultation, by the time when they were sent. */
    List<UUID> newest(String consultation, int most) {
        return jdbc.prepareStatement(
                "select id from response where consultation = ? and " + HERE
                        + " order by submitted desc, id desc limit ?",
                statement -> {
                    statement.setString(1, consultation);
                    statement.setInt(2, most);
                    return Rows.ids(statement);
                });
    }

    List<Sorting> sortings(SurveyId survey) {
        return jdbc.prepareStatement(
                "select id, submitted, reference from response where consultation = ? and survey = ? and " + HERE,
                statement -> {
                    statement.setString(1, survey.consultation());
                    statement.setString(2, survey.survey());
                    statement.setFetchSize(FETCH);
                    return Rows.all(
                            statement,
                            rows -> new Sorting(
                                    rows.getObject(1, UUID.class), Rows.instant(rows, 2), rows.getString(3)));
                });
    }

    /** How many there are of each channel and disposition. */
    Map<List<String>, Long> counts(SurveyId survey) {
        return jdbc.prepareStatement(
                "select channel, disposition, count(*) from response where consultation = ? and survey = ? and " + HERE
                        + " group by channel, disposition",
                statement -> {
                    statement.setString(1, survey.consultation());
                    statement.setString(2, survey.survey());
                    Map<List<String>, Long> counts = new LinkedHashMap<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            counts.put(List.of(rows.getString(1), rows.getString(2)), rows.getLong(3));
                        }
                    }
                    return counts;
                });
    }

    record Arrived(String survey, String channel, String source, String day, long count) {}

    /** How many that count came in, by survey, channel, source and day: of paper the day it came in, else that in London. */
    List<Arrived> arrived(String consultation) {
        String day = "coalesce(to_char(received, 'YYYY-MM-DD'),"
                + " to_char(submitted at time zone 'Europe/London', 'YYYY-MM-DD'))";
        return jdbc.prepareStatement(
                "select survey, channel, source, " + day + ", count(*) from response where consultation = ?"
                        + " and disposition = 'included' group by survey, channel, source, " + day,
                statement -> {
                    statement.setString(1, consultation);
                    return Rows.all(
                            statement,
                            rows -> new Arrived(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getLong(5)));
                });
    }

    private static <T> T whole(PreparedStatement statement, Function<Stream<Response>, T> work) throws SQLException {
        statement.setFetchSize(FETCH);
        try (ResultSet rows = statement.executeQuery()) {
            return work.apply(StreamSupport.stream(new WholeResponses(rows), false));
        }
    }

    static ResponseRow row(ResultSet rows) throws SQLException {
        int column = 0;
        return new ResponseRow(
                rows.getObject(++column, UUID.class),
                rows.getString(++column),
                rows.getString(++column),
                rows.getInt(++column),
                rows.getString(++column),
                rows.getString(++column),
                rows.getString(++column),
                Rows.instant(rows, ++column),
                rows.getString(++column),
                rows.getString(++column),
                rows.getBoolean(++column),
                rows.getString(++column),
                rows.getObject(++column, LocalDate.class),
                rows.getString(++column),
                rows.getString(++column),
                rows.getString(++column),
                rows.getString(++column));
    }

    static final int EQUALITY = 18;
    static final int QUESTION = 19;
    static final int WORDS = 20;
}
