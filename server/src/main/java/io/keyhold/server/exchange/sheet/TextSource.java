package io.keyhold.server.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.keyhold.server.exchange.sheet.SheetFault.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A text file with separators. Rows are counted as a spreadsheet would show them, so blank lines count. */
final class TextSource implements SheetSource {

    /** Longer than any cell: an unclosed quotation mark would otherwise swallow the rest of the file. */
    private static final int MOST_CHARACTERS = 1 << 17;

    private final Path file;
    private final TextEncoding encoding;
    private final char separator;
    private final SheetLimits limits;

    private TextSource(Path file, TextEncoding encoding, char separator, SheetLimits limits) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
        this.limits = limits;
    }

    static TextSource open(Path file, SheetLimits limits) throws IOException {
        var encoding =
                TextEncoding.of(file).orElseThrow(() -> new UnreadableSheet(SheetFault.of(Code.UNKNOWN_ENCODING)));
        var source = new TextSource(file, encoding, Separator.of(file, encoding), limits);
        try (var rows = source.rows()) {
            if (rows.findAny().isEmpty()) {
                throw new UnreadableSheet(SheetFault.of(Code.EMPTY));
            }
        }
        return source;
    }

    @Override
    public Stream<SheetRow> rows() {
        var reader = Damage.explained(() -> CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MOST_CHARACTERS)
                .ofCsvRecord(encoding.open(file)));
        var number = new AtomicInteger();
        return Damage.explained(reader.stream()
                        .map(row -> row(number.incrementAndGet(), row))
                        .onClose(() -> close(reader)))
                .filter(SheetRow::hasContent);
    }

    private SheetRow row(int number, CsvRecord line) {
        var cells = line.getFields().stream().map(SheetCell::ofText).toList();
        if (cells.stream().skip(limits.columns()).anyMatch(SheetCell::isWritten)) {
            throw new UnreadableSheet(SheetFault.of(Code.TOO_MANY_COLUMNS, "columns", limits.columns()));
        }
        return new SheetRow(number, false, cells);
    }

    private static void close(CsvReader<?> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<SheetNotice> notices() {
        var charset = encoding.charset();
        return charset.equals(StandardCharsets.UTF_8)
                ? List.of()
                : List.of(SheetNotice.of(SheetNotice.Code.ENCODING, Map.of("encoding", charset.name())));
    }

    @Override
    public List<MergedRange> merged() {
        return List.of();
    }

    @Override
    public void close() {
        // Every stream of rows opens and closes the file by itself.
    }
}
