package io.keyhold.server.exchange;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people call the columns of a sheet, in both languages.
 *
 * @param <F> what a column can mean
 */
public final class HeaderNames<F> {

    /** How far down a header row is looked for: above it stand titles and remarks. */
    public static final int LOOK_AT = 30;

    private final Map<F, List<NormalisedName>> names = new LinkedHashMap<>();

    /** @param words separated by commas; a field of them all that a name fits first has it */
    public HeaderNames(Map<F, String> words) {
        words.forEach((field, written) -> names.put(
                field, Arrays.stream(written.split(",")).map(NormalisedName::of).toList()));
    }

    /** The field that a header means; what stands in brackets behind it (units, hints) does not count. */
    public Optional<F> field(String header) {
        return exact(header).or(() -> exact(header.replaceAll("[(（\\[【*].*", "")));
    }

    private Optional<F> exact(String header) {
        var name = NormalisedName.of(header);
        return names.entrySet().stream()
                .filter(each -> each.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Of the first rows the one with the most known headers; with none, the first that has two cells. */
    public SheetRow headerRow(List<SheetRow> firstRows) {
        return firstRows.stream()
                .filter(row -> known(row) > 0)
                .max(Comparator.comparingLong(this::known).thenComparing(row -> -row.number()))
                .or(() -> firstRows.stream().filter(row -> written(row) > 1).findFirst())
                .orElseGet(firstRows::getFirst);
    }

    private long known(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() == SheetCell.Kind.TEXT)
                .filter(cell -> field(cell.text()).isPresent())
                .count();
    }

    private static long written(SheetRow row) {
        return row.cells().stream().filter(SheetCell::isWritten).count();
    }
}
