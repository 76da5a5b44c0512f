package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Writes values as YAML: plain where that reads back as it was, quoted where not. */
final class Scalars {

    private Scalars() {}

    /** The text within a flow collection, where commas and brackets are marks. */
    static String flow(String text) {
        return isPlain("[" + text + "]", text) ? text : quoted(text);
    }

    /** The text in place of another: quoted as that was, if it was. */
    static String like(ScalarNode old, String text, boolean inFlow) {
        if (old.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
            return doubled(text);
        }
        boolean plain = old.getScalarStyle() != ScalarStyle.SINGLE_QUOTED
                && isPlain(inFlow ? "[" + text + "]" : "- " + text, text);
        return plain ? text : quoted(text);
    }

    private static boolean isPlain(String yaml, String text) {
        if (text.isBlank() || text.lines().count() > 1) {
            return false;
        }
        try {
            return Yaml.compose("", yaml) instanceof SequenceNode list
                    && list.getValue().size() == 1
                    && list.getValue().getFirst() instanceof ScalarNode scalar
                    && scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && scalar.getAnchor().isEmpty()
                    && scalar.getValue().equals(text);
        } catch (Flaw flaw) {
            return false;
        }
    }

    private static String quoted(String text) {
        boolean oneLine = text.codePoints().allMatch(Scalars::isPrinted);
        return oneLine ? "'" + text.replace("'", "''") + "'" : doubled(text);
    }

    private static boolean isPrinted(int letter) {
        return letter >= ' ' && !(letter >= 0x7f && letter <= 0xa0) && letter != 0x2028 && letter != 0x2029;
    }

    private static String doubled(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isPrinted(letter)) {
                        out.appendCodePoint(letter);
                    } else {
                        out.append("\\u%04x".formatted(letter));
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** A list of texts: as written in YAML, or with commas between. */
    static String list(String text) {
        String inner = text.strip();
        boolean bracketed = inner.startsWith("[") && inner.endsWith("]");
        List<String> items = new ArrayList<>();
        for (String item : (bracketed ? inner.substring(1, inner.length() - 1) : inner).split("[,，、]")) {
            if (!item.isBlank()) {
                items.add(flow(bare(item.strip())));
            }
        }
        return "[" + String.join(", ", items) + "]";
    }

    private static String bare(String item) {
        boolean quoted = item.length() > 1 && (item.startsWith("\"") || item.startsWith("'"));
        return quoted && item.charAt(0) == item.charAt(item.length() - 1) ? item.substring(1, item.length() - 1) : item;
    }

    /** A value that may be written as a YAML list or as named values, else as a single one. */
    static String any(String text) {
        String value = text.strip();
        if (value.startsWith("[") || value.startsWith("{")) {
            try {
                Node read = Yaml.compose("", value);
                if (Sheet.isFlow(read) && (read instanceof SequenceNode || read instanceof MappingNode)) {
                    return value;
                }
            } catch (Flaw flaw) {
                return flow(text);
            }
        }
        return flow(text);
    }

    static String label(Label label) {
        return "{zh: " + flow(label.zh()) + ", en: " + flow(label.en()) + "}";
    }

    static String map(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> flow(each.getKey()) + ": " + any(each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
