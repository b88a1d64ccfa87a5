package org.folkmoot.account;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.web.Siege;

/** Keeps how administrators set the protection against floods, so that it holds after a new start. */
@Singleton
public class Protection {
    private static final String NAME = "protection";

    private final SettingRepository settings;
    private final Siege siege;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;

    Protection(SettingRepository settings, Siege siege, Audit audit, TransactionOperations<Connection> transactions) {
        this.settings = settings;
        this.siege = siege;
        this.audit = audit;
        this.transactions = transactions;
    }

    @EventListener
    void remember(ServerStartupEvent started) {
        transactions
                .executeRead(status -> settings.findByName(NAME))
                .ifPresent(row -> Stream.of(Siege.Mode.values())
                        .filter(mode -> id(mode).equals(row.content()))
                        .forEach(siege::set));
    }

    /** Sets it now and for later starts. */
    public void set(Siege.Mode mode, Officer officer) {
        transactions.executeWrite(status -> {
            settings.insertIfAbsent(NAME, id(mode));
            settings.change(NAME, id(mode));
            audit.record(officer, "protection.set", "", id(mode));
            return null;
        });
        siege.set(mode);
    }

    /** The word for a mode in forms and texts. */
    public static String id(Siege.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
