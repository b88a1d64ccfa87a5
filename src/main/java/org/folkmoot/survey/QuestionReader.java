package org.folkmoot.survey;

import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/** Reads one question: what all have, then what its kind has. */
record QuestionReader(Kinds kinds, AreaTables tables) {

    Optional<Question> read(YamlMap map, Ids ids, WhenReader whens) {
        String id = ids.read(map);
        Head head = new Head(
                new QuestionId(id),
                TextReader.required(map, "text"),
                TextReader.optional(map, "hint"),
                map.scalar("theme").map(theme -> new Head.ThemeName(theme.text(), theme.place())),
                map.map("when").flatMap(whens.of(id)::read),
                map.flag("required"),
                map.place());
        String name = map.required("kind");
        Optional<QuestionKind> kind = kinds.named(name);
        if (kind.isEmpty()) {
            if (!name.isEmpty()) {
                map.problem("kind", "there is no kind of question “" + name + "”", Nearest.advice(name, kinds.names()));
            }
            return Optional.empty();
        }
        Question question = kind.get().parse(head, map, tables);
        FinerCheck.check(map, question, whens.earlier());
        map.close();
        return head.id().value().isEmpty() ? Optional.empty() : Optional.of(question);
    }
}
