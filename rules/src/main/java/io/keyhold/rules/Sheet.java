package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One file while it is edited: its text, the nodes read from it, and for each line the edit that wrote it. Pieces of
 * text are put in place of others by the marks of the nodes, so that all else stays as it was.
 */
final class Sheet {

    private static final int NOBODY = -1;

    final String file;
    private String text;
    private final boolean endsOpen;
    private List<Integer> writers;
    /** Whether some letters take two characters. */
    private boolean wide;

    private @Nullable Node root;
    /** Replaced texts of cells, by where they start; read again only when something else is asked. */
    private final NavigableMap<Integer, Piece> waiting = new TreeMap<>();

    private record Piece(int from, int to, String text, int edit) {}

    Sheet(String file, String text) {
        this(file, text, NOBODY);
    }

    /** A file that an edit wrote as a whole. */
    Sheet(String file, String text, int edit) {
        this.file = file;
        this.endsOpen = !text.endsWith("\n");
        this.text = endsOpen ? text + "\n" : text;
        this.writers = new ArrayList<>(Collections.nCopies(lines(this.text), edit));
    }

    /** The text as it now is. */
    String text() {
        flush();
        return endsOpen && text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** The edit that wrote a line (from 1), or null. */
    @Nullable Integer writer(int line) {
        return line < 1 || line > writers.size() || writers.get(line - 1) == NOBODY ? null : writers.get(line - 1);
    }

    Node root() {
        if (root == null) {
            flush();
            root = Yaml.compose(file, text);
            wide = text.codePointCount(0, text.length()) < text.length();
        }
        return root;
    }

    /** Forgets the nodes where cells wait to be written, so that what is read next is what was written. */
    void settle() {
        if (!waiting.isEmpty()) {
            flush();
        }
    }

    /** Whether the text has these letters at all, so that files that do not need not be read. */
    boolean names(String name) {
        return text.contains(name);
    }

    Where where(Node node) {
        return new Where(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    Flaw flaw(Node at, Label problem, Label cure) {
        return new Flaw(where(at), problem, cure);
    }

    int start(Node node) {
        return node.getStartMark().map(this::index).orElse(0);
    }

    /** Where the node's own text ends; that of block collections ends with their last part. */
    int end(Node node) {
        Node last = last(node);
        int end = last.getEndMark().map(this::index).orElse(text.length());
        if (last instanceof ScalarNode scalar && isBlock(scalar)) {
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return end;
    }

    private static boolean isBlock(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    private static Node last(Node node) {
        return switch (node) {
            case CollectionNode<?> flow when isFlow(flow) -> flow;
            case MappingNode mapping ->
                mapping.getValue().isEmpty() ? mapping : last(lastTuple(mapping).getValueNode());
            case SequenceNode sequence ->
                sequence.getValue().isEmpty()
                        ? sequence
                        : last(sequence.getValue().getLast());
            default -> node;
        };
    }

    private static NodeTuple lastTuple(MappingNode mapping) {
        return mapping.getValue().getLast();
    }

    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == org.snakeyaml.engine.v2.common.FlowStyle.FLOW;
    }

    /** Marks count code points, texts count characters. */
    private int index(Mark mark) {
        return wide ? text.offsetByCodePoints(0, mark.getIndex()) : mark.getIndex();
    }

    String piece(int from, int to) {
        return text.substring(from, to);
    }

    char at(int index) {
        return text.charAt(index);
    }

    int lineStart(int index) {
        return text.lastIndexOf('\n', index - 1) + 1;
    }

    /** The end of the line, before its break. */
    int lineEnd(int index) {
        int end = text.indexOf('\n', index);
        int to = end < 0 ? text.length() : end;
        return to > index && text.charAt(to - 1) == '\r' ? to - 1 : to;
    }

    /** The start of the line after. */
    int nextLine(int index) {
        int end = text.indexOf('\n', index);
        return end < 0 ? text.length() : end + 1;
    }

    /** The file's line break. */
    String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** How far a place stands from the left, as spaces. */
    String indent(int index) {
        return " ".repeat(text.codePointCount(lineStart(index), index));
    }

    /** Puts a text in place of a node's, read again later: for cells, by which nothing is looked up. */
    void rewrite(Node node, String piece, int edit) {
        waiting.put(start(node), new Piece(start(node), end(node), piece, edit));
    }

    /** Puts a text in place of another. */
    void splice(int from, int to, String piece, int edit) {
        waiting.put(from, new Piece(from, to, piece, edit));
        flush();
    }

    /** Takes a piece out and puts one in elsewhere; neither may lie in the other. */
    void splice(int from, int to, int into, String piece, int edit) {
        waiting.put(from, new Piece(from, to, "", edit));
        waiting.put(into, new Piece(into, into, piece, edit));
        flush();
    }

    private void flush() {
        waiting.descendingMap().values().forEach(this::write);
        if (!waiting.isEmpty()) {
            root = null;
        }
        waiting.clear();
    }

    private void write(Piece piece) {
        int first = breaks(text, 0, piece.from);
        int last = first + breaks(text, piece.from, piece.to);
        boolean whole = piece.to == lineStart(piece.to) && (piece.text.isEmpty() || piece.text.endsWith("\n"));
        List<Integer> written = new ArrayList<>(Collections.nCopies(lines(piece.text) - (whole ? 1 : 0), piece.edit));
        List<Integer> all = new ArrayList<>(writers.subList(0, first));
        all.addAll(written);
        all.addAll(writers.subList(Math.min(writers.size(), last + (whole ? 0 : 1)), writers.size()));
        writers = all;
        text = text.substring(0, piece.from) + piece.text + text.substring(piece.to);
    }

    private static int lines(String text) {
        return breaks(text, 0, text.length()) + 1;
    }

    private static int breaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks;
    }
}
