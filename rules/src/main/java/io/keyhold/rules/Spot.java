package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of a file found by a path of keys and items, with what it stands in. */
record Spot(
        Sheet sheet,
        Node node,
        @Nullable Entries owner,
        @Nullable Items list,
        String last,
        boolean inFlow) {

    static Spot of(Sheet sheet, String path) {
        Spot at = new Spot(sheet, sheet.root(), null, null, "", false);
        for (String step : path.split("/")) {
            at = at.step(step);
        }
        return at;
    }

    private Spot step(String step) {
        boolean flow = inFlow || Sheet.isFlow(node);
        if (node instanceof SequenceNode sequence) {
            Items items = new Items(sheet, owner, last, sequence);
            return new Spot(sheet, items.get(step), null, items, step, flow);
        }
        Entries entries = Entries.of(sheet, node);
        return new Spot(sheet, entries.need(step), entries, null, step, flow);
    }

    void remove(int edit) {
        if (list != null) {
            list.remove(last, edit);
        } else if (owner != null) {
            owner.remove(last, edit);
        }
    }

    /** Puts a part at the end of the list a path names, or as an entry of what the path before its last key names. */
    static void add(Sheet sheet, String path, String yaml, int edit) {
        List<String> lines = yaml.strip().lines().toList();
        Yaml.compose(sheet.file, yaml);
        int cut = path.lastIndexOf('/');
        Entries root = Entries.of(sheet, sheet.root());
        if (cut > 0 && path.indexOf('/') == cut && root.find(path.substring(0, cut)) == null) {
            root.put(path.substring(0, cut), named(sheet, path.substring(cut + 1), lines), null, edit);
            return;
        }
        Spot parent =
                cut < 0 ? new Spot(sheet, sheet.root(), null, null, "", false) : of(sheet, path.substring(0, cut));
        String key = path.substring(cut + 1);
        if (parent.node instanceof MappingNode mapping) {
            Entries entries = new Entries(sheet, mapping);
            if (entries.find(key) instanceof SequenceNode) {
                Items.of(sheet, entries, key).append(lines, edit);
                return;
            }
            if (entries.find(key) == null) {
                entries.put(key, written(sheet, mapping, lines), null, edit);
                return;
            }
        }
        throw sheet.flaw(
                parent.node,
                new Label("“" + path + "”已有，也不是列表", "'" + path + "' is there already and is no list"),
                new Label("换一个名字，或先删去", "choose another name, or take it away first"));
    }

    /** The first entry of a section there was not yet. */
    private static String named(Sheet sheet, String key, List<String> lines) {
        String indent = sheet.newline() + "  ";
        String first = indent + key + ":";
        return lines.size() == 1
                ? first + " " + lines.getFirst()
                : first + indent + "  " + String.join(indent + "  ", lines);
    }

    /** One line beside its key; several below it. */
    private static String written(Sheet sheet, MappingNode into, List<String> lines) {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        if (Sheet.isFlow(into) || into.getValue().isEmpty()) {
            throw sheet.flaw(
                    into,
                    new Label("括号里只能写一行", "within brackets only one line can stand"),
                    new Label("写成 {名字: 值} 的一行", "write one line such as {name: value}"));
        }
        String indent = sheet.newline()
                + sheet.indent(sheet.start(into.getValue().getFirst().getKeyNode()))
                + "  ";
        return indent + String.join(indent, lines);
    }
}
