package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of a YAML file that knows its line; wrong shapes are told as {@link Flaw}s. */
final class Yaml {

    private final String file;
    private final Node node;
    /** Where the part is named, which is where one looks for it. */
    private final Node at;

    private Yaml(String file, Node node) {
        this(file, node, node);
    }

    private Yaml(String file, Node node, Node at) {
        this.file = file;
        this.node = node;
        this.at = at;
    }

    static Yaml parse(String file, String text) {
        return new Yaml(file, compose(file, text));
    }

    static Node compose(String file, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new Flaw(
                            new Where(file, 1),
                            new Label("文件是空的", "the file is empty"),
                            new Label("写出各章节", "write its sections")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Flaw(
                    new Where(file, line),
                    new Label("不是 YAML：" + e.getProblem(), "no YAML: " + e.getProblem()),
                    new Label("改正此处的语法", "mend the syntax here"));
        } catch (YamlEngineException e) {
            throw new Flaw(
                    new Where(file, 1),
                    new Label("不是 YAML：" + e.getMessage(), "no YAML: " + e.getMessage()),
                    new Label("改正语法", "mend the syntax"));
        }
    }

    Where where() {
        return new Where(file, at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    Flaw flaw(Label problem, Label cure) {
        return new Flaw(where(), problem, cure);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw flaw(new Label("这里缺少文字", "a text is missing here"), new Label("写一个值", "write a single value"));
    }

    /** The text as a name: letters, digits, hyphens. */
    String name() {
        String text = text();
        if (!text.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw flaw(
                    new Label("“" + text + "”不能作名字", "'" + text + "' is no name"),
                    new Label("用字母、数字和连字符，字母开头", "use letters, digits and hyphens, a letter first"));
        }
        return text;
    }

    List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(each -> new Yaml(file, each))
                    .toList();
        }
        throw flaw(
                new Label("这里应为列表", "a list should be here"),
                new Label("写成“- 项”的行或 [甲, 乙]", "write '- item' lines or [a, b]"));
    }

    /** A list, or a single value as a list of one. */
    List<Yaml> oneOrMore() {
        return isList() ? items() : List.of(this);
    }

    Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw flaw(
                    new Label("这里应为带名字的值", "named values should be here"),
                    new Label("写成“名字: 值”的行", "write 'name: value' lines"));
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new Yaml(file, tuple.getKeyNode()).text();
            if (entries.put(key, new Yaml(file, tuple.getValueNode(), tuple.getKeyNode())) != null) {
                throw new Yaml(file, tuple.getKeyNode())
                        .flaw(
                                new Label("“" + key + "”出现两次", "'" + key + "' stands twice"),
                                new Label("只留一个", "keep one of them"));
            }
        }
        return entries;
    }

    Yaml need(String key) {
        Yaml value = find(key);
        if (value == null) {
            throw flaw(
                    new Label("缺少“" + key + "”", "'" + key + "' is missing"),
                    new Label("补上“" + key + ": …”", "add '" + key + ": …'"));
        }
        return value;
    }

    @Nullable Yaml find(String key) {
        return entries().get(key);
    }

    String text(String key) {
        return need(key).text();
    }

    @Nullable String textOr(String key, @Nullable String otherwise) {
        Yaml value = find(key);
        return value == null ? otherwise : value.text();
    }

    Label label(String key) {
        Yaml label = need(key).only(Set.of("zh", "en"));
        return new Label(label.text("zh"), label.text("en"));
    }

    /** The clause this part cites, or else the one given; for telling where a fault is. */
    @Nullable String clauseOr(@Nullable String otherwise) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("clause")
                        && tuple.getValueNode() instanceof ScalarNode value
                        && !value.getValue().isBlank()) {
                    return value.getValue();
                }
            }
        }
        return otherwise;
    }

    /** The value read as this type; a misfit becomes a flaw at this line. */
    Object value(ValueType type) {
        return typed(() -> type.decode(type.encode(new ValueType.Literal(text()))));
    }

    Cell cell(ValueType type) {
        return typed(() -> CellReader.read(type, text()));
    }

    LocalDate day() {
        return LocalDate.parse((String) value(new ValueType.Day()));
    }

    int wholeNumber() {
        return Math.toIntExact((Long) value(new ValueType.Whole(0, Integer.MAX_VALUE)));
    }

    boolean truth() {
        return (Boolean) value(new ValueType.Truth());
    }

    /** One of the named things, which must exist. */
    <T> T among(Map<String, T> known, Label what) {
        T found = known.get(text());
        if (found == null) {
            throw flaw(
                    new Label("没有" + what.zh() + "“" + text() + "”", "there is no " + what.en() + " '" + text() + "'"),
                    Flaw.oneOf(known.keySet().stream().sorted().toList()));
        }
        return found;
    }

    private <T> T typed(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ValueType.Misfit misfit) {
            throw flaw(misfit.told(), new Label("写一个合适的值", "write a value that fits"));
        }
    }

    /** Refuses keys nobody reads, which are most often misspelt. */
    Yaml only(Set<String> allowed) {
        List<String> unknown = new ArrayList<>(entries().keySet());
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            Yaml value = need(unknown.getFirst());
            throw value.flaw(
                    new Label("“" + unknown.getFirst() + "”在这里没有意义", "'" + unknown.getFirst() + "' means nothing here"),
                    Flaw.oneOf(allowed.stream().sorted().toList()));
        }
        return this;
    }
}
