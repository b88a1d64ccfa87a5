package org.folkmoot.theme.desk;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.TransactionOperations;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Ids;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Suggestions;
import org.folkmoot.web.Visitor;

/** A consultation on communities and what residents said they are proud of. */
final class DeskHouse {
    final EmbeddedServer server;
    final String consultation;
    final SurveyId residents;
    final String overview;
    final String read;
    final String proud;

    DeskHouse(EmbeddedServer server, String consultation, String... said) {
        this.server = server;
        this.consultation = consultation;
        this.residents = new SurveyId(consultation, "residents");
        this.overview = "/desk/" + consultation + "/themes";
        this.read = overview + "/read";
        this.proud = read + "?survey=residents&question=proud";
        for (String words : said) {
            says(words, Map.of("proud", List.of(words)));
        }
        bean(Suggestions.class).suggest(consultation, Progress.SILENT);
    }

    /** A response of its own. */
    void says(String key, Map<String, List<String>> answers) {
        bean(Intake.class)
                .accept(Submission.of(
                        residents,
                        1,
                        Written.of(answers),
                        new Provenance(
                                Channel.ONLINE,
                                Instant.parse("2026-10-10T10:00:00Z"),
                                "en",
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        consultation + " " + key));
    }

    /** What the machine says of some comments, by their words: how probable each of the codes is. */
    void predict(List<String> codes, Map<String, List<Double>> probabilities) {
        predict(codes, probabilities, false);
    }

    void predict(List<String> codes, Map<String, List<Double>> probabilities, boolean unseen) {
        UUID learnt = bean(Ids.class).next();
        OffsetDateTime now = OffsetDateTime.parse("2026-11-02T12:00:00Z");
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
        Map<String, String> ids = new HashMap<>();
        probabilities.keySet().forEach(words -> ids.put(words, comment(words)));
        transactions.executeWrite(status -> {
            JdbcOperations jdbc = bean(JdbcOperations.class);
            jdbc.prepareStatement(
                    "insert into learnt (id, consultation, generation, frame_version, at_time, learnt_from, model_names,"
                            + " model_hash, training_hash, codes, figures) values (?, ?, ?, ?, ?, 40, '', '',"
                            + " 'x', ?, '{}')",
                    statement -> {
                        statement.setObject(1, learnt);
                        statement.setString(2, consultation);
                        statement.setObject(3, learnt);
                        statement.setString(
                                4,
                                bean(Frames.class)
                                        .of(consultation)
                                        .orElseThrow()
                                        .version());
                        statement.setObject(5, now);
                        statement.setString(6, String.join(" ", codes));
                        return statement.executeUpdate();
                    });
            probabilities.forEach((words, each) -> {
                UUID comment = UUID.fromString(ids.get(words));
                jdbc.prepareStatement("delete from comment_prediction where comment_id = ?", statement -> {
                    statement.setObject(1, comment);
                    return statement.executeUpdate();
                });
                jdbc.prepareStatement(
                        "insert into comment_prediction (comment_id, learnt_id, unseen, known_language, best, margin,"
                                + " probabilities) values (?, ?, ?, true, ?, ?, ?)",
                        statement -> {
                            double[] sorted = each.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sorted()
                                    .toArray();
                            double best = sorted[sorted.length - 1];
                            ByteBuffer bytes = ByteBuffer.allocate(2 * each.size());
                            each.forEach(one -> bytes.putShort((short) Math.round(10_000 * one)));
                            statement.setObject(1, comment);
                            statement.setObject(2, learnt);
                            statement.setBoolean(3, unseen);
                            statement.setBigDecimal(4, BigDecimal.valueOf(best));
                            statement.setBigDecimal(5, BigDecimal.valueOf(best - sorted[sorted.length - 2]));
                            statement.setBytes(6, bytes.array());
                            return statement.executeUpdate();
                        });
            });
            return null;
        });
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Somebody of this house alone. */
    Visitor signedIn(String name, Role role) {
        return Staff.signedIn(server, address(name), new Officer.Grant(role, consultation));
    }

    String address(String name) {
        return name + "@" + consultation + ".example";
    }

    CodedComment coded(String words) {
        return bean(Codings.class).stream(
                        residents,
                        all -> all.filter(coded -> coded.comment().text().equals(words))
                                .findFirst())
                .orElseThrow();
    }

    String comment(String words) {
        return coded(words).comment().id().toString();
    }
}
