package org.folkmoot.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/** What rows that were checked before bring, one after another. */
final class CsvArrivals implements Iterator<Arrival> {

    private final RowSource rows;
    private final CsvRecords records;
    private Optional<CsvRows.Row> ahead;

    /** @param rows below the heading */
    CsvArrivals(RowSource rows, CsvRecords records) {
        this.rows = rows;
        this.records = records;
        this.ahead = step();
    }

    private Optional<CsvRows.Row> step() {
        try {
            Optional<CsvRows.Row> row = rows.next();
            while (row.isPresent() && row.get().blank()) {
                row = rows.next();
            }
            return row;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public Arrival next() {
        Arrival arrival = records.arrival(ahead.orElseThrow());
        ahead = step();
        return arrival;
    }
}
