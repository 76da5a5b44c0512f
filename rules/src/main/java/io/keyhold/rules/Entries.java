package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The named values of a part of a file: found, put in and taken away where they stand. */
record Entries(Sheet sheet, MappingNode node) {

    static Entries of(Sheet sheet, Node node) {
        if (node instanceof MappingNode mapping) {
            return new Entries(sheet, mapping);
        }
        throw sheet.flaw(
                node,
                new Label("这里应为带名字的值", "named values should be here"),
                new Label("写成“名字: 值”的行", "write 'name: value' lines"));
    }

    @Nullable Node find(String key) {
        int at = index(key);
        return at < 0 ? null : written(node.getValue().get(at));
    }

    /** Refuses what only refers to text elsewhere, where a change would be one there too. */
    private Node written(NodeTuple tuple) {
        Node value = tuple.getValueNode();
        if (sheet.start(value) < sheet.end(tuple.getKeyNode())
                || value.getAnchor().isPresent()) {
            throw sheet.flaw(
                    tuple.getKeyNode(),
                    new Label("这里与别处共用一段文字", "this shares its text with another place"),
                    new Label("不用 & 和 *，在两处分别写出", "write it out in both places, without & and *"));
        }
        return value;
    }

    Node need(String key) {
        Node found = find(key);
        if (found == null) {
            throw sheet.flaw(
                    node,
                    new Label("这里没有“" + key + "”", "there is no '" + key + "' here"),
                    new Label("可用的有：" + String.join("、", keys()), "use one of " + String.join(", ", keys())));
        }
        return found;
    }

    @Nullable String text(String key) {
        return find(key) instanceof ScalarNode scalar ? scalar.getValue().strip() : null;
    }

    List<String> keys() {
        return node.getValue().stream().map(Entries::key).toList();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : "";
    }

    private int index(String key) {
        return keys().indexOf(key);
    }

    /** The end of a key's name with its colon. */
    int colon(String key) {
        Node name = node.getValue().get(index(key)).getKeyNode();
        int at = sheet.end(name);
        while (sheet.at(at) != ':') {
            at++;
        }
        return at + 1;
    }

    /** Writes a value under a key, where it stands or behind another key's, or else at the end. */
    void put(String key, String written, @Nullable String behind, int edit) {
        Node old = find(key);
        if (old != null) {
            sheet.splice(sheet.start(old), sheet.end(old), written, edit);
            return;
        }
        if (node.getValue().isEmpty()) {
            sheet.splice(sheet.start(node), sheet.end(node), "{" + key + ": " + written + "}", edit);
            return;
        }
        int at = behind == null || index(behind) < 0 ? node.getValue().size() - 1 : index(behind);
        int end = sheet.end(node.getValue().get(at).getValueNode());
        if (Sheet.isFlow(node)) {
            sheet.splice(end, end, ", " + key + ": " + written, edit);
        } else {
            int line = sheet.lineEnd(end);
            String indent = sheet.indent(sheet.start(node.getValue().getFirst().getKeyNode()));
            sheet.splice(
                    line,
                    line,
                    sheet.newline() + indent + key + (Character.isWhitespace(written.charAt(0)) ? ":" : ": ") + written,
                    edit);
        }
    }

    /** Takes a key and its value away, if they are there. */
    void remove(String key, int edit) {
        int at = index(key);
        if (at < 0) {
            return;
        }
        NodeTuple tuple = node.getValue().get(at);
        int from = sheet.start(tuple.getKeyNode());
        int to = sheet.end(tuple.getValueNode());
        if (node.getValue().size() == 1) {
            sheet.splice(sheet.start(node), sheet.end(node), "{}", edit);
        } else if (Sheet.isFlow(node) && at > 0) {
            sheet.splice(sheet.end(node.getValue().get(at - 1).getValueNode()), to, "", edit);
        } else if (at == 0) {
            sheet.splice(from, sheet.start(node.getValue().get(1).getKeyNode()), "", edit);
        } else {
            sheet.splice(sheet.lineStart(from), sheet.nextLine(to), "", edit);
        }
    }
}
