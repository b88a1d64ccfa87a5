package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import org.folkmoot.account.Audit;

/** Leaves a line in the audit for what a command changed or gave out, with the machine's account that ran it. */
final class Trail {

    private Trail() {}

    static void leave(ApplicationContext house, String action, String consultation, String detail) {
        house.getBean(Audit.class)
                .record(
                        action,
                        consultation,
                        detail + "; command run by the account " + System.getProperty("user.name"));
    }
}
