package org.folkmoot.response;

import java.io.IOException;
import java.util.Optional;

/** Rows one after another, that of the column names first. */
@FunctionalInterface
interface RowSource {
    Optional<CsvRows.Row> next() throws IOException;
}
