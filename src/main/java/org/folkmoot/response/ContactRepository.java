package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists of contact details, each one text. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ContactRepository implements GenericRepository<ResponseRow, UUID> {

    private final JdbcOperations jdbc;

    ContactRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    record ListRow(String consultation, String survey, int number, String people, LocalDate addedOn) {}

    @Query("insert into contact_list (consultation, survey, number, people, added_on)"
            + " values (:consultation, :survey, :number, '', :addedOn) on conflict do nothing")
    abstract int insertIfAbsent(String consultation, String survey, int number, LocalDate addedOn);

    @Query("update contact_list set people = :people, added_on = :addedOn"
            + " where consultation = :consultation and survey = :survey and number = :number")
    abstract int update(String consultation, String survey, int number, String people, LocalDate addedOn);

    @Query("delete from contact_list where consultation = :consultation and survey = :survey")
    abstract int delete(String consultation, String survey);

    /** The lists of a survey by number, held until the transaction ends. */
    List<ListRow> hold(String consultation, String survey) {
        return lists(" where consultation = ? and survey = ? order by number for update", consultation, survey);
    }

    List<ListRow> of(String consultation, String survey) {
        return lists(" where consultation = ? and survey = ? order by number", consultation, survey);
    }

    List<ListRow> all() {
        return lists(" order by consultation, survey, number");
    }

    private List<ListRow> lists(String rest, String... values) {
        return jdbc.prepareStatement(
                "select consultation, survey, number, people, added_on from contact_list" + rest, statement -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setString(i + 1, values[i]);
                    }
                    List<ListRow> lists = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            lists.add(new ListRow(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getInt(3),
                                    rows.getString(4),
                                    rows.getObject(5, LocalDate.class)));
                        }
                    }
                    return lists;
                });
    }
}
