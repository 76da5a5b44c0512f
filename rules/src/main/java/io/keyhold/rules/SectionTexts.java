package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the sections of one file as they are written. */
record SectionTexts(Sheet sheet) {

    List<SectionText> all() {
        List<SectionText> all = new ArrayList<>();
        for (NodeTuple kind : entries(sheet.root())) {
            if (SectionText.KINDS.contains(key(kind))) {
                for (NodeTuple section : entries(kind.getValueNode())) {
                    all.add(section(key(kind), section));
                }
            }
        }
        return all;
    }

    private SectionText section(String kind, NodeTuple section) {
        Told told = new Told(kind + "/" + key(section));
        told.entries(section.getValueNode(), "");
        int from = sheet.where(section.getKeyNode()).line();
        return new SectionText(kind, key(section), sheet.file, from, told.last, told.figures, told.items);
    }

    private static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : "";
    }

    /** What stands below one path. */
    private final class Told {

        private final String path;
        private final List<SectionText.Figure> figures = new ArrayList<>();
        private final List<SectionText.Item> items = new ArrayList<>();
        private int last = 1;

        Told(String path) {
            this.path = path;
        }

        void entries(Node node, String above) {
            for (NodeTuple entry : SectionTexts.entries(node)) {
                String key = above + key(entry);
                switch (entry.getValueNode()) {
                    case ScalarNode scalar -> figure(key, scalar);
                    case SequenceNode list -> items(key, list);
                    case MappingNode mapping -> entries(mapping, key + "/");
                    default -> {}
                }
            }
        }

        private void figure(String key, ScalarNode scalar) {
            last = Math.max(last, sheet.where(scalar).line());
            figures.add(new SectionText.Figure(
                    key, path + "/" + key, scalar.getValue().strip()));
        }

        private void items(String list, SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                Node node = sequence.getValue().get(i);
                if (node instanceof ScalarNode scalar) {
                    figure(list + "/" + i, scalar);
                } else {
                    item(list, i, node);
                }
            }
        }

        private void item(String list, int at, Node node) {
            String id = SectionTexts.entries(node).stream()
                    .filter(entry -> key(entry).equals("id"))
                    .map(entry -> entry.getValueNode() instanceof ScalarNode scalar
                            ? scalar.getValue().strip()
                            : "")
                    .findFirst()
                    .orElse("");
            String step = id.isEmpty() ? Integer.toString(at) : id;
            Told told = new Told(path + "/" + list + "/" + step);
            told.entries(node, "");
            last = Math.max(last, told.last);
            items.add(new SectionText.Item(list, step, sheet.where(node).line(), told.last, told.figures, told.items));
        }
    }
}
