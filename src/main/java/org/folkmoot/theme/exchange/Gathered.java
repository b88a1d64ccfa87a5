package org.folkmoot.theme.exchange;

import java.util.List;
import java.util.Map;
import org.folkmoot.yaml.Problem;

/**
 * What a file of codings holds.
 *
 * @param codes by what {@link Marking.Given#code} calls them
 * @param problems what cannot be understood, whatever it is compared with
 * @param leftOut how many coded sources are no text
 */
record Gathered(List<Marking> markings, Map<String, Marking.Said> codes, List<Problem> problems, int leftOut) {

    Gathered {
        markings = List.copyOf(markings);
        codes = Map.copyOf(codes);
        problems = List.copyOf(problems);
    }
}
