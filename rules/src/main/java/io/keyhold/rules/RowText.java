package io.keyhold.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a new row of a section as its neighbours are written. */
record RowText(EditedSection section, Edit.NewRow row) {

    void add(@Nullable String after, int edit) {
        Items rows = section.rows();
        if (rows.has(row.id())) {
            throw section.sheet()
                    .flaw(
                            rows.get(row.id()),
                            new Label("行标识“" + row.id() + "”已有", "there is a row '" + row.id() + "' already"),
                            new Label("换一个标识", "give the row another id"));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("id", Scalars.flow(row.id()));
        columns(parts);
        if (row.label() != null) {
            parts.put("label", Scalars.label(row.label()));
        }
        parts.put("clause", Scalars.flow(row.clause()));
        date(parts, "from", row.from());
        date(parts, "until", row.until());
        if (row.under() != null) {
            parts.put("under", Scalars.map(Map.of(row.under().gap(), row.under().choice())));
        }
        rows.add(after, lines(parts, rows.isSpread()), edit);
    }

    private static void date(Map<String, String> parts, String key, @Nullable String day) {
        if (day != null && !day.isBlank()) {
            parts.put(key, Scalars.flow(day));
        }
    }

    static List<String> lines(Map<String, String> parts, boolean spread) {
        List<String> lines = parts.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
        return spread ? lines : List.of("{" + String.join(", ", lines) + "}");
    }

    private void columns(Map<String, String> parts) {
        Map<String, String> cells = new LinkedHashMap<>(row.when());
        cells.putAll(row.then());
        if (!section.isTable()) {
            cells.forEach((column, text) -> parts.put(section.key(column), Scalars.flow(text)));
            return;
        }
        for (String column : cells.keySet()) {
            if (!section.inputs().contains(column) && !section.outputNames().contains(column)) {
                throw section.unknown(column);
            }
        }
        if (!section.inputs().isEmpty()) {
            List<String> when = section.inputs().stream()
                    .map(input -> Scalars.flow(cells.getOrDefault(input, "-")))
                    .toList();
            parts.put("when", "[" + String.join(", ", when) + "]");
        }
        List<String> then =
                section.outputs().stream().map(output -> given(output, cells)).toList();
        parts.put("then", then.size() == 1 ? then.getFirst() : "[" + String.join(", ", then) + "]");
    }

    private String given(Entries output, Map<String, String> cells) {
        String column = String.valueOf(output.text("name"));
        String text = cells.get(column);
        if (text == null || text.isBlank()) {
            throw section.sheet()
                    .flaw(
                            section.entries().node(),
                            new Label("新行缺少结果“" + column + "”", "the new row gives no '" + column + "'"),
                            new Label("填上结果", "write a result"));
        }
        return EditedSection.isList(output) ? Scalars.list(text) : Scalars.flow(text.strip());
    }
}
