package io.keyhold.server.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a file reads as. */
final class ReadSheet {

    private ReadSheet() {}

    static SheetSource opened(Path file) throws IOException {
        var opening = SheetFiles.open(file, SheetLimits.STANDARD);
        assertThat(opening).isInstanceOf(SheetOpening.Readable.class);
        return ((SheetOpening.Readable) opening).source();
    }

    static List<SheetRow> rows(Path file) throws IOException {
        try (var source = opened(file);
                var rows = source.rows()) {
            return rows.toList();
        }
    }

    /** Rows as lines, cells parted by a bar, the row's number in front. */
    static List<String> lines(Path file) throws IOException {
        return rows(file).stream()
                .map(row -> row.number() + ": "
                        + row.cells().stream().map(SheetCell::text).collect(Collectors.joining("|")))
                .toList();
    }

    static SheetFault fault(Path file, SheetLimits limits) throws IOException {
        var opening = SheetFiles.open(file, limits);
        assertThat(opening).isInstanceOf(SheetOpening.Unreadable.class);
        return ((SheetOpening.Unreadable) opening).fault();
    }

    static SheetFault fault(Path file) throws IOException {
        return fault(file, SheetLimits.STANDARD);
    }
}
