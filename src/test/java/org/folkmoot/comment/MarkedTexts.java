package org.folkmoot.comment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of {@code redaction.txt}, with what ought to be taken out of each. */
record MarkedTexts(String text, List<Removal> marked) {

    private static final Pattern MARK = Pattern.compile("\\{([a-z-]+):([^}]*)}");

    static List<MarkedTexts> all() {
        return read(false);
    }

    /** Those written when the finder was done. */
    static List<MarkedTexts> fresh() {
        return read(true);
    }

    private static List<MarkedTexts> read(boolean wanted) {
        boolean fresh = false;
        List<MarkedTexts> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MarkedTexts.class.getResourceAsStream("/comment/redaction.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                fresh |= line.equals("## fresh");
                if (fresh == wanted && !line.isBlank() && !line.startsWith("#")) {
                    all.add(read(line.replace("\\n", "\n")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static MarkedTexts read(String line) {
        StringBuilder text = new StringBuilder();
        List<Removal> marked = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int at = 0;
        while (mark.find()) {
            text.append(line, at, mark.start());
            int from = text.length();
            text.append(mark.group(2));
            marked.add(new Removal(Personal.of(mark.group(1)).orElseThrow(), from, text.length()));
            at = mark.end();
        }
        text.append(line.substring(at));
        return new MarkedTexts(text.toString(), List.copyOf(marked));
    }
}
