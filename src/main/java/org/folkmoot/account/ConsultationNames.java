package org.folkmoot.account;

import java.util.Map;

/** The consultations that roles can be given for. The room that keeps them provides one, so that this room need not know it. */
@FunctionalInterface
public interface ConsultationNames {
    /** Title by id, in the order to show. */
    Map<String, String> titles();
}
