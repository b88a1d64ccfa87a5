package org.folkmoot.response;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Responses as rows, from wherever: their columns named as an export of the survey names them. */
public interface ResponseTable {

    /** The name as problems print it. */
    String name();

    /** The same for the same rows, so that rows without a reference are known again; at most 200 characters. */
    String hash();

    List<String> columns();

    /** The rows from the first one on, as often as it is asked for. */
    Rows open() throws IOException;

    /** Rows one after another. */
    interface Rows extends Closeable {
        Optional<Row> next() throws IOException;
    }

    /**
     * @param line where it stands in the file, from 1
     * @param cells as many as there are columns
     */
    record Row(int line, List<String> cells) {}
}
