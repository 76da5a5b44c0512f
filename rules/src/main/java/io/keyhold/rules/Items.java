package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A list under a key: its items found by id, put in, taken away and moved, a line each or within brackets. */
record Items(Sheet sheet, @Nullable Entries owner, String key, SequenceNode node) {

    static Items of(Sheet sheet, Entries owner, String key) {
        if (owner.need(key) instanceof SequenceNode sequence) {
            return new Items(sheet, owner, key, sequence);
        }
        throw sheet.flaw(
                owner.need(key),
                new Label("“" + key + "”应为列表", "'" + key + "' should be a list"),
                new Label("写成“- 项”的行或 [甲, 乙]", "write '- item' lines or [a, b]"));
    }

    /** The item of this id or name, or at this position: ids begin with a letter. */
    int index(String id) {
        List<Node> items = node.getValue();
        boolean position = id.matches("\\d{1,6}");
        if (position && Integer.parseInt(id) < items.size()) {
            return Integer.parseInt(id);
        }
        for (int i = 0; i < items.size() && !position; i++) {
            if (id.equals(id(items.get(i)))) {
                return i;
            }
        }
        List<String> ids =
                items.stream().map(this::id).filter(each -> !each.isEmpty()).toList();
        throw sheet.flaw(
                owner == null ? node : owner.node(),
                new Label("“" + key + "”里没有“" + id + "”", "there is no '" + id + "' among " + key),
                new Label("可用的有：" + String.join("、", ids), "use one of " + String.join(", ", ids)));
    }

    private String id(Node item) {
        if (!(item instanceof MappingNode mapping)) {
            return item instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        }
        Entries entries = new Entries(sheet, mapping);
        String id = entries.text("id");
        String name = id == null ? entries.text("name") : id;
        return name == null ? "" : name;
    }

    boolean has(String id) {
        return node.getValue().stream().anyMatch(item -> id.equals(id(item)));
    }

    Node get(int index) {
        return node.getValue().get(index);
    }

    Node get(String id) {
        return get(index(id));
    }

    /** Whether its items are written as lines of their own keys. */
    boolean isSpread() {
        return !node.getValue().isEmpty()
                && node.getValue().getFirst() instanceof MappingNode first
                && !Sheet.isFlow(first);
    }

    /** Puts an item behind another, or at the top. */
    void add(@Nullable String after, List<String> lines, int edit) {
        add(after == null ? 0 : index(after) + 1, lines, edit);
    }

    void append(List<String> lines, int edit) {
        add(node.getValue().size(), lines, edit);
    }

    private void add(int at, List<String> lines, int edit) {
        if (node.getValue().isEmpty()) {
            first(lines, edit);
        } else if (Sheet.isFlow(node)) {
            String item = String.join(" ", lines);
            if (at == 0) {
                int from = sheet.start(get(0));
                sheet.splice(from, from, item + ", ", edit);
            } else {
                int end = sheet.end(get(at - 1));
                sheet.splice(end, end, ", " + item, edit);
            }
        } else {
            String indent = sheet.indent(dash(0));
            String item = "- " + String.join(sheet.newline() + indent + "  ", lines);
            int into = at == 0 ? sheet.lineStart(dash(0)) : sheet.nextLine(sheet.end(get(at - 1)));
            sheet.splice(into, into, indent + item + sheet.newline(), edit);
        }
    }

    private void first(List<String> lines, int edit) {
        if (owner == null || Sheet.isFlow(owner.node())) {
            sheet.splice(sheet.start(node), sheet.end(node), "[" + String.join(" ", lines) + "]", edit);
            return;
        }
        int from = owner.colon(key);
        String indent = sheet.newline()
                + sheet.indent(sheet.start(owner.node().getValue().getFirst().getKeyNode()))
                + "  ";
        String item = indent + "- " + String.join(indent + "  ", lines);
        sheet.splice(from, sheet.end(node), item, edit);
    }

    void remove(String id, int edit) {
        int at = index(id);
        boolean alone = node.getValue().size() == 1;
        if (alone && (owner == null || Sheet.isFlow(node))) {
            sheet.splice(sheet.start(node), sheet.end(node), "[]", edit);
        } else if (alone && owner != null) {
            int from = sheet.lineStart(dash(0));
            sheet.splice(from, sheet.nextLine(sheet.end(get(0))), owner.colon(key), " []", edit);
        } else if (Sheet.isFlow(node)) {
            int from = at == 0 ? sheet.start(get(0)) : sheet.end(get(at - 1));
            sheet.splice(from, at == 0 ? sheet.start(get(1)) : sheet.end(get(at)), "", edit);
        } else {
            sheet.splice(sheet.lineStart(dash(at)), sheet.nextLine(sheet.end(get(at))), "", edit);
        }
    }

    void move(String id, @Nullable String after, int edit) {
        int at = index(id);
        int behind = after == null ? -1 : index(after);
        if (behind == at || behind == at - 1) {
            return;
        }
        if (Sheet.isFlow(node)) {
            String item = sheet.piece(sheet.start(get(at)), sheet.end(get(at)));
            int from = at == 0 ? sheet.start(get(0)) : sheet.end(get(at - 1));
            int to = at == 0 ? sheet.start(get(1)) : sheet.end(get(at));
            int into = behind < 0 ? sheet.start(get(0)) : sheet.end(get(behind));
            sheet.splice(from, to, into, behind < 0 ? item + ", " : ", " + item, edit);
        } else {
            int from = sheet.lineStart(dash(at));
            int to = sheet.nextLine(sheet.end(get(at)));
            int into = behind < 0 ? sheet.lineStart(dash(0)) : sheet.nextLine(sheet.end(get(behind)));
            sheet.splice(from, to, into, sheet.piece(from, to), edit);
        }
    }

    /** Where the dash of an item stands. */
    private int dash(int at) {
        int dash = sheet.start(get(at)) - 1;
        while (Character.isWhitespace(sheet.at(dash))) {
            dash--;
        }
        if (sheet.at(dash) != '-') {
            throw sheet.flaw(
                    get(at),
                    new Label("这一项与它的短横之间有别的内容", "something stands between this item and its dash"),
                    new Label("把它写在短横之后", "write it right behind its dash"));
        }
        return dash;
    }
}
