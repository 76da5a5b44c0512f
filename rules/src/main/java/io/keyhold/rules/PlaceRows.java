package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The rows of a place table that are not written as rows: what is not listed, and what a company chose for it. */
final class PlaceRows {

    private static final ValueType PLACE = new ValueType.Place();

    private PlaceRows() {}

    /** How many codes a row admits: six-digit codes come before cities, cities before provinces. */
    static long size(Row row) {
        Ranges ranges = row.when().getFirst().ranges();
        return ranges.high(ranges.count() - 1) - ranges.low(0);
    }

    /** The last row: every place not listed waits for the gap's choice. */
    static Row otherwise(Gap gap, Where where) {
        Cell any = CellReader.read(PLACE, "-");
        return new Row("otherwise", null, gap.clause(), List.of(any), Map.of(), Span.ALWAYS, null, gap.id(), where);
    }

    /** A company's places for a gap, as rows: the longer prefix first. */
    static List<Row> chosen(Table table, Row otherwise, Choice choice) {
        String output = table.outputs().getFirst().name();
        List<Row> rows = new ArrayList<>();
        choice.places()
                .forEach((prefix, code) -> rows.add(new Row(
                        otherwise.openGap() + "-" + (prefix.equals("*") ? "all" : prefix),
                        null,
                        otherwise.clause(),
                        List.of(CellReader.read(PLACE, prefix.equals("*") ? "-" : prefix)),
                        Map.of(output, code),
                        Span.ALWAYS,
                        null,
                        null,
                        otherwise.where())));
        rows.sort(Comparator.comparingLong(PlaceRows::size));
        return rows;
    }
}
