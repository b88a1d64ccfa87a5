package org.folkmoot.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Composes YAML text into values with places; the only class that sees the YAML library. */
final class YamlSource {

    private final String file;
    private final Problems problems;

    private YamlSource(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Optional<YamlMap.Value.Mapping> compose(String file, String source, Problems problems) {
        YamlSource reading = new YamlSource(file, problems);
        Place start = new Place(file, 1, 1);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(20)
                .build();
        try {
            Optional<Node> node = new Compose(settings).composeString(source);
            if (node.isPresent() && reading.value(node.get()) instanceof YamlMap.Value.Mapping mapping) {
                return Optional.of(mapping);
            }
            problems.add(
                    node.map(reading::place).orElse(start),
                    "the file should hold keys and values",
                    "begin it with a key such as “title:”");
        } catch (MarkedYamlEngineException broken) {
            problems.add(
                    broken.getProblemMark().map(reading::place).orElse(start),
                    "this is not YAML: " + broken.getProblem(),
                    "look for a missing colon, quote or space here or on the line before");
        } catch (YamlEngineException broken) {
            problems.add(start, "this is not YAML: " + broken.getMessage(), "look for a missing colon, quote or space");
        }
        return Optional.empty();
    }

    private YamlMap.Value value(Node node) {
        return switch (node) {
            case ScalarNode scalar ->
                new YamlMap.Value.Plain(
                        Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue(),
                        Tag.STR.equals(scalar.getTag()),
                        place(node));
            case SequenceNode sequence -> {
                List<YamlMap.Value> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(value(item)));
                yield new YamlMap.Value.Items(items, place(node));
            }
            case MappingNode mapping -> mapping(mapping);
            default -> throw new IllegalStateException("Unknown node " + node.getNodeType());
        };
    }

    private YamlMap.Value.Mapping mapping(MappingNode node) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Place place = place(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(place, "a key should be one plain word", "write it as “key: value”");
                continue;
            }
            if (entries.containsKey(key.getValue())) {
                problems.add(place, "“" + key.getValue() + "” stands here twice", "keep one of the two");
                continue;
            }
            entries.put(key.getValue(), new YamlMap.Entry(place, value(tuple.getValueNode())));
        }
        return YamlMap.mapping(entries, place(node));
    }

    private Place place(Node node) {
        return node.getStartMark().map(this::place).orElse(new Place(file, 1, 1));
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
