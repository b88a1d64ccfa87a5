package org.folkmoot.yaml;

/** Names what stands in a file by the keys that lead to it; list entries by their ids, so that a new one moves no other. */
final class YamlPath {

    private YamlPath() {}

    static String of(String above, String step) {
        return above.isEmpty() ? step : above + "." + step;
    }

    /** An entry of a list: its id, else its number from 1. */
    static String item(String key, int index, YamlMap.Value item) {
        boolean named = item instanceof YamlMap.Value.Mapping mapping
                && mapping.entries().containsKey("id")
                && mapping.entries().get("id").value() instanceof YamlMap.Value.Plain;
        String name = named
                ? ((YamlMap.Value.Plain) ((YamlMap.Value.Mapping) item)
                                .entries()
                                .get("id")
                                .value())
                        .text()
                : Integer.toString(index + 1);
        return key + "[" + name + "]";
    }
}
