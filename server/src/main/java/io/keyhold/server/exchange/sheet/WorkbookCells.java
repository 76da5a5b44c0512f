package io.keyhold.server.exchange.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Reads a workbook's cells: which numbers are dates is a matter of their format. */
final class WorkbookCells {

    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!");
    private static final int MOST_DIGITS = 40;

    private final LocalDate dayZero;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    WorkbookCells(boolean from1904) {
        dayZero = from1904 ? LocalDate.of(1904, 1, 1) : SheetDates.DAY_ZERO;
    }

    static boolean isBlank(@Nullable Cell cell) {
        return cell == null || cell.getFormula() == null && isNothing(cell.getValue());
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    SheetCell read(@Nullable Cell cell) {
        if (cell == null || isBlank(cell)) {
            return SheetCell.NOTHING;
        }
        return switch (cell.getValue()) {
            case null -> new SheetCell(SheetCell.Kind.UNCALCULATED, "");
            case BigDecimal number -> number(number, cell);
            case Boolean truth -> SheetCell.ofText(truth ? "TRUE" : "FALSE");
            case String text when isError(cell, text) -> new SheetCell(SheetCell.Kind.ERROR, text);
            case Object value -> SheetCell.ofText(value.toString());
        };
    }

    private static boolean isError(Cell cell, String text) {
        return cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && ERRORS.contains(text);
    }

    private SheetCell number(BigDecimal number, Cell cell) {
        if (isDate(cell) && SheetDates.isSerial(number)) {
            return new SheetCell(
                    SheetCell.Kind.DATE, dayZero.plusDays(number.longValue()).toString());
        }
        return new SheetCell(SheetCell.Kind.NUMBER, plain(number));
    }

    /** Excel keeps 15 digits: 0.30000000000000004 was 0.3, and 1E+300 must not be spelled out. */
    private static String plain(BigDecimal number) {
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return number.toString();
        }
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString();
    }

    private boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        return id != null && dateFormats.computeIfAbsent(id + " " + format, _ -> DateFormats.isDate(id, format));
    }
}
