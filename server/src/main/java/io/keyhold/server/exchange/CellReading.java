package io.keyhold.server.exchange;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.server.exchange.RowCells.Value;
import io.keyhold.server.exchange.RowProblem.Code;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetDates;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value says: a credit code, a number of vehicles, one of the words a column takes. What it does not say is a problem of its row. */
public final class CellReading {

    private static final int DIGITS_KEPT_OF_A_NUMBER = 15;

    private static final long MOST_VEHICLES = 1_000_000;
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*[辆台部]?");

    private CellReading() {}

    public static Optional<String> creditCode(RowCells row, Value written) {
        if (written.kind() == SheetCell.Kind.NUMBER && written.text().length() > DIGITS_KEPT_OF_A_NUMBER) {
            row.error(written.cell(), Code.CODE_KEPT_AS_NUMBER, Map.of("value", written.text()));
            return Optional.empty();
        }
        return switch (CreditCode.check(written.text())) {
            case CreditCodeCheck.Valid(var code) -> Optional.of(code.value());
            case CreditCodeCheck.Invalid invalid -> {
                fault(row, written.cell(), invalid);
                yield Optional.empty();
            }
        };
    }

    private static void fault(RowCells row, String cell, CreditCodeCheck.Invalid invalid) {
        var params = Map.of(
                "value", invalid.code(), "length", String.valueOf(invalid.code().length()));
        switch (invalid.reason()) {
            case BLANK -> {}
            case LENGTH -> row.error(cell, Code.CODE_LENGTH, params);
            case OLD_REGISTRATION_NUMBER -> row.error(cell, Code.CODE_OLD_REGISTRATION_NUMBER, params);
            case OLD_ORGANISATION_CODE -> row.error(cell, Code.CODE_OLD_ORGANISATION_CODE, params);
            case ALPHABET -> row.error(cell, Code.CODE_ALPHABET, params);
            case CHECK_CHARACTER ->
                row.error(
                        cell,
                        Code.CODE_CHECK_CHARACTER,
                        Map.of("value", invalid.code(), "expected", String.valueOf(invalid.expected())));
        }
    }

    /** The code of a word that the column takes. */
    public static Optional<String> word(RowCells row, Value value, Words words) {
        var code = words.code(value.text());
        if (code.isEmpty()) {
            row.error(
                    value.cell(),
                    Code.WORD_UNKNOWN,
                    Map.of("value", value.text(), "allowed", String.join("、", words.offered())));
        }
        return code;
    }

    /** A number of vehicles, from nought to a million; a unit behind it does not matter. */
    public static Optional<Long> count(RowCells row, Value value) {
        var text = Normalizer.normalize(value.text(), Normalizer.Form.NFKC).replace(",", "");
        var match = COUNT.matcher(text);
        if (!match.matches()) {
            row.error(value.cell(), Code.COUNT_UNREADABLE, Map.of("value", value.text()));
            return Optional.empty();
        }
        long count = Long.parseLong(match.group(1));
        if (count > MOST_VEHICLES) {
            row.error(value.cell(), Code.COUNT_OUT_OF_RANGE, Map.of("value", value.text()));
            return Optional.empty();
        }
        return Optional.of(count);
    }

    /** A day, in any of the ways a column of dates is kept. */
    public static Optional<LocalDate> date(RowCells row, Value value) {
        var date = SheetDates.read(new SheetCell(value.kind(), value.text()));
        if (date.isEmpty()) {
            row.error(value.cell(), Code.DATE_UNREADABLE, Map.of("value", value.text()));
        }
        return date;
    }
}
