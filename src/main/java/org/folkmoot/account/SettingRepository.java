package org.folkmoot.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettingRepository extends GenericRepository<SettingRow, String> {
    Optional<SettingRow> findByName(String name);

    @Query("insert into setting (name, content) values (:name, :content) on conflict do nothing")
    int insertIfAbsent(String name, String content);

    @Query("update setting set content = :content where name = :name")
    int change(String name, String content);
}
