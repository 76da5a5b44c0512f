package io.keyhold.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes what was read from a DMN model as a pack's text. */
final class ImportedText {

    static final String CLAUSE = "DMN-1";
    private static final String OWNER = "dmn";
    private static final String NOTHING = "    later: {zh: 模型中没有判定表, en: the model has no decision table}\n";

    private final List<String> clauses;

    ImportedText(List<String> clauses) {
        this.clauses = clauses;
    }

    Map<String, String> pack(Imported imported, String id, LocalDate from) {
        String head = """
                id: %s
                kind: imported
                version: 1
                from: %s
                title: {zh: DMN 模型, en: DMN model}
                topics: [dmn]
                clauses:
                  %s:
                    title: {zh: DMN 模型, en: DMN model}
                    text: {zh: 由 DMN 模型读入, en: read from a DMN model}
                %s""".formatted(id, from, CLAUSE, isEmpty(imported) ? NOTHING : "");
        Map<String, String> files = new LinkedHashMap<>();
        files.put(Packs.HEAD, head);
        files.put("dmn.yaml", topic(imported));
        files.put("cases/dmn.yaml", "cases: []\n");
        return files;
    }

    private static boolean isEmpty(Imported imported) {
        return imported.tables().isEmpty() && imported.values().isEmpty();
    }

    String topic(Imported imported) {
        String text = sections(imported);
        return text.isEmpty() ? "tables: {}\n" : text;
    }

    private String sections(Imported imported) {
        return section("dictionaries", imported.dictionaries(), each -> each.name() + ": " + codes(each))
                + section("facts", imported.facts(), each -> each.name() + ": " + fact(each))
                + section("tables", imported.tables(), each -> each.name() + ": " + table(each))
                + section("values", imported.values(), each -> each.name() + ": " + value(each));
    }

    private static <T> String section(String name, List<T> parts, Function<T, String> written) {
        return parts.isEmpty()
                ? ""
                : name + ":\n"
                        + parts.stream()
                                .map(written)
                                .map(text -> text.stripTrailing().indent(2))
                                .collect(Collectors.joining());
    }

    String codes(Imported.Codes dictionary) {
        String codes = dictionary.codes().stream()
                .map(code -> quoted(code) + ": " + label(new Label(code, code)))
                .collect(Collectors.joining(", "));
        return "{label: %s, clause: %s, codes: {%s}}".formatted(label(dictionary.label()), clauses.getFirst(), codes);
    }

    String fact(Imported.TakenFact fact) {
        return "{%s, owner: %s, label: %s}".formatted(type(fact.type()), OWNER, label(fact.label()));
    }

    String value(Imported.TakenValue value) {
        return "{label: %s, clause: %s, %s, rows: [{id: value, is: %s, clause: %s}]}"
                .formatted(
                        label(value.label()),
                        clauses.getFirst(),
                        type(value.type()),
                        quoted(value.is()),
                        clauses.getFirst());
    }

    /** A table as the lines of a mapping; rows without results are inputs the table is silent on. */
    String table(Imported.TakenTable table) {
        String outputs = table.outputs().stream()
                .map(output -> "{name: %s, %s%s, label: %s}"
                        .formatted(
                                output.name(),
                                type(output.type()),
                                output.list() ? ", list: true" : "",
                                label(output.label())))
                .collect(Collectors.joining(", ", "[", "]"));
        String rows = lines(table, false);
        String silent = lines(table, true);
        return """

                  label: %s
                  clause: %s
                  hit: %s
                  inputs: [%s]
                  outputs: %s
                  rows:%s
                """.formatted(
                                label(table.label()),
                                clauses.getFirst(),
                                table.hit(),
                                String.join(", ", table.inputs()),
                                outputs,
                                rows.isEmpty() ? " []" : "\n" + rows)
                + (silent.isEmpty() ? "" : "  silent:\n" + silent);
    }

    private String lines(Imported.TakenTable table, boolean silent) {
        return table.rows().stream()
                .filter(row -> row.then().isEmpty() == silent)
                .map(row -> "    - " + (silent ? silence(row) : row(table, row)) + "\n")
                .collect(Collectors.joining());
    }

    private String row(Imported.TakenTable table, Imported.TakenRow row) {
        String results = table.outputs().size() == 1
                ? result(table.outputs().getFirst(), row.then().getFirst())
                : IntStream.range(0, table.outputs().size())
                        .mapToObj(i -> result(table.outputs().get(i), row.then().get(i)))
                        .collect(Collectors.joining(", ", "[", "]"));
        return "{id: %s, %swhen: [%s], then: %s, clause: %s}"
                .formatted(
                        row.id(),
                        row.label() == null ? "" : "label: " + label(row.label()) + ", ",
                        cells(row),
                        results,
                        clause(row.cited()));
    }

    private String silence(Imported.TakenRow row) {
        Label why = row.label() == null ? new Label("模型中没有结果", "the model gives nothing") : row.label();
        return "{id: %s, when: [%s], why: %s, clause: %s}"
                .formatted(row.id(), cells(row), label(why), clause(row.cited()));
    }

    private static String cells(Imported.TakenRow row) {
        return row.when().stream().map(ImportedText::quoted).collect(Collectors.joining(", "));
    }

    private static String result(Imported.TakenOutput output, List<String> texts) {
        String all = texts.stream().map(ImportedText::quoted).collect(Collectors.joining(", "));
        return output.list() ? "[" + all + "]" : all;
    }

    String clause(@Nullable String cited) {
        return cited != null && clauses.contains(cited) ? cited : clauses.getFirst();
    }

    private static String type(Imported.Type type) {
        return "type: " + quoted(type.name())
                + (type.digits() == null ? "" : ", digits: " + type.digits())
                + (type.least() == null ? "" : ", least: " + type.least())
                + (type.most() == null ? "" : ", most: " + type.most());
    }

    private static String label(Label label) {
        return "{zh: " + quoted(label.zh()) + ", en: " + quoted(label.en()) + "}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }
}
