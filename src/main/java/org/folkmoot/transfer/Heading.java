package org.folkmoot.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The names of a file's columns: of one row, or of two, where the first has the question and the second the option. */
record Heading(List<Name> names) {

    /** The name of a column; the part is blank where one row names it. */
    record Name(String whole, String part) {
        String shown() {
            return part.isBlank() ? whole : whole.isBlank() ? part : whole + " – " + part;
        }
    }

    Heading {
        names = List.copyOf(names);
    }

    static Heading of(List<FileRow> rows, int headingRows) {
        FileRow first = rows.isEmpty() ? new FileRow(1, List.of()) : rows.getFirst();
        if (headingRows < 2 || rows.size() < 2) {
            return new Heading(first.cells().stream()
                    .map(cell -> new Name(cell.strip(), ""))
                    .toList());
        }
        FileRow second = rows.get(1);
        List<Name> names = new ArrayList<>();
        String whole = "";
        for (int i = 0; i < Math.max(first.cells().size(), second.cells().size()); i++) {
            whole = first.cell(i).isBlank() ? whole : first.cell(i).strip();
            names.add(new Name(whole, second.cell(i).strip()));
        }
        return new Heading(names);
    }

    /** Two rows where the first has gaps that the second fills. */
    static int likelyRows(List<FileRow> rows) {
        if (rows.size() < 3) {
            return 1;
        }
        FileRow first = rows.get(0);
        FileRow second = rows.get(1);
        int filled = 0;
        for (int i = 1; i < second.cells().size(); i++) {
            filled += first.cell(i).isBlank() && !second.cell(i).isBlank() ? 1 : 0;
        }
        return filled >= 2 ? 2 : 1;
    }

    /** The same for every file with these columns. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            names.forEach(name ->
                    digest.update((name.whole() + "\u0000" + name.part() + "\u0001").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
