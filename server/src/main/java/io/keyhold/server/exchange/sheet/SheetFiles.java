package io.keyhold.server.exchange.sheet;

import io.keyhold.server.exchange.sheet.SheetFault.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens spreadsheets: .xlsx and .xlsm workbooks, and text with separators (CSV) in UTF-8, UTF-16 or GB 18030. */
public final class SheetFiles {

    private SheetFiles() {}

    /**
     * Opens a file by what it is, whatever its name.
     *
     * @throws IOException when the disk fails, not when the file is bad
     */
    public static SheetOpening open(Path file, SheetLimits limits) throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            return refused(SheetFault.of(Code.FILE_TOO_LARGE, "megabytes", limits.fileMegabytes()));
        }
        var kind = FileKind.of(file);
        try {
            return switch (kind) {
                case ZIP -> new SheetOpening.Readable(WorkbookSource.open(file, limits));
                case TEXT -> new SheetOpening.Readable(TextSource.open(file, limits));
                case EMPTY -> refused(SheetFault.of(Code.EMPTY));
                case OLE -> refused(SheetFault.of(Code.OLD_OR_LOCKED_WORKBOOK));
                case PDF, IMAGE, WEB_PAGE, OTHER_BINARY -> refused(SheetFault.of(Code.WRONG_TYPE, "found", kind));
            };
        } catch (UnreadableSheet e) {
            return refused(e.fault());
        }
    }

    private static SheetOpening refused(SheetFault fault) {
        return new SheetOpening.Unreadable(fault);
    }
}
