package io.keyhold.server.exchange.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in all the ways in which a column of dates is kept in practice. */
public final class SheetDates {

    /** A day before the first one, since spreadsheets hold 1900 for a leap year. */
    static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** 1954-10-03 to 2119-01-10: a plain number in a column of dates that means a year or a count is not among them. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 80_000;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?|\\s*月)?(?:[T ].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    private SheetDates() {}

    /**
     * The date in a cell: formatted as a date, or a serial number, or written as 2024-01-05, 2024/1/5, 2024.1.5, 20240105,
     * 2024年1月5日, 2024年1月 (its first day). Day and month in another order are not guessed.
     */
    public static Optional<LocalDate> read(SheetCell cell) {
        var text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text)).filter(SheetDates::isUsual).map(SheetDates::ofSerial);
        }
        var digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return date(digits);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches() ? date(yearFirst) : Optional.empty();
    }

    /** Whether a number can be a date at all. */
    static boolean isSerial(BigDecimal number) {
        return number.signum() > 0 && number.precision() - number.scale() <= 7;
    }

    private static boolean isUsual(BigDecimal serial) {
        return serial.intValue() >= FIRST_SERIAL && serial.intValue() < LAST_SERIAL;
    }

    private static LocalDate ofSerial(BigDecimal serial) {
        return DAY_ZERO.plusDays(serial.intValue());
    }

    private static Optional<LocalDate> date(Matcher parts) {
        try {
            var day = parts.group(3) == null ? "1" : parts.group(3);
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
