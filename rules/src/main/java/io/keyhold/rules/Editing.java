package io.keyhold.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Carries out one edit on a pack's files. */
record Editing(Sheets sheets, int edit) {

    void run(Edit asked) {
        if (!(asked instanceof Edit.SetCell)) {
            sheets.settle();
        }
        switch (asked) {
            case Edit.SetCell cell ->
                sheets.section(cell.table()).setCell(cell.row(), cell.column(), cell.text(), edit);
            case Edit.SetRow row -> setRow(row);
            case Edit.AddRow add -> new RowText(sheets.section(add.table()), add.row()).add(add.after(), edit);
            case Edit.RemoveRow row -> sheets.section(row.table()).rows().remove(row.row(), edit);
            case Edit.MoveRow row -> sheets.section(row.table()).rows().move(row.row(), row.after(), edit);
            case Edit.SetFigure figure -> setFigure(figure);
            case Edit.AddPart part -> Spot.add(sheets.need(part.file()), part.path(), part.yaml(), edit);
            case Edit.RemovePart part ->
                Spot.of(sheets.need(part.file()), part.path()).remove(edit);
            case Edit.AddCase add -> cases(add.topic()).append(List.of(line(add.worked())), edit);
            case Edit.ReplaceCase replace -> replace(replace);
            case Edit.RemoveCase remove -> cases(remove.topic()).remove(remove.id(), edit);
            case Edit.SetFile file -> sheets.put(file.file(), file.text(), edit);
        }
    }

    /** The decision and rows an edit is about, for telling. */
    static Finding about(Finding finding, Edit asked) {
        return switch (asked) {
            case Edit.SetCell cell -> finding.at(cell.table(), List.of(cell.row()));
            case Edit.SetRow row -> finding.at(row.table(), List.of(row.row()));
            case Edit.AddRow row -> finding.at(row.table(), List.of(row.row().id()));
            case Edit.RemoveRow row -> finding.at(row.table(), List.of(row.row()));
            case Edit.MoveRow row -> finding.at(row.table(), List.of(row.row()));
            default -> finding;
        };
    }

    private void setRow(Edit.SetRow row) {
        String id = row.row();
        if (row.clause() != null) {
            put(row.table(), id, "clause", Scalars.flow(row.clause()), null);
        }
        if (row.label() != null) {
            boolean none = row.label().zh().isBlank() && row.label().en().isBlank();
            put(row.table(), id, "label", none ? "" : Scalars.label(row.label()), "id");
        }
        if (row.from() != null) {
            put(row.table(), id, "from", row.from().isBlank() ? "" : Scalars.flow(row.from()), null);
        }
        if (row.until() != null) {
            put(row.table(), id, "until", row.until().isBlank() ? "" : Scalars.flow(row.until()), null);
        }
        if (row.under() != null) {
            put(row.table(), id, "under", written(row.under()), null);
        }
        if (row.newId() != null) {
            put(row.table(), id, "id", Scalars.flow(row.newId()), null);
        }
    }

    private static String written(Under under) {
        return under.gap().isBlank() ? "" : Scalars.map(Map.of(under.gap(), under.choice()));
    }

    private void put(String table, String id, String key, String written, @Nullable String behind) {
        Entries row = sheets.section(table).row(id);
        if (written.isEmpty()) {
            row.remove(key, edit);
        } else if (!isSame(row.find(key), written)) {
            row.put(key, written, behind, edit);
        }
    }

    private static boolean isSame(@Nullable Node old, String written) {
        return old instanceof ScalarNode scalar
                && Scalars.flow(scalar.getValue()).equals(written);
    }

    private void setFigure(Edit.SetFigure figure) {
        Sheet sheet = sheets.need(figure.file());
        Spot path = Spot.of(sheet, figure.path());
        if (!(path.node() instanceof ScalarNode scalar)) {
            throw sheet.flaw(
                    path.node(),
                    new Label("“" + figure.path() + "”不是单个值", "'" + figure.path() + "' is no single value"),
                    new Label("指明其中的一项", "name one of its parts"));
        }
        if (!scalar.getValue().strip().equals(figure.text().strip())) {
            String written = Scalars.like(scalar, figure.text().strip(), path.inFlow());
            sheet.splice(sheet.start(scalar), sheet.end(scalar), written, edit);
        }
    }

    private Items cases(String topic) {
        Sheet sheet = sheets.need("cases/" + topic + ".yaml");
        return Items.of(sheet, Entries.of(sheet, sheet.root()), "cases");
    }

    private void replace(Edit.ReplaceCase replace) {
        Items cases = cases(replace.topic());
        Node old = cases.get(replace.id());
        cases.sheet().splice(cases.sheet().start(old), cases.sheet().end(old), line(replace.worked()), edit);
    }

    private static String line(Edit.CaseText worked) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("id", Scalars.flow(worked.id()));
        parts.put("clause", Scalars.flow(worked.clause()));
        parts.put("decide", Scalars.flow(worked.decide()));
        parts.put("on", Scalars.flow(worked.on()));
        parts.put("facts", Scalars.map(worked.facts()));
        if (!worked.choices().isEmpty()) {
            parts.put("choices", Scalars.map(worked.choices()));
        }
        if (worked.undecided() != null) {
            Map<String, String> reason = new LinkedHashMap<>(Map.of("code", worked.undecided()));
            if (worked.about() != null && !worked.about().isBlank()) {
                reason.put("about", worked.about());
            }
            parts.put("undecided", Scalars.map(reason));
        } else {
            parts.put("expect", expected(worked));
            if (worked.row() != null && !worked.row().isBlank()) {
                parts.put("row", Scalars.flow(worked.row()));
            }
        }
        return RowText.lines(parts, false).getFirst();
    }

    /** A single value stands alone; several outputs, or a list, are told by name. */
    private static String expected(Edit.CaseText worked) {
        if (worked.expect().size() == 1) {
            String value = Scalars.any(worked.expect().values().iterator().next());
            return value.startsWith("[") ? Scalars.map(worked.expect()) : value;
        }
        return Scalars.map(worked.expect());
    }
}
