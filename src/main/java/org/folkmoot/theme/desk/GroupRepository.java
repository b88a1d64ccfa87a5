package org.folkmoot.theme.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which comments say the same. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
abstract class GroupRepository implements GenericRepository<GroupRow, UUID> {
    private static final String INCLUDED =
            " from comment c join response p on p.id = c.response_id and p.disposition = 'included'"
                    + " where c.consultation = ?";

    private final JdbcOperations jdbc;

    GroupRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment and what it is an answer to. */
    record Said(UUID comment, String asked, String words) {}

    abstract List<GroupRow> saveAll(Iterable<GroupRow> rows);

    @Query("delete from comment_group where consultation = :consultation")
    abstract int clear(String consultation);

    @Query("delete from comment_group where comment_id in (:comments)")
    abstract int remove(Collection<UUID> comments);

    @Query("select seen from comment_group_look where consultation = :consultation")
    abstract Optional<String> seen(String consultation);

    @Query("delete from comment_group_look where consultation = :consultation")
    abstract int forget(String consultation);

    @Query("insert into comment_group_look (consultation, seen, looked) values (:consultation, :seen, :looked)")
    abstract int looked(String consultation, String seen, Instant looked);

    /** What there is to compare, in a word that changes with it. */
    String there(String consultation) {
        return jdbc.prepareStatement("select count(*), max(cast(c.id as varchar(36)))" + INCLUDED, statement -> {
            statement.setString(1, consultation);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) + " " + row.getString(2);
            }
        });
    }

    List<Said> said(String consultation) {
        return jdbc.prepareStatement(
                "select c.id, c.survey, c.question, c.words" + INCLUDED + " order by c.id", statement -> {
                    statement.setFetchSize(500);
                    statement.setString(1, consultation);
                    List<Said> all = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            all.add(new Said(
                                    row.getObject(1, UUID.class),
                                    row.getString(2) + " " + row.getString(3),
                                    row.getString(4)));
                        }
                    }
                    return all;
                });
    }
}
