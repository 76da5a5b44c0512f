package io.keyhold.server.exchange.sheet;

import io.keyhold.server.kernel.Refusal;
import java.util.Locale;
import java.util.Map;

/**
 * Why a file cannot be read as a spreadsheet.
 *
 * @param params what a message about it needs, by name
 */
public record SheetFault(Code code, Map<String, String> params) {

    /** Each has a message in the texts of the module that says what to do. */
    public enum Code {
        /** Larger than {@code megabytes}. */
        FILE_TOO_LARGE,
        /** Unpacks to more than {@code megabytes}. */
        UNPACKS_TOO_LARGE,
        /** Not a spreadsheet; {@code found} names what it looks like. */
        WRONG_TYPE,
        /** The binary format before 2007, or a workbook that asks for a password. */
        OLD_OR_LOCKED_WORKBOOK,
        /** Cut off or otherwise broken, at {@code near} where known. */
        DAMAGED,
        UNKNOWN_ENCODING,
        /** No longer kept: personal data in it was erased. */
        FORGOTTEN,
        /** Nothing at all on any sheet. */
        EMPTY,
        /** Nothing below the header row. */
        NO_ROWS,
        /** More than {@code rows}. */
        TOO_MANY_ROWS,
        /** More than {@code columns}. */
        TOO_MANY_COLUMNS
    }

    /** How the fault is called where it is told to people. */
    public String told() {
        return "sheet-" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Refusal refusal() {
        return Refusal.invalid(told(), Map.copyOf(params));
    }

    static SheetFault of(Code code) {
        return new SheetFault(code, Map.of());
    }

    static SheetFault of(Code code, String param, Object value) {
        return new SheetFault(code, Map.of(param, String.valueOf(value)));
    }
}
