package io.keyhold.server.exchange.sheet;

/** What came of opening a file as a spreadsheet. */
public sealed interface SheetOpening {

    /** To be closed by whoever asked. */
    record Readable(SheetSource source) implements SheetOpening {}

    record Unreadable(SheetFault fault) implements SheetOpening {}
}
