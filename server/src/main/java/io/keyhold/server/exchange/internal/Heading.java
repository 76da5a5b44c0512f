package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.ColumnHeader;
import io.keyhold.server.exchange.ColumnMeaning;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.HeaderNames;
import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetNotice;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the header row is and what its columns seem to mean.
 *
 * @param row of the headers, as the spreadsheet counts
 */
record Heading(int row, List<ColumnHeader> columns, List<ColumnMeaning> guess, List<SheetNotice> notices) {

    static final int LOOK_AT = HeaderNames.LOOK_AT;

    private static final int SAMPLES = 3;

    static Heading of(List<SheetRow> firstRows) {
        var header = HeaderWords.NAMES.headerRow(firstRows);
        var below =
                firstRows.stream().filter(row -> row.number() > header.number()).toList();
        var columns = columns(header, below);
        return new Heading(header.number(), columns, guess(columns), notices(header, columns));
    }

    private static List<ColumnHeader> columns(SheetRow header, List<SheetRow> below) {
        int width = below.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.range(0, Math.max(header.cells().size(), width))
                .mapToObj(column -> new ColumnHeader(
                        column, CellName.column(column), title(header.cell(column)), samples(below, column)))
                .toList();
    }

    private static List<String> samples(List<SheetRow> below, int column) {
        return below.stream()
                .map(row -> row.cell(column))
                .filter(SheetCell::isWritten)
                .map(SheetCell::text)
                .limit(SAMPLES)
                .toList();
    }

    private static String title(SheetCell cell) {
        return cell.isWritten() ? cell.text() : "";
    }

    private static List<ColumnMeaning> guess(List<ColumnHeader> columns) {
        var taken = EnumSet.noneOf(Field.class);
        var meanings = new ArrayList<ColumnMeaning>();
        for (var column : columns) {
            HeaderWords.NAMES
                    .field(column.title())
                    .filter(taken::add)
                    .ifPresent(field -> meanings.add(new ColumnMeaning(column.column(), field, null)));
        }
        return meanings;
    }

    private static List<SheetNotice> notices(SheetRow header, List<ColumnHeader> columns) {
        var notices = new ArrayList<SheetNotice>();
        if (header.hidden()) {
            notices.add(SheetNotice.of(SheetNotice.Code.HIDDEN_HEADER, Map.of("row", String.valueOf(header.number()))));
        }
        columns.stream()
                .filter(column -> !column.title().isEmpty())
                .collect(Collectors.groupingBy(ColumnHeader::title, TreeMap::new, Collectors.toList()))
                .forEach((title, same) -> duplicate(title, same, notices));
        columns.stream()
                .filter(column -> column.title().isEmpty())
                .forEach(column -> notices.add(
                        SheetNotice.of(SheetNotice.Code.NAMELESS_COLUMN, Map.of("column", column.letters()))));
        return notices;
    }

    private static void duplicate(String title, List<ColumnHeader> same, List<SheetNotice> notices) {
        if (same.size() > 1) {
            var letters = same.stream().map(ColumnHeader::letters).collect(Collectors.joining(", "));
            notices.add(SheetNotice.of(SheetNotice.Code.DUPLICATE_HEADER, Map.of("header", title, "columns", letters)));
        }
    }
}
