package io.keyhold.server.handbook.web;

import io.keyhold.rules.Decision;
import io.keyhold.rules.Label;
import io.keyhold.rules.Measure;
import io.keyhold.rules.Row;
import io.keyhold.rules.Table;
import io.keyhold.rules.Under;
import io.keyhold.rules.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision as one reads it.
 *
 * @param form table, places, value or measure
 * @param hit the hit policy of a table; null for a measure, where the largest counts
 */
public record RuleView(
        String name,
        Label label,
        String clause,
        String form,
        @Nullable String hit,
        List<ColumnView> inputs,
        List<ColumnView> outputs,
        List<RowView> rows) {
    /** A column; {@code decision} names the decision that gives an input. */
    public record ColumnView(
            String name,
            Label label,
            String type,
            @Nullable Label unit,
            @Nullable String decision) {}

    /**
     * A row: S-FEEL cells by input, results by output. For a measure the result is the fact that counts. A row
     * {@code under} a choice counts only with it; one with {@code openGap} waits for that gap.
     */
    public record RowView(
            String id,
            @Nullable Label label,
            String clause,
            Map<String, String> when,
            Map<String, Object> then,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Under under,
            @Nullable String openGap) {}

    static RuleView of(Decision decision) {
        var inputs = decision.inputs().stream()
                .map(input -> new ColumnView(
                        input.name(), input.label(), Types.name(input.type()), label(input.unit()), input.decision()))
                .toList();
        var outputs = decision.outputs().stream()
                .map(output -> new ColumnView(
                        output.name(), output.label(), Types.name(output.type()), label(output.unit()), null))
                .toList();
        return switch (decision) {
            case Table table ->
                new RuleView(
                        table.name(),
                        table.label(),
                        table.clause(),
                        table.form().name().toLowerCase(Locale.ROOT),
                        table.hit().name(),
                        inputs,
                        outputs,
                        table.rows().stream().map(row -> row(table, row)).toList());
            case Measure measure ->
                new RuleView(
                        measure.name(),
                        measure.label(),
                        measure.clause(),
                        "measure",
                        null,
                        inputs,
                        outputs,
                        measure.ways().stream().map(way -> way(measure, way)).toList());
        };
    }

    private static RowView row(Table table, Row row) {
        var when = new LinkedHashMap<String, String>();
        for (int i = 0; i < table.inputs().size(); i++) {
            when.put(table.inputs().get(i).name(), row.when().get(i).text());
        }
        return new RowView(
                row.id(),
                row.label(),
                row.clause(),
                when,
                row.then(),
                row.span().from(),
                row.span().until(),
                row.under(),
                row.openGap());
    }

    private static RowView way(Measure measure, Measure.Way way) {
        var when = way.when().stream()
                .collect(Collectors.toMap(
                        Measure.Condition::input, condition -> condition.cell().text()));
        return new RowView(
                way.id(),
                null,
                way.clause(),
                when,
                Map.of(measure.name(), way.source()),
                null,
                null,
                way.under(),
                null);
    }

    private static @Nullable Label label(@Nullable Unit unit) {
        return unit == null ? null : unit.label();
    }
}
