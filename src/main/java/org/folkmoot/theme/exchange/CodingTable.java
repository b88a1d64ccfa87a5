package org.folkmoot.theme.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.response.CsvRows;
import org.folkmoot.theme.Sentiment;
import org.folkmoot.theme.Stance;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problem;

/** Reads codings in CSV, as {@code CodingCsv} writes them; all columns but the first three may be missing. */
final class CodingTable {
    private static final List<String> NEEDED = List.of("reference", "question", "code");
    private static final List<String> KNOWN =
            List.of("reference", "question", "code", "coder", "status", "place", "from", "to", "stance", "sentiment");
    private static final List<String> STATUSES = List.of("accepted", "rejected", "suggested", "possible", "read");
    private static final List<String> UNDECIDED = List.of("rejected", "suggested", "possible");
    private static final int MOST_ROWS = 2_000_000;
    private static final int MOST_PROBLEMS = 1_000;

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Filed.Key, Lines> lines = new LinkedHashMap<>();
    private final Map<String, Marking.Said> codes = new LinkedHashMap<>();

    private CodingTable(String file) {
        this.file = file;
    }

    /** The lines of one comment. */
    private static final class Lines {
        private final Place place;
        private final List<Placed> given = new ArrayList<>();
        private final List<String> readBy = new ArrayList<>();
        private Optional<Stance> stance = Optional.empty();
        private Optional<Sentiment> sentiment = Optional.empty();

        private Lines(Place place) {
            this.place = place;
        }
    }

    private record Placed(int place, Marking.Given given) {}

    /**
     * @param name of the file, for problems
     * @throws Unreadable if it is not text in UTF-8
     */
    static Gathered read(Path path, String name) throws IOException {
        CodingTable table = new CodingTable(name);
        try (Reader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            table.read(reader);
        } catch (CharacterCodingException e) {
            throw new Unreadable("The file is not in UTF-8. Save it as “CSV UTF-8”, and import that.", e);
        }
        return table.gathered();
    }

    private void read(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        CsvRows rows = new CsvRows(reader, ',');
        Optional<CsvRows.Row> heading = rows.next();
        if (heading.isEmpty() || !understands(heading.get())) {
            return;
        }
        int count = 0;
        for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (++count > MOST_ROWS) {
                throw new Unreadable(
                        String.format("The file has more than %,d lines. Divide it, and import the parts.", MOST_ROWS));
            }
            if (!row.get().blank()) {
                take(row.get());
            }
            if (row.get().hopeless() || problems.size() >= MOST_PROBLEMS) {
                return;
            }
        }
    }

    private boolean understands(CsvRows.Row heading) {
        for (int i = 0; i < heading.cells().size(); i++) {
            String column = heading.cells().get(i).strip();
            if (KNOWN.contains(column)) {
                columns.put(column, i);
            } else if (!column.isEmpty()) {
                problem(heading.line(), i + 1, "there is no column “" + column + "”", Nearest.advice(column, KNOWN));
            }
        }
        for (String column : NEEDED) {
            if (!columns.containsKey(column)) {
                problem(
                        heading.line(),
                        1,
                        "the column “" + column + "” is missing",
                        "begin the file with a line such as reference,question,code,coder,status");
            }
        }
        return problems.isEmpty();
    }

    private void take(CsvRows.Row row) {
        row.broken().forEach(broken -> problem(row.line(), broken.column(), broken.what(), broken.todo()));
        if (!row.broken().isEmpty()) {
            return;
        }
        String reference = unquoted(cell(row, "reference"));
        String question = cell(row, "question");
        if (reference.isEmpty() || question.isEmpty()) {
            String missing = reference.isEmpty() ? "reference" : "question";
            problem(row, missing, "the " + missing + " is missing", "say which comment was coded");
            return;
        }
        String status = cell(row, "status");
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            problem(row, "status", "“" + status + "” is no status", Nearest.advice(status, STATUSES));
            return;
        }
        // What a machine suggested, or somebody turned down, is no coding.
        if (UNDECIDED.contains(status)) {
            return;
        }
        Lines of = lines.computeIfAbsent(
                new Filed.Key(reference, question), key -> new Lines(new Place(file, row.line(), 1)));
        of.stance = of.stance.or(() -> said(row, "stance", Stance::of, Stance.values()));
        of.sentiment = of.sentiment.or(() -> said(row, "sentiment", Sentiment::of, Sentiment.values()));
        String code = cell(row, "code");
        String coder = unquoted(cell(row, "coder"));
        if (status.equals("read")) {
            if (!code.isEmpty()) {
                problem(row, "code", "a line with the status read has a code", "leave one of them empty");
            }
            of.readBy.add(coder);
        } else if (code.isEmpty()) {
            problem(
                    row,
                    "code",
                    "the code is missing",
                    "name one, or write the status read if the comment was read and given none");
        } else {
            Place place = new Place(file, row.line(), column("code"));
            codes.putIfAbsent(code, new Marking.Said(place, Optional.empty(), code));
            of.given.add(new Placed(
                    whole(row, "place").orElse(Integer.MAX_VALUE),
                    new Marking.Given(place, code, coder, stretch(row), Optional.empty())));
        }
    }

    private Optional<CodePoints> stretch(CsvRows.Row row) {
        Optional<Integer> from = whole(row, "from");
        Optional<Integer> to = whole(row, "to");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty() || to.get() <= from.get()) {
            problem(
                    row,
                    from.isEmpty() ? "from" : "to",
                    "a passage needs both its ends, the second behind the first",
                    "count characters from 0, or leave both empty for the whole comment");
            return Optional.empty();
        }
        return Optional.of(new CodePoints(from.get(), to.get()));
    }

    private Optional<Integer> whole(CsvRows.Row row, String column) {
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!cell.matches("[0-9]{1,7}")) {
            problem(row, column, "“" + cell + "” is no whole number", "write one, or leave it empty");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(cell));
    }

    private <T extends Enum<T>> Optional<T> said(
            CsvRows.Row row, String column, Function<String, Optional<T>> of, T[] all) {
        String cell = cell(row, column);
        Optional<T> found = of.apply(cell);
        if (found.isEmpty() && !cell.isEmpty()) {
            List<String> known = Stream.of(all)
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList();
            problem(row, column, "“" + cell + "” is no " + column, Nearest.advice(cell, known));
        }
        return found;
    }

    private String cell(CsvRows.Row row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    private int column(String name) {
        return columns.getOrDefault(name, 0) + 1;
    }

    /** Without the apostrophe that keeps spreadsheets from taking a cell for a formula. */
    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "'=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private void problem(CsvRows.Row row, String column, String what, String todo) {
        problem(row.line(), column(column), what, todo);
    }

    private void problem(int line, int column, String what, String todo) {
        problems.add(new Problem(new Place(file, line, column), what, todo));
    }

    private Gathered gathered() {
        List<Marking> markings = new ArrayList<>();
        lines.forEach((key, of) -> {
            // A stable sort: codes without a place stand behind in the order of the file.
            List<Marking.Given> given = of.given.stream()
                    .sorted(Comparator.comparingInt(Placed::place))
                    .map(Placed::given)
                    .toList();
            markings.add(new Marking(
                    of.place,
                    Optional.empty(),
                    key.title(),
                    Optional.empty(),
                    given,
                    of.readBy,
                    of.stance,
                    of.sentiment));
        });
        return new Gathered(markings, codes, problems, 0);
    }
}
