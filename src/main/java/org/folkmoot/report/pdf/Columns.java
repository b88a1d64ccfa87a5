package org.folkmoot.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;

/** The columns of a table on paper: a group's number and percentage share one column, so that more groups fit beside each other. */
final class Columns {

    private static final String UNBROKEN = "\u00A0";

    private final Table table;
    private final List<Column> columns = new ArrayList<>();

    /** @param paired whether the cell after it stands with it, in brackets */
    private record Column(int first, boolean paired) {}

    Columns(Table table) {
        this.table = table;
        List<Heading> headings = table.headings();
        for (int i = 0; i < headings.size(); i++) {
            boolean paired = i + 1 < headings.size() && together(headings.get(i), headings.get(i + 1));
            columns.add(new Column(i, paired));
            i += paired ? 1 : 0;
        }
    }

    private static boolean together(Heading number, Heading percent) {
        return !number.group().isEmpty()
                && number.group().equals(percent.group())
                && number.measure() == Quantity.COUNT
                && percent.measure() == Quantity.PERCENT;
    }

    /** Without their unit, which each cell shows, unless two of them would be the same. */
    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Column column : columns) {
            Heading heading = table.headings().get(column.first());
            String plain = group(heading);
            boolean alone = column.paired()
                    || columns.stream()
                                    .filter(other -> group(table.headings().get(other.first()))
                                            .equals(plain))
                                    .count()
                            == 1;
            headings.add(
                    alone ? plain : plain + " (" + heading.measure().words().toLowerCase(Locale.ROOT) + ")");
        }
        return headings;
    }

    private static String group(Heading heading) {
        return heading.group().isEmpty() ? heading.measure().words() : String.join(Table.LEVELS, heading.group());
    }

    List<String> cells(Table.Row row) {
        List<String> cells = new ArrayList<>();
        for (Column column : columns) {
            String shown = shown(row, column.first());
            cells.add(column.paired() ? shown + UNBROKEN + second(row.cells().get(column.first() + 1)) : shown);
        }
        return cells;
    }

    /** A percentage with decimals has its sign, as shares have. */
    private String shown(Table.Row row, int place) {
        Cell cell = row.cells().get(place);
        boolean percent =
                cell instanceof Cell.Amount && table.headings().get(place).measure() == Table.Quantity.PERCENT;
        return Shown.of(cell) + (percent ? "%" : "");
    }

    /** In brackets, unless it is a mark, which has its own. */
    private static String second(Cell cell) {
        String shown = Shown.of(cell);
        return shown.startsWith("[") ? shown : "(" + shown + ")";
    }
}
