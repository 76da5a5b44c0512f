package io.keyhold.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The path of every single value in a file, and the value. */
final class ScalarPaths {

    private ScalarPaths() {}

    static Map<String, String> of(String file, String text) {
        Map<String, String> paths = new LinkedHashMap<>();
        collect("", Yaml.compose(file, text), paths);
        return paths;
    }

    private static void collect(String path, Node node, Map<String, String> into) {
        switch (node) {
            case ScalarNode scalar ->
                into.put(path.substring(1), scalar.getValue().strip());
            case MappingNode mapping ->
                mapping.getValue()
                        .forEach(tuple -> collect(
                                path + "/" + ((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode(), into));
            case SequenceNode sequence -> {
                for (int i = 0; i < sequence.getValue().size(); i++) {
                    collect(path + "/" + i, sequence.getValue().get(i), into);
                }
            }
            default -> throw new AssertionError(node);
        }
    }
}
