package org.folkmoot.transfer;

import java.util.Locale;

/** How far an import has come. */
enum TransferState {
    /** Its file is being stored; hidden until all of it is. */
    READING,
    /** An officer says which column is what. */
    MAPPING,
    /** All rows are looked at. */
    CHECKING,
    /** They were looked at; there may be problems. */
    CHECKED,
    IMPORTING,
    /** Its responses count. */
    IMPORTED,
    /** It was taken back as a whole. */
    UNDONE,
    /** It could not be brought to an end; nothing of it was kept. */
    FAILED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TransferState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
