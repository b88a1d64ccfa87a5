package org.folkmoot.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.survey.Column;

/** Equality answers on their own, a row for each respondent, in an order that comes from nothing but what they say. */
final class EqualityRows {

    private static final Comparator<List<String>> BY_WHAT_THEY_SAY =
            Comparator.comparing(row -> String.join("\n", row));

    private final Map<Integer, Edition> editions;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param editions the oldest first */
    EqualityRows(List<Edition> editions) {
        this.editions = editions.stream().collect(Collectors.toMap(Edition::number, Function.identity()));
        Set<String> all = new LinkedHashSet<>();
        editions.reversed().stream()
                .flatMap(edition -> edition.survey().equalityQuestions().stream())
                .flatMap(question -> question.columns().stream())
                .map(Column::id)
                .forEach(all::add);
        all.add(CsvLayout.MISSING);
        this.columns = List.copyOf(all);
    }

    List<String> columns() {
        return columns;
    }

    /** Adds what a respondent said of themselves; nothing where they came to none of the questions. */
    void add(Response response) {
        if (response.equality().isEmpty()) {
            return;
        }
        Map<String, String> cells = new HashMap<>();
        CsvLayout.answers(editions.get(response.edition()).survey().equalityQuestions(), response.equality(), cells);
        cells.put(CsvLayout.MISSING, CsvLayout.guarded(CsvLayout.missing(response.equality())));
        rows.add(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    List<List<String>> sorted() {
        return rows.stream().sorted(BY_WHAT_THEY_SAY).toList();
    }
}
