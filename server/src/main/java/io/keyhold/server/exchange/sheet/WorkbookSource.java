package io.keyhold.server.exchange.sheet;

import io.keyhold.server.exchange.sheet.SheetFault.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first visible sheet of a workbook that holds anything. */
final class WorkbookSource implements SheetSource {

    private static final int MOST_NAMED = 10;

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final List<Sheet> others;
    private final List<MergedRange> merged;
    private final SheetLimits limits;

    private WorkbookSource(
            ReadableWorkbook workbook, Sheet sheet, List<Sheet> others, List<MergedRange> merged, SheetLimits limits) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.others = others;
        this.merged = merged;
        this.limits = limits;
    }

    static WorkbookSource open(Path file, SheetLimits limits) throws IOException {
        var merged = WorkbookCheck.of(file, limits);
        var workbook = Damage.explained(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        try {
            return choose(workbook, merged, limits);
        } catch (UnreadableSheet e) {
            workbook.close();
            throw e;
        }
    }

    private static WorkbookSource choose(
            ReadableWorkbook workbook, Map<String, List<MergedRange>> merged, SheetLimits limits) {
        var used = new ArrayList<>(workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .filter(sheet -> isUsed(workbook, sheet, limits))
                .toList());
        if (used.isEmpty()) {
            throw new UnreadableSheet(SheetFault.of(Code.EMPTY));
        }
        var first = used.removeFirst();
        return new WorkbookSource(workbook, first, used, merged.getOrDefault(first.getId(), List.of()), limits);
    }

    private static boolean isUsed(ReadableWorkbook workbook, Sheet sheet, SheetLimits limits) {
        try (var rows = new WorkbookSource(workbook, sheet, List.of(), List.of(), limits).rows()) {
            return rows.findAny().isPresent();
        }
    }

    @Override
    public Stream<SheetRow> rows() {
        var cells = new WorkbookCells(workbook.isDate1904());
        var sweep = new MergedSweep(merged);
        // The library answers broken XML with several kinds of exceptions, all of them from the stream.
        return Damage.explained(Damage.explained(sheet::openStream).map(row -> row(row, cells, sweep)))
                .filter(SheetRow::hasContent);
    }

    private SheetRow row(Row row, WorkbookCells cells, MergedSweep sweep) {
        int number = row.getRowNum();
        sweep.moveTo(number);
        int width = Math.max(lastUsed(row), sweep.lastColumn()) + 1;
        if (lastUsed(row) >= limits.columns()) {
            throw new UnreadableSheet(SheetFault.of(Code.TOO_MANY_COLUMNS, "columns", limits.columns()));
        }
        var read = new ArrayList<SheetCell>(width);
        for (int column = 0; column < Math.min(width, limits.columns()); column++) {
            var hiding = sweep.hiding(column, number);
            read.add(
                    hiding.isPresent()
                            ? new SheetCell(SheetCell.Kind.MERGED, hiding.get().name())
                            : cells.read(column < row.getCellCount() ? row.getCell(column) : null));
        }
        return new SheetRow(number, row.isHidden(), read);
    }

    private static int lastUsed(Row row) {
        int column = row.getCellCount() - 1;
        while (column >= 0 && WorkbookCells.isBlank(row.getCell(column))) {
            column--;
        }
        return column;
    }

    @Override
    public List<SheetNotice> notices() {
        if (others.isEmpty()) {
            return List.of();
        }
        var names = others.stream().map(Sheet::getName).limit(MOST_NAMED).collect(Collectors.joining(", "));
        return List.of(
                SheetNotice.of(SheetNotice.Code.OTHER_SHEETS, Map.of("sheet", sheet.getName(), "others", names)));
    }

    @Override
    public List<MergedRange> merged() {
        return merged;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
