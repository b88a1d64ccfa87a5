package org.folkmoot.survey;

import java.util.List;
import java.util.Map;
import org.folkmoot.yaml.YamlMap;

/** A kind of question: reads its part of a definition. One file in {@code survey.kind} is all there is to a kind. */
public interface QuestionKind {

    /** The word after {@code kind:}, such as {@code single-choice}. */
    String name();

    /**
     * Reads the keys of its own from a question's map; {@code head} has been read before, and the caller closes the map after,
     * which reports unknown keys. Reports what is wrong to the map and still returns a question, so that all problems are found
     * at once.
     */
    Question parse(Head head, YamlMap map);

    /** As {@link #parse(Head, YamlMap)}, for a kind that looks something up in the tables beside the definitions. */
    default Question parse(Head head, YamlMap map, AreaTables tables) {
        return parse(head, map);
    }

    /** An executed example: the author's guide prints it and the contract of all kinds runs it. */
    Sample sample();

    /**
     * @param yaml a question in YAML, as an author would write it under {@code questions:}
     * @param good marks that read without fault, by field
     * @param bad marks that must give a fault, by field
     */
    record Sample(String yaml, List<Map<String, List<String>>> good, List<Map<String, List<String>>> bad) {}
}
