package org.folkmoot.post;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Post with its files, attachments and senders. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class PostRepository implements GenericRepository<PostItem, UUID> {

    /** H2 keeps at most a megabyte in one value. */
    private static final int PIECE = 512 << 10;

    private static final String WITHOUT_WORDS =
            "select id, consultation, state, kind, name, size, hash, sent, '' as words, notices, arrived, brought_by,"
                    + " response_id, reference, reason, decided_by, decided from post_item"
                    + " where consultation = :consultation and state = :which";

    private final JdbcOperations jdbc;

    PostRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract PostItem save(PostItem item);

    abstract Optional<PostItem> findByIdAndConsultation(UUID id, String consultation);

    abstract Optional<PostItem> findByConsultationAndHash(String consultation, String hash);

    abstract Optional<PostItem> findByConsultationAndReference(String consultation, String reference);

    abstract List<PostItem> findByResponseId(UUID responseId);

    @Query(WITHOUT_WORDS + " order by arrived, id limit :most")
    abstract List<PostItem> oldest(String consultation, String which, int most);

    @Query(WITHOUT_WORDS + " order by decided desc, id desc limit :most")
    abstract List<PostItem> newest(String consultation, String which, int most);

    @Query("select count(*) from post_item where consultation = :consultation and state = :which")
    abstract long count(String consultation, String which);

    /** Holds a piece of post until the transaction ends, so that two officers do not decide it at once. */
    @Query("select state from post_item where id = :id for update")
    abstract Optional<String> hold(UUID id);

    @Query("update post_item set state = 'TAKEN', words = '', response_id = :response, reference = :reference,"
            + " reason = null, decided_by = :officer, decided = :at where id = :id")
    abstract int take(UUID id, UUID response, String reference, UUID officer, Instant at);

    @Query("update post_attachment set words = null where item_id = :item")
    abstract int blankAttachments(UUID item);

    @Query("update post_item set state = 'ASIDE', reason = :reason, decided_by = :officer, decided = :at"
            + " where id = :id and state = 'WAITING'")
    abstract int setAside(UUID id, String reason, UUID officer, Instant at);

    @Query("update post_item set state = 'WAITING', reason = null, decided_by = null, decided = null"
            + " where id = :id and state = 'ASIDE'")
    abstract int bringBack(UUID id);

    @Query("insert into post_sender (item_id, name, email, telephone, address)"
            + " values (:item, :called, :mail, :telephone, :address)")
    abstract int addSender(UUID item, String called, String mail, String telephone, String address);

    @Query("delete from post_sender where item_id = :item")
    abstract int deleteSender(UUID item);

    @Query("delete from post_source where item_id = :item")
    abstract int deleteSource(UUID item);

    @Query("delete from post_attachment where item_id = :item")
    abstract int deleteAttachments(UUID item);

    @Query("update post_item set name = '', words = '', sent = null where id = :item")
    abstract int blank(UUID item);

    Optional<Opened.Sender> sender(UUID item) {
        return jdbc.prepareStatement(
                "select name, email, telephone, address from post_sender where item_id = ?", statement -> {
                    statement.setObject(1, item);
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next()
                                ? Optional.of(new Opened.Sender(
                                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)))
                                : Optional.empty();
                    }
                });
    }

    void addAttachments(UUID item, List<Opened.Attached> attached) {
        if (attached.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(
                "insert into post_attachment (item_id, number, name, media_type, size, words) values (?, ?, ?, ?, ?, ?)",
                statement -> {
                    for (int i = 0; i < attached.size(); i++) {
                        Opened.Attached one = attached.get(i);
                        statement.setObject(1, item);
                        statement.setInt(2, i);
                        statement.setString(3, one.name());
                        statement.setString(4, one.type());
                        statement.setLong(5, one.size());
                        statement.setString(6, one.text().orElse(null));
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    List<Opened.Attached> attached(UUID item) {
        return jdbc.prepareStatement(
                "select name, media_type, size, words from post_attachment where item_id = ? order by number",
                statement -> {
                    statement.setObject(1, item);
                    List<Opened.Attached> attached = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            attached.add(new Opened.Attached(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getLong(3),
                                    Optional.ofNullable(rows.getString(4))));
                        }
                    }
                    return attached;
                });
    }

    void addSource(UUID item, byte[] bytes) {
        jdbc.prepareStatement("insert into post_source (item_id, piece, content) values (?, ?, ?)", statement -> {
            for (int piece = 0; piece * PIECE < bytes.length; piece++) {
                statement.setObject(1, item);
                statement.setInt(2, piece);
                statement.setBytes(
                        3, Arrays.copyOfRange(bytes, piece * PIECE, Math.min(bytes.length, (piece + 1) * PIECE)));
                statement.executeUpdate();
            }
            return null;
        });
    }

    /** The file, whole; empty if there is none. */
    Optional<byte[]> source(UUID item) {
        return jdbc.prepareStatement("select content from post_source where item_id = ? order by piece", statement -> {
            statement.setObject(1, item);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.writeBytes(rows.getBytes(1));
                }
            }
            return all.size() == 0 ? Optional.empty() : Optional.of(all.toByteArray());
        });
    }
}
